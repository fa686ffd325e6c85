"""The fonts of `Corpus/fonts.tsv`, the packages that a run needs, and their versions."""

import csv
import functools
import hashlib
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent.parent / "Corpus" / "fonts.tsv"
LANGUAGES = ("eng", "dan")


@dataclass(frozen=True)
class Font:
    name: str
    package: str  # the Debian package
    kind: str  # sans, serif or mono
    design: str  # fonts with the same outlines or widths share it; it stands in one split only
    split: str
    file: str


@functools.cache
def table():
    """All fonts, by name."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        fonts = [Font(r["font"], r["package"], r["kind"], r["design"], r["split"], r["file"]) for r in rows]
    return {font.name: font for font in fonts}


def of_split(split):
    return [font for font in table().values() if font.split == split]


def missing_packages():
    """What must be installed before a page can be set and read."""
    missing = {font.package for font in table().values() if not Path(font.file).exists()}
    if shutil.which("tesseract") is None:
        return missing | {"tesseract-ocr", *(f"tesseract-ocr-{language}" for language in LANGUAGES)}
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, encoding="utf-8").stdout
    return missing | {f"tesseract-ocr-{l}" for l in LANGUAGES if not re.search(rf"^{l}$", listed, re.M)}


@functools.cache
def package_version(package):
    command = ["dpkg-query", "-W", "-f", "${Version}", package]
    try:
        version = subprocess.run(command, capture_output=True, encoding="utf-8").stdout
    except FileNotFoundError:
        version = ""
    return f"{package} {version or 'unknown'}"


@functools.cache
def tesseract_version():
    said = subprocess.run(["tesseract", "--version"], capture_output=True, encoding="utf-8").stdout
    return said.split("\n")[0].removeprefix("tesseract ")


@functools.cache
def glyph(font, character):
    from PIL import ImageFont

    mask = ImageFont.truetype(font.file, 40).getmask(character)
    return mask.size, bytes(mask)


@functools.cache
def has(font, character):
    """Whether the font draws the character, rather than nothing or the box for what it lacks."""
    if character.isspace():
        return True
    shape = glyph(font, character)
    return 0 not in shape[0] and shape != glyph(font, "\U0010ffff")


def lacking(font, text):
    """The characters of a text that the font does not have."""
    return sorted(character for character in set(text) if not has(font, character))


def assigned(ids, taken, split):
    """A font for each letter that has none: the least used of the split, by the digest of the id among equals.

    `ids` maps a letter to its text, `taken` are the fonts of the split's other letters. The same letters get
    the same fonts on every machine.
    """

    def digest(*words):
        return hashlib.sha256("/".join(words).encode()).hexdigest()

    uses = {font: taken.count(font.name) for font in of_split(split)}
    result = {}
    for id in sorted(ids, key=digest):
        fitting = [font for font in uses if not lacking(font, ids[id])]
        if not fitting:
            raise ValueError(f"no font of the split '{split}' has all the characters of {id}")
        font = min(fitting, key=lambda font: (uses[font], digest(id, font.name)))
        uses[font] += 1
        result[id] = font.name
    return result
