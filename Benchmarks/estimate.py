#!/usr/bin/env python3
"""Fits how a page's word error rate is told from what the correction sees of it, and tests it on pages left out.

usage: Benchmarks/estimate.py COMMAND [--write]      COMMAND is the built command, .build/release/ordret

The pages are those of `accuracy.py --development --in-sample`, and the true texts of Corpus/train and Corpus/dev, in which
nothing is wrong. Two folds: Corpus/train with the noise pages of even numbers, Corpus/dev with the others. The weights are least
squares that may not fall below 0, apart for pages read with and without a Danish model; a page counts by its words and the less, the
more of it is wrong, as the variance of a count does. Rates above a quarter (pages of which parts were not read at all, which
nobody can see) count as a quarter. Printed: the correlation of each fold's rates with the estimates of weights
fitted to the other; and the weights of both folds as they stand in Sources/Ordret/Correction/Page/ErrorEstimate.swift, where --write puts them.
Run it again after the correction or its calibration has changed.
"""
import argparse
import json
import pathlib
import re
import subprocess

import accuracy
import fitted_lines

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOISE = ROOT.parent / "shared" / "noise"
SOURCE = ROOT / "Sources/Ordret/Correction/Page/ErrorEstimate.swift"
SIGNALS = ["unknown", "signs", "lostSpaces", "readSpaces", "innerCapitals"]
HIGHEST = 0.25


def sets():
    """Kind, truth and OCR texts, whether the recogniser knew Danish."""
    for split in ("train", "dev"):
        folder = ROOT / "Corpus" / split
        yield split, folder / "truth", folder / "truth", True
        for condition in accuracy.conditions(folder / "ocr"):
            yield split, folder / "truth", folder / "ocr" / condition, condition.endswith("-dan")
    for condition in accuracy.conditions(NOISE) if NOISE.exists() else ():
        yield "noise", NOISE / condition, NOISE / condition, condition.endswith("-dan")


def pages(command):
    """A row for each page: fold, reader, words, rates and signals."""
    for kind, truth, ocr, is_native in sets():
        arguments = [command, "evaluate", "--json", "--truth", truth, "--ocr", ocr]
        report = json.loads(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)
        for page in report["perPage"]:
            if not page["estimate"] or not page["after"]["words"]:
                continue
            odd = int(re.search(r"\d+", page["name"]).group()) % 2 if kind == "noise" else None
            yield {
                "fold": {"train": 0, "dev": 1}.get(kind, odd),
                "native": is_native,
                "words": page["after"]["words"],
                **{f"rate {side}": page[side]["wer"] for side in ("before", "after")},
                **page["estimate"]["signals"],
            }


def values(page, side):
    doubt = page["doubtBefore" if side == "before" else "doubtAfter"]
    return [doubt, *(page[name] for name in SIGNALS), 1]


def fitted(rows, side):
    """Weights that are least squares and not below 0: one after the other is set to its best, until none moves."""
    width = len(SIGNALS) + 2
    gram, aim = [[0.0] * width for _ in range(width)], [0.0] * width
    for row in rows:
        rate = min(row[f"rate {side}"], HIGHEST)
        weight = row["words"] / (0.01 + rate)
        cells = values(row, side)
        for a in range(width):
            aim[a] += weight * cells[a] * rate
            for b in range(width):
                gram[a][b] += weight * cells[a] * cells[b]
    weights = [0.0] * width
    for _ in range(20_000):
        for a in range(width):
            if gram[a][a]:
                rest = aim[a] - sum(gram[a][b] * weights[b] for b in range(width) if b != a)
                weights[a] = max(0.0, rest / gram[a][a])
    return [round(weight, 4) for weight in weights]


def estimate(row, side, weights):
    return min(1, sum(a * b for a, b in zip(weights, values(row, side))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the built command")
    parser.add_argument("--write", action="store_true", help="put the weights into the source")
    options = parser.parse_args()
    rows = list(pages(options.command))
    lines = []
    for side in ("before", "after"):
        points = []
        for name, is_native in (("Foreign", False), ("Native", True)):
            group = [row for row in rows if row["native"] == is_native]
            for fold in range(2):
                weights = fitted([row for row in group if row["fold"] != fold], side)
                points += [(estimate(row, side, weights), row[f"rate {side}"]) for row in group if row["fold"] == fold]
            weights = fitted(group, side)
            lines.append(f"  private static let {side}{name} = ErrorEstimate(weights: {[float(f'{w:g}') for w in weights]})")
        pearson, spearman = accuracy.pearson(points), accuracy.spearman(points)
        print(f"{side}: {len(points)} pages left out; Spearman {spearman:.3f}, Pearson {pearson:.3f}")
    print("\n".join(lines))
    if options.write:
        fitted_lines.write(SOURCE, lines)


if __name__ == "__main__":
    main()
