// Reads the golden cases, from the same files as the native test.
import { readdirSync, readFileSync } from "node:fs";

const ROOT = new URL("../../golden/", import.meta.url);

/** Every case, with its name. */
export function cases() {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => ({ name, ...JSON.parse(readFileSync(new URL(`${name}/case.json`, ROOT), "utf8")) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The places where a value differs from the expected one. Other keys of an object are ignored. */
export function differences(expected, found, at = "") {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return [`${at}: expected a list, found ${JSON.stringify(found)}`];
    if (found.length !== expected.length) {
      return [`${at}: expected ${expected.length} items, found ${found.length}: ${JSON.stringify(found)}`];
    }
    return expected.flatMap((item, i) => differences(item, found[i], `${at}/${i}`));
  }
  if (expected !== null && typeof expected === "object") {
    if (found === null || typeof found !== "object") return [`${at}: expected an object, found ${JSON.stringify(found)}`];
    return Object.entries(expected).flatMap(([key, value]) => differences(value, found[key], `${at}/${key}`));
  }
  return found === expected ? [] : [`${at}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

/** The sentences of an explanation, depth first. */
export function sentences(steps = []) {
  return steps.flatMap((step) => [step.text, ...sentences(step.because)]);
}

/** The first sentence that is missing after the ones before it; nothing when all are there in order. */
export function missing(wanted, all) {
  let from = 0;
  for (const sentence of wanted) {
    const place = all.indexOf(sentence, from);
    if (place < 0) return sentence;
    from = place + 1;
  }
  return undefined;
}
