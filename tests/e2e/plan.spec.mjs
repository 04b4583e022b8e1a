// <resultaat-plan>: the screen for a resident.
import { cents, described, expect, openAll, opener, test, visit } from "./support/test.mjs";

const plan = (page) => page.locator("resultaat-plan");
const part = (page, name) => plan(page).getByRole("group", { name, exact: true });
const goal = (page, name) => plan(page).getByRole("article", { name, exact: true });

test.describe("Mrs Jansen", () => {
  const HOUSE = "Uw huis blijft schoon en u voelt zich er thuis.";
  const POST = "U houdt zelf uw post en uw rekeningen bij.";

  test("reads the four main points first", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const glance = part(page, "Het belangrijkste");
    await expect(glance.getByRole("term")).toHaveText(["Volgende datum", "Hulp", "U betaalt", "Wanneer", "Met wie"]);
    await expect(described(glance, "Volgende datum")).toContainText("1 oktober 2026");
    await expect(described(glance, "Volgende datum")).toContainText("Laatste dag om nee te zeggen. Over 11 dagen.");
    await expect(described(glance, "Met wie")).toHaveText("Een vaste hulp in huis · De cursus Administratie");
    await expect(described(glance, "Hulp")).toContainText("2 uur per week");
    await expect(described(glance, "Hulp")).toContainText("Administratie leren in een groep");
    await expect(described(glance, "U betaalt")).toHaveText("€ 21,80 per maand");
    await expect(described(glance, "Wanneer")).toHaveText("1 september 2026 t/m 31 augustus 2027");
  });

  test("reads that her plan is an example", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    await expect(plan(page).getByText("Dit is een voorbeeld. Mensen en bedragen zijn verzonnen.")).toBeVisible();
  });

  test("reads both goals, each with its area", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    await expect(part(page, "Wat wilt u bereiken?").getByRole("heading", { level: 4 })).toHaveText([HOUSE, POST]);
    await expect(goal(page, HOUSE)).toContainText("Doel 1 van 2 · Ondersteuning en regie bij het huishouden");
    await expect(goal(page, POST)).toContainText("Doel 2 van 2 · Financiën en huisvesting");
  });

  test("reads that keeping the situation stable is a good result", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    await expect(goal(page, HOUSE)).toContainText("Zo houden");
    await expect(goal(page, HOUSE)).toContainText("Dat is een mooi resultaat.");
    await expect(goal(page, HOUSE).getByRole("listitem").filter({ hasText: "Het lukt bijna alleen" })).toContainText("Nu Straks");
  });

  test("sees her present and intended self-reliance with her post", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const steps = goal(page, POST).getByRole("listitem");
    await expect(steps.filter({ hasText: "Het lukt niet alleen" })).toContainText("Nu");
    await expect(steps.filter({ hasText: "Het lukt alleen" })).toContainText("Straks");
    await expect(goal(page, POST)).toContainText("Leren om meer zelf te doen.");
  });

  test("reads who does what, from herself to the municipality", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const house = goal(page, HOUSE);
    const doing = (who) => house.getByRole("listitem").filter({ has: page.getByText(who, { exact: true }) }).first();
    await expect(doing("U zelf")).toContainText("U neemt stof af en doet de afwas.");
    await expect(doing("Mensen om u heen")).toContainText("Uw zoon: Hij stofzuigt één keer per week. 45 minuten per week");
    await expect(doing("Mensen om u heen")).toContainText("Uw zoon: Hij zet elke week het vuilnis buiten.");
    await expect(doing("Hulp van de gemeente")).toContainText("Een vaste hulp in huis: Die maakt de badkamer, de keuken en de vloeren schoon. 2 uur per week");
    await expect(goal(page, POST)).toContainText("Het geldloket in de bibliotheek");
  });

  test("reads how many hours each goal has", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const hours = (name) => goal(page, name).getByRole("heading", { name: "Hoeveel hulp is er?" }).locator("+ p");
    await expect(hours(HOUSE)).toHaveText("2 uur per week");
    await expect(goal(page, POST)).toContainText("12 uur in totaal");
    await expect(goal(page, POST)).toContainText("4 uur in totaal");
  });

  test("reads how everybody sees that a result was reached, and the deadline", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    await expect(goal(page, POST)).toContainText("Elke rekening is op tijd betaald. Alle brieven zitten in uw map.");
    await expect(goal(page, POST)).toContainText("Klaar op 30 juni 2027");
  });

  test("can open why she gets this help, with the level in words", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const why = "Licht werk doet u zelf en uw zoon helpt mee. Voor zwaar werk komt er hulp.";
    await expect(goal(page, HOUSE).getByText(why)).toBeHidden();
    await opener(goal(page, HOUSE), "Waarom is er deze hulp?").click();
    await expect(goal(page, HOUSE).getByText(why)).toBeVisible();
    await expect(goal(page, HOUSE).getByRole("img", { name: "Uw hulp is niveau 1: Licht." })).toBeVisible();
  });

  test("sees the important days in order, and which one is next", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const days = part(page, "Belangrijke dagen").getByRole("listitem");
    await expect(days.locator("time")).toHaveText([
      "20 augustus 2026", "1 september 2026", "1 oktober 2026", "15 februari 2027", "15 juli 2027", "31 augustus 2027",
    ]);
    await expect(days.nth(3)).toContainText("We kijken samen hoe het gaat");
    await expect(days.filter({ hasText: "Over 11 dagen" })).toContainText("Laatste dag om nee te zeggen");
    await expect(days.filter({ hasText: "Voorbij" })).toHaveCount(2);
  });

  test("reads the last day to object correctly: on that day she still may", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    await expect(opener(plan(page), "Bezwaar maken")).toContainText("Dit kan tot en met 1 oktober 2026.");
    const day = part(page, "Belangrijke dagen").getByRole("listitem").filter({ hasText: "Laatste dag om nee te zeggen" });
    await expect(day).toContainText("1 oktober 2026");
    await expect(day).not.toContainText("voor deze dag");
  });

  test("reads what she pays, and from when that is not known", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const money = part(page, "Wat betaalt u zelf?");
    await expect(money).toContainText("€ 21,80 per maand");
    await expect(money).toContainText("Het bedrag vanaf 1 januari 2027 is nog niet bekend.");
    await expect(money).toContainText("Het is één bedrag voor uw hele huishouden.");
    await expect(money).toContainText("Dat is € 261,60 in een heel jaar.");
    await expect(money).toContainText("U betaalt dus ook in een week zonder hulp, zoals in de vakantie.");
    await expect(money).toContainText("Krijgt u meer of minder uren? Dan blijft het vaste bedrag gelijk.");
    await expect(money).toContainText("Komt de rekening al voordat de hulp begint?");
    await expect(money).toContainText("De gemeente betaalt hoogstens € 6.008,00 voor het hele plan.");
  });

  test("can open the municipality's cost down to the tariff", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const money = part(page, "Wat betaalt u zelf?");
    await opener(money, "Hoe komen we aan dit bedrag?").click();
    await openAll(money);
    await expect(money.getByText("Het tarief is € 38,40 per uur.").first()).toBeVisible();
    const total = cents(await opener(money, "Alle hulp samen kost").innerText());
    const lines = await money.locator("summary").filter({ hasText: /(huis|groep) kost €/ }).allInnerTexts();
    expect(lines.map(cents)).toEqual([418344, 182456]);
    expect(total).toBe(600800);
  });

  test("reads her rights with telephone numbers, and the last day to object", async ({ page }) => {
    await visit(page, "/plan/jansen/");
    const rights = part(page, "Uw rechten");
    for (const right of [
      "Bezwaar maken", "Gratis hulp van iemand naast u", "Zelf hulp kiezen en betalen", "Een andere aanbieder kiezen",
      "Eerder over uw plan praten", "Een klacht indienen",
    ]) {
      await opener(rights, right).click();
    }
    await expect(opener(rights, "Bezwaar maken")).toContainText("Dit kan tot en met 1 oktober 2026.");
    await expect(rights.getByText("Stuur een brief aan de gemeente.")).toBeVisible();
    await expect(rights.getByRole("link", { name: /^Bel 088 000 00 0/ })).toHaveCount(6);
    await expect(rights.getByRole("link", { name: "Bel 088 000 00 02" })).toHaveAttribute("href", "tel:0880000002");
  });

  test("reads that the term to object has ended", async ({ page }) => {
    await visit(page, "/plan/jansen/", "2026-10-02");
    await expect(opener(plan(page), "Bezwaar maken")).toContainText("Dit kon tot en met 1 oktober 2026.");
    await expect(described(part(page, "Het belangrijkste"), "Volgende datum")).toContainText("15 februari 2027");
  });

  test("can still object on the last day", async ({ page }) => {
    await visit(page, "/plan/jansen/", "2026-10-01");
    await expect(opener(plan(page), "Bezwaar maken")).toContainText("Dit kan tot en met 1 oktober 2026.");
    await expect(described(part(page, "Het belangrijkste"), "Volgende datum")).toContainText("1 oktober 2026");
  });

  test("reads after the last day that the plan has ended", async ({ page }) => {
    await visit(page, "/plan/jansen/", "2027-09-01");
    await expect(described(part(page, "Het belangrijkste"), "Uw plan")).toHaveText("Gestopt op 31 augustus 2027");
  });

  test("does not see last year's amount in a year whose amount is not known", async ({ page }) => {
    await visit(page, "/plan/jansen/", "2027-03-01");
    await expect(described(part(page, "Het belangrijkste"), "U betaalt")).not.toContainText("21,80");
  });
});

