"""A plugin for OCRmyPDF: Ordret corrects what Tesseract read before it becomes the text of the PDF.

    ocrmypdf --plugin ordret_ocrmypdf -l dan scan.pdf letter.pdf

Tesseract writes hOCR, "ordret clean" corrects the words in it, OCRmyPDF makes the text of the PDF from that. The text
of --sidecar is the corrected one too. Each page is corrected on its own.
"""

import logging
import os
import re
import subprocess
import tempfile
from pathlib import Path

from ocrmypdf import hookimpl
from ocrmypdf.builtin_plugins.tesseract_ocr import TesseractOcrEngine
from ocrmypdf.exceptions import BadArgsError, MissingDependencyError, SubprocessOutputError

__version__ = "0.1.0"

log = logging.getLogger(__name__)


@hookimpl
def add_options(parser):
    group = parser.add_argument_group("Ordret", "Correction of Danish text after recognition")
    group.add_argument(
        "--ordret-command", metavar="PATH", default="ordret", help="the command ordret, if it is not in PATH"
    )
    group.add_argument(
        "--ordret-threshold", metavar="P", type=probability, default=None,
        help="apply only corrections that are at least this probable, 0 to 1 (default: as ordret does)",
    )  # fmt: skip


def probability(text):
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return value


@hookimpl
def check_options(options):
    """Called before Tesseract's own check, which would choose a renderer that makes the text itself."""
    if options.pdf_renderer == "auto":
        options.pdf_renderer = "hocr"
    elif not options.pdf_renderer.startswith("hocr"):
        raise BadArgsError(
            f"With ordret the text of the PDF is made from hOCR: --pdf-renderer {options.pdf_renderer} "
            "lets Tesseract make it, uncorrected. Leave --pdf-renderer out, or give hocr."
        )
    log.debug("%s corrects the text", version(options.ordret_command))


def version(command):
    """What the command says it is, such as "ordret 0.9.0". Raises if it cannot be run."""
    try:
        said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
    except FileNotFoundError as error:
        raise MissingDependencyError(
            f"The command '{command}' was not found. Install ordret, or name it with --ordret-command PATH."
        ) from error
    except (OSError, subprocess.CalledProcessError) as error:
        raise MissingDependencyError(f"The command '{command}' cannot be run: {error}") from error
    found = re.search(r"\d+(\.\d+)+\S*", said)
    return f"ordret {found[0]}" if found else "ordret"


def clean(hocr, text, options):
    """Corrects a page in place: its hOCR, and its plain text."""
    if not Path(hocr).exists():
        return
    with tempfile.TemporaryDirectory(prefix="ordret.") as folder:
        # Names of our own: nothing of the caller's names is taken for an option or for another kind of file.
        page, out = Path(folder, "page.hocr"), Path(folder, "out")
        page.write_bytes(Path(hocr).read_bytes())
        command = [options.ordret_command, "clean", page, "-o", out, "--formats", "same,text", "--threads", "1"]
        if options.ordret_threshold is not None:
            command += ["--threshold", str(options.ordret_threshold)]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            raise SubprocessOutputError(f"ordret could not correct a page: {run.stderr.strip()}")
        replace(hocr, (out / "page.hocr").read_bytes())
        replace(text, (out / "page.txt").read_bytes())


def replace(path, content):
    """In one step: the file is the old one or the new one, never half."""
    aside = Path(f"{path}.ordret")
    aside.write_bytes(content)
    os.replace(aside, path)


class OrdretEngine(TesseractOcrEngine):
    """Tesseract, with Ordret behind it."""

    @staticmethod
    def creator_tag(options):
        return f"{TesseractOcrEngine.creator_tag(options)} + {version(options.ordret_command)}"

    def __str__(self):
        return f"{super().__str__()} + ordret"

    @staticmethod
    def generate_hocr(input_file, output_hocr, output_text, options):
        TesseractOcrEngine.generate_hocr(input_file, output_hocr, output_text, options)
        clean(output_hocr, output_text, options)

    @staticmethod
    def generate_pdf(input_file, output_pdf, output_text, options):
        raise BadArgsError("With ordret the text of the PDF is made from hOCR. Give --pdf-renderer hocr.")


@hookimpl
def get_ocr_engine():
    return OrdretEngine()
