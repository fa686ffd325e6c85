"""What was read under which versions: a table beside the texts, by which a later run knows what is done."""

import csv
import hashlib
import json
import os
import threading
from pathlib import Path

import PIL

from . import damage, fonts, reading, setting

COLUMNS = ("id", "font", "condition", "language", "input", "tesseract", "model", "pillow", "package")
KEY = ("id", "condition", "language")


def digest(text, font, right, columns, condition, language):
    """Changes with everything of ours that decides what Tesseract gives. The versions of others are not in it."""
    parts = [
        text, font.name, right, columns, language, reading.OPTIONS, setting.GEOMETRY, condition,
        repr(damage.CONDITIONS[condition]),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def row(id, font, condition, language, input):
    return {
        "id": id,
        "font": font.name,
        "condition": condition,
        "language": language,
        "input": input,
        "tesseract": fonts.tesseract_version(),
        "model": fonts.package_version(f"tesseract-ocr-{language}"),
        "pillow": PIL.__version__,
        "package": fonts.package_version(font.package),
    }


def versions(languages, used):
    """One line for people, of all that a run uses."""
    parts = [f"Tesseract {fonts.tesseract_version()}", f"Pillow {PIL.__version__}"]
    parts += [fonts.package_version(f"tesseract-ocr-{language}") for language in languages]
    parts += sorted({fonts.package_version(font.package) for font in used})
    return ", ".join(parts)


class ScanTable:
    """A file of rows, written anew after each one: an interrupted run goes on where it stopped."""

    def __init__(self, path):
        self.path, self.lock, self.rows = path, threading.Lock(), {}
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file, delimiter="\t"):
                    self.rows[tuple(row[name] for name in KEY)] = row

    def has(self, id, condition, language, input):
        row = self.rows.get((id, condition, language))
        return row is not None and row["input"] == input

    def keep(self, ids):
        """Forgets all other letters."""
        with self.lock:
            self.rows = {key: row for key, row in self.rows.items() if key[0] in ids}

    def add(self, rows):
        with self.lock:
            self.rows.update((tuple(row[name] for name in KEY), row) for row in rows)
            lines = [[row[name] for name in COLUMNS] for _, row in sorted(self.rows.items())]
            replace(self.path, "".join("\t".join(line) + "\n" for line in [COLUMNS, *lines]))


def replace(path, text):
    """Writes a file in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(f"{path}.part")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)
