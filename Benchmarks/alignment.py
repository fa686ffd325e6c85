#!/usr/bin/env python3
"""Times the alignment of a 2 MB text with 3 % errors against edlib, on the same texts, in one run.

usage: Scripts/bench alignment     (installs edlib into .build/bench-python; runs the program given as first argument)

The text is the corpus's letters over and over, each time with other errors: seeded substitutions, insertions and deletions. edlib
takes single bytes, so the texts have no character above U+00FF.
"""
import pathlib
import random
import resource
import subprocess
import sys
import time

import edlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIZE, ERRORS = 2_000_000, 0.03


def texts():
    rng = random.Random(1)
    files = [f for f in sorted((ROOT / "Corpus").glob("*/truth/*.txt")) if f.parts[-3] != "layout"]
    letters = [f.read_text(encoding="utf-8") for f in files]
    letters = ["".join(c for c in letter if ord(c) < 256) for letter in letters]
    words = " ".join(letters).split()
    truth = ""
    parts = []
    while sum(map(len, parts)) < SIZE:
        # Letters repeat; sentences in another order do not.
        start = rng.randrange(len(words) - 40)
        parts.append(" ".join(words[start : start + rng.randrange(8, 40)]) + ".\n")
    truth = "".join(parts)[:SIZE]
    alphabet = sorted(set(truth))
    text = []
    for c in truth:
        if rng.random() < ERRORS:
            kind = rng.randrange(3)
            if kind == 0:
                text.append(rng.choice(alphabet))
            elif kind == 1:
                text += [c, rng.choice(alphabet)]
        else:
            text.append(c)
    return truth, "".join(text)


def main():
    truth, text = texts()
    folder = ROOT / ".build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("truth.txt", truth), ("text.txt", text)):
        (folder / name).write_text(content, encoding="utf-8", newline="")
    ours = subprocess.run(
        [sys.argv[1], folder / "truth.txt", folder / "text.txt"], capture_output=True, text=True, check=True
    ).stdout
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    figures = dict(line.split() for line in ours.splitlines())
    begin = time.perf_counter()
    distance = edlib.align(text.encode("latin-1"), truth.encode("latin-1"), mode="NW", task="distance")
    between = time.perf_counter()
    path = edlib.align(text.encode("latin-1"), truth.encode("latin-1"), mode="NW", task="path")
    end = time.perf_counter()
    assert distance["editDistance"] == path["editDistance"] == int(figures["distance"]), "the distances differ"
    print(f"{len(truth):,} characters, distance {figures['distance']}")
    print(f"{'':12}{'Ordret':>12}{'edlib':>12}{'ratio':>8}")
    for what, key, other in (
        ("distance", "distance-seconds", between - begin),
        ("alignment", "alignment-seconds", end - between),
    ):
        own = float(figures[key])
        print(f"{what:12}{own:10.2f} s{other:10.2f} s{own / other:8.2f}")
    print(f"{'memory':12}{memory:9.0f} MB")


main()
