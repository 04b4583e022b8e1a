// Accessibility: axe finds no problem, no page scrolls sideways on a narrow screen, and the keyboard reaches all controls.
import AxeBuilder from "@axe-core/playwright";
import { open } from "./support/own-page.mjs";
import { PAGES } from "./support/pages.mjs";
import { expect, openAll, opener, test, tick, today, visit } from "./support/test.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const found = ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(" > ")}: ${node.failureSummary}`));

/** Expects that axe finds no problem: with every rule in light colours, and with the rules about colour in dark ones. */
async function expectAccessible(page) {
  expect(found(await new AxeBuilder({ page }).withTags(TAGS).analyze()), "in light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(found(await new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]).analyze()), "in dark").toEqual([]);
}

/** The number of pixels by which a page is wider than its window. */
const width = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return { sticksOut: scrollWidth - clientWidth };
});

const STATES = [
  {
    what: "all that folds opened",
    path: "/plan/jansen/",
    reach: (page) => openAll(page),
  },
  {
    what: "a plan in the provider's portal opened",
    path: "/aanbieders/",
    reach: (page) => openAll(page),
  },
  {
    what: "a price with a combination that is not allowed",
    path: "/plan/jansen/",
    reach: async (page) => {
      await opener(page.locator("resultaat-tariff"), "Ondersteuning en regie").click();
      await tick(page.locator("resultaat-tariff").getByRole("checkbox", { name: "Regie in het huishouden" }));
      await expect(page.locator("resultaat-tariff")).toContainText("is dan dubbel");
    },
  },
  {
    what: "a price that is refused",
    path: "/plan/jansen/",
    reach: async (page) => {
      await page.locator("resultaat-tariff").getByLabel("Laatste dag").fill("2026-08-01");
      await expect(page.locator("resultaat-tariff")).toContainText("We kunnen dit nog niet uitrekenen.");
    },
  },
  {
    what: "nothing chosen",
    path: "/tarieven/",
    reach: async (page) => expect(page.locator("resultaat-tariff").first()).toContainText("U koos nog niets."),
  },
  {
    what: "two providers side by side and one chosen",
    path: "/plan/jansen/",
    reach: async (page) => {
      for (const name of ["Schoon en Meer", "De Buurtkring"]) await tick(page.getByLabel(`Vergelijk ${name}`));
      await page.getByRole("button", { name: "Kies Schoon en Meer" }).click();
      await expect(page.getByRole("table", { name: "Naast elkaar" })).toBeVisible();
    },
  },
  {
    what: "nobody found",
    path: "/plan/jansen/",
    reach: async (page) => {
      await page.getByLabel("Welke taal?").selectOption("Fries");
      await expect(page.locator("resultaat-providers")).toContainText("Geen aanbieder gevonden");
    },
  },
];

test.describe("axe", () => {
  test.use({ colorScheme: "light" });
  test.slow();

  for (const path of PAGES) {
    test(`finds no problem on ${path}, which does not scroll sideways at 320 pixels`, async ({ page }) => {
      await visit(page, path);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await width(page)).toEqual({ sticksOut: 0 });
      await openAll(page);
      expect(await width(page), "with all that folds opened").toEqual({ sticksOut: 0 });
    });
  }

  for (const { what, path, reach } of STATES) {
    test(`finds no problem with ${what} on ${path}`, async ({ page }) => {
      await visit(page, path);
      await reach(page);
      await expectAccessible(page);
    });
  }

  test("finds no problem where an element failed", async ({ page }) => {
    await today(page);
    await open(page, '<resultaat-tariff catalogue="/niets.json"><p>Bel ons.</p></resultaat-tariff>');
    await expect(page.getByRole("alert")).toBeVisible();
    await openAll(page);
    await expectAccessible(page);
  });
});

test.describe("320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("the table that compares providers scrolls in its own region, which the keyboard reaches", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    for (const name of ["Schoon en Meer", "De Buurtkring"]) await tick(page.getByLabel(`Vergelijk ${name}`));
    await expect(page.getByRole("group", { name: "Naast elkaar" })).toHaveAttribute("tabindex", "0");
    expect(await width(page)).toEqual({ sticksOut: 0 });
  });
});

