"""The same scan decoded by Pillow alone, and three lines of its length through the bare model."""

import importlib.util
from functools import cache
from io import BytesIO
from pathlib import Path
from time import perf_counter

import numpy as np
from PIL import Image


def time_reading(scan: bytes) -> float:
    """Return the seconds that decoding ``scan`` and running the model once take."""
    session = _session()
    began = perf_counter()
    Image.open(BytesIO(scan)).load()
    session.run(None, {session.get_inputs()[0].name: np.zeros((3, 3, 48, 800), np.float32)})
    return perf_counter() - began


@cache
def _session():
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    package = importlib.util.find_spec("rapidocr").submodule_search_locations[0]
    model = Path(package, "models", "PP-OCRv6_rec_small.onnx")
    return InferenceSession(model, options, providers=["CPUExecutionProvider"])
