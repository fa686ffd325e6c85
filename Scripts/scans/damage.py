"""What is done to a page: each condition is a list of steps from the clean page to the image that is read."""

import contextlib
import hashlib
import random
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

DPI = 300  # of a page as it is set


@dataclass(frozen=True)
class Condition:
    dpi: int  # of the image that is read
    steps: tuple  # of (step, values), done one after the other
    quality: int = 0  # of a JPEG; 0: the image is a PNG


CONDITIONS = {
    # The page as it was set.
    "clean300": Condition(300, ()),
    # An ordinary office scan.
    "scan200": Condition(200, (("skew",), ("blur", 1.4), ("resample", 200), ("noise", 8)), quality=60),
    # A scan at low resolution.
    "low110": Condition(110, (("blur", 1.6), ("resample", 110), ("noise", 4)), quality=60),
    # A fax: black and white, with specks.
    "fax200": Condition(
        200, (("skew",), ("blur", 1.3), ("resample", 200), ("threshold", 150), ("specks", 0.0025))
    ),
    # A dark photocopy.
    "bleed200": Condition(200, (("blur", 2.2), ("threshold", 205), ("skew",), ("resample", 200))),
    # Faint print.
    "erode200": Condition(200, (("blur", 1.6), ("threshold", 125), ("skew",), ("resample", 200))),
}


def spoilt(page, condition, seed):
    """The image of a page in a condition. The same seed gives the same image."""
    digest = hashlib.sha256(seed.encode()).digest()
    rng = random.Random(int.from_bytes(digest[:8], "big"))
    for step, *values in CONDITIONS[condition].steps:
        page = STEPS[step](page, rng, *values)
    return page


def save(image, condition, path):
    """Writes the image; returns its path, which has the suffix of its format."""
    recipe = CONDITIONS[condition]
    path = path.with_name(path.name + (".jpg" if recipe.quality else ".png"))
    path.parent.mkdir(parents=True, exist_ok=True)
    settings = {"quality": recipe.quality} if recipe.quality else {}
    image.save(path, dpi=(recipe.dpi, recipe.dpi), **settings)
    return path


def folder(kept):
    """Where images go, as a context: the folder in which they are kept, or one that is removed at the end."""
    return tempfile.TemporaryDirectory() if kept is None else contextlib.nullcontext(kept)


def images(pages, condition, ids, kept):
    """Spoils and writes pages; `ids` name them and are the seeds of their damage."""
    return [
        save(spoilt(page, condition, id), condition, Path(kept) / condition / id.replace("/", "-"))
        for page, id in zip(pages, ids)
    ]


def skew(page, rng):
    angle = rng.uniform(0.3, 0.8) * rng.choice((-1, 1))
    return page.rotate(angle, resample=Image.BICUBIC, fillcolor=255)


def blur(page, rng, radius):
    return page.filter(ImageFilter.GaussianBlur(radius))


def resample(page, rng, dpi):
    size = (round(page.width * dpi / DPI), round(page.height * dpi / DPI))
    return page.resize(size, resample=Image.LANCZOS)


def threshold(page, rng, level):
    return page.point([0] * level + [255] * (256 - level))


def noise(page, rng, deviation):
    """A sensor's noise, nearly normal: each value is the mean of four random bytes."""

    def random_image():
        return Image.frombytes("L", page.size, rng.randbytes(page.width * page.height))

    def mean(a, b):
        return ImageChops.add(a, b, scale=2)

    values = mean(mean(random_image(), random_image()), mean(random_image(), random_image()))
    scale = deviation / (73.9 / 2)  # 73.9 is the deviation of one random byte
    values = values.point([max(0, min(255, round(128 + (v - 127) * scale))) for v in range(256)])
    return ImageChops.add(page, values, scale=1, offset=-128)


def specks(page, rng, share):
    page = page.copy()
    pixels = page.load()
    for _ in range(round(share * page.width * page.height)):
        pixels[rng.randrange(page.width), rng.randrange(page.height)] = rng.choice((0, 255))
    return page


STEPS = {
    "skew": skew, "blur": blur, "resample": resample, "threshold": threshold, "noise": noise, "specks": specks
}
