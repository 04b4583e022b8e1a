"""How much may be claimed in each product period of an assignment (RULES.md, section 3)."""

from days import cut, day, days_in, weeks_that_end, weeks_touched

EFFORT = {
    "minute": {"day", "week", "month", "total"},
    "hour": {"day", "week", "month", "total"},
    "day_part": {"week", "month", "total"},
    "full_day": {"week", "month", "total"},
    "piece": {"week", "month", "total"},
    "euro": set(),
}

OUTPUT = {
    "piece": {"day", "week", "month", "total"},
    "euro": {"week", "month", "total"},
}


def maxima(case):
    """The maximum of each product period and of the assignment; None where the standard does not allow the combination."""
    unit, frequency, variant = case["unit"], case["frequency"], case["variant"]
    allowed = EFFORT if variant == "effort" else OUTPUT
    if frequency not in allowed.get(unit, set()):
        return None
    volume = int(case["volume"])
    whole = day(case["from"]), day(case["to"])
    parts = cut(*whole, case.get("calendar", "calendar_month"))
    if frequency == "total":
        return [(part, volume) for part in parts], volume
    if frequency == "week" and variant == "effort":
        if case.get("category") == "01":
            most = [(part, 6 * volume) for part in parts]
        else:
            most = [(part, weeks_touched(*part) * volume) for part in parts]
        return most, weeks_touched(*whole) * volume
    if frequency == "week":
        most = [(part, weeks_that_end(part, whole, variant) * volume) for part in parts]
    elif frequency == "day":
        most = [(part, days_in(*part) * volume) for part in parts]
    else:
        most = [(part, volume) for part in parts]
    return most, sum(maximum for _, maximum in most)


def answer(case):
    found = maxima(case)
    if found is None:
        return {"refused": True}
    most, total = found
    periods = [[start.isoformat(), end.isoformat(), str(maximum)] for (start, end), maximum in most]
    return {"periods": periods, "total_max": str(total)}


def claimed_hours(minutes):
    """Minutes of one claim line as hours (IV079): under 30 down, from 30 up, at least 1."""
    hours, rest = divmod(minutes, 60)
    return max(hours + (rest >= 30), 1)
