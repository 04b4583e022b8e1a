// Reading aloud with the browser's own voices: sentence by sentence, and the one that is read stands out.

const BLOCKS = "h2, h3, h4, h5, p, li, dt, dd, summary";
const READING = "resultaat-reading";

/** Whether this browser has a voice to read with. */
export function canRead() {
  return "speechSynthesis" in globalThis;
}

/** Reads what can be seen around an element; stops when it is reading already. */
export function read(element) {
  const root = element.closest(".root");
  const was = root.hasAttribute("data-reading");
  stop();
  if (was) return;
  root.setAttribute("data-reading", "");
  stopped = () => root.removeAttribute("data-reading");
  const sentences = [...root.querySelectorAll(BLOCKS)].filter(isRead).flatMap(sentencesOf);
  sentences.forEach((range, i) => say(range, root, i === sentences.length - 1));
}

let stopped = () => {};

function stop() {
  speechSynthesis.cancel();
  CSS.highlights?.delete(READING);
  stopped();
  stopped = () => {};
}

/** Seen, and not a block that other blocks are in: those are read themselves. */
function isRead(block) {
  return block.checkVisibility() && !block.querySelector(BLOCKS) && !block.closest("[aria-hidden=true]");
}

/** The sentences of a block, as ranges over its texts. */
function sentencesOf(block) {
  const texts = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let all = "";
  while (walker.nextNode()) {
    texts.push({ node: walker.currentNode, from: all.length });
    all += walker.currentNode.data;
  }
  const at = (place) => {
    const text = texts.findLast((text) => text.from <= place);
    return [text.node, place - text.from];
  };
  const segments = [...new Intl.Segmenter(languageOf(block), { granularity: "sentence" }).segment(all)];
  return segments.filter(({ segment }) => segment.trim()).map(({ segment, index }) => {
    const range = new Range();
    range.setStart(...at(index));
    range.setEnd(...at(index + segment.trimEnd().length));
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
