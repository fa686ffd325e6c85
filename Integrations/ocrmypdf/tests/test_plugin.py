"""The plugin in the real OCRmyPDF, with the real Tesseract and the real ordret.

    ORDRET_COMMAND=PATH python3 -m unittest discover -s Integrations/ocrmypdf/tests

Needs what Scripts/install-needs --integrations installs. Scripts/test --integrations runs this.
"""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PLUGIN = Path(__file__).resolve().parent.parent / "ordret_ocrmypdf.py"
ROOT = PLUGIN.parent.parent.parent
ORDRET = os.environ.get("ORDRET_COMMAND", "ordret")

# What an English Tesseract reads on the pages of Scripts/make-samples, and what stands there.
WORDS = {"Keere": "Kære", "Belgbet": "Beløbet", "rottebekeempelse": "rottebekæmpelse"}


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True)


def text(pdf):
    return run("pdftotext", pdf, "-").stdout


class PluginTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.work = Path(cls.folder.name)
        made = run(ROOT / "Scripts" / "make-samples", cls.work, "scan.pdf")
        assert made.returncode == 0, made.stderr
        cls.scan = cls.work / "scan.pdf"

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def ocrmypdf(self, *options, out="out.pdf", command=ORDRET):
        plugin = ["--plugin", PLUGIN, "--ordret-command", command]
        return run("ocrmypdf", "--quiet", *plugin, "--output-type", "pdf", "-l", "eng", *options, self.work / out)

    def test_text_and_sidecar_are_corrected(self):
        plain, sidecar = self.work / "plain.pdf", self.work / "out.txt"
        done = run("ocrmypdf", "--quiet", "--output-type", "pdf", "-l", "eng", self.scan, plain)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = self.ocrmypdf("--sidecar", sidecar, self.scan)
        self.assertEqual(done.returncode, 0, done.stderr)
        before, after = text(plain), text(self.work / "out.pdf")
        written = sidecar.read_text(encoding="utf-8")
        for damaged, right in WORDS.items():
            self.assertIn(damaged, before)
            for corrected in (after, written):
                self.assertIn(right, corrected)
                self.assertNotIn(damaged, corrected)
        self.assertEqual(written.count("\f"), 1)
        info = run("pdfinfo", self.work / "out.pdf").stdout
        self.assertRegex(info, r"Pages: +2\n")
        self.assertRegex(info, r"Creator: .*Tesseract.* \+ ordret \d")
        self.assertEqual(run("qpdf", "--check", self.work / "out.pdf").returncode, 0)

    def test_nothing_is_applied_above_every_probability(self):
        done = self.ocrmypdf("--ordret-threshold", "1", "--pages", "1", self.scan, out="strict.pdf")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Keere", text(self.work / "strict.pdf"))

    def test_a_page_without_text_is_left(self):
        blank = self.work / "blank.pdf"
        code = f"from PIL import Image; Image.new('L', (1654, 2339), 255).save({str(blank)!r}, resolution=200)"
        made = run("/usr/bin/python3", "-c", code)
        self.assertEqual(made.returncode, 0, made.stderr)
        done = self.ocrmypdf(blank, out="blank-out.pdf")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(text(self.work / "blank-out.pdf").strip(), "")

    def test_what_is_wrong_is_said(self):
        broken = self.work / "broken"
        broken.write_text("#!/bin/sh\n[ \"$1\" = --version ] && echo ordret 1.0.0 || { echo kaput >&2; exit 1; }\n")
        broken.chmod(0o755)
        rows = [
            ({"command": "no-such-ordret"}, [], 3, "'no-such-ordret' was not found. Install ordret"),
            ({"command": str(self.work)}, [], 3, "cannot be run"),
            ({}, ["--pdf-renderer", "sandwich"], 1, "lets Tesseract make it, uncorrected"),
            ({}, ["--ordret-threshold", "2"], 2, "--ordret-threshold"),
            ({"command": str(broken)}, ["--pages", "1"], 7, "ordret could not correct a page: kaput"),
        ]
        for settings, options, status, said in rows:
            with self.subTest(said):
                done = self.ocrmypdf(*options, self.scan, out="wrong.pdf", **settings)
                self.assertEqual(done.returncode, status, done.stderr)
                self.assertIn(said, done.stderr)
                self.assertFalse((self.work / "wrong.pdf").exists())


if __name__ == "__main__":
    unittest.main()
