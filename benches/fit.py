#!/usr/bin/env python3
"""Fits the weights of `crates/codegen/src/columns/weights.rs`; needs numpy and scipy.

usage: fit.py [--write] [--verbose] DATA...   DATA are folders with `documents/` and `expected.json`
Reads their tables, the same ones with headers that mean nothing, and the small ones of `tables.toml`. Prints integer weights
(`--write` puts them into the file), and what leaving out whole repositories in turn misses and invents.
"""
import collections, json, pathlib, re, subprocess, sys, tempfile, tomllib
import numpy as np
from scipy.optimize import minimize

SCALE = 10
WEIGHTS = pathlib.Path(__file__).parent.parent / "crates/codegen/src/columns/weights.rs"

# What a reader expects of each piece before any page is seen; pieces that are not here speak for nothing.
EXPECTED = {
    "CodeHeader": 2, "ErrorHeader": 1.5, "AnswerHeader": 0.5, "StatusHeader": 0.8, "FieldHeader": -1, "ThingHeader": -2.5,
    "SampleHeader": -0.3, "ErrorBeside": 0.5, "TextBeside": 0.3, "SolutionBeside": 0.8, "RetryBeside": 1, "StatusBeside": 0.5,
    "SentencesBeside": 0.3, "ParagraphsBeside": 0.3, "FailureBeside": 1, "SomeFailureBeside": 1, "NoTextBeside": -0.8,
    "TypesBeside": -1.5, "DefaultsBeside": -1, "EndpointsBeside": -1, "OccurrencesBeside": -1, "FieldsBeside": -0.5,
    "ErrorHeading": 1, "FailureHeading": 0.5, "CodeHeading": 0.5, "ErrorAbove": 0.5, "CodeAbove": 0.3, "StateHeading": -0.3,
    "EndingHeading": 0.5, "ThingHeading": -2, "ClassHeading": -0.5, "FieldHeading": -0.5, "FirstColumn": 0.2, "AllCodes": 0.3,
    "Numbers": 0.3, "Statuses": 0.3, "Refusals": 0.8, "OnlyRefusals": 0.8, "Marked": 0.5, "Rising": 0.3, "Screaming": 0.7, "Spans": -0.2, "Words": -0.3,
    "Repeated": -0.3, "FailureCodes": 0.8, "OneRow": -0.3, "ManyRows": 0.4, "CodeAndText": 2, "EndingHeader": 1.5, "LateCodes": -1.5, "LongCodes": -1, "Flags": -2.5, "SymbolStatuses": -1.5,
}
# How much a page has to say against that.
PATIENCE = 2.0
# Documents whose headers mean nothing count for less.
NONSENSE = 0.3
# Small tables leave no doubt.
SMALL = 4.0


HERE = pathlib.Path(__file__).parent
Table = collections.namedtuple("Table", "path line is_error column code pieces weight group")


def weigh(folder):
    run = ["cargo", "run", "--quiet", "--manifest-path", HERE / "Cargo.toml", "--", "weigh", *sorted(folder.iterdir())]
    for line in subprocess.run(run, check=True, capture_output=True, text=True).stdout.splitlines():
        path, number, code, pieces = line.split("\t")
        yield pathlib.Path(path).name, int(number), int(code), pieces.split()


def real_tables(data, documents, weight):
    wanted = {}
    for name, facts in json.loads((data / "expected.json").read_text(encoding="utf8")).items():
        wanted |= {(name, table["line"]): table for table in facts["error_tables"]}
    for name, line, code, pieces in weigh(documents):
        label = wanted.pop((name, line), None)
        if label is None or not label.get("ambiguous"):
            group = "__".join(name.split("__")[:2])
            yield Table(name, line, label is not None, label and label.get("code_column"), code, pieces, weight, group)
    for (name, line), table in wanted.items():
        if not table.get("ambiguous"):
            print("no column of codes:", name, line)


def small_tables():
    with tempfile.TemporaryDirectory() as folder:
        for kind in tomllib.loads((HERE / "tables.toml").read_text(encoding="utf8"))["table"]:
            for at, text in enumerate(kind["documents"]):
                name = f"{'error' if kind['errors'] else 'other'} {at + 1}"
                (pathlib.Path(folder) / name).write_text(text, encoding="utf8")
        for name, line, code, pieces in weigh(pathlib.Path(folder)):
            yield Table(name, line, name.startswith("error"), None, code, pieces, SMALL, name)


