"""Exact amounts (RULES.md, section 2): whole cents, and one rounding, half away from zero."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

CENT = Decimal("0.01")


def cents(text):
    return int((Decimal(text) * 100).to_integral_exact())


def euros(amount):
    """Cents as text in euros: 7917 -> 79.17."""
    return f"{amount // 100}.{amount % 100:02d}"


def rounded(amount, numerator=1, denominator=1):
    """Cents times a fraction, rounded half up to a cent."""
    return (2 * amount * numerator + denominator) // (2 * denominator)


def self_test():
    """The integer rounding agrees with the decimal module, on the examples of RULES.md among others."""
    with localcontext() as context:
        context.prec = 60
        for amount, numerator, denominator in [(5000, 95, 60), (34413, 60, 100), (4335, 60, 100), (1, 1, 2), (3, 1, 2)]:
            exact = Decimal(amount) / 100 * numerator / denominator
            found = Decimal(rounded(amount, numerator, denominator)) / 100
            assert exact.quantize(CENT, ROUND_HALF_UP) == found, (amount, numerator, denominator)
    assert euros(rounded(5000, 95, 60)) == "79.17"
    assert euros(rounded(34413, 60, 100)) == "206.48"


self_test()
