#!/usr/bin/env python3
"""Copies documents with the words of every table header replaced by words that mean nothing.

usage: nonsense.py OUTPUT_FOLDER FILES...
"""
import pathlib, random, re, sys

DELIMITER = re.compile(r"^[\s>]*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")


def word(rng):
    return "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randint(2, 4)))


def main():
    output = pathlib.Path(sys.argv[1])
    output.mkdir(parents=True, exist_ok=True)
    for path in map(pathlib.Path, sys.argv[2:]):
        rng = random.Random(path.name)
        lines = path.read_text(encoding="utf8", errors="replace").split("\n")
        for at in range(1, len(lines)):
            if "|" in lines[at] and DELIMITER.match(lines[at]) and "|" in lines[at - 1]:
                cells = lines[at - 1].split("|")
                inner = [f" {word(rng)} " if cell.strip(" >") else cell for cell in cells]
                lines[at - 1] = "|".join(inner)
        (output / path.name).write_text("\n".join(lines), encoding="utf8")


main()
