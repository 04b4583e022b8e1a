"""What an hour really costs, and whether a tariff covers it (RULES.md, section 6)."""

from fractions import Fraction
from math import ceil, floor

from money import cents, rounded
from change import signed


def answer(costs):
    productive = productivity(costs)
    wage = Fraction(cents(costs["wage"]))
    factor = (1 + share(costs.get("risk_percent", "0"))) * overhead(costs)
    extra = cents(costs.get("travel", "0")) + cents(costs.get("obligations", "0"))
    index = 1 + index_of(costs["index"]) if "index" in costs else Fraction(1)
    price = (wage / productive * factor + extra) * index
    found = {"per_hour": signed(nearest(price))}
    if "tariff" in costs:
        hourly = Fraction(cents(costs["tariff"]) * 60, costs.get("tariff_minutes", 60))
        margin = nearest(hourly - price)
        for_wages = hourly / index - extra
        enough = for_wages > 0 and ceil(wage * factor / for_wages * 1000)
        found["cover"] = {
            "tariff_per_hour": signed(nearest(hourly)),
            "margin_per_hour": signed(margin),
            # The minutes that the tariff pays at the price of an hour.
            "minutes_bought": floor(cents(costs["tariff"]) * 60 / price) if price else 0,
            "break_even_permille": enough if for_wages > 0 and enough <= 1000 else None,
        }
    return found


def productivity(costs):
    if "productive_percent" in costs:
        return share(costs["productive_percent"])
    year = costs["year"]
    return Fraction(2 * year["paid"] - sum(year.values()), year["paid"])


def overhead(costs):
    """On top of the cost, x 1.20; or as a share of the price, / 0.80."""
    part = share(costs["overhead_percent"])
    return 1 + part if costs["overhead_as"] == "mark_up" else 1 / (1 - part)


def index_of(index):
    """forecast(t+1) + (definitive(t) - forecast(t)), of wages and materials apart, then weighted."""
    def risen(of):
        return share(of["coming"]) + share(of["definitive"]) - share(of["forecast"])
    wages = share(index["wages_percent"])
    return risen(index["wages"]) * wages + risen(index["materials"]) * (1 - wages)


def share(percent):
    return Fraction(percent) / 100


def nearest(amount):
    """A fraction of cents, to the nearest cent, half away from zero."""
    size = abs(amount)
    return rounded(1, size.numerator, size.denominator) * (1 if amount >= 0 else -1)
