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
    if "catalogue_inline" in case:
        put("catalogue", folder.name, json.dumps(case["catalogue_inline"]))
    if "providers_inline" in case:
        put("providers", folder.name, json.dumps(case["providers_inline"]))

# What of a catalogue's folder the target `authoring` replaces, in its order.
FILES = ["catalogue.toml", "tariffs.csv", "own-contribution.csv", "texts/nl.toml", "providers.toml", "providers.csv",
         "offers.csv", "plans/plan.toml"]
for number, file in enumerate(FILES):
    put("authoring", file.replace("/", "-"), bytes([number]) + (ROOT / "tests" / "fuzzed-region" / file).read_bytes())

for path in sorted((ROOT / "tests" / "messages").iterdir()):
    first = {"fields.toml": b"1", "mapping.toml": b"2"}.get(path.name, b"")
    content = first + path.read_bytes()
    put("message", path.name, content)
    # Without a mapping a product is the block of its code: these get past the door.
    for code, block in [(b"01A03", b"Z5"), (b"07A11", b"M1"), (b"45A48", b"G3")]:
        content = content.replace(code, block)
    put("message", f"blocks-{path.name}", content)

for target in ("catalogue", "providers", "plan", "arrangement"):
    for number in range(64):
        put(target, f"patch-{number}", bytes([number * 4 % 256, number * 7 % 256, number * 4, number, 3, 5, 8, 13]))
