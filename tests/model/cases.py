"""Cases from a seed: assignments, and catalogues with arrangements to price by them."""

import random
from datetime import date, timedelta
from fractions import Fraction

from money import euros, rounded

# The number of questions about one catalogue.
QUESTIONS = 20

# unit, frequency, price unit, whether by band
SHAPES = [
    ("minute", "week", "hour", False),
    ("minute", "week", "hour", False),
    ("minute", "week", "minute", False),
    ("minute", "month", "hour", False),
    ("minute", "day", "hour", False),
    ("minute", "total", "hour", False),
    ("hour", "week", "hour", False),
    ("hour", "week", "minute", False),
    ("hour", "month", "hour", False),
    ("hour", "total", "hour", False),
    ("day_part", "week", "day_part", False),
    ("day_part", "week", "hour", False),
    ("day_part", "week", "month", True),
    ("minute", "week", "month", True),
    ("full_day", "month", "full_day", False),
    ("full_day", "total", "full_day", False),
    ("piece", "week", "piece", False),
    ("piece", "day", "piece", False),
    ("piece", "month", "month", False),
    ("piece", "month", "month", False),
    ("piece", "month", "month", True),
    ("piece", "total", "once", False),
    ("piece", "total", "piece", False),
    ("euro", "week", None, False),
    ("euro", "month", None, False),
    ("euro", "total", None, False),
]

# The shapes that fit a calendar without months or four weeks.
TRAJECTORY = [shape for shape in SHAPES if shape[1] != "month" and shape[2] != "month"]

RATES = [
    ("2019-01-01", "2019-12-31", "17.50", "four_weeks"),
    ("2020-01-01", "2023-12-31", "19.00", "month"),
    ("2024-01-01", "2024-12-31", "20.60", "month"),
    ("2025-01-01", "2025-12-31", "21.00", "month"),
    ("2026-01-01", "2026-12-31", "21.80", "month"),
]


def cases(seed, count):
    """A number of cases, one line each: one assignment, or one catalogue with several questions."""
    dice = random.Random(seed)
    made = 0
    while made < count:
        kind = dice.random()
        if kind < 0.05:
            yield {"kind": "hours", "input": {"minutes": some_volume(dice)}}
            made += 1
        elif kind < 0.6:
            yield {"kind": "periods", "input": assignment(dice)}
            made += 1
        elif kind < 0.85:
            yield {"kind": "real_price", "input": costs(dice)}
            made += 1
        else:
            questions = min(QUESTIONS, count - made)
            kind, ask = dice.choice([("quotes", some_arrangement), ("changes", some_change), ("fundings", some_funding)])
            catalogue = some_catalogue(dice)
            asked_questions = [ask(dice, catalogue) for _ in range(questions)]
            yield {"kind": kind, "catalogue": catalogue, "questions": asked_questions}
            made += questions


def some_day(dice):
    return date(2018, 11, 1) + timedelta(days=dice.randrange(3200))


def some_length(dice):
    return timedelta(days=dice.choice([0, 1, dice.randrange(8), dice.randrange(40), dice.randrange(120), dice.randrange(400), dice.randrange(800)]))


def some_volume(dice):
    return dice.choice([0, 1, 2, 3, dice.randrange(12), dice.randrange(600), dice.randrange(20000), dice.randrange(100_000_001)])


def assignment(dice):
    start = some_day(dice)
    case = {
        "from": start.isoformat(),
        "to": (start + some_length(dice)).isoformat(),
        "volume": str(some_volume(dice)),
        "unit": dice.choice(["minute", "hour", "day_part", "full_day", "piece", "euro"]),
        "frequency": dice.choice(["day", "week", "week", "month", "total"]),
        "variant": dice.choice(["effort", "output"]),
    }
    if dice.random() < 0.3:
        case["category"] = dice.choice(["01", "02", "07", "11"])
    if dice.random() < 0.3:
        case["calendar"] = dice.choice(["calendar_month", "iso_4_weeks", "trajectory"])
    return case


