"""Trains the cross-encoder: one epoch of all weights, cut to low rank, then epochs of these alone.

pip install torch onnx numpy   (last run with torch 2.15, onnx 1.23; two cores take an hour and a half)
python evals/cross-encoder/train.py --pairs pairs.jsonl --model data/models/bge-small-zh-v1.5/onnx/model_quantized.onnx --to reader.pt
"""

import argparse
import json
import random
from collections import defaultdict

import torch
import torch.nn.functional as F
from model import Reader

parser = argparse.ArgumentParser()
for name in ("pairs", "model", "to"):
    parser.add_argument(f"--{name}", required=True)
parser.add_argument("--rank", type=int, default=32)
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--most", type=int, default=0, help="batches an epoch, to try it out")
args = parser.parse_args()

BATCH = 32
#: Another candidate, or an answer without its article, says less of what people ask than a near miss does.
LESSER = 0.3
LARGEST_WEIGHT = 6
SHARE_OF_OTHERS = 0.4
SMOOTHING = 0.03
random.seed(0)
torch.manual_seed(0)

by_question = defaultdict(list)
for line in open(args.pairs):
    row = json.loads(line)
    by_question[row["set"], row["question"]].append(row)


def epoch() -> list[dict]:
    """What is quoted, one better candidate where there is one, and for some questions a worse one."""
    chosen = []
    for rows in by_question.values():
        first = [row for row in rows if row["isFirst"]]
        others = [row for row in rows if not row["isFirst"]]
        better = [row for row in others if row["answers"] == 1 or row["claim"] in (0, 1)]
        worse = [row for row in others if row["answers"] == 0 or row["claim"] == 2]
        chosen += first + better[:1]
        if worse and not (first and first[0]["answers"] == 0) and random.random() < SHARE_OF_OTHERS:
            chosen.append(random.choice(worse))
    random.shuffle(chosen)
    return chosen


def counts(row: dict) -> float:
    return LESSER if row["isRemoved"] or (row["answers"] == 0 and not row["isFirst"]) else 1


kind = lambda row: (row["set"], row["answers"], row["claim"])
task = lambda row: (row["set"], row["answers"] is None)
of_kind, of_task = defaultdict(float), defaultdict(float)
for row in epoch():
    of_kind[kind(row)] += counts(row)
    of_task[task(row)] += counts(row)


def weight(row: dict) -> float:
    """All labels of a set count alike, and large sets for a little less than their size."""
    balanced = counts(row) * of_task[task(row)] ** 0.9 / max(of_kind[kind(row)], 1)
    return min(balanced, LARGEST_WEIGHT) * (0.5 if row["claim"] == 2 else 1)


def batches(rows: list[dict]) -> list[list[dict]]:
    found = []
    for at in range(0, len(rows), BATCH * 16):
        alike = sorted(rows[at : at + BATCH * 16], key=lambda row: len(row["ids"]))
        found += [alike[i : i + BATCH] for i in range(0, len(alike), BATCH)]
    random.shuffle(found)
    return found[: args.most or None]


def tensors(rows: list[dict]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    longest = max(len(row["ids"]) for row in rows)
    ids, types = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(2))
    for i, row in enumerate(rows):
        ids[i, : len(row["ids"])] = torch.tensor(row["ids"])
        types[i, : len(row["types"])] = torch.tensor(row["types"])
    return ids, types, ids != 0


def loss_of(out: torch.Tensor, rows: list[dict]) -> torch.Tensor:
    weights = torch.tensor([weight(row) for row in rows])
    answers = torch.tensor([-1 if row["answers"] is None else row["answers"] for row in rows])
    claims = torch.tensor([-1 if row["claim"] is None else row["claim"] for row in rows])
    smooth = answers.clamp(0, 1) * (1 - 2 * SMOOTHING) + SMOOTHING
    answered = F.binary_cross_entropy_with_logits(out[:, 0], smooth, reduction="none") * (answers >= 0)
    said = F.cross_entropy(out[:, 1:], claims.clamp(0), reduction="none", label_smoothing=0.05) * (claims >= 0)
    return ((answered + said) * weights).mean()


def train(reader: Reader, epochs: int, rate: float, rate_of_head: float) -> None:
    body = [values for name, values in reader.named_parameters() if values.requires_grad and not name.startswith("head")]
    groups = [{"params": body, "lr": rate}, {"params": reader.head.parameters(), "lr": rate_of_head}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = (len(batches(epoch())) + 5) * epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [rate, rate_of_head], total_steps=steps, pct_start=0.1)
    reader.train()
    for at in range(epochs):
        total, found = 0.0, batches(epoch())
        for done, rows in enumerate(found, 1):
            with torch.autocast("cpu", torch.bfloat16):
                out = reader(*tensors(rows))
            loss = loss_of(out.float(), rows)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            total += loss.item()
            if done % 50 == 0 or done == len(found):
                print(f"epoch {at + 1} of {epochs}, batch {done} of {len(found)}: loss {total / done:.3f}", flush=True)


reader = Reader(args.model)
train(reader, 1, 1e-4, 1e-3)
reader.cut(args.rank)
train(reader, args.epochs, 4e-4, 4e-4)
torch.save(reader.state_dict(), args.to)
