"""Cases from a seed: assignments, and catalogues with arrangements to price by them."""

import random
from datetime import date, timedelta

# How many arrangements are asked of one catalogue.
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
]

RATES = [
    ("2019-01-01", "2019-12-31", "17.50", "four_weeks"),
    ("2020-01-01", "2023-12-31", "19.00", "month"),
    ("2024-01-01", "2024-12-31", "20.60", "month"),
    ("2025-01-01", "2025-12-31", "21.00", "month"),
    ("2026-01-01", "2026-12-31", "21.80", "month"),
]


def cases(seed, count):
    """So many cases, a line each: one assignment, or one catalogue with several arrangements."""
    dice = random.Random(seed)
    made = 0
    while made < count:
        kind = dice.random()
        if kind < 0.05:
            yield {"kind": "hours", "input": {"minutes": some_volume(dice)}}
            made += 1
        elif kind < 0.9:
            yield {"kind": "periods", "input": assignment(dice)}
            made += 1
        else:
            questions = min(QUESTIONS, count - made)
            yield quotes(dice, questions)
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
        case["calendar"] = dice.choice(["calendar_month", "iso_4_weeks"])
    return case


def quotes(dice, questions):
    catalogue = some_catalogue(dice)
    return {"kind": "quotes", "catalogue": catalogue, "questions": [some_arrangement(dice, catalogue) for _ in range(questions)]}


def some_catalogue(dice):
    calendar = dice.choice(["calendar_month", "calendar_month", "calendar_month", "iso_4_weeks"])
    codes = ["A", "B", "C", "D"][: dice.randint(1, 4)]
    shapes = {code: dice.choice(SHAPES) for code in codes}
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
        "proration": dice.choice(["full_period", "by_day", "start_before_15th_end_from_15th"]),
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
        "unit": unit, "frequency": frequency, "contract": "output" if unit == "piece" else "effort",
        "claimable": dice.choice(["granted", "delivered", "result_reached"]),
        "own_contribution": dice.choice(["subscription"] * 5 + ["none", "own_scheme"]),
        "usual_quantity": 1,
    }
    if dice.random() < 0.2:
        block["variants"] = ["v", "w"]
    return block


def some_tariffs(dice, block, shape, calendar):
    _, _, per, banded = shape
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
