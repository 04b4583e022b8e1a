"""Days, weeks and claim periods (RULES.md, sections 1 and 3)."""

from datetime import date, timedelta

DAY = timedelta(days=1)


def day(text):
    return date.fromisoformat(text)


def last_of_month(of):
    start_of_next = date(of.year + of.month // 12, of.month % 12 + 1, 1)
    return start_of_next - DAY


def month_of(of):
    """The calendar month in which a day lies."""
    return date(of.year, of.month, 1), last_of_month(of)


def four_weeks_of(of):
    """The period of four ISO weeks: 13 a year from the Monday of week 1; week 53 belongs to period 13."""
    year, week, _ = of.isocalendar()
    number = min((week - 1) // 4, 12)
    start = date.fromisocalendar(year, 1 + 4 * number, 1)
    if number == 12:
        end = date.fromisocalendar(year + 1, 1, 1) - DAY
    else:
        end = start + 27 * DAY
    return start, end


def always(_):
    """A trajectory is claimed once, from its start to its end."""
    return date.min, date.max


CLAIM_PERIOD_OF = {"calendar_month": month_of, "iso_4_weeks": four_weeks_of, "trajectory": always}


def cut(start, end, calendar):
    """A period cut at the borders of the calendar."""
    parts = []
    while start <= end:
        stop = min(CLAIM_PERIOD_OF[calendar](start)[1], end)
        parts.append((start, stop))
        if stop == end:
            break
        start = stop + DAY
    return parts


def days_in(start, end):
    return (end - start).days + 1


def weeks_touched(start, end):
    """The number of ISO weeks with at least one day in the period."""
    def number(of):
        return (of.toordinal() - 1) // 7
    return number(end) - number(start) + 1


def sundays(start, end):
    """The number of Sundays in the period."""
    # Day 1 of the ordinals is a Monday, so the seventh is a Sunday.
    return end.toordinal() // 7 - (start.toordinal() - 1) // 7


def weeks_that_end(part, whole, contract):
    """Weeks that count in a part: its Sundays, and the last, unfinished week. For effort that one ends in the last
    part, for an output it counts where the last Sunday of the whole lies. A whole without a Sunday is one week, which
    ends in the last part (decision 4)."""
    (start, end), (first, last) = part, whole
    count = sundays(start, end)
    if last.isoweekday() == 7:
        return count
    last_sunday = date.fromordinal(last.toordinal() // 7 * 7)
    if last_sunday < first or contract == "effort":
        return count + (1 if end == last else 0)
    return count + (1 if start <= last_sunday <= end else 0)
