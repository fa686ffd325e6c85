"""Reading an image with Tesseract: one process and one thread a page."""

import os
import subprocess

OPTIONS = ("--oem", "1", "--psm", "3")


def read(image, language):
    """The lines that Tesseract sees, with its own blank lines."""
    command = ["tesseract", str(image), "-", "-l", language, *OPTIONS]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, "OMP_THREAD_LIMIT": "1"}
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout.replace("\f", "").rstrip("\n")
