// What all tests share: a fixed day, and a watch on everything that a page must not do.
import { expect, test as base } from "@playwright/test";

export { expect };

/** A Sunday on which the plans have begun, and on which one can still object. */
export const TODAY = "2026-09-20";

/** The module of the headless API. */
export const HEADLESS = "/resultaatwijzer-headless.js";

export const test = base.extend({
  /** Uncaught errors, unhandled rejections and breaches of the policy: no test may leave any. */
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
    // Without a plan in the address there is none to wait for.
    const plans = location.hash ? "resultaat-plan" : "resultaat-plan:not([plan^='#'])";
    return globalThis.readied >= document.querySelectorAll(`${plans}, resultaat-conversation, resultaat-tariff, resultaat-providers, resultaat-start`).length;
  });
  await page.waitForLoadState("networkidle");
  await settled(page);
}

/** Waits until what follows what has caught up: two turns without a change. */
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

/** Records what the elements tell, as a listener on the document gets it. */
export async function listen(page) {
  await page.addInitScript(() => {
    globalThis.told = [];
    for (const type of ["ready", "change", "select", "error"]) {
      document.addEventListener(`resultaat-${type}`, (event) => {
        const { detail, bubbles, composed } = event;
        const proto = detail === null ? null : Object.getPrototypeOf(detail);
        const origin = event.composedPath()[0];
        globalThis.told.push({
          type: event.type,
          by: origin.localName,
          id: origin.id,
          bubbles,
          composed,
          plain: proto === Object.prototype,
          // Plain data survives both a copy and a trip through JSON unchanged.
          detail: structuredClone(detail),
          json: JSON.stringify(detail),
        });
      });
    }
  });
}

/** What the elements told so far; of one type, or by one element. */
export async function told(page, type, by) {
  const all = await page.evaluate(() => globalThis.told);
  return all.filter((event) => (!type || event.type === `resultaat-${type}`) && (!by || event.by === by));
}

/** Euros as people read them, in whole cents: `€ 1.394,44` or `€1,394.44`. */
export function cents(text) {
  const digits = /€\s?(\d[\d.,]*\d)/u.exec(text)?.[1];
  if (!digits || !/[.,]\d\d$/.test(digits)) throw new Error(`no amount in "${text}"`);
  return Number(digits.replace(/[.,]/g, ""));
}

/** What stands beside a term in a list of terms: the first one, or that of a scope. */
export function described(scope, term) {
  return scope.locator(`dt:text-is("${term}") + dd, dt:has(:text-is("${term}")) + dd`);
}

/** A `<details>` by the words on it. */
export function opener(scope, words) {
  return scope.locator("summary").filter({ hasText: words });
}

/** Opens every closed part, however deep. */
export async function openAll(scope) {
  await scope.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
}

/** Whether an element, in whatever shadow tree, has the focus. */
export function focused(locator) {
  return locator.evaluate((element) => element.getRootNode().activeElement === element);
}

/** Presses Tab until the element has the focus, as a person without a mouse does. */
export async function tabTo(page, locator, most = 200) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await focused(locator)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with Tab: ${locator}`);
}

/** Clicks a checkbox or a radio button as people do: on its words. */
export async function tick(control) {
  const label = await control.evaluateHandle((input) => input.labels[0]);
  await label.click();
}
