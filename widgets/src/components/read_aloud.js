// Reading aloud with the browser's own voices: sentence by sentence, and the one that is read stands out.

const READING = "resultaat-reading";

/** Drawings say nothing that stands in no words, and nobody wants to hear how to be read to. */
const SILENT = "svg, select, .tools, .step[aria-hidden], .meaning:empty";

/** Reads what can be seen around an element; stops when it is reading already. */
export function read(element) {
  const root = element.closest(".root");
  const was = root.hasAttribute("data-reading");
  stop();
  if (was) return;
  root.setAttribute("data-reading", "");
  stopped = () => root.removeAttribute("data-reading");
  const sentences = runsOf(root).flatMap(sentencesOf);
  sentences.forEach((range, i) => say(range, root, i === sentences.length - 1));
}

let stopped = () => {};

function stop() {
  speechSynthesis.cancel();
  CSS.highlights?.delete(READING);
  stopped();
  stopped = () => {};
}

/** The texts that can be seen, together as far as they stand in one line. */
function runsOf(root) {
  const runs = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (parent.closest(SILENT) || !parent.checkVisibility()) continue;
    const block = blockOf(parent);
    const last = runs.at(-1);
    if (last?.block === block) last.texts.push(text);
    else if (text.data.trim()) runs.push({ block, texts: [text] });
  }
  return runs;
}

function blockOf(element) {
  const isInline = element.matches(".term") || getComputedStyle(element).display === "inline";
  return isInline ? blockOf(element.parentElement) : element;
}

/** The sentences of a run, as ranges over its texts. */
function sentencesOf({ block, texts }) {
  const starts = [];
  let all = "";
  for (const text of texts) {
    starts.push(all.length);
    all += text.data;
  }
  const at = (place) => {
    const i = starts.findLastIndex((start) => start <= place);
    return [texts[i], place - starts[i]];
  };
  const segments = [...new Intl.Segmenter(languageOf(block), { granularity: "sentence" }).segment(all)];
  return segments.filter(({ segment }) => segment.trim()).map(({ segment, index }) => {
    const range = new Range();
    range.setStart(...at(index));
    const [last, end] = at(index + segment.trimEnd().length - 1);
    range.setEnd(last, end + 1);
    return range;
  });
}

const languageOf = (block) => block.closest("[lang]").lang;

function say(range, root, isLast) {
  const block = range.startContainer.parentElement;
  const words = new SpeechSynthesisUtterance(range.toString());
  words.lang = languageOf(block);
  words.onstart = () => {
    // Gone from the page, or drawn anew: there is nothing to follow.
    if (!block.isConnected) return stop();
    CSS.highlights?.set(READING, new Highlight(range));
    block.scrollIntoView({ block: "nearest" });
  };
  if (isLast) words.onend = () => root.hasAttribute("data-reading") && stop();
  speechSynthesis.speak(words);
}
