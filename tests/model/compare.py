"""Asks the model and the program the same questions and counts where they differ.

    python3 tests/model/compare.py --program target/debug/answer --cases 4000 --seed 1 [--jobs 2]
"""

import argparse
import json
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import change
import funding
import maxima
import pricing
import real_price
from cases import cases

# The function that answers each kind of question about a catalogue.
ANSWERS = {"quotes": pricing.answer, "changes": change.answer, "fundings": funding.answer}

# The number of cases for one process of the program.
BATCH = 20_000

# The most differences that are printed.
MAX_SHOWN = 5


def answers(case):
    """The model's answers to one line of cases."""
    if case["kind"] == "periods":
        return [maxima.answer(case["input"])]
    if case["kind"] == "hours":
        return [maxima.claimed_hours(case["input"]["minutes"])]
    if case["kind"] == "real_price":
        return [real_price.answer(case["input"])]
    return [ANSWERS[case["kind"]](case["catalogue"], question) for question in case["questions"]]


def described(seed, index, question, case, of_model, of_program):
    """A difference, with only the blocks that it uses: seed, line and question identify the whole case."""
    shortened = dict(case.get("input") or case["questions"][question])
    if "catalogue" in case:
        used = {line["block"] for line in shortened.get("arrangement", shortened)["lines"]} | {shortened.get("change", {}).get("by")}
        of = {name: case["catalogue"][name] for name in ("calendar", "changes", "proration", "rules", "own_contribution")}
        of["blocks"] = [block for block in case["catalogue"]["blocks"] if block["code"] in used]
        of["tariffs"] = [tariff for tariff in case["catalogue"]["tariffs"] if tariff["block"] in used]
        shortened["catalogue"] = of
    where = [f"  {path}: model {a}, program {b}" for path, a, b in differing(of_model, of_program)]
    return "\n".join([f"seed {seed}, line {index + 1}, question {question + 1}: {json.dumps(shortened)}", *where[:MAX_SHOWN]])


def differing(of_model, of_program, path=""):
    """The places where two answers differ, with both values."""
    if isinstance(of_model, dict) and isinstance(of_program, dict):
        for name in sorted(of_model.keys() | of_program.keys()):
            yield from differing(of_model.get(name), of_program.get(name), f"{path}/{name}")
    elif isinstance(of_model, list) and isinstance(of_program, list) and len(of_model) == len(of_program):
        for place, (a, b) in enumerate(zip(of_model, of_program)):
            yield from differing(a, b, f"{path}/{place}")
    elif of_model != of_program:
        yield path, of_model, of_program


def compare(program, seed, count):
    """The number of cases of a batch, and the differences as texts."""
    process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    made = []

    def ask():
        try:
            for case in cases(seed, count):
                made.append(case)
                process.stdin.write(json.dumps(case) + "\n")
        finally:
            process.stdin.close()

    asking = threading.Thread(target=ask)
    asking.start()
    total, differences = Counter(), []
    for index, line in enumerate(process.stdout):
        case, found = made[index], json.loads(line)
        made[index] = None
        expected = answers(case)
        if len(found) != len(expected):
            differences.append(f"{len(found)} answers instead of {len(expected)} to {json.dumps(case)}")
            continue
        for question, (of_model, of_program) in enumerate(zip(expected, found)):
            total[case["kind"]] += 1
            if of_model != of_program:
                differences.append(described(seed, index, question, case, of_model, of_program))
    asking.join()
    if process.wait() != 0:
        differences.append(f"the program ended with {process.returncode} at seed {seed}")
    return total, len(differences), sorted(differences, key=len)[:MAX_SHOWN]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--cases", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    batches, rest = [], options.cases
    while rest > 0:
        batches.append((options.program, options.seed * 1_000_000 + len(batches), min(BATCH, rest)))
        rest -= BATCH
    counts, wrong, shown = Counter(), 0, []
    if options.jobs > 1:
        with ProcessPoolExecutor(options.jobs) as pool:
            outcomes = list(pool.map(compare, *zip(*batches)))
    else:
        outcomes = [compare(*batch) for batch in batches]
    for count, differences, texts in outcomes:
        counts, wrong = counts + count, wrong + differences
        shown.extend(texts)
    print("\n\n".join(shown[:MAX_SHOWN]))
    for kind, count in sorted(counts.items()):
        print(f"{count} {kind}")
    total = counts.total()
    print(f"{total} cases, {wrong} differences")
    sys.exit(1 if wrong or total < options.cases else 0)


if __name__ == "__main__":
    main()
