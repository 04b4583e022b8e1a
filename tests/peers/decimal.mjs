// The peer: the same calculation written directly in JavaScript with decimal.js. Tables are prepared once, and days are
// whole numbers. It covers only what the measured catalogues need.
import Decimal from "decimal.js";

const DAY = 86_400_000;
const ZERO = new Decimal(0);
const UNITS_PER_PRICE = { minute: { hour: 60 } };

const dayOf = (text) => Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) / DAY;
/** Whole weeks since a Monday: 1 January 1970 was a Thursday. */
const weekOf = (day) => Math.floor((day + 3) / 7);
const isSunday = (day) => (day + 4) % 7 === 0;
const sundays = ({ from, to }) => weekOf(to) - weekOf(from) + (isSunday(to) ? 1 : 0);

function monthOf(day) {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { from: Date.UTC(year, month, 1) / DAY, to: Date.UTC(year, month + 1, 1) / DAY - 1 };
}

function months({ from, to }) {
  const parts = [];
  for (let day = from; day <= to; ) {
    const whole = monthOf(day);
    const part = { from: day, to: Math.min(to, whole.to), days: whole.to - whole.from + 1 };
    parts.push(part);
    day = part.to + 1;
  }
  return parts;
}

/** The tables of a catalogue. */
export function open(catalogue) {
  const blocks = new Map(catalogue.blocks.map((block) => [block.code, { ...block, tariffs: [], rules: [] }]));
  for (const { block, amount, valid_from, valid_to, ...rest } of catalogue.tariffs) {
    blocks.get(block).tariffs.push({ ...rest, amount: new Decimal(amount), from: dayOf(valid_from), to: dayOf(valid_to) });
  }
  catalogue.rules.forEach((rule, place) => {
    const about = rule.kind === "at_most" ? rule.others : [rule.block];
    for (const block of about) blocks.get(block).rules.push({ ...rule, place });
  });
  const rates = catalogue.own_contribution.map(({ amount, valid_from, valid_to }) => (
    { amount: new Decimal(amount), from: dayOf(valid_from), to: dayOf(valid_to) }));
  return { blocks, rates };
}

/** What an arrangement costs: each line, all, what the household pays itself, and which rules are broken. */
export function quoteTotals(tables, arrangement) {
  const { lines, total, own } = priced(tables, arrangement);
  return {
    lines: lines.map((line) => line.total.toFixed(2)),
    total: total.toFixed(2),
    own_contribution: own.total.toFixed(2),
    findings: findings(lines),
  };
}

/** The same with each period. */
export function quote(tables, arrangement) {
  const { lines, total, own } = priced(tables, arrangement);
  const date = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  const shown = ({ from, to, quantity, amount }) => (
    { from: date(from), to: date(to), ...(quantity !== undefined && { quantity: String(quantity) }), amount: amount.toFixed(2) });
  return {
    lines: lines.map((line) => ({ block: line.block.code, total: line.total.toFixed(2), periods: line.periods.map(shown) })),
    total: total.toFixed(2),
    own_contribution: { total: own.total.toFixed(2), periods: own.periods.map(shown) },
  };
}

function priced({ blocks, rates }, arrangement) {
  const whole = { from: dayOf(arrangement.from), to: dayOf(arrangement.to) };
  const lines = arrangement.lines.map(({ block, quantity, from, to }) => ({
    block: blocks.get(block), volume: Number(quantity),
    period: { from: from ? dayOf(from) : whole.from, to: to ? dayOf(to) : whole.to },
  }));
  let total = ZERO;
  for (const line of lines) {
    line.periods = months(line.period).map((part) => period(line, part, lines));
    line.total = line.periods.reduce((sum, { amount }) => sum.plus(amount), ZERO);
    total = total.plus(line.total);
  }
  return { lines, total, own: ownContribution(rates, whole, lines) };
}

function period(line, part, lines) {
  const quantity = line.volume * times(line, part);
  const within = line.block.rules.some(({ kind, block, others }) => kind === "included_in" && block === line.block.code
    && lines.some((other) => others.includes(other.block.code) && overlap(other.period, part)));
  return { ...part, quantity, amount: within ? ZERO : amountOf(line, part, quantity) };
}

function amountOf({ block, volume }, part, quantity) {
  const tariff = block.tariffs.find(({ audience, from, to, band_from, band_to }) => audience === "in_kind"
    && from <= part.from && part.from <= to && (band_from === undefined || (band_from <= volume && volume <= band_to)));
  let amount = tariff.amount;
  if (tariff.band_from === undefined) {
    amount = amount.times(quantity);
    const units = UNITS_PER_PRICE[block.unit]?.[tariff.per];
    if (units) amount = amount.div(units);
  }
  const days = part.to - part.from + 1;
  if (tariff.per === "month" && days !== part.days) amount = amount.times(days).div(part.days);
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

function times({ block, period: whole }, part) {
  if (block.frequency === "month") return 1;
  // A week counts where it ends; the last, unfinished one with the line.
  return sundays(part) + (!isSunday(whole.to) && part.to === whole.to ? 1 : 0);
}

const overlap = (a, b) => a.from <= b.to && b.from <= a.to;

function ownContribution(rates, whole, lines) {
  const periods = months(whole).map((part) => {
    const rate = rates.find(({ from, to }) => from <= part.from && part.from <= to);
    let cost = ZERO;
    for (const line of lines) for (const one of line.periods) if (overlap(one, part)) cost = cost.plus(one.amount);
    return { from: part.from, to: part.to, amount: Decimal.min(rate.amount, cost) };
  });
  return { periods, total: periods.reduce((sum, { amount }) => sum.plus(amount), ZERO) };
}

/** The codes of what is wrong, in the order of the rules. */
function findings(lines) {
  const found = [];
  const seen = new Set();
  const rules = [];
  for (const { block } of lines) {
    for (const rule of block.rules) if (!seen.has(rule.place)) seen.add(rule.place) && rules.push(rule);
  }
  rules.sort((a, b) => a.place - b.place);
  for (const { kind, block, others, at_most } of rules) {
    const beside = (line) => lines.filter((other) => others.includes(other.block.code) && overlap(other.period, line.period));
    const mine = lines.filter((line) => line.block.code === block);
    if (kind === "excludes") for (const line of mine) found.push(...beside(line).map(() => "S001"));
    if (kind === "included_in") for (const line of mine) if (beside(line).length > 0) found.push("S006");
    if (kind === "at_most" && lines.some((line) => new Set(beside(line).map((other) => other.block.code)).size > at_most)) found.push("S003");
  }
  return found;
}
