"""The BERT of the int8 model in PyTorch, its matrices trainable whole or by thin ones added to them (LoRA)."""

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

LAYERS, WIDTH, HEADS = 4, 512, 8
MATRICES = {
    "q": "attention/self/query",
    "k": "attention/self/key",
    "v": "attention/self/value",
    "o": "attention/output/dense",
    "i": "intermediate/dense",
    "u": "output/dense",
}
NORMS = {"n1": "attention.output.LayerNorm", "n2": "output.LayerNorm"}
#: answers; supports, contradicts, neither
OUTPUTS = 4


def stored_weights(path: str) -> dict[str, np.ndarray]:
    """The model's values as floats, each matrix of outputs by inputs."""
    graph = onnx.load(path).graph
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}

    def plain(name: str) -> np.ndarray:
        values = stored[f"{name}_quantized"].astype(np.float32) - stored[f"{name}_zero_point"].astype(np.float32)
        return values * stored[f"{name}_scale"]

    weights = {name: values for name, values in stored.items() if name.endswith((".bias", "LayerNorm.weight"))}
    for table in ("word", "position", "token_type"):
        name = f"embeddings.{table}_embeddings.weight"
        weights[name] = plain(name)
    for layer in range(LAYERS):
        for path_of in MATRICES.values():
            node = next(one for one in graph.node if one.name == f"/encoder/layer.{layer}/{path_of}/MatMul_quant")
            name = f"encoder.layer.{layer}.{path_of.replace('/', '.')}.weight"
            weights[name] = plain(node.input[1].removesuffix("_quantized")).T
    return weights


class Matrix(nn.Module):
    """A linear map; of low rank, what it was stays as it is and two thin matrices are added."""

    def __init__(self, weight: torch.Tensor, bias: torch.Tensor):
        super().__init__()
        self.register_buffer("base", weight.clone())
        self.whole = nn.Parameter(weight.clone())
        self.bias = nn.Parameter(bias.clone())
        self.a = self.b = None

    def cut(self, rank: int) -> None:
        """Keeps of what was learnt the nearest matrix of this rank (Eckart and Young 1936)."""
        u, s, v = torch.linalg.svd(self.whole.detach() - self.base, full_matrices=False)
        root = s[:rank].sqrt()
        self.a = nn.Parameter(root[:, None] * v[:rank])
        self.b = nn.Parameter(u[:, :rank] * root)
        self.whole = None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.whole is not None:
            return F.linear(x, self.whole, self.bias)
        return F.linear(x, self.base, self.bias) + F.linear(F.linear(x, self.a), self.b)


class Layer(nn.Module):
    def __init__(self, weights: dict[str, torch.Tensor], at: int, dropout: float):
        super().__init__()
        self.dropout = dropout
        for key, path in MATRICES.items():
            name = f"encoder.layer.{at}.{path.replace('/', '.')}"
            setattr(self, key, Matrix(weights[f"{name}.weight"], weights[f"{name}.bias"]))
        for key, path in NORMS.items():
            norm = nn.LayerNorm(WIDTH, eps=1e-12)
            norm.weight.data.copy_(weights[f"encoder.layer.{at}.{path}.weight"])
            norm.bias.data.copy_(weights[f"encoder.layer.{at}.{path}.bias"])
            setattr(self, key, norm)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        def heads(y: torch.Tensor) -> torch.Tensor:
            return y.view(*y.shape[:2], HEADS, -1).transpose(1, 2)

        def drop(y: torch.Tensor) -> torch.Tensor:
            return F.dropout(y, self.dropout, self.training)

        seen = F.scaled_dot_product_attention(heads(self.q(x)), heads(self.k(x)), heads(self.v(x)), attn_mask=mask)
        x = self.n1(x + drop(self.o(seen.transpose(1, 2).reshape(x.shape))))
        return self.n2(x + drop(self.u(F.gelu(self.i(x)))))


class Reader(nn.Module):
    def __init__(self, path: str, dropout: float = 0.1):
        super().__init__()
        weights = {name: torch.from_numpy(np.array(values, dtype=np.float32)) for name, values in stored_weights(path).items()}
        self.dropout = dropout
        self.tables = nn.ModuleList(
            nn.Embedding.from_pretrained(weights[f"embeddings.{name}_embeddings.weight"], freeze=True)
            for name in ("word", "position", "token_type")
        )
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12).requires_grad_(False)
        self.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        self.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(weights, at, dropout) for at in range(LAYERS))
        self.head = nn.Linear(WIDTH, OUTPUTS)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def cut(self, rank: int) -> None:
        for layer in self.layers:
            for key in MATRICES:
                getattr(layer, key).cut(rank)

    def forward(self, ids: torch.Tensor, types: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        word, position, kind = self.tables
        x = self.norm(word(ids) + position.weight[: ids.shape[1]] + kind(types))
        x = F.dropout(x, self.dropout, self.training)
        dtype = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
        hidden = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :].to(dtype)
        for layer in self.layers:
            x = layer(x, hidden)
        return self.head(x[:, 0])
