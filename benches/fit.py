#!/usr/bin/env python3
"""Fits the weights of `crates/codegen/src/columns/weights.rs`; needs numpy and scipy.

usage: fit.py [--write] WEIGHED DATA...   WEIGHED is what `errdown-benches weigh` prints; DATA are folders with `expected.json`
Prints integer weights (`--write` puts them into the file), and what leaving out whole repositories in turn misses and invents.
"""
import json, pathlib, re, sys
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
    "Numbers": 0.3, "Statuses": 0.3, "Refusals": 0.8, "Marked": 0.5, "Rising": 0.3, "Screaming": 0.7, "Spans": -0.2, "Words": -0.3,
    "Repeated": -0.3, "FailureCodes": 0.8, "OneRow": -0.3, "ManyRows": 0.4,
}
# How much a page has to say against that.
PATIENCE = 2.0
# Documents whose headers mean nothing count for less.
NONSENSE = 0.3


def load(weighed, folders):
    wanted = {}
    for folder in map(pathlib.Path, folders):
        for name, facts in json.loads((folder / "expected.json").read_text(encoding="utf8")).items():
            for table in facts["error_tables"]:
                wanted[name, table["line"]] = None if table.get("ambiguous") else table
    tables, seen = [], set()
    for line in open(weighed, encoding="utf8"):
        path, number, code, pieces = line.rstrip("\n").split("\t")
        key = pathlib.Path(path).name, int(number)
        seen.add(key)
        if key in wanted and wanted[key] is None:
            continue
        column = wanted[key].get("code_column") if key in wanted else None
        tables.append((key, key in wanted, column, int(code), pieces.split(), NONSENSE if "nonsense" in path else 1.0))
    for key in wanted.keys() - seen:
        if wanted[key] and wanted[key]["kind"] == "gfm":
            print("no column of codes:", *key)
    return tables


def main():
    arguments = sys.argv[1:]
    write = "--write" in arguments
    weighed, *folders = [argument for argument in arguments if argument != "--write"]
    tables = load(weighed, folders)
    names = sorted({piece for table in tables for piece in table[4]} | EXPECTED.keys())
    prior = np.array([EXPECTED.get(name, 0.0) for name in names])
    x = np.array([[name in table[4] for name in names] for table in tables], dtype=float)
    y = np.array([table[1] for table in tables])
    groups = np.array(["__".join(table[0][0].split("__")[:2]) for table in tables])
    # Pages with hundreds of tables alike count as a few.
    count = {group: (groups == group).sum() for group in set(groups)}
    weight = np.array([table[5] * min(1.0, 24 / count[group]) for table, group in zip(tables, groups)])

    def fit(rows):
        sign = np.where(y[rows], 1.0, -1.0)

        def loss(values):
            margin = sign * (x[rows] @ values[1:] + values[0])
            slope = -sign * weight[rows] / (1 + np.exp(np.clip(margin, -500, 500)))
            change = values[1:] - prior
            gradient = np.concatenate([[slope.sum()], x[rows].T @ slope + PATIENCE * change])
            return (weight[rows] * np.logaddexp(0, -margin)).sum() + PATIENCE / 2 * (change**2).sum(), gradient

        values = minimize(loss, np.concatenate([[-4.0], prior]), jac=True, method="L-BFGS-B").x
        return values

    def judge(values, rows):
        return x[rows] @ values[1:] + values[0] >= 0

    for key, _, column, code, *_ in tables:
        if column is not None and column != code:
            print("another column of codes:", *key, "labelled", column, "found", code)
    missed = invented = 0
    for group in sorted(set(groups)):
        model = fit(groups != group)
        for at in np.flatnonzero(groups == group):
            guess = judge(model, at)
            missed += y[at] and not guess
            invented += not y[at] and guess
    print(f"leaving out repositories: {missed} missed of {y.sum()}, {invented} invented of {(~y).sum()}")
    rng = np.random.default_rng(1)
    for _ in range(3):
        half = set(rng.permutation(sorted(set(groups)))[: len(set(groups)) // 2])
        rows = np.array([group in half for group in groups])
        guess = judge(fit(rows), ~rows)
        print("fitted on half, the other half:", (y[~rows] & ~guess).sum(), "missed of", y[~rows].sum(), (guess & ~y[~rows]).sum(), "invented")
    model = fit(np.ones(len(y), dtype=bool))
    weights = {name: round(SCALE * value) for name, value in zip(names, model[1:])}
    start = round(SCALE * model[0])
    for table, label in zip(tables, y):
        total = start + sum(weights[piece] for piece in table[4])
        if (total >= 0) != label:
            print("missed  " if label else "invented", total, *table[0])
    print("START", start)
    for name, value in weights.items():
        print(name, value)
    if write:
        text = WEIGHTS.read_text(encoding="utf8")
        for name, value in weights.items():
            text = re.sub(rf"^(    {name}) -?\d+ ", rf"\g<1> {value} ", text, flags=re.M)
        text = re.sub(r"START: i32 = -?\d+;", f"START: i32 = {start};", text)
        WEIGHTS.write_text(text, encoding="utf8")


main()
