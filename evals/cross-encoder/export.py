"""Writes a trained reader as what it changes in the int8 model: for each matrix two thin ones, biases and norms anew.

python evals/cross-encoder/export.py --weights reader.pt --model model_quantized.onnx --to src/adapters/transformers/cross-encoder
"""

import argparse
import hashlib
import json

import numpy as np
import onnx
import torch
from model import LAYERS, MATRICES, NORMS
from onnx import numpy_helper

parser = argparse.ArgumentParser()
for name in ("weights", "model", "to"):
    parser.add_argument(f"--{name}", required=True)
args = parser.parse_args()

trained = torch.load(args.weights, map_location="cpu")
file = open(args.model, "rb").read()
graph = onnx.load(args.model).graph
initialisers = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
body = bytearray()


def put(values: np.ndarray) -> int:
    """Appends values; returns where they begin."""
    while len(body) % 4:
        body.append(0)
    at = len(body)
    body.extend(np.ascontiguousarray(values).tobytes())
    return at


def place(values: np.ndarray) -> int:
    """Where the model's file holds these very bytes, and only there."""
    data = values.tobytes()
    at = file.find(data)
    assert at >= 0 and file.find(data, at + 1) < 0
    return at


def rows_of_int8(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scale = np.abs(matrix).max(axis=1, keepdims=True) / 127
    return np.round(matrix / scale).astype(np.int8), scale[:, 0].astype(np.float32)


matrices = []
vectors = []
for layer in range(LAYERS):
    for key, path in MATRICES.items():
        node = next(one for one in graph.node if one.name == f"/encoder/layer.{layer}/{path}/MatMul_quant")
        name = node.input[1].removesuffix("_quantized")
        stored = initialisers[f"{name}_quantized"]
        assert not initialisers[f"{name}_zero_point"].any()
        down, down_scale = rows_of_int8(trained[f"layers.{layer}.{key}.a"].numpy())
        up, up_scale = rows_of_int8(trained[f"layers.{layer}.{key}.b"].numpy().T)
        matrices.append(
            {
                "rows": stored.shape[0],
                "columns": stored.shape[1],
                "rank": down.shape[0],
                "values": place(stored),
                "scales": place(initialisers[f"{name}_scale"]),
                "down": put(down),
                "up": put(up),
                "factors": put(down_scale * up_scale),
            }
        )
        bias = initialisers[f"encoder.layer.{layer}.{path.replace('/', '.')}.bias"]
        vectors.append({"length": len(bias), "at": place(bias), "values": put(trained[f"layers.{layer}.{key}.bias"].numpy())})
    for key, path in NORMS.items():
        for part in ("weight", "bias"):
            old = initialisers[f"encoder.layer.{layer}.{path}.{part}"]
            new = trained[f"layers.{layer}.{key}.{part}"].numpy()
            vectors.append({"length": len(old), "at": place(old), "values": put(new)})
# Of the four outputs the product hears the first, whether it answers.
head = trained["head.weight"].numpy()[0].astype(np.float32)
manifest = {
    "model": hashlib.sha256(file).hexdigest(),
    "matrices": matrices,
    "vectors": vectors,
    "head": {"width": len(head), "weights": put(head), "bias": float(trained["head.bias"][0])},
    "sha256": hashlib.sha256(bytes(body)).hexdigest(),
}
open(f"{args.to}.bin", "wb").write(bytes(body))
json.dump(manifest, open(f"{args.to}.json", "w"), indent=1)
print(len(body), "bytes")
