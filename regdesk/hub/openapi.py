"""How OpenAPI tells of the protocol: what is asked, how it is signed, what is answered.

Bodies are read by the endpoints themselves, after the signature, so the framework knows of answers
only; the rest is told here.
"""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from regdesk.protocol.problems import MEDIA, Problem
from regdesk.protocol.requests import CONTENT_DIGEST, SIGNATURE, SIGNATURE_INPUT
from regdesk.protocol.wire import JSON

_NAMED = "#/components/schemas/{model}"
_SIGNED = {
    CONTENT_DIGEST: "RFC 9530, of the body: sha-256=:BASE64:",
    SIGNATURE_INPUT: "RFC 9421: method, authority, path, query and digest are covered",
    SIGNATURE: "RFC 9421: Ed25519, by the desk's key",
}
# The framework tells of these for every route with a parameter; here they are problems too.
_NEVER_SENT = ("HTTPValidationError", "ValidationError")

_shapes: set[type[BaseModel]] = {Problem}


def describe(
    answer: type[BaseModel] | None, *requests: type[BaseModel] | str, signed: bool = True
) -> Any:
    """Return what a route tells: its answer, what may be asked (messages or media types), and
    whether a desk signs for it.
    """
    extra: dict[str, Any] = {}
    if requests:
        content = {
            one if isinstance(one, str) else JSON: {
                "schema": _BYTES if isinstance(one, str) else _name(one)
            }
            for one in requests
        }
        extra["requestBody"] = {"required": True, "content": content}
    if signed:
        extra["parameters"] = [
            {
                "name": name,
                "in": "header",
                "required": True,
                "description": meaning,
                "schema": {"type": "string"},
            }
            for name, meaning in _SIGNED.items()
        ]
    problem = {"content": {MEDIA: {"schema": _name(Problem)}}}
    return {
        "response_model": answer,
        "openapi_extra": extra,
        "responses": {"default": {"description": "A problem (RFC 9457)", **problem}},
    }


_BYTES = {"type": "string", "format": "binary", "minLength": 1}


def _name(shape: type[BaseModel]) -> dict[str, str]:
    _shapes.add(shape)
    return {"$ref": _NAMED.format(model=shape.__name__)}


def install_openapi(app: FastAPI) -> None:
    """Let ``app`` tell of itself in full."""
    app.openapi = lambda: _write(app)  # type: ignore[method-assign]


def _write(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        paper = get_openapi(title=app.title, version=app.version, routes=app.routes)
        shapes = [(one, "validation") for one in sorted(_shapes, key=lambda one: one.__name__)]
        _, told = models_json_schema(shapes, ref_template=_NAMED)  # type: ignore[arg-type]
        named = paper["components"]["schemas"]
        for name in _NEVER_SENT:
            named.pop(name, None)
        paper["components"]["schemas"] = told["$defs"] | named
        for path in paper["paths"].values():
            for call in path.values():
                call["responses"].pop("422", None)
        app.openapi_schema = paper
    return app.openapi_schema
