"""What an arrangement costs per claim period (RULES.md, sections 2 to 4; decision 4)."""

from contribution import contribution
from days import CLAIM_PERIOD_OF, cut, day, days_in, sundays, weeks_that_end
from money import cents, euros, rounded

MINUTES = {"minute": 1, "hour": 60, "day_part": 240}


class NoTariff(Exception):
    """No tariff holds on the first day of a claim period."""


class NoPrice(Exception):
    """The lines for which no tariff holds."""

    def __init__(self, lines):
        super().__init__(lines)
        self.lines = lines


def answer(catalogue, question):
    """Lines, total and own contribution; or the lines for which no tariff holds."""
    blocks = {block["code"]: block for block in catalogue["blocks"]}
    all_lines = [line_of_question(question, line) for line in question["lines"]]
    try:
        lines, totals, own, notes = quote(catalogue, question, blocks, all_lines)
    except NoPrice as refused:
        return {"refused": refused.lines}
    return {
        "lines": [
            {"total": euros(total), "periods": [[*iso(part), str(quantity), euros(amount)] for part, quantity, amount in periods]}
            for total, periods in zip(totals, lines)
        ],
        "total": euros(sum(totals)),
        "own": own,
        "notes": notes,
    }


def quote(catalogue, question, blocks, all_lines):
    """The claim periods of each line and their totals, the own contribution, and the codes of what is worth knowing."""
    lines, refused = [], []
    for index, line in enumerate(all_lines):
        try:
            lines.append(priced(catalogue, question, blocks[line["block"]], line, all_lines))
        except NoTariff:
            refused.append(index)
    if refused:
        raise NoPrice(refused)
    totals = [sum(amount for _, _, amount in periods) for periods in lines]
    return lines, totals, *contribution(catalogue, question, blocks, list(zip(all_lines, lines)))


def claims(catalogue, lines):
    """The sum of all lines in each claim period, by its first day: the days from the first to the last, and the sum."""
    found = {}
    for part, _, amount in (period for periods in lines for period in periods):
        claim = CLAIM_PERIOD_OF[catalogue["calendar"]](part[0])[0]
        (start, end), total = found.get(claim, (part, 0))
        found[claim] = (min(start, part[0]), max(end, part[1])), total + amount
    return dict(sorted(found.items()))


def iso(part):
    return part[0].isoformat(), part[1].isoformat()


def line_of_question(question, line):
    whole = day(line.get("from", question["from"])), day(line.get("to", question["to"]))
    return {
        "block": line["block"],
        "whole": whole,
        # The periods in which weeks are counted and a one-off sum falls due. A part of a line keeps those of the
        # whole line.
        "week_period": whole,
        "one_off_period": whole,
        "volume": int(line["quantity"]),
        "variant": line.get("variant"),
        "audience": line.get("audience", "in_kind"),
    }


def priced(catalogue, question, block, line, all_lines):
    """The claim periods of a line: each with its quantity and its amount in cents."""
    periods = []
    for part in cut(*line["whole"], catalogue["calendar"]):
        times = times_in(block, part, line)
        quantity = times * line["volume"]
        if part_of_another(catalogue, block, part, all_lines):
            amount = 0
        elif block["unit"] == "euro":
            # A volume of euro cents is the amount itself.
            amount = quantity
        else:
            tariff = tariff_on(catalogue, question, block, line, part[0])
            amount = amount_of(catalogue, block, tariff, part, line, quantity)
        periods.append((part, quantity, amount))
    return periods


def times_in(block, part, line):
    """How many times the frequency falls in a part of the line."""
    frequency = block["frequency"]
    if frequency == "day":
        return days_in(*part)
    if frequency == "week":
        return weeks_that_end(part, line["week_period"], block["contract"])
    if frequency in ("month", "four_weeks"):
        return 1
    # A one-off sum: for a result in the last part, any other in the first.
    at_the_end = block["claimable"] == "result_reached"
    one_off_period = line["one_off_period"]
    return int(part[1] == one_off_period[1] if at_the_end else part[0] == one_off_period[0])


def part_of_another(catalogue, block, part, all_lines):
    """Whether the block is part of another one that runs in this claim period, and is not paid on top."""
    for rule in catalogue.get("rules", []):
        if rule["kind"] == "included_in" and rule["block"] == block["code"]:
            for other in all_lines:
                shares_a_day = other["whole"][0] <= part[1] and part[0] <= other["whole"][1]
                if other["block"] in rule["others"] and shares_a_day:
                    return True
    return False


def tariff_on(catalogue, question, block, line, on):
    """The tariff of a day: the municipality's own, otherwise the region's."""
    def holds(tariff):
        since, until = tariff.get("valid_from"), tariff.get("valid_to")
        variant = line["variant"] or (block.get("variants") or [None])[0]
        return (
            tariff["block"] == block["code"]
            and tariff["audience"] == line["audience"]
            and tariff.get("variant") == variant
            and (since is None or day(since) <= on)
            and (until is None or on <= day(until))
            and ("band_from" not in tariff or tariff["band_from"] <= line["volume"] <= tariff["band_to"])
        )

    found = [tariff for tariff in catalogue["tariffs"] if holds(tariff)]
    for municipality in (question["municipality"], None):
        for tariff in found:
            if tariff.get("municipality") == municipality:
                return tariff
    raise NoTariff


def amount_of(catalogue, block, tariff, part, line, quantity):
    """Tariff x quantity, or the tariff of the band, x the part of the period that is paid; rounded once."""
    amount, per = cents(tariff["amount"]), tariff["per"]
    numerator, denominator = 1, 1
    if "band_from" not in tariff:
        numerator = quantity
        if block["unit"] != per and per in MINUTES:
            # An hour tariff on minutes: hour_tariff x minutes / 60. A day part is four hours.
            numerator, denominator = numerator * MINUTES[block["unit"]], MINUTES[per]
    if per in ("month", "four_weeks"):
        paid, of = paid_part(catalogue, block, part, line)
        numerator, denominator = numerator * paid, denominator * of
    return rounded(amount, numerator, denominator)


def paid_part(catalogue, block, part, line):
    """The share of an incomplete claim period that is paid, by the local agreement."""
    start, end = CLAIM_PERIOD_OF[catalogue["calendar"]](part[0])
    proration = catalogue["proration"]
    if proration == "full_period":
        return 1, 1
    if proration == "by_day":
        return days_in(*part), days_in(start, end)
    if proration == "by_week":
        # As for volumes, a week counts in the part in which it ends; never more weeks than the period has.
        all_weeks = sundays(start, end)
        return min(weeks_that_end(part, line["week_period"], block["contract"]), all_weeks), all_weeks
    if proration == "start_before_15th_end_from_15th":
        starts_before = days_in(start, part[0]) < 15
        ends_from = days_in(start, part[1]) >= 15
        return int(starts_before and ends_from), 1
    raise ValueError(proration)