def some_catalogue(dice):
    calendar = dice.choice(["calendar_month", "calendar_month", "iso_4_weeks", "trajectory"])
    codes = ["A", "B", "C", "D"][: dice.randint(1, 4)]
    possible = TRAJECTORY if calendar == "trajectory" else SHAPES
    shapes = {code: dice.choice(possible) for code in codes}
    blocks = [some_block(dice, code, shapes[code], calendar) for code in codes]
    tariffs = [tariff for block in blocks for tariff in some_tariffs(dice, block, shapes[block["code"]], calendar)]
    rules = []
    if len(codes) > 1 and dice.random() < 0.4:
        rules.append({"code": "r", "kind": "included_in", "block": codes[0], "others": codes[1:dice.randint(2, len(codes))]})
    named = {"name": "N", "meaning": "M"}
    texts = {
        "name": "N", "notice": "N", "areas": {"a": named}, "levels": {"1": named},
        "blocks": {code: named for code in codes}, "variants": {code: named for code in ("v", "w")},
        "rules": {"r": {"reason": "R", "solution": "S"}}, "municipalities": {"m": "M", "n": "N"},
    }
    return {
        "format": "resultaatwijzer-catalogue/1", "id": "cases", "version": "1", "fictional": True, "languages": ["nl"],
        "calendar": calendar,
        "changes": dice.choice(["any_day", "any_day", "next_period"]),
        "proration": dice.choice(["full_period", "by_day", "by_week", "start_before_15th_end_from_15th"]),
        "municipalities": [{"code": "m"}, {"code": "n"}],
        "areas": [{"code": "a", "icon": "people"}], "levels": [{"rank": 1, "purpose": "ordinary"}],
        "blocks": blocks, "rules": rules, "tariffs": tariffs, "own_contribution": some_rates(dice),
        "sources": [{"code": "s", "title": "S"}], "texts": {"nl": texts},
    }


def some_block(dice, code, shape, calendar):
    unit, frequency, _, _ = shape
    if calendar == "iso_4_weeks" and frequency == "month":
        frequency = "four_weeks"
    block = {
        "code": code, "area": "a", "levels": [1],
        "law": dice.choice(["wmo"] * 6 + ["youth_act"]),
        "unit": unit, "frequency": frequency, "contract": "output" if unit in ("piece", "euro") else "effort",
        "claimable": dice.choice(["granted", "delivered", "result_reached"]),
        "own_contribution": dice.choice(["subscription"] * 5 + ["none", "own_scheme"]),
        "usual_quantity": 1,
    }
    if dice.random() < 0.2:
        block["variants"] = ["v", "w"]
    return block


def some_tariffs(dice, block, shape, calendar):
    _, _, per, banded = shape
    if per is None:
        return []
    if calendar == "iso_4_weeks" and per == "month":
        per = "four_weeks"
    bands = [(1, 5), (6, 10), (11, 600)] if banded else [None]
    border = some_day(dice)
    stretches = dice.choice([
        [(None, None)],
        [(None, border), (border + timedelta(days=1), None)],
        [(date(2018, 1, 1), border), (border + timedelta(days=dice.choice([1, 1, 1, 40])), date(2032, 12, 31))],
    ])
    tariffs = []
    for variant in block.get("variants", [None]):
        for municipality in [None, "n"] if dice.random() < 0.3 else [None]:
            for audience in ["in_kind", "personal_budget_network"]:
                for since, until in stretches:
                    for band in bands:
                        most = dice.choice([10_00, 10_00, 200_00, 200_00, 5000_00, 5000_00, 1_000_000_000_000_00])
                        amount = dice.randrange(most)
                        tariff = {
                            "block": block["code"], "audience": audience, "per": per, "source": "s",
                            "amount": f"{amount // 100}.{amount % 100:02d}",
                        }
                        optional = {
                            "variant": variant, "municipality": municipality,
                            "valid_from": since and since.isoformat(), "valid_to": until and until.isoformat(),
                            "band_from": band and band[0], "band_to": band and band[1],
                        }
                        tariff.update({name: value for name, value in optional.items() if value is not None})
                        if dice.random() < 0.2:
                            # A share of another tariff, or another tariff after a rise: rounded once.
                            percent = Fraction(dice.randrange(1, 11_000_000), 100_000)
                            percent = Fraction(round(percent * 10_000), 10_000)
                            of = dice.randrange(5_000_00)
                            part = percent / 100
                            tariff["amount"] = euros(rounded(of, part.numerator, part.denominator))
                            tariff["of"] = euros(of)
                            tariff["percent"] = f"{int(percent)}.{int(percent % 1 * 10_000):04d}"
                        tariffs.append(tariff)
    return tariffs


