#!/usr/bin/env python3
"""Measures what a user's own profile gains: one half of the pages of a font and condition teach it, the other half is repaired.

usage: Scripts/bench profile [--pages DIR] [--model DIR]     (the command is the first argument of this program)

Each half teaches once and is repaired once. The pages are those of ../shared/noise, whose table says in which font each is set.
Without --model the other profiles have learnt from these pages, too, so that the gain is the least that can be expected.
"""
import argparse
import csv
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
KEYS = ("damaged", "repaired", "changed", "broken")


def fonts(folder):
    """The pages of each font."""
    table = folder / "fonts.tsv"
    result = {}
    with open(table, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            result.setdefault(row["font"], []).append(row["page"])
    return result


def half(pages, condition, folder):
    folder.mkdir()
    for page in pages:
        for kind in ("truth", "ocr"):
            file = condition / f"{page}.{kind}.txt"
            if file.exists():
                (folder / file.name).symlink_to(file.resolve())
    return folder


def counts(command, folder, options):
    done = subprocess.run(
        [command, "evaluate", "--json", "--truth", folder, "--ocr", folder, *options],
        check=True, capture_output=True, text=True,
    )
    report = json.loads(done.stdout)["correction"]
    return [report[key] for key in KEYS]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the built command")
    parser.add_argument("--pages", type=pathlib.Path, default=ROOT.parent / "shared" / "noise", help="pages and fonts.tsv")
    parser.add_argument("--model", metavar="DIR", help="models in place of the embedded ones")
    arguments = parser.parse_args()
    model = ["--model", arguments.model] if arguments.model else []
    print("condition".ljust(16) + "".join(head.rjust(12) for head in ("damaged", "repaired", "with own", "changed", "with own", "broken", "with own")))
    for condition in sorted(path for path in arguments.pages.iterdir() if path.is_dir()):
        sums = {False: [0] * 4, True: [0] * 4}
        for pages in fonts(arguments.pages).values():
            with tempfile.TemporaryDirectory() as temporary:
                work = pathlib.Path(temporary)
                halves = [half(pages[start::2], condition, work / str(start)) for start in (0, 1)]
                for teach, held in (halves, halves[::-1]):
                    own = work / "own.profile"
                    trained = subprocess.run(
                        [arguments.command, "model", "train", "--truth", teach, "--ocr", teach, "-o", own],
                        capture_output=True,
                    )
                    profile = ["--profile", own] if trained.returncode == 0 else []
                    for is_own in sums:
                        row = counts(arguments.command, held, model + (profile if is_own else []))
                        sums[is_own] = [a + b for a, b in zip(sums[is_own], row)]
        (damaged, repaired, changed, broken), (_, *own) = sums[False], sums[True]
        cells = [damaged, repaired, own[0], changed, own[1], broken, own[2]]
        print(condition.name.ljust(16) + "".join(str(cell).rjust(12) for cell in cells), flush=True)


if __name__ == "__main__":
    main()
