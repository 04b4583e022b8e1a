// The compressed size of the files that a page loads until its first useful screen, except the page, its styles and its
// pictures. Also the size of each part that is loaded later.
import { readdirSync, statSync } from "node:fs";
import { put, policy } from "./support/own-page.mjs";
import { expect, test } from "./support/test.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const CATALOGUE = 'catalogue="/catalogues/voorbeeldstad/manifest.json"';
const PLAN = 'plan="/catalogues/voorbeeldstad/plans/jansen.json"';

/** A standard library that was not compiled for size is larger (docs/decisions/0001). */
const MORE = Number(process.env.LARGER_LIBRARY ?? 0);

/** The limits of each page in bytes and requests, and the useful content that it must show. */
const PAGES = [
  { name: "plan", languages: ["nl", "en", "ar"], most: 150_000, requests: 6, body: `<resultaat-plan ${CATALOGUE} ${PLAN}></resultaat-plan>`, shows: ["resultaat-plan .glance"] },
  { name: "conversation", languages: ["nl", "en"], most: 140_000, requests: 6, body: `<resultaat-conversation ${CATALOGUE} ${PLAN}></resultaat-conversation>`, shows: ["resultaat-conversation .screen"] },
  { name: "tariff", languages: ["nl", "en"], most: 130_000, requests: 6, body: `<resultaat-tariff ${CATALOGUE}></resultaat-tariff>`, shows: ["resultaat-tariff .area"] },
  { name: "providers", languages: ["nl", "en"], most: 127_000, requests: 6, body: `<resultaat-providers ${CATALOGUE}></resultaat-providers>`, shows: ["resultaat-providers .filters"] },
  { name: "start", languages: ["nl", "en"], most: 140_000, requests: 6, body: `<resultaat-start ${CATALOGUE}></resultaat-start>`, shows: ["resultaat-start .question"] },
  {
    name: "three",
    languages: ["nl", "en"],
    most: 220_000,
    requests: 12,
    body: `<resultaat-plan id="plan" ${CATALOGUE} ${PLAN}></resultaat-plan>
      <resultaat-tariff id="tariff" for="plan" ${CATALOGUE}></resultaat-tariff>
      <resultaat-providers for="tariff" ${CATALOGUE}></resultaat-providers>`,
    shows: ["resultaat-plan .glance", "resultaat-tariff .line", "resultaat-providers .filters"],
  },
];

/** The limits of the parts that are loaded later. */
const LATER = 25_000;
const LARGER = { messages: 55_000 };

test.describe.configure({ mode: "serial" });

for (const { name, languages, most, requests, body, shows } of PAGES) {
  for (const lang of languages) {
    test(`${name} in ${lang} @sizes`, async ({ page }) => {
      const script = name === "three" ? "resultaatwijzer" : `resultaat-${name}`;
      await page.addInitScript(() => {
        globalThis.readyAt = 0;
        document.addEventListener("resultaat-ready", () => (globalThis.readyAt = performance.now()), true);
      });
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Proef</title><script type="module" src="/${script}.js"></script></head><body><main>${body}</main></body></html>`;
      await page.goto(await put(page, "pagina.html", html, { headers: { "content-security-policy": await policy(page) } }));
      for (const shown of shows) await expect(page.locator(shown).first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      const loaded = await page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .filter(({ startTime, name }) => startTime < globalThis.readyAt && !/\.(css|svg|ico)$/.test(name))
          .map(({ name, encodedBodySize }) => ({ name: name.split("/").at(-1), size: encodedBodySize })));
      const total = loaded.reduce((sum, { size }) => sum + size, 0);
      const files = loaded.map(({ name, size }) => `${name.replace(/-[0-9a-f]{12}/, "")} ${size}`).join(", ");
      console.log(`${`${name}-${lang}`.padEnd(16)} ${String(total).padStart(7)} of ${most + MORE} bytes, ${loaded.length} of ${requests} requests: ${files}`);
      expect(loaded.every(({ size }) => size > 0), files).toBe(true);
      expect(total, files).toBeLessThanOrEqual(most + MORE);
      expect(loaded.length, files).toBeLessThanOrEqual(requests);
    });
  }
}

test("a part that is loaded later is small @sizes", () => {
  const parts = readdirSync(DIST).filter((name) => /^resultaat-\w+-\w+-[0-9a-f]{12}\.wasm\.br$/.test(name));
  expect(parts.length).toBeGreaterThan(10);
  const sizes = parts.map((name) => ({ name, part: name.split("-")[2], size: statSync(new URL(name, DIST)).size })).filter(({ part }) => part !== "headless");
  for (const { name, size } of sizes) console.log(`${name.replace(/-[0-9a-f]{12}.*/, "").padEnd(28)} ${String(size).padStart(7)} bytes`);
  const tooLarge = sizes.filter(({ part, size }) => size > (LARGER[part] ?? LATER));
  expect(tooLarge).toEqual([]);
});