test.describe("Marc de Groen", () => {
  const SOCIAL = "U weet wat u kunt doen als iets tegenzit. U hebt vrienden die goed voor u zijn.";
  const WORK = "U hebt werk dat bij u past en u verdient uw eigen geld.";

  test("reads the four main points first", async ({ page }) => {
    await visit(page, "/plan/de-groen/");
    const glance = part(page, "Het belangrijkste");
    await expect(described(glance, "Volgende datum")).toContainText("1 oktober 2026");
    await expect(described(glance, "Hulp")).toHaveText("3 uur per week");
    await expect(described(glance, "U betaalt")).toHaveText("€ 21,80 per maand");
    await expect(described(glance, "Wanneer")).toHaveText("1 september 2026 t/m 31 augustus 2027");
  });

  test("reads both goals, which are about improvement", async ({ page }) => {
    await visit(page, "/plan/de-groen/");
    await expect(part(page, "Wat wilt u bereiken?").getByRole("heading", { level: 4 })).toHaveText([SOCIAL, WORK]);
    for (const name of [SOCIAL, WORK]) {
      await expect(goal(page, name)).toContainText("Beter worden");
      await expect(goal(page, name).getByRole("img", { name: "Uw hulp is niveau 2: Midden." })).toBeVisible();
    }
  });

  test("reads who does what, with an hour and a half face to face and half an hour by phone", async ({ page }) => {
    await visit(page, "/plan/de-groen/");
    const social = goal(page, SOCIAL);
    await expect(social).toContainText("Uw moeder: Zij luistert naar u en kookt op zondag met u.");
    await expect(social).toContainText("De sportclub in de wijk");
    const own = social.getByRole("listitem").filter({ hasText: /^Uw vaste begeleider/ });
    await expect(own).toHaveCount(2);
    await expect(own.first()).toContainText("1 uur en 30 minuten per week");
    await expect(own.last()).toContainText("30 minuten per week");
    await expect(goal(page, WORK)).toContainText("Uw begeleider bij werk: Die zoekt een uur per week met u naar werk.");
  });

  test("reads the days of the reviews, and the cost", async ({ page }) => {
    await visit(page, "/plan/de-groen/");
    const review = part(page, "Belangrijke dagen").getByRole("listitem").filter({ hasText: "We kijken samen hoe het gaat" });
    await expect(review).toContainText("15 februari 2027");
    await expect(part(page, "Wat betaalt u zelf?")).toContainText("hoogstens € 12.159,36");
    await expect(part(page, "Wat betaalt u zelf?")).toContainText("Het bedrag vanaf 1 januari 2027 is nog niet bekend.");
  });
});

