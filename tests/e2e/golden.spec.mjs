// Runs the cases of the native test through the headless API, in the browser and in Node.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { cases, differences, missing, sentences } from "./support/golden.mjs";
import { headlessInNode } from "./support/headless.mjs";
import { HEADLESS } from "./support/test.mjs";

const all = cases();
const kinds = [...new Set(all.map((one) => one.kind))];
const DIST = new URL("../../dist/", import.meta.url);

test("there are cases of every kind", () => {
  expect(new Set(kinds)).toEqual(new Set(["quote", "periods", "compare", "fund", "change", "realPrice", "pool", "decodePlan", "claimedHours"]));
});

for (const kind of kinds) {
  const mine = all.filter((one) => one.kind === kind);

  test(`golden in the browser: ${kind}`, async ({ page }) => {
    await page.goto("/");
    const files = mine.map(({ catalogue }) => (catalogue ? built(catalogue) : {}));
    expectAll(mine, await page.evaluate(answers, { module: HEADLESS, all: mine, files }));
  });

  test(`golden in Node: ${kind}`, async () => {
    const api = await headlessInNode();
    expectAll(mine, await answers({ api, all: mine, files: mine.map(({ catalogue }) => (catalogue ? built(catalogue) : {})) }));
  });
}

function expectAll(cases, found) {
  const wrong = cases.flatMap((one, i) => {
    const explained = sentences(found[i].steps);
    const absent = missing(one.explanation ?? [], explained);
    const absences = absent === undefined ? [] : [`missing: ${absent}`];
    return [...differences(one.expected, found[i]), ...absences].map((what) => `${one.name} (${one.source}): ${what}`);
  });
  expect(wrong).toEqual([]);
  expect(found).toHaveLength(cases.length);
}

/** The built files of a catalogue, as texts. */
function built(name) {
  const folder = new URL(`catalogues/${name}/`, DIST);
  const read = (path) => readFileSync(new URL(path, folder), "utf8");
  const { files } = JSON.parse(read("manifest.json"));
  return { catalogue: read(files.catalogue.path), providers: files.providers && read(files.providers.path) };
}

/** The answers to the cases. Thrown findings become an answer. Runs in the page or in Node. */
async function answers({ api, module, all, files }) {
  const headless = api ?? (await import(module));
  await headless.ready;
  const open = new Map();
  const catalogue = (one, { catalogue, providers }) => {
    if (one.catalogue_inline) {
      const inline = one.providers_inline && JSON.stringify(one.providers_inline);
      return headless.openCatalogue(JSON.stringify(one.catalogue_inline), inline);
    }
    if (!open.has(one.catalogue)) open.set(one.catalogue, headless.openCatalogue(catalogue, providers));
    return open.get(one.catalogue);
  };
  return all.map((one, i) => {
    try {
      const alone = ["periods", "realPrice", "pool", "decodePlan", "claimedHours"].includes(one.kind);
      return alone ? headless[one.kind](one.input, "nl") : headless[one.kind](catalogue(one, files[i]), one.input, "nl");
    } catch (thrown) {
      if (Array.isArray(thrown)) return { findings: thrown };
      throw thrown;
    }
  });
}
