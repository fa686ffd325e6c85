#!/usr/bin/env python3
"""Fits the map from posteriors to stated probabilities on the development pages, and tests it on pages left out.

usage: Benchmarks/calibrate.py COMMAND [--write]      COMMAND is the built command, .build/release/ordret

The pages are those of `accuracy.py --development --in-sample`: Corpus/train, Corpus/dev and ../shared/noise, every
condition, in four groups by reader and page. Two folds: Corpus/train with the noise pages of even numbers, Corpus/dev with the others. The bins of each
fold give a map, isotonic regression over the stated probabilities' means; the other fold tells its calibration error.
The map of both folds together is printed as it stands in Sources/Ordret/Correction/Decoding/PosteriorCalibration.swift; --write
puts it there. A map that is there already is composed with the new one, so fitting again refines it.
"""
import argparse
import json
import pathlib
import re
import subprocess
import tempfile

import fitted_lines

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOISE = ROOT.parent / "shared" / "noise"
SOURCE = ROOT / "Sources/Ordret/Correction/Decoding/PosteriorCalibration.swift"
CLEAR = ("clean300", "scan200", "low110")
POOR = ("bleed200", "erode200", "fax200")
GROUPS = {
    f"{reader}{page}": [condition + ending for condition in conditions]
    for reader, ending in (("foreign", "-eng"), ("native", "-dan"))
    for page, conditions in (("Clear", CLEAR), ("Poor", POOR))
}


def bins(command, truth, ocr):
    arguments = [command, "evaluate", "--json", "--truth", truth, "--ocr", ocr]
    report = json.loads(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)
    found = report["calibration"]["all"]["bins"] if report["calibration"] else []
    return [(b["count"], b["count"] * (b["meanProbability"] or 0), b["right"]) for b in found] or [(0, 0, 0)] * 10


def folds(command, conditions):
    """The bins of both folds over some conditions."""
    result = [[], []]
    for fold, split in enumerate(("train", "dev")):
        for condition in conditions:
            folder = ROOT / "Corpus" / split
            result[fold].append(bins(command, folder / "truth", folder / "ocr" / condition))
    for condition in (NOISE / name for name in conditions):
        if not condition.exists():
            continue
        with tempfile.TemporaryDirectory() as temporary:
            for page in condition.glob("*.txt"):
                fold = int(re.search(r"\d+", page.name).group()) % 2
                folder = pathlib.Path(temporary) / str(fold)
                folder.mkdir(exist_ok=True)
                (folder / page.name).symlink_to(page)
            for fold in range(2):
                folder = pathlib.Path(temporary) / str(fold)
                result[fold].append(bins(command, folder, folder))
    return [added(fold) for fold in result]


def added(tables):
    return [tuple(map(sum, zip(*same))) for same in zip(*tables)]


def isotonic(table):
    """Means of the bins and shares of right ones, ascending: neighbours out of order are pooled."""
    blocks = []
    for count, stated, right in table:
        if count == 0:
            continue
        blocks.append([count, stated, right, [stated / count]])
        while len(blocks) > 1 and blocks[-2][2] * blocks[-1][0] >= blocks[-1][2] * blocks[-2][0]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last)]
    knots = []
    for count, _, right, places in blocks:
        # One case more of each kind: nothing is certain. A pooled block is level from its first mean to its last.
        share = (right + 0.5) / (count + 1)
        knots += [(place, share) for place in sorted({places[0], places[-1]})]
    return knots


def value(knots, posterior):
    last = (0, 0)
    for knot in knots:
        if posterior <= knot[0]:
            return last[1] + (posterior - last[0]) / max(knot[0] - last[0], 1e-9) * (knot[1] - last[1])
        last = knot
    return last[1]


def error(table, knots):
    """The expected calibration error once the bins' means are mapped."""
    count = sum(row[0] for row in table)
    return sum(abs(n * value(knots, stated / n) - right) for n, stated, right in table if n) / max(count, 1)


def present(name):
    line = re.search(name + r" = PosteriorCalibration\(knots: \[(.*?)\]\)", SOURCE.read_text(), re.S).group(1)
    return [(float(a), float(b)) for a, b in re.findall(r"SIMD2\(([\d.]+), ([\d.]+)\)", line)]


def composed(old, new):
    """The map that does both: its bends are the old one's and, led back, the new one's."""
    inverse = [(y, x) for x, y in old]
    places = {x for x, _ in old} | {value(inverse, y) for y, _ in new if y <= old[-1][1]}
    return [(round(x, 4), round(value(new, value(old, x)), 4)) for x in sorted(places)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the built command")
    parser.add_argument("--write", action="store_true", help="put the map into the source")
    options = parser.parse_args()
    lines = []
    for name, conditions in GROUPS.items():
        parts = folds(options.command, conditions)
        for fold in range(2):
            knots = isotonic(parts[1 - fold])
            before = error(parts[fold], [(1, 1)])
            print(f"{name}, fold {fold + 1}: error {before:.4f}, with the other fold's map {error(parts[fold], knots):.4f}")
        both = composed(present(name), isotonic(added(parts)))
        items = ", ".join(f"SIMD2({x:g}, {y:g})" for x, y in both)
        lines.append(f"  private static let {name} = PosteriorCalibration(knots: [{items}])")
    print("\n".join(lines))
    if options.write:
        fitted_lines.write(SOURCE, lines)


if __name__ == "__main__":
    main()
