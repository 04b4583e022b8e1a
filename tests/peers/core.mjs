// `cargo xtask bench core`: one table of ratios, each with its spread, from one run. Answers are compared before times are measured.
//
//   node core.mjs write FOLDER              writes the catalogue that the native program reads
//   node core.mjs measure MODULE FOLDER     measures, and prints; exit status 1 when a wanted ratio is clearly missed
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { arrangements, catalogue } from "./catalogue.mjs";
import * as decimal from "./decimal.mjs";

const [task, ...rest] = process.argv.slice(2);
const ROUNDS = 15;
const BLOCKS = 120;
const MANY_BLOCKS = 5_000;
const ARRANGEMENTS = 1_000;
const MILLION = 1_000_000;

if (task === "write") write(...rest);
else await measure(...rest);

function write(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "large.json"), JSON.stringify(catalogue(500, 10)));
}

async function measure(module, folder) {
  const { api, memory } = await start(resolve(module));
  const shape = catalogue(BLOCKS);
  const questions = arrangements(BLOCKS, ARRANGEMENTS);
  const ours = api.openCatalogue(JSON.stringify(shape));
  const peer = decimal.open(shape);
  compare(api, ours, peer, questions);

  const totals = () => each(questions, (one) => api.quoteTotals(ours, one));
  const explained = () => each(questions, (one) => api.quoteSteps(ours, one).free());
  const inWords = () => each(questions, (one) => api.quote(ours, one));
  const byHand = () => each(questions, (one) => decimal.quoteTotals(peer, one));
  const times = rounds({ totals, explained, inWords, byHand });
  const rows = [
    row("no explanation, beside decimal.js", over(times.byHand, times.totals), { least: 3 }),
    row("explanation made, beside decimal.js without any", over(times.byHand, times.explained), { least: 1.5 }),
    row("explanation in words and handed over, beside decimal.js without any", over(times.byHand, times.inWords)),
  ];

  const many = api.openCatalogue(JSON.stringify(catalogue(MANY_BLOCKS)));
  const questionsOfMany = arrangements(MANY_BLOCKS, ARRANGEMENTS);
  const ofMany = rounds({ few: totals, many: () => each(questionsOfMany, (one) => api.quoteTotals(many, one)) });
  rows.push(row(`${n(MANY_BLOCKS)} blocks beside ${BLOCKS}, for each arrangement`, over(ofMany.many, ofMany.few), { most: 1.2 }));

  const { first, last, before, after } = million(questions, (one) => api.quoteTotals(ours, one), memory);
  rows.push(row(`last thousand of ${n(MILLION)} beside the first`, over(last, first), { most: 1.2 }));
  rows.push(row(`memory after ${n(MILLION)} beside before`, [after / before], { most: 1 }));

  const native = readFileSync(join(folder, "native.txt"), "utf8").trim().split("\n").map((line) => line.split(" ").map(Number));
  rows.push(row("reading 500 blocks and 5,000 tariffs, beside a bare parse, natively", native.map(([bare, whole]) => whole / bare), { most: 5 }));
  const large = readFileSync(join(folder, "large.json"), "utf8");
  const reading = rounds({ bare: () => JSON.parse(large), ours: () => api.openCatalogue(large).free() });
  rows.push(row("the same in WebAssembly, beside JSON.parse", over(reading.ours, reading.bare)));

  print(rows);
  console.log(`\none arrangement: ${us(times.totals)} µs without explanation, ${us(times.explained)} with, `
    + `${us(times.inWords)} in words; decimal.js ${us(times.byHand)}`);
  console.log(`WebAssembly memory: ${before / 1024} KiB before ${n(MILLION)} arrangements, ${after / 1024} KiB after`);
  process.exitCode = rows.some(({ missed }) => missed) ? 1 : 0;
}

async function start(folder) {
  const find = (ending) => join(folder, readdirSync(folder).find((name) => /-[0-9a-f]{12}/.test(name) && name.endsWith(ending)));
  const api = await import(pathToFileURL(find(".js")));
  const { memory } = api.initSync({ module: readFileSync(find(".wasm")) });
  return { api, memory };
}

/** Checks that both give the same answers, in total and for each period, and that the explanation ends in the same total. */
function compare(api, ours, peer, questions) {
  for (const one of questions) {
    assert.deepEqual(api.quoteTotals(ours, one), decimal.quoteTotals(peer, one));
    const { lines, total, own_contribution, steps } = api.quote(ours, one);
    assert.deepEqual({ lines, total, own_contribution }, decimal.quote(peer, one));
    assert.equal(steps[0].amount, total);
    const kept = api.quoteSteps(ours, one);
    assert.deepEqual(kept.steps(), steps);
    kept.free();
  }
}

function each(questions, ask) {
  for (const one of questions) ask(one);
}

/** Runs each contender once per round, so that other load on the machine affects all of them. */
function rounds(contenders) {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -3; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      run();
      const time = performance.now() - start;
      if (round >= 0) times[name].push(time);
    }
  }
  return times;
}

/** Measures the first and the last thousands of a million questions, and the memory before and after. */
function million(questions, ask, memory) {
  const thousands = [];
  const before = memory.buffer.byteLength;
  for (let done = 0; done < MILLION; done += ARRANGEMENTS) {
    const start = performance.now();
    each(questions, ask);
    thousands.push(performance.now() - start);
  }
  return { first: thousands.slice(0, ROUNDS), last: thousands.slice(-ROUNDS), before, after: memory.buffer.byteLength };
}

function over(above, below) {
  return above.map((time, i) => time / below[i]);
}

/** A ratio with its spread and its goal. The goal is missed only if the whole spread misses it. */
function row(name, ratios, { least, most } = {}) {
  const sorted = [...ratios].sort((a, b) => a - b);
  const [low, middle, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted[sorted.length - 1]];
  const met = least !== undefined ? middle >= least : most === undefined || middle <= most;
  const missed = least !== undefined ? high < least : most !== undefined && low > most;
  const wanted = least !== undefined ? `at least ${least}` : most !== undefined ? `at most ${most}` : "";
  return { name, low, middle, high, wanted, missed, verdict: wanted && (met ? "met" : missed ? "MISSED" : "within the spread") };
}

function print(rows) {
  const cells = rows.map(({ name, low, middle, high, wanted, verdict }) => (
    [name, middle.toFixed(2), `${low.toFixed(2)} – ${high.toFixed(2)}`, wanted, verdict]));
  const all = [["ratio", "median", "spread", "wanted", ""], ...cells];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd());
}

function us(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return ((sorted[Math.floor(sorted.length / 2)] * 1_000) / ARRANGEMENTS).toFixed(1);
}

function n(number) {
  return number.toLocaleString("en");
}
