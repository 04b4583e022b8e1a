"""Puts the inputs of the tests into fuzz/corpus/, for the targets to start from."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "fuzz" / "corpus"


def put(target, name, content):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


for folder in sorted((ROOT / "tests" / "golden").iterdir()):
    case = json.loads((folder / "case.json").read_text())
    if case["kind"] == "quote":
        put("arrangement", folder.name, json.dumps(case["input"]))
    for number, kind in enumerate(["fund", "change", "realPrice", "pool"]):
        if case["kind"] == kind:
            put("question", folder.name, bytes([number]) + json.dumps(case["input"]).encode())
    if "catalogue_inline" in case:
        put("catalogue", folder.name, json.dumps(case["catalogue_inline"]))
    if "providers_inline" in case:
        put("providers", folder.name, json.dumps(case["providers_inline"]))

for path in (ROOT / "tests" / "fuzzed").glob("*/*"):
    put(path.parent.name, path.name, path.read_bytes())

# The files of a catalogue's folder that the target `authoring` replaces, in its order.
FILES = ["catalogue.toml", "tariffs.csv", "own-contribution.csv", "texts/nl.toml", "providers.toml", "providers.csv",
         "offers.csv", "plans/plan.toml"]
for number, file in enumerate(FILES):
    put("authoring", file.replace("/", "-"), bytes([number]) + (ROOT / "tests" / "fuzzed-region" / file).read_bytes())

MAPPING = ROOT / "catalogues" / "voorbeeldstad" / "mappings" / "messages.toml"
for path in [*sorted((ROOT / "tests" / "messages").iterdir()), MAPPING]:
    first = {"fields.toml": b"1", "messages.toml": b"2"}.get(path.name, b"")
    content = first + path.read_bytes()
    put("message", path.name, content)
    # Without a mapping a product is the block of the same code, so that these inputs are not refused at once.
    for code, block in [(b"01A03", b"Z5"), (b"07A11", b"M1"), (b"45A48", b"G3")]:
        content = content.replace(code, block)
    put("message", f"blocks-{path.name}", content)

# The first byte of the target `spreadsheet` is twice the index in this list, plus one for providers.
SPREADSHEET = [["tariffs.csv"], [], [], ["xl/worksheets/sheet1.xml"], ["xl/sharedStrings.xml"],
               ["xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"], ["content.xml"], ["tariffs.toml"]]
for place, parts in enumerate(SPREADSHEET):
    for number, part in enumerate(parts):
        content = (ROOT / "tests" / "fuzzed-spreadsheet" / part).read_bytes()
        which = bytes([number]) if len(parts) > 1 else b""
        put("spreadsheet", f"tariffs-{part.replace('/', '-')}", bytes([2 * place]) + which + content)
        put("spreadsheet", f"providers-{part.replace('/', '-')}", bytes([2 * place + 1]) + which + content)
put("spreadsheet", "providers.toml", bytes([15]) + (ROOT / "tests" / "fuzzed-spreadsheet" / "providers.toml").read_bytes())

for number in range(64):
    patch = bytes([number * 4 % 256, number * 7 % 256, number * 4, number, 3, 5, 8, 13])
    put("question", f"patch-{number}", bytes([number % 4]) + patch)
for target in ("catalogue", "providers", "plan", "arrangement"):
    for number in range(64):
        put(target, f"patch-{number}", bytes([number * 4 % 256, number * 7 % 256, number * 4, number, 3, 5, 8, 13]))
