"""Searches what the bench exported with hnswlib, LangChain's FAISS and rank_bm25; prints JSON.

Usage: python search.py FOLDER. Needs `pip install numpy hnswlib faiss-cpu langchain-community rank_bm25`.
FOLDER holds vectors.f32 (one row a vector), rows.json (dimension, passage of each row), passages.json (terms of each
passage) and questions.json (vector, terms, and the exact ten passages).
"""

import json
import pathlib
import sys
import time

import hnswlib
import numpy
from langchain_community.docstore.in_memory import InMemoryDocstore
from langchain_community.vectorstores import FAISS
from langchain_core.documents import Document
from rank_bm25 import BM25Okapi

HITS = 10
"""A passage has several vectors, as in Yiju: so many more are asked for."""
VECTORS = 40


def quantile(values, share):
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 100 * len(ordered)) // 100) - 1)]


def timed(questions, ask):
    for question in questions[:5]:
        ask(question)
    times, found = [], []
    for question in questions:
        started = time.perf_counter()
        found.append(ask(question))
        times.append((time.perf_counter() - started) * 1000)
    return {"p50InMs": quantile(times, 0.5), "p95InMs": quantile(times, 0.95)}, found


def first_passages(owners):
    return list(dict.fromkeys(owners))[:HITS]


def recall(questions, found):
    wanted = sum(len(question["exact"]) for question in questions)
    return sum(len(set(ids) & set(question["exact"])) for question, ids in zip(questions, found)) / wanted


def main():
    folder = pathlib.Path(sys.argv[1])
    rows = json.loads((folder / "rows.json").read_text())
    passages = json.loads((folder / "passages.json").read_text())
    questions = json.loads((folder / "questions.json").read_text())
    vectors = numpy.fromfile(folder / "vectors.f32", dtype=numpy.float32).reshape(-1, rows["dimension"])
    owners = rows["owners"]
    results = []

    started = time.perf_counter()
    graph = hnswlib.Index(space="ip", dim=rows["dimension"])
    graph.init_index(max_elements=len(vectors), ef_construction=200, M=16)
    graph.add_items(vectors)
    built = time.perf_counter() - started
    graph.set_ef(200)
    graph.set_num_threads(1)
    asked = [{**question, "vector": numpy.array(question["vector"], dtype=numpy.float32)} for question in questions]
    speed, found = timed(
        asked, lambda question: first_passages(owners[i] for i in graph.knn_query(question["vector"], k=VECTORS)[0][0])
    )
    results.append({"name": "hnswlib (M 16, ef 200)", "builtInS": built, **speed, "recallAt10": recall(asked, found)})

    started = time.perf_counter()
    documents = {str(i): Document(page_content="", metadata={"owner": owner}) for i, owner in enumerate(owners)}
    import faiss

    flat = faiss.IndexFlatIP(rows["dimension"])
    flat.add(vectors)
    store = FAISS(lambda text: [], flat, InMemoryDocstore(documents), {i: str(i) for i in range(len(owners))})
    built = time.perf_counter() - started
    speed, found = timed(
        asked,
        lambda question: first_passages(
            document.metadata["owner"] for document in store.similarity_search_by_vector(question["vector"], k=VECTORS)
        ),
    )
    results.append({"name": "LangChain FAISS (flat)", "builtInS": built, **speed, "recallAt10": recall(asked, found)})

    started = time.perf_counter()
    bm25 = BM25Okapi([terms.split(" ") for terms in passages])
    built = time.perf_counter() - started
    speed, _ = timed(asked, lambda question: numpy.argpartition(-bm25.get_scores(question["terms"]), HITS)[:HITS])
    results.append({"name": "rank_bm25", "builtInS": built, **speed})
    print(json.dumps(results))


main()