test.describe("in English", () => {
  test("Mrs Jansen's plan is completely in English", async ({ page }) => {
    await visit(page, "/en/plan/jansen/");
    const glance = part(page, "The main points");
    await expect(described(glance, "Next date")).toContainText("1 October 2026");
    await expect(described(glance, "Next date")).toContainText("Last day to say no");
    await expect(described(glance, "Help")).toContainText("2 hours a week");
    await expect(described(glance, "You pay")).toHaveText("€21.80 a month");
    await expect(goal(page, "Your house stays clean and you feel at home in it.")).toContainText("That is a fine result.");
    await expect(part(page, "What do you want to reach?")).toContainText("Your son: He vacuums once a week. 45 minutes a week");
    await expect(part(page, "What do you pay yourself?")).toContainText("The amount from 1 January 2027 is not known yet.");
    await expect(opener(part(page, "Your rights"), "until 1 October 2026")).toBeVisible();
    for (const name of ["The main points", "What do you want to reach?", "Days that matter", "Your rights"]) {
      await expect(part(page, name)).not.toContainText(/\b(uur|maand|doel|gemeente|niet|wie)\b/i);
    }
  });

  test("Marc's plan is in English", async ({ page }) => {
    await visit(page, "/en/plan/de-groen/");
    await expect(goal(page, "You have a job that suits you and you earn your own money.")).toContainText("Getting better");
    await expect(described(part(page, "The main points"), "Help")).toHaveText("3 hours a week");
  });
});

test("a plan without hours shows a notice with what to ask", async ({ page }) => {
  await visit(page, "/plan/jansen/");
  await page.evaluate(async () => {
    const given = await (await fetch("/catalogues/voorbeeldstad/plans/jansen.json")).json();
    const course = given.results[1];
    for (const agreement of course.agreements) {
      delete agreement.minutes;
      delete agreement.frequency;
    }
    document.querySelector("resultaat-plan").plan = given;
  });
  const post = goal(page, "U houdt zelf uw post en uw rekeningen bij.");
  await expect(post).toContainText("Er staat niet bij hoeveel tijd u krijgt.");
  await expect(post).toContainText("U hebt recht op die uitleg. Vraag de gemeente: hoeveel uur hulp krijg ik per week?");
});