for (const path of ["/plan/jansen/", "/plan/gezin/", "/plan/maken/"]) {
  test(`text of twice the size does not scroll sideways on ${path}, also on a telephone`, async ({ page }) => {
    await visit(page, path);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    for (const size of [640, 375]) {
      await page.setViewportSize({ width: size, height: 800 });
      expect(await width(page), `${size} pixels`).toEqual({ sticksOut: 0 });
    }
  });
}

test.describe("with the keyboard", () => {
  test.slow();

  for (const path of PAGES) {
    test(`everything on ${path} is reached with Tab, in sight and with a visible focus`, async ({ page }) => {
      // Without smooth scrolling, the focused control is in view at once.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await visit(page, path);
      const wanted = await page.evaluate(markControls);
      const reached = new Map();
      let last;
      for (let pressed = 0; pressed < wanted.length * 2 + 20; pressed += 1) {
        await page.keyboard.press("Tab");
        const now = await page.evaluate(focusedControl);
        if (now === undefined) continue;
        // A date field has several stops. Any other control that gets the focus again starts another round.
        if (now.mark !== last && reached.has(now.mark)) break;
        // The browser itself shows the focus within a date field.
        if (now.mark !== last) reached.set(now.mark, now);
        last = now.mark;
      }
      const missed = wanted.filter(({ marks }) => !marks.some((mark) => reached.has(mark))).map(({ what }) => what);
      expect(missed, "not reached").toEqual([]);
      const unseen = [...reached.values()].filter((one) => !one.visible).map(({ what }) => what);
      expect(unseen, "without a visible focus").toEqual([]);
    });
  }
});

test("the first Tab offers to skip to the content", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Ga naar de inhoud" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the focus stays in the calculator when the focused line is removed", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.getByRole("button", { name: "Haal Schoon en leefbaar huis weg" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Haal Schoon en leefbaar huis weg" })).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement.localName)).toBe("resultaat-tariff");
});

test("screen readers announce the result of a change", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  const live = await page.evaluate(() => {
    const found = [];
    const walk = (root) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.matches("[aria-live=polite], [role=status], [role=alert]")) found.push(element.textContent);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found.join("\n");
  });
  expect(live).toContain("Alle hulp samen");
  expect(live).toContain("7 aanbieders kunnen alles");
});

test("there is no motion for readers who prefer reduced motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visit(page, "/plan/jansen/");
  const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length);
  expect(moving).toBe(0);
});

/** Runs in the page: marks and lists every control that the keyboard must reach, with one radio button of each group. */
function markControls() {
  const groups = new Map();
  let count = 0;
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const control = element.matches("a[href], button, input, select, textarea, summary, [tabindex='0']");
      if (!control || element.disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
      const mark = String(count++);
      element.dataset.mark = mark;
      const radio = element.matches("input[type=radio]");
      const host = root.host?.id || root.host?.localName || "";
      const key = radio ? `radio ${host} ${element.name}` : mark;
      const words = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.innerText;
      const group = groups.get(key) ?? { what: `${element.localName} "${(words ?? "").trim().slice(0, 50)}" ${host}`, marks: [] };
      group.marks.push(mark);
      groups.set(key, group);
    }
  };
  walk(document);
  return [...groups.values()];
}

/** Runs in the page: the focused control, and whether its focus is visible. */
function focusedControl() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return undefined;
  const outlined = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  };
  const box = element.getBoundingClientRect();
  const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // A card may show the focus of its only link.
  const around = [];
  for (let one = element.parentElement; one && around.length < 4; one = one.parentElement) around.push(one);
  const shown = [element, ...(element.labels ?? [])].some(outlined) || around.some((one) => getComputedStyle(one).outlineStyle === "solid");
  const words = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.innerText;
  const what = `${element.localName} "${(words ?? "").trim().slice(0, 50)}"`;
  return { mark: element.dataset.mark ?? null, what: `${what}${inSight ? "" : " (out of sight)"}`, visible: shown && inSight };
}
