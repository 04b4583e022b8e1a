// Shared by all tests: a fixed day, and a check for everything that a page must not do.
import { expect, test as base } from "@playwright/test";

export { expect };

/** A Sunday after the start of the plans, on which residents can still object. */
export const TODAY = "2026-09-20";

/** The module of the headless API. */
export const HEADLESS = "/resultaatwijzer-headless.js";

export const test = base.extend({
  /** Uncaught errors, unhandled rejections and breaches of the policy. They must be empty at the end of a test. */
  faults: [
    async ({ page }, use) => {
      const faults = [];
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (/content security policy|trusted ?types?|trustedhtml/i.test(message.text())) faults.push(message.text());
      });
      await page.addInitScript(() => {
        globalThis.violations = [];
        globalThis.addEventListener("securitypolicyviolation", (event) => {
          globalThis.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
        });
      });
      await use(faults);
      if (!page.isClosed()) faults.push(...(await page.evaluate(() => globalThis.violations ?? [])));
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Sets the visitor's clock. Call it before the page is opened. */
export async function today(page, date = TODAY) {
  await page.clock.setFixedTime(new Date(`${date}T10:00:00`));
}

/** Opens a page on a day, and waits until each of its elements is ready. */
export async function visit(page, path, date = TODAY) {
  await today(page, date);
  await page.addInitScript(() => {
    globalThis.readied = 0;
    document.addEventListener("resultaat-ready", () => (globalThis.readied += 1), true);
  });
  await page.goto(path);
  await page.waitForFunction(() => {
    // Without a plan in the address, the element does not become ready.
    const plans = location.hash ? "resultaat-plan" : "resultaat-plan:not([plan^='#'])";
    return globalThis.readied >= document.querySelectorAll(`${plans}, resultaat-conversation, resultaat-tariff, resultaat-providers, resultaat-start`).length;
  });
  await page.waitForLoadState("networkidle");
  await settled(page);
}

/** Waits until elements that follow others are up to date: two turns without a change. */
export async function settled(page) {
  await page.evaluate(async () => {
    let changed = true;
    const note = () => (changed = true);
    document.addEventListener("resultaat-change", note, true);
    document.addEventListener("resultaat-ready", note, true);
    while (changed) {
      changed = false;
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => requestAnimationFrame(done));
    }
    document.removeEventListener("resultaat-change", note, true);
    document.removeEventListener("resultaat-ready", note, true);
  });
}

/** Records the events of the elements with a listener on the document. */
export async function listen(page) {
  await page.addInitScript(() => {
    globalThis.recorded = [];
    for (const type of ["ready", "change", "select", "error"]) {
      document.addEventListener(`resultaat-${type}`, (event) => {
        const { detail, bubbles, composed } = event;
        const proto = detail === null ? null : Object.getPrototypeOf(detail);
        const origin = event.composedPath()[0];
        globalThis.recorded.push({
          type: event.type,
          by: origin.localName,
          id: origin.id,
          bubbles,
          composed,
          plain: proto === Object.prototype,
          // Plain data is the same after cloning and after writing and reading it as JSON.
          detail: structuredClone(detail),
          json: JSON.stringify(detail),
        });
      });
    }
  });
}

/** The recorded events, of one type or of one element. */
export async function recorded(page, type, by) {
  const all = await page.evaluate(() => globalThis.recorded);
  return all.filter((event) => (!type || event.type === `resultaat-${type}`) && (!by || event.by === by));
}

/** An amount as shown, `€ 1.394,44` or `€1,394.44`, in whole cents. */
export function cents(text) {
  const digits = /€\s?(\d[\d.,]*\d)/u.exec(text)?.[1];
  if (!digits || !/[.,]\d\d$/.test(digits)) throw new Error(`no amount in "${text}"`);
  return Number(digits.replace(/[.,]/g, ""));
}

/** The description next to a term in the first description list of a scope. */
export function described(scope, term) {
  return scope.locator(`dt:text-is("${term}") + dd, dt:has(:text-is("${term}")) + dd`);
}

/** The summary of a `<details>` with these words. */
export function opener(scope, words) {
  return scope.locator("summary").filter({ hasText: words });
}

/** Opens every closed `<details>`, also nested ones. */
export async function openAll(scope) {
  await scope.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
}

/** Whether an element has the focus, also within shadow trees. */
export function focused(locator) {
  return locator.evaluate((element) => element.getRootNode().activeElement === element);
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page, locator, most = 200) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await focused(locator)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with Tab: ${locator}`);
}

/** Clicks the label of a checkbox or a radio button. */
export async function tick(control) {
  const label = await control.evaluateHandle((input) => input.labels[0]);
  await label.click();
}
