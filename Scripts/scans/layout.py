"""Pages read with their boxes, hOCR and TSV, and beside them their lines in the right reading order."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import corpus, damage, fonts, reading, record, setting


def scan(target, split, rows, texts, conditions, languages, kept, jobs, say):
    """Reads the letters of a split; gives how many were read. What is there is not read again."""
    with ThreadPoolExecutor(jobs) as pool:
        tasks = [
            pool.submit(scan_letter, target / split.name, row, texts[row["id"]], condition, languages, kept, say)
            for row in rows
            for condition in conditions
        ]
        return sum(task.result() for task in tasks)


def scan_letter(target, row, text, condition, languages, kept, say):
    truth = target / "order" / f"{row['id']}.txt"
    record.replace(truth, "\n".join(order(text, row)) + "\n")
    return read(target, row["id"], lambda: corpus.pages(row, text), condition, languages, kept, say)


def read(target, id, pages, condition, languages, kept, say):
    """Reads a letter's pages as one hOCR and one TSV file for each language."""
    unread = [l for l in languages if not (target / f"{condition}-{l}" / f"{id}.hocr").exists()]
    if not unread:
        return 0
    sheets = pages()
    ids = [f"{id}/{number}" for number in range(1, len(sheets) + 1)]
    with damage.folder(kept) as folder:
        images = damage.images(sheets, condition, ids, folder)
        for language in unread:
            boxes(images, language, target / f"{condition}-{language}" / id)
    say(f"{id}\t{condition}\t{len(sheets)} pages\t{', '.join(unread)}")
    return len(unread)


def boxes(images, language, base):
    """Writes BASE.tsv and BASE.hocr, the latter last."""
    base.parent.mkdir(parents=True, exist_ok=True)
    part = Path(f"{base}.part")
    command = ["tesseract", "-", str(part), "-l", language, *reading.OPTIONS, "tsv", "hocr"]
    done = subprocess.run(
        command, input="\n".join(str(image) for image in images) + "\n", capture_output=True, encoding="utf-8",
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )  # fmt: skip
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    for suffix in (".tsv", ".hocr"):
        os.replace(f"{part}{suffix}", f"{base}{suffix}")


def order(text, row):
    """The printed lines in the order in which they are read; what stands in one row of a table has a tab between.

    Two people who sign side by side are read one after the other: pairs in neighbouring lines, the first without
    a digit, at most three of them. All other pairs are rows of a table.
    """
    columns = corpus.column_pairs(row["columns"])
    result, run = [], []
    for line in [*text.replace("\f", "").split("\n"), ""]:
        if line in columns:
            run.append(columns[line])
            continue
        signed = 1 < len(run) <= 3 and not any(c.isdigit() for c in "".join(run[0]))
        if signed:
            result += [left for left, _ in run] + [right for _, right in run]
        else:
            result += ["\t".join(pair) for pair in run]
        run = []
        if line.strip():
            result.append(line)
    return result
