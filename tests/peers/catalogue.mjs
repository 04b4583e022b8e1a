// Generates catalogues and arrangements for measuring, the same ones each time.

const AREAS = ["meedoen", "wonen", "dag", "huishouden"];

/** What a block counts, how often, and of what its price is; by turns. */
const KINDS = [
  { unit: "minute", frequency: "week", per: "hour", usual: 120 },
  { unit: "hour", frequency: "week", per: "hour", usual: 3 },
  { unit: "piece", frequency: "month", per: "month", usual: 1 },
  { unit: "day_part", frequency: "week", per: "month", usual: 4, bands: [[1, 5], [6, 10]] },
];

/** A catalogue of so many blocks with three rules each, and prices for two years; more tariffs are other audiences'. */
export function catalogue(count, tariffsPerBlock = 2) {
  const blocks = Array.from({ length: count }, (_, i) => {
    const { unit, frequency, usual } = KINDS[i % KINDS.length];
    return {
      code: code(i), area: AREAS[i % AREAS.length], levels: [1, 2], law: "wmo", unit, frequency, contract: "effort",
      claimable: "delivered", own_contribution: "subscription", usual_quantity: usual, variants: [],
    };
  });
  const rules = blocks.flatMap((_, i) => [
    { code: `apart-${i}`, kind: "excludes", block: code(i), others: [code((i + 1) % count)] },
    { code: `group-${i}`, kind: "at_most", others: [0, 2, 4].map((step) => code((i + step) % count)), at_most: 2 },
    { code: `part-${i}`, kind: "included_in", block: code(i), others: [code((i + 5) % count)] },
  ]);
  const texts = (name) => ({ name, meaning: `${name}: wat dat betekent voor wie het krijgt.` });
  const named = (codes) => Object.fromEntries(codes.map((code) => [code, texts(code)]));
  return {
    format: "resultaatwijzer-catalogue/1", id: "gemeten", version: "1", fictional: true, languages: ["nl"],
    calendar: "calendar_month", proration: "by_day", municipalities: [{ code: "gemeten" }],
    areas: AREAS.map((code) => ({ code, icon: "home" })),
    levels: [1, 2].map((rank) => ({ rank, purpose: "ordinary" })),
    blocks, rules, tariffs: blocks.flatMap((_, i) => tariffs(i, tariffsPerBlock)),
    own_contribution: [
      { valid_from: "2026-01-01", valid_to: "2026-12-31", amount: "21.80", per: "month", source: "verzonnen" },
      { valid_from: "2027-01-01", valid_to: "2027-12-31", amount: "22.60", per: "month", source: "verzonnen" },
    ],
    rights: [], sources: [{ code: "verzonnen", title: "Verzonnen om mee te meten" }],
    texts: {
      nl: {
        name: "Gemeten", notice: "Verzonnen om mee te meten.", areas: named(AREAS), levels: named(["1", "2"]),
        blocks: named(blocks.map(({ code }) => code)),
        rules: Object.fromEntries(rules.map(({ code }) => [code, { reason: "Dat is zo.", solution: "Kies er een." }])),
        municipalities: { gemeten: "Gemeten" },
      },
    },
  };
}

const AUDIENCES = ["in_kind", "personal_budget_professional", "personal_budget_independent", "personal_budget_network"];

function tariffs(i, count) {
  const { per, bands = [undefined] } = KINDS[i % KINDS.length];
  const all = AUDIENCES.flatMap((audience, a) => [2026, 2027].flatMap((year) => bands.map((band, b) => ({
    block: code(i), audience, ...(band && { band_from: band[0], band_to: band[1] }),
    amount: (40 + (i % 97) * 1.13 + (b + 1) * 60 + (year - 2026) * 2.41 + a * 3.07).toFixed(2), per,
    valid_from: `${year}-01-01`, valid_to: `${year}-12-31`, source: "verzonnen", at: `tarieven.csv:${i + 2}`,
  }))));
  return all.slice(0, bands.length === 2 ? Math.max(count, 4) : count);
}

function code(i) {
  return `B${i}`;
}

/** Arrangements of a year of four blocks; in one of ten the blocks do not all go together. */
export function arrangements(blocks, count) {
  return Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.UTC(2026, 0, 1 + (i % 28)));
    const end = new Date(Date.UTC(2026, 11, 31 + (i % 28)));
    const first = (i * 17) % blocks;
    const apart = i % 10 === 0 ? [0, 1, 2, 5] : [0, 7, 18, 33];
    return {
      from: start.toISOString().slice(0, 10), to: end.toISOString().slice(0, 10),
      household: { members: 1, all_at_pension_age: false },
      lines: apart.map((step, n) => {
        const block = (first + step) % blocks;
        return { block: code(block), quantity: String(Math.max(1, KINDS[block % KINDS.length].usual + ((i + n) % 5) - 2)) };
      }),
    };
  });
}
