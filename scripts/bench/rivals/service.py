"""A question answering service's retrieval as LangChain users build it: FAISS and rank_bm25, fused by rank, over HTTP.

Usage: python service.py FOLDER MODEL_FOLDER. One process a core answers, as with uvicorn's --workers. Needs `pip install numpy faiss-cpu langchain-community rank_bm25 fastapi
uvicorn onnxruntime tokenizers jieba`. FOLDER holds vectors.f32, rows.json and texts.json; the model is the one that
Yiju uses. Prints its address once it is ready.
"""

import json
import os
import pathlib
import socket
import sys

import faiss
import jieba
import numpy
import onnxruntime
import uvicorn
from fastapi import FastAPI
from langchain_community.docstore.in_memory import InMemoryDocstore
from langchain_community.retrievers import BM25Retriever
from langchain_community.vectorstores import FAISS
from langchain_core.documents import Document
from tokenizers import Tokenizer

FUSED = 60
FOUND = 40
HITS = 5


def open_embedder(folder):
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(512)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / "onnx" / "model_quantized.onnx"), options)
    names = {each.name for each in session.get_inputs()}

    def embed(text):
        encoded = tokenizer.encode(text)
        given = {
            "input_ids": numpy.array([encoded.ids], dtype=numpy.int64),
            "attention_mask": numpy.array([encoded.attention_mask], dtype=numpy.int64),
            "token_type_ids": numpy.array([encoded.type_ids], dtype=numpy.int64),
        }
        state = session.run(None, {name: value for name, value in given.items() if name in names})[0][0][0]
        return state / numpy.linalg.norm(state)

    return embed


def open_socket():
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(1024)
    return listening


def split_into_workers():
    """One process for each core; gives a function that tells the first that this one is ready, and waits there for all."""
    receiving, sending = os.pipe()
    others = len(os.sched_getaffinity(0)) - 1
    is_first = all(os.fork() != 0 for _ in range(others))

    def ready():
        if not is_first:
            os.write(sending, b"1")
            return False
        for _ in range(others):
            os.read(receiving, 1)
        return True

    return ready


def main():
    listening = open_socket()
    ready = split_into_workers()
    faiss.omp_set_num_threads(1)
    folder, model = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    rows = json.loads((folder / "rows.json").read_text())
    texts = json.loads((folder / "texts.json").read_text())
    vectors = numpy.fromfile(folder / "vectors.f32", dtype=numpy.float32).reshape(-1, rows["dimension"])
    embed = open_embedder(model)
    flat = faiss.IndexFlatIP(rows["dimension"])
    flat.add(vectors)
    documents = {str(i): Document(page_content=texts[owner]) for i, owner in enumerate(rows["owners"])}
    store = FAISS(embed, flat, InMemoryDocstore(documents), {i: str(i) for i in range(len(documents))})
    keywords = BM25Retriever.from_texts(texts, preprocess_func=jieba.lcut, k=FOUND)
    app = FastAPI()

    @app.post("/ask")
    def ask(question: dict):
        text = question["question"]
        by_meaning = store.similarity_search_by_vector(embed(text), k=FOUND)
        scores = {}
        for hits in (by_meaning, keywords.invoke(text)):
            for rank, passage in enumerate(dict.fromkeys(hit.page_content for hit in hits)):
                scores[passage] = scores.get(passage, 0) + 1 / (FUSED + rank + 1)
        return {"hits": sorted(scores, key=scores.get, reverse=True)[:HITS]}

    if ready():
        print(f"is ready: http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listening])


main()