def load(folders):
    tables = list(small_tables())
    for data in map(pathlib.Path, folders):
        documents = data / "documents"
        tables += real_tables(data, documents, 1.0)
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, HERE / "nonsense.py", folder, *documents.iterdir()], check=True)
            tables += real_tables(data, pathlib.Path(folder), NONSENSE)
    return tables


def main():
    write, verbose = "--write" in sys.argv, "--verbose" in sys.argv
    tables = load([argument for argument in sys.argv[1:] if not argument.startswith("--")])
    names = sorted({piece for table in tables for piece in table.pieces} | EXPECTED.keys())
    prior = np.array([EXPECTED.get(name, 0.0) for name in names])
    x = np.array([[name in table.pieces for name in names] for table in tables], dtype=float)
    y = np.array([table.is_error for table in tables])
    groups = np.array([table.group for table in tables])
    # Pages with hundreds of tables alike count as a few.
    count = {group: (groups == group).sum() for group in set(groups)}
    weight = np.array([table.weight * min(1.0, 24 / count[table.group]) for table in tables])
    is_real = np.array([table.weight == 1.0 for table in tables])

    def fit(rows):
        sign = np.where(y[rows], 1.0, -1.0)

        def loss(values):
            margin = sign * (x[rows] @ values[1:] + values[0])
            slope = -sign * weight[rows] / (1 + np.exp(np.clip(margin, -500, 500)))
            change = values[1:] - prior
            gradient = np.concatenate([[slope.sum()], x[rows].T @ slope + PATIENCE * change])
            return (weight[rows] * np.logaddexp(0, -margin)).sum() + PATIENCE / 2 * (change**2).sum(), gradient

        # What speaks for a table of errors never comes to speak against it, nor the other way round.
        bounds = [(None, None)] + [(0, None) if value > 0 else (None, 0) if value < 0 else (None, None) for value in prior]
        return minimize(loss, np.concatenate([[-4.0], prior]), jac=True, method="L-BFGS-B", bounds=bounds).x

    def judge(values, rows):
        return x[rows] @ values[1:] + values[0] >= 0

    for table in tables:
        if verbose and table.column is not None and table.column != table.code:
            print("another column of codes:", table.path, table.line, "labelled", table.column, "found", table.code)
    for name, chosen in ("real headers", is_real), ("headers that mean nothing", np.array([t.weight == NONSENSE for t in tables])):
        missed = invented = 0
        for group in sorted(set(groups[chosen])):
            model = fit(groups != group)
            rows = (groups == group) & chosen
            guess = judge(model, rows)
            missed += (y[rows] & ~guess).sum()
            invented += (~y[rows] & guess).sum()
        print(f"{name}, leaving out repositories: {missed} missed of {(y & chosen).sum()}, {invented} invented of {(~y & chosen).sum()}")
    rng = np.random.default_rng(1)
    for _ in range(3):
        half = set(rng.permutation(sorted(set(groups)))[: len(set(groups)) // 2])
        rows = np.array([group in half for group in groups])
        other = ~rows & is_real
        guess = judge(fit(rows), other)
        print(f"fitted on half, the other half: {(y[other] & ~guess).sum()} missed of {y[other].sum()}, {(guess & ~y[other]).sum()} invented of {(~y[other]).sum()}")
    model = fit(np.ones(len(y), dtype=bool))
    weights = {name: round(SCALE * value) for name, value in zip(names, model[1:])}
    # What is in doubt is left out.
    start = round(SCALE * model[0]) - 2
    for table in tables:
        total = start + sum(weights[piece] for piece in table.pieces)
        if (verbose or table.weight == SMALL) and (total >= 0) != table.is_error:
            print("missed  " if table.is_error else "invented", total, table.path, table.line, *table.pieces)
    print("NEEDED", -start)
    for name, value in weights.items():
        print(name, value)
    if write:
        text = WEIGHTS.read_text(encoding="utf8")
        for name, value in weights.items():
            text = re.sub(rf"^(    {name}) -?\d+ ", rf"\g<1> {value} ", text, flags=re.M)
        text = re.sub(r"NEEDED: i32 = \d+;", f"NEEDED: i32 = {-start};", text)
        WEIGHTS.write_text(text, encoding="utf8")


main()