def some_rates(dice):
    rates = [
        {"valid_from": since, "valid_to": until, "amount": amount, "per": per, "source": "s"}
        for since, until, amount, per in RATES
    ]
    if dice.random() < 0.4:
        year = dice.randint(2020, 2026)
        rates.append({
            "municipality": "n", "valid_from": f"{year}-0{dice.randint(1, 9)}-01", "valid_to": f"{year}-12-31",
            "amount": f"{dice.randint(0, 18)}.{dice.randrange(100):02d}", "per": "month", "source": "s",
        })
    return rates


def some_arrangement(dice, catalogue):
    start = some_day(dice)
    end = start + some_length(dice)
    question = {"from": start.isoformat(), "to": end.isoformat(), "municipality": dice.choice(["m", "n"]), "lines": []}
    household = dice.choice([None, 1, 1, 1, 2, 3])
    if household:
        question["household"] = {"members": household, "all_at_pension_age": dice.random() < 0.5}
        if dice.random() < 0.2:
            question["household"]["minors_only"] = dice.random() < 0.5
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        block = dice.choice(catalogue["blocks"])
        volume = dice.choice([dice.randint(1, 10), dice.randint(1, 10), some_volume(dice)])
        line = {"block": block["code"], "quantity": str(volume)}
        if dice.random() < 0.3:
            first = start + timedelta(days=dice.randint(0, (end - start).days))
            line["from"] = first.isoformat()
            if dice.random() < 0.6:
                line["to"] = (first + timedelta(days=dice.randint(0, (end - first).days))).isoformat()
        if "variants" in block and dice.random() < 0.6:
            line["variant"] = dice.choice(block["variants"])
        if dice.random() < 0.3:
            line["audience"] = "personal_budget_network"
        question["lines"].append(line)
    return question


def some_day_in(dice, question):
    start, end = date.fromisoformat(question["from"]), date.fromisoformat(question["to"])
    return start + timedelta(days=dice.randint(0, (end - start).days))


def some_change(dice, catalogue):
    arrangement = some_arrangement(dice, catalogue)
    on = some_day_in(dice, arrangement)
    kind = dice.choice(["quantity", "quantity", "replace", "replace", "stop", "end", "crisis", "crisis"])
    change = {"kind": kind, "on": on.isoformat()}
    if kind != "end":
        mine = sorted({line["block"] for line in arrangement["lines"]})
        change["blocks"] = dice.sample(mine, dice.randint(1, len(mine)))
    if kind in ("replace", "crisis"):
        change["by"] = dice.choice(catalogue["blocks"])["code"]
    if kind in ("quantity", "replace", "crisis"):
        change["quantity"] = str(dice.choice([dice.randint(0, 10), dice.randint(1, 10), some_volume(dice)]))
    if kind == "crisis":
        latest = date.fromisoformat(arrangement["to"])
        change["until"] = min(on + timedelta(days=dice.choice([0, 13, 41, dice.randrange(200)])), latest).isoformat()
    question = {"arrangement": arrangement, "change": change}
    if dice.random() < 0.5:
        question["claimed_until"] = some_day_in(dice, arrangement).isoformat()
    return question


def some_percent(dice, most=100):
    return dice.choice(["0", "100", "50", "33.33", f"{dice.randint(0, most)}", f"{dice.randrange(most)}.{dice.randrange(10_000):04d}"])


