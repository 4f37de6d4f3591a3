"""What the operator's machines ask: does it live, can it work, how does it go."""

import logging

from fastapi import APIRouter, Request, Response

from regdesk.hub.answers import refuse
from regdesk.hub.database import newest_version
from regdesk.hub.endpoints.reading import find_hub
from regdesk.hub.metrics import MEDIA
from regdesk.protocol.problems import ProblemCode

router = APIRouter(include_in_schema=False)
log = logging.getLogger(__name__)


@router.get("/healthz")
async def tell_life() -> Response:
    """Answer as long as the process does: restart it when this fails."""
    return Response("ok\n", media_type="text/plain")


@router.get("/readyz")
async def tell_readiness(request: Request) -> Response:
    """Answer when the database is there, at this program's version: send it desks only then."""
    hub = find_hub(request)
    async with hub.pool.connection(timeout=2) as connection:
        row = await (
            await connection.execute("select max(version), pg_is_in_recovery() from schema_version")
        ).fetchone()
    if row != (newest_version(), False):
        refuse(ProblemCode.BUSY)
    return Response("ready\n", media_type="text/plain")


@router.get("/metrics")
async def tell_metrics(request: Request) -> Response:
    """Tell Prometheus the counters of this instance."""
    return Response(find_hub(request).metrics.write(), media_type=MEDIA)
