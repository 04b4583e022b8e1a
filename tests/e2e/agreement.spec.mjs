// The native tests write thousands of generated questions and their answers to a file. The headless module must give
// exactly the same answers. This runs in Node, because the browser runs the same module (golden.spec.mjs).
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import { headlessInNode } from "./support/headless.mjs";

const ANSWERS = new URL("../../target/agreement/answers.jsonl", import.meta.url);

test("WebAssembly and native agree", async () => {
  test.setTimeout(120_000);
  const api = await headlessInNode();
  const all = readFileSync(ANSWERS, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const catalogues = all.filter(({ catalogue }) => catalogue).map(({ catalogue }) => api.openCatalogue(catalogue));
  const asked = all.filter(({ kind }) => kind);
  const wrong = asked.filter(({ kind, of, input, expected }) => {
    const found = kind === "quote" ? api.quote(catalogues[of], input, "nl") : api.periods(input, "nl");
    if (!("steps" in expected)) delete found.steps;
    return !isDeepStrictEqual(found, expected);
  });
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(asked.length).toBeGreaterThan(4_000);
});
