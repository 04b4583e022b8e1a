// Reads a screen aloud with the browser's voices, sentence by sentence. The present sentence is highlighted.

const READING = "resultaat-reading";

/** Parts that are not read: drawings, because words have the same meaning, and the controls for reading itself. */
const SILENT = "svg, select, .tools, .step[aria-hidden], .meaning:empty";

/** Reads the visible screen around an element, or stops if it is being read already. */
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

/** The visible texts, grouped by the block that they are in. */
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
    // The text was removed from the page or drawn again, so it cannot be highlighted.
    if (!block.isConnected) return stop();
    CSS.highlights?.set(READING, new Highlight(range));
    block.scrollIntoView({ block: "nearest" });
  };
  if (isLast) words.onend = () => root.hasAttribute("data-reading") && stop();
  speechSynthesis.speak(words);
}
