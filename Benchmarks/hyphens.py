#!/usr/bin/python3
"""How many hyphens at line ends `ordret clean --reflow` decides rightly.

    Benchmarks/hyphens.py COMMAND            withheld lines, which no model and no rule has seen
    Benchmarks/hyphens.py COMMAND --training other lines, to look at what is wrong (--list)

Lines of the corpora (../shared/corpora) are set in columns of 34 to 90 letters, words divided at line ends where Danish
divides them (the patterns of pyphen), and one word with a hyphen of its own that comes to a
line's end keeps it. `ordret` gets the lines and must give back the paragraph. Three sorts are counted: a hyphen that
only divides a word and must go, one of the word's own, and one that stands for a part (`børne- og ungdomsområdet`).
`Scripts/bench hyphens` installs pyphen (PyPI), which has Danish patterns.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "Scripts"))
CONJUNCTIONS = {"og", "eller", "samt", "til", "og/eller"}


def set_lines(words, width, patterns, rng):
    """The lines of a paragraph, and for each hyphen at a line's end what comes of it: (line, sort, word)."""
    lines, ends, line = [], [], ""
    for number, word in enumerate(words):
        room = width - len(line) - (1 if line else 0)
        if len(word) <= room:
            line = f"{line} {word}" if line else word
            continue
        cut, sort = 0, None
        inner = [m.end() for m in re.finditer(r"(?<=\w)-(?=\w)", word) if m.end() <= room]
        if inner:
            cut, sort = inner[-1], "own"
        elif word[:-1].isalpha() or word.isalpha():
            places = [p for p in patterns.positions(word.rstrip(".,;:?!)")) if p + 1 <= room and 2 <= p <= len(word) - 3]
            if places:
                cut, sort = rng.choice(places), "divided"
        if cut:
            head = word[:cut] + ("-" if sort == "divided" else "")
            lines.append(f"{line} {head}" if line else head)
            ends.append((len(lines) - 1, sort, word))
            line = word[cut:]
        else:
            if line.endswith("-") and word in CONJUNCTIONS:
                ends.append((len(lines), "part", line.split()[-1] + " " + word))
            lines.append(line)
            line = word
    lines.append(line)
    return lines, ends


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("--training", action="store_true", help="lines that the models have seen")
    parser.add_argument("--list", action="store_true", help="print what is wrong; only with --training")
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--corpora", type=Path, default=root.parent / "shared" / "corpora")
    options = parser.parse_args()
    if options.list and not options.training:
        parser.error("withheld lines are not to be looked at; give --training")
    try:
        import pyphen
    except ImportError:
        sys.exit("hyphens: pyphen is missing: run Scripts/bench hyphens")
    from scans import withheld

    patterns = pyphen.Pyphen(lang="da_DK")
    residue = withheld.TRAINING if options.training else withheld.WITHHELD
    rng = random.Random(1)
    right, all_, wrong = {}, {}, []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in"
        source.mkdir()
        letters = []
        for text in withheld.texts(options.corpora, options.words, 400, 1, residue=residue):
            width = rng.randint(34, 90)
            pages = [(paragraph, *set_lines(paragraph.split(), width, patterns, rng)) for paragraph in text if len(paragraph.split()) > 12]
            if pages:
                (source / f"{len(letters):05}.txt").write_text("\n\n".join("\n".join(lines) for _, lines, _ in pages) + "\n", encoding="utf-8")
                letters.append(pages)
        subprocess.run(
            [options.command, "clean", source, "-o", Path(folder) / "out", "--formats", "text", "--reflow", "--threshold", "1"], check=True
        )
        for number, pages in enumerate(letters):
            result = " ".join((Path(folder) / "out" / f"{number:05}.txt").read_text(encoding="utf-8").split())
            for paragraph, lines, ends in pages:
                for line, sort, word in ends:
                    # The word with what stands before and after it on the line: it must come out as it was written.
                    before = lines[line].split()[-3:-1] if sort != "part" else lines[line].split()[-2:-1]
                    wanted = " ".join(before + [word])
                    all_[sort] = all_.get(sort, 0) + 1
                    if wanted in result:
                        right[sort] = right.get(sort, 0) + 1
                    else:
                        wrong.append((sort, wanted))
    print(f"{'hyphen':10}{'all':>8}{'right':>8}{'share':>9}")
    for sort in sorted(all_):
        print(f"{sort:10}{all_[sort]:8}{right.get(sort, 0):8}{right.get(sort, 0) / all_[sort]:9.2%}")
    total = sum(all_.values())
    print(f"{'together':10}{total:8}{sum(right.values()):8}{sum(right.values()) / total:9.2%}")
    if options.list:
        for sort, word in wrong:
            print(f"  {sort}\t{word}")


if __name__ == "__main__":
    main()