def some_funding(dice, catalogue):
    arrangement = some_arrangement(dice, catalogue)
    question = {"arrangement": arrangement, "ways": [some_way(dice, arrangement) for _ in range(dice.randint(1, 4))]}
    if dice.random() < 0.8:
        course = {}
        if dice.random() < 0.6:
            course["by"] = some_day_in(dice, arrangement).isoformat()
        if dice.random() < 0.8:
            reached = some_day_in(dice, arrangement) + timedelta(days=dice.choice([0, 0, 0, 60]))
            course["reached"] = reached.isoformat()
        if dice.random() < 0.6:
            course["delivered_percent"] = some_percent(dice)
        question["course"] = course
    return question


def some_amount(dice):
    amount = dice.randrange(dice.choice([5, 100, 10_000, 1_000_000, 10_000_000_000]))
    return f"{amount // 100}.{amount % 100:02d}"


def some_way(dice, arrangement):
    names = ["price_times_quantity_granted", "price_times_quantity_delivered", "trajectory", "availability", "population"]
    way = {"way": dice.choice(names + ["result"] * 4)}
    if way["way"] in ("availability", "population") or dice.random() < 0.5:
        way["amount"] = some_amount(dice)
    if way["way"] == "population":
        way["inhabitants"] = dice.randrange(dice.choice([10, 1000, 100_000]))
    if way["way"] == "trajectory" and dice.random() < 0.7:
        way["start_percent"] = some_percent(dice)
    if way["way"] == "result":
        # The shares are cut from the whole, so that they stay within it.
        cuts = sorted(dice.randint(0, 1_000_000) for _ in range(dice.randint(0, 5)))
        if dice.random() < 0.5:
            cuts = [round(cut, -4) for cut in cuts]
        if dice.random() < 0.2:
            cuts.append(1_000_000)
        shares = [f"{(b - a) // 10_000}.{(b - a) % 10_000:04d}" for a, b in zip([0, *cuts], cuts)]
        if shares and dice.random() < 0.7:
            way["start_percent"] = shares.pop()
        way["milestones"] = [{"on": some_day_in(dice, arrangement).isoformat(), "percent": part} for part in shares]
        if dice.random() < 0.6:
            way["late_percent"] = some_percent(dice)
    return way


def costs(dice):
    found = {
        "wage": dice.choice(["24.68", "60.00", f"{dice.randint(0, 99)}.{dice.randint(1, 99):02d}", f"{dice.randrange(1, 10_000)}.50"]),
        "overhead_percent": dice.choice(["0", "20", "40", some_percent(dice, 98) if dice.random() < 0.5 else "12.5"]),
        "overhead_as": dice.choice(["mark_up", "share_of_price"]),
    }
    if found["overhead_percent"] == "100":
        found["overhead_percent"] = "30"
    if dice.random() < 0.5:
        found["productive_percent"] = dice.choice(["80", "70", "100", f"{dice.randint(1, 99)}", f"{dice.randint(1, 99)}.{dice.randrange(100):02d}"])
    else:
        paid = dice.choice([3, 7, 1878, 1872, dice.randint(10, 2500)])
        cuts = sorted(dice.randrange(paid) for _ in range(5))
        away = [b - a for a, b in zip([0, *cuts], cuts)]
        found["year"] = dict(zip(["paid", "leave", "illness", "training", "meetings", "travel"], [paid, *away]))
    if dice.random() < 0.4:
        found["risk_percent"] = dice.choice(["2.5", "3", some_percent(dice)])
    if dice.random() < 0.4:
        found["travel"] = some_amount(dice)
    if dice.random() < 0.3:
        found["obligations"] = f"{dice.randrange(4)}.{dice.randrange(100):02d}"
    if dice.random() < 0.4:
        def forecast():
            return {name: f"{dice.choice(['', '', '', '-'])}{dice.randrange(9)}.{dice.randrange(10)}" for name in ("coming", "definitive", "forecast")}
        found["index"] = {"wages": forecast(), "materials": forecast(), "wages_percent": dice.choice(["90", "80", some_percent(dice)])}
    if dice.random() < 0.8:
        found["tariff"] = dice.choice([f"{dice.randrange(200)}.{dice.randrange(100):02d}", some_amount(dice)])
        if dice.random() < 0.5:
            found["tariff_minutes"] = dice.choice([60, 50, 45, 1, 7, 240, 1440, dice.randint(1, 600_000)])
    return found
