"""The effect of a change of support (RULES.md, sections 3 and 4; decision 4)."""

from days import CLAIM_PERIOD_OF, DAY, day
from money import cents, euros
from pricing import NoPrice, line_of_question, claims, iso, quote


def answer(catalogue, question):
    """The first day of the change, the lines after it, and every claim period that differs; or that there is no price."""
    arrangement, change = question["arrangement"], question["change"]
    blocks = {block["code"]: block for block in catalogue["blocks"]}
    before = [line_of_question(arrangement, line) for line in arrangement["lines"]]
    effective = takes_effect(catalogue, change)
    after = changed(blocks, before, change, effective)
    if not after:
        return {"refused": True}
    try:
        was, _, own_was, _ = quote(catalogue, arrangement, blocks, before)
        now, totals, own_now, _ = quote(catalogue, arrangement, blocks, after)
    except NoPrice:
        return {"refused": True}
    until = question.get("claimed_until")
    periods = differences(claims(catalogue, was), claims(catalogue, now), until and day(until))
    return {
        "effective": effective.isoformat(),
        "lines": [[line["block"], *iso(line["whole"]), str(line["volume"])] for line in after],
        "periods": [[*iso(days), euros(a), euros(b), claimed] for days, a, b, claimed in periods],
        "own": [[*iso(days), euros(a), euros(b)] for days, a, b, _ in differences(owed(own_was), owed(own_now), None)],
        "total_after": euros(sum(totals)),
        "total": signed(sum(b - a for _, a, b, _ in periods)),
        "to_correct": signed(sum(b - a for _, a, b, claimed in periods if claimed)),
    }


def signed(amount):
    return "-" * (amount < 0) + euros(abs(amount))


def takes_effect(catalogue, change):
    """The first day on which something is different. Other support waits for the next claim period where the catalogue
    says so; a trajectory has no next one. An end and a crisis never wait."""
    on = day(change["on"])
    if change["kind"] in ("end", "stop"):
        return on + DAY
    if change["kind"] == "crisis" or catalogue.get("changes") != "next_period" or catalogue["calendar"] == "trajectory":
        return on
    start, end = CLAIM_PERIOD_OF[catalogue["calendar"]](on)
    return on if on == start else end + DAY


def changed(blocks, lines, change, effective):
    kind = change["kind"]
    touched = [line for line in lines if kind == "end" or line["block"] in change["blocks"]]
    after = []
    for line in lines:
        if not any(line is other for other in touched):
            after.append(line)
        elif kind in ("end", "stop"):
            # Where support ends, the last, unfinished week counts.
            after += [alone(part) for part in parts(line, (None, effective - DAY))]
        elif kind == "quantity":
            after += other_volume(blocks, line, change, effective)
        elif kind == "replace":
            after += parts(line, (None, effective - DAY))
            later = parts(line, (effective, None))
            going_on = [other for other in touched if parts(other, (effective, None))]
            if later and going_on[0] is line:
                after.append(by(blocks, change, later[0]))
        else:
            after += crisis(blocks, line, change, effective, line is touched[0])
    return after


def other_volume(blocks, line, change, effective):
    volume = int(change["quantity"])
    if line["whole"][1] < effective:
        return [line]
    if blocks[line["block"]]["frequency"] == "total":
        # IV066: the volume of a total changes without a new assignment.
        return [{**line, "volume": volume}]
    later = [{**part, "volume": volume} for part in parts(line, (effective, None))]
    return parts(line, (None, effective - DAY)) + later


def crisis(blocks, line, change, effective, first):
    """Another block during the crisis; afterwards the earlier support returns by itself."""
    until = day(change["until"])
    start, end = line["whole"]
    shares_a_day = start <= until and effective <= end
    if not shares_a_day:
        found = [line]
        week_period = effective, until
    else:
        # The weeks of all parts are counted together, also where the crisis ends after the line.
        week_period = min(start, effective), max(end, until)
        before, again = parts(line, (None, effective - DAY)), parts(line, (until + DAY, None))
        remains = [part["whole"] for part in before + again]
        # A one-off sum falls due once, also when a line is cut into parts.
        one_off_period = remains and (remains[0][0], remains[-1][1])
        found = [{**part, "week_period": week_period, "one_off_period": one_off_period} for part in before + again]
        if not before:
            found = [alone(part) for part in found]
    if first:
        comes = by(blocks, change, {**line, "whole": (effective, until), "week_period": week_period})
        place = sum(part["whole"][1] < effective for part in found)
        found.insert(place, comes)
    return found


def by(blocks, change, line):
    variants = blocks[change["by"]].get("variants") or [None]
    found = {**line, "block": change["by"], "variant": variants[0], "volume": int(change["quantity"])}
    return {**found, "one_off_period": line["whole"]}


def alone(line):
    return {**line, "week_period": line["whole"], "one_off_period": line["whole"]}


def parts(line, stretch):
    """The part of a line in a period, as a list of one or none. Its weeks are counted in the period of the whole line."""
    start = max(line["whole"][0], stretch[0] or line["whole"][0])
    end = min(line["whole"][1], stretch[1] or line["whole"][1])
    return [{**line, "whole": (start, end), "one_off_period": (start, end)}] if start <= end else []


def owed(own):
    found = {}
    for start, end, amount in own["periods"]:
        if amount is not None:
            found[day(start)] = (day(start), day(end)), cents(amount)
    return found


def differences(was, now, claimed_until):
    """Each period that differs: its days, the amounts before and after, and whether it was claimed already."""
    found = []
    for claim in sorted(was.keys() | now.keys()):
        (a_days, a), (b_days, b) = was.get(claim, (None, 0)), now.get(claim, (None, 0))
        known = [days for days in (a_days, b_days) if days]
        days = min(start for start, _ in known), max(end for _, end in known)
        if a != b:
            found.append((days, a, b, claimed_until is not None and days[1] <= claimed_until))
    return found
