#!/usr/bin/python3
"""Reads the development pages with Tesseract to tables, which state how sure it was of each word.

    Scripts/scans/confidences.py OUT Corpus/train Corpus/dev ../shared/noise
    Scripts/scans/confidences.py OUT .build/bench/withheld       pages that make-scans --withheld has made

A split is set as make-scans sets it; a folder of `<condition>-<language>/<page>.truth.txt` by its table of fonts. Written:
`OUT/<folder>/<condition>-<language>/<page>.truth.txt` and `.ocr.tsv`. What is there is not read again. Nothing of it is committed.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import ImageFont  # noqa: E402

from scans import corpus, damage, fonts, reading, record, setting, withheld, withheld_pages  # noqa: E402


def pages(folder):
    """Each page of a folder: its name, text, condition, languages, and what makes its sheets and their seeds."""
    if (folder / "pages.tsv").is_file():
        rows, texts = corpus.letters(folder)
        for row in rows:
            text = texts[row["id"]]

            def made(row=row, text=text):
                sheets = corpus.pages(row, text)
                return sheets, [f"{row['id']}/{number}" for number in range(1, len(sheets) + 1)]

            for condition in damage.CONDITIONS:
                yield row["id"], text, condition, fonts.LANGUAGES, made
    elif (folder / "scans.tsv").is_file():
        for row in rows_of(folder / "scans.tsv"):
            name = f"{row['condition']}-{row['language']}"
            text = (folder / name / f"{row['id']}.truth.txt").read_text(encoding="utf-8")
            yield row["id"], text, row["condition"], [row["language"]], lambda row=row, text=text: withheld_sheets(row, text)
    else:
        names = {row["page"]: row["font"] for row in rows_of(folder / "fonts.tsv")}
        for page, font in names.items():
            text = next(folder.glob(f"*/{page}.truth.txt")).read_text(encoding="utf-8")

            def made(page=page, font=font, text=text):
                sheets = setting.pages_of(text, fonts.table()[font])
                return sheets, [f"{page}/{number}" for number in range(1, len(sheets) + 1)]

            for condition in damage.CONDITIONS:
                yield page, text, condition, fonts.LANGUAGES, made


def withheld_sheets(row, text, seed=1):
    """The sheet that `withheld_pages.scan_page` makes of the page."""
    low, high = withheld_pages.TYPES
    size = low + int(withheld.unit_interval(seed, row["id"]) * (high - low))
    type_ = ImageFont.truetype(fonts.table()[row["font"]].file, size)
    lines = text.rstrip("\n").split("\n")
    return setting.set_block([(line, False) for line in lines], type_, {}), [f"{seed}/{row['id']}"]


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read(images, language, folder):
    """The table of one letter of several images."""
    listed = Path(folder) / "images.txt"
    listed.write_text("".join(f"{image}\n" for image in images))
    command = ["tesseract", str(listed), "-", "-l", language, *reading.OPTIONS, "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def scan(target, page, text, condition, languages, made):
    stems = {language: target / f"{condition}-{language}" / page for language in languages}
    stems = {language: stem for language, stem in stems.items() if not Path(f"{stem}.ocr.tsv").exists()}
    if not stems:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        sheets, seeds = made()
        images = damage.images(sheets, condition, seeds, folder)
        for language, stem in stems.items():
            table = read(images, language, folder)
            record.replace(Path(f"{stem}.truth.txt"), text)
            record.replace(Path(f"{stem}.ocr.tsv"), table)
    return len(stems)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="a folder for the tables")
    parser.add_argument("folder", nargs="+", type=Path, help="a split, or a folder of pages")
    parser.add_argument("--jobs", metavar="N", type=int, default=1, help="pages at once (default 1)")
    parser.add_argument("--conditions", metavar="A,B", default=",".join(damage.CONDITIONS), help="these conditions alone")
    parser.add_argument("--every", metavar="N", type=int, default=1, help="only each Nth page (default 1)")
    options = parser.parse_args()
    count = 0
    for folder in options.folder:
        with ThreadPoolExecutor(options.jobs) as pool:
            found = [page for page in pages(folder) if page[2] in options.conditions.split(",")][:: options.every]
            tasks = [pool.submit(scan, options.out / folder.name, *page) for page in found]
            count += sum(task.result() for task in tasks)
    print(f"{count} tables written")


if __name__ == "__main__":
    main()
