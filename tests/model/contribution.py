"""What a household pays itself (RULES.md, section 5; decision 4)."""

from days import DAY, day, four_weeks_of, month_of
from money import cents, euros


def contribution(catalogue, question, blocks, lines):
    """The periods in which something is due and their total, and the codes of what is worth knowing."""
    notes = []
    if any(blocks[line["block"]]["own_contribution"] == "own_scheme" for line, _ in lines):
        notes.append("E003")
    due = [(line, periods) for line, periods in lines if has_subscription_fee(blocks[line["block"]])]
    if not due:
        return {"total": "0.00", "periods": []}, notes
    household = question.get("household")
    if household is None:
        notes.append("E002")
    elif exempt(household):
        return {"total": "0.00", "periods": []}, notes
    periods = owed(catalogue, question, due)
    known = [amount for _, amount in periods if amount is not None]
    complete = len(known) == len(periods)
    if not complete:
        notes.append("E001")
    shown = [[start.isoformat(), end.isoformat(), None if amount is None else euros(amount)] for (start, end), amount in periods]
    return {"total": euros(sum(known)) if complete else None, "periods": shown}, sorted(notes)


def has_subscription_fee(block):
    """Not under the Youth Act, and not for blocks without an own contribution or with their own scheme."""
    return block["law"] == "wmo" and block["own_contribution"] == "subscription"


def exempt(household):
    """Minors; a household of more people in which not everybody has reached the state pension age."""
    return household.get("minors_only", False) or (household["members"] > 1 and not household["all_at_pension_age"])


def owed(catalogue, question, due):
    periods, paid = [], 0
    start, last = day(question["from"]), day(question["to"])
    while start <= last:
        rate = rate_on(catalogue, question, start)
        by_four_weeks = rate is not None and rate["per"] == "four_weeks"
        period_of = four_weeks_of if by_four_weeks else month_of
        end = min(period_of(start)[1], last)
        if rate is not None:
            end = min(end, day(rate["valid_to"]))
        period, start = (start, end), end + DAY
        if not any(shares_a_day(line["whole"], period) for line, _ in due):
            continue
        amount = None
        if rate is not None:
            amount = min(cents(rate["amount"]), cost(catalogue, due, period, by_four_weeks, paid))
            paid += amount
        periods.append((period, amount))
    return periods


def cost(catalogue, due, period, by_four_weeks, paid):
    """The maximum: the cost of the month, and the cost of all periods begun so far minus what was paid."""
    parts = [(part, amount) for _, parts in due for part, _, amount in parts]
    left = sum(amount for part, amount in parts if part[0] <= period[1]) - paid
    if by_four_weeks or catalogue["calendar"] != "calendar_month":
        return max(left, 0)
    of_month = sum(amount for part, amount in parts if shares_a_day(part, period))
    return max(min(of_month, left), 0)


def shares_a_day(a, b):
    return a[0] <= b[1] and b[0] <= a[1]


def rate_on(catalogue, question, on):
    """The rate of a day: the municipality's own, otherwise the national one. None when it is not known yet."""
    known = [rate for rate in catalogue["own_contribution"] if day(rate["valid_from"]) <= on <= day(rate["valid_to"])]
    for municipality in (question["municipality"], None):
        for rate in known:
            if rate.get("municipality") == municipality:
                return rate
    return None
