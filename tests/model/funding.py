"""The payments of each way to pay a provider (RULES.md, section 1; the documentation of the wire types)."""

from calendar import isleap
from datetime import date
from fractions import Fraction

from days import day, days_in
from money import cents, euros, rounded
from pricing import NoPrice, line_of_question, claims, quote

WHOLE = Fraction(1)


def answer(catalogue, question):
    arrangement = question["arrangement"]
    blocks = {block["code"]: block for block in catalogue["blocks"]}
    all_lines = [line_of_question(arrangement, line) for line in arrangement["lines"]]
    try:
        lines, totals, _, _ = quote(catalogue, arrangement, blocks, all_lines)
    except NoPrice:
        return {"refused": True}
    periods = list(claims(catalogue, lines).values())
    period = day(arrangement["from"]), day(arrangement["to"])
    course = question.get("course", {})
    by = day(course.get("by", arrangement["to"]))
    reached = course.get("reached") and day(course["reached"])
    delivered = share(course.get("delivered_percent", "100"))
    return [way_of(way, period, periods, sum(totals), by, reached, delivered) for way in question["ways"]]


def way_of(way, *known):
    period, periods, price, by, reached, delivered = known
    paid = payments(way, period, periods, price, by, reached, delivered)
    total = lambda reached: euros(sum(amount for _, amount, _ in payments(way, period, periods, price, by, reached, WHOLE)))
    return {
        "payments": [[on.isoformat(), euros(amount), reason] for on, amount, reason in paid],
        "total": euros(sum(amount for _, amount, _ in paid)),
        "if_reached": total(by),
        "if_not_reached": total(None),
    }


def payments(way, period, periods, price, by, reached, delivered):
    """The payments of one way in the order of time, without payments of zero."""
    name = way["way"]
    agreed = cents(way["amount"]) if "amount" in way else price
    if name == "price_times_quantity_granted":
        found = [(end, amount, "period") for (_, end), amount in periods]
    elif name == "price_times_quantity_delivered":
        found = [(end, part_of(amount, delivered), "period") for (_, end), amount in periods]
    elif name == "availability":
        found = [(end, agreed, "period") for (_, end), _ in periods]
    elif name == "population":
        found = population(agreed * way["inhabitants"], periods)
    else:
        found = tied(way, agreed, period, by, reached)
    return sorted((payment for payment in found if payment[1]), key=lambda payment: payment[0])


def population(year, periods):
    """A year's sum by days, each day a part of its own year; rounded so that the parts add up."""
    found, owed, paid = [], Fraction(0), 0
    for (start, end), _ in periods:
        for number in range(start.year, end.year + 1):
            first, last = max(start, date(number, 1, 1)), min(end, date(number, 12, 31))
            owed += Fraction(days_in(first, last), 366 if isleap(number) else 365)
        amount = part_of(year, owed) - paid
        paid += amount
        found.append((end, amount, "period"))
    return found


def tied(way, agreed, period, by, reached):
    """A sum in shares. Each is rounded once and no larger than what is left; the last one is all that is left."""
    start_share = share(way.get("start_percent", "0"))
    shares = [(period[0], start_share, "start", WHOLE)]
    if way["way"] == "result":
        for milestone in sorted(way.get("milestones", []), key=lambda milestone: milestone["on"]):
            on = day(milestone["on"])
            shares.append((min(on, reached) if reached else on, share(milestone["percent"]), "milestone", WHOLE))
        rest = 1 - sum(part for _, part, _, _ in shares)
        if reached is None:
            shares.append((period[1], rest, "result", Fraction(0)))
        elif reached <= by:
            shares.append((reached, rest, "result", WHOLE))
        else:
            shares.append((reached, rest, "late_result", share(way.get("late_percent", "100"))))
    else:
        shares.append((period[1], 1 - start_share, "end", WHOLE))
    found, left, done = [], agreed, Fraction(0)
    for on, part, reason, due in shares:
        done += part
        amount = left if done == 1 else min(part_of(agreed, part), left)
        left -= amount
        found.append((on, part_of(amount, due), reason))
    return found


def share(percent):
    return Fraction(percent) / 100


def part_of(amount, part):
    return rounded(amount, part.numerator, part.denominator)
