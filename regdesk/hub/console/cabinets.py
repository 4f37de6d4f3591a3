"""The personal cabinets of the practice portal, whose citizens are invented."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Request, Response
from pydantic import ValidationError

from regdesk.hub.console.audit import Act
from regdesk.hub.console.cursors import NO_ID, PAGE_ROWS, cut_page, read_cursor
from regdesk.hub.console.notices import read_notice
from regdesk.hub.console.pairs import say_address
from regdesk.hub.console.visit import Turned, open_visit
from regdesk.hub.console.words import Language
from regdesk.protocol.feeds import PreApplication

_LIST = """
select id::text, centre, state, arrived_at from application
where simulated and (%(at)s::timestamptz is null
    or (arrived_at, id) < (%(at)s::timestamptz, %(id)s::uuid))
order by arrived_at desc, application.id desc limit %(limit)s
"""
_FIND = """
select id::text, centre, state, arrived_at, body, cabinet from application
where simulated and id = %s
"""


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """An application and how far it came."""

    id: str
    centre: str
    state: str
    arrived_at: datetime


@dataclass(frozen=True, slots=True)
class CabinetNotice:
    """What the citizen was told, in both languages."""

    at: datetime | None
    kk: str
    ru: str


async def list_applications(request: Request) -> Response:
    """Show the applications of the practice portal."""
    visit = await open_visit(request)
    visit.who()
    place = read_cursor(visit.query.get("after", ""), (datetime, UUID))
    at, last_id = place or (None, NO_ID)
    values = {"at": at, "id": last_id, "limit": PAGE_ROWS + 1}
    async with visit.console.transaction() as connection:
        rows = await (await connection.execute(_LIST, values)).fetchall()
        lines, onward = cut_page(
            [ApplicationLine(*row) for row in rows],
            "/cabinet",
            lambda one: (one.arrived_at, one.id),
        )
        return await visit.show(
            "cabinet.html",
            connection,
            applications=lines,
            next=onward,
            begun=bool(place),
        )


async def show_cabinet(request: Request) -> Response:
    """Show one citizen's cabinet; that it was looked at is written down first."""
    visit = await open_visit(request)
    visit.who()
    try:
        name = str(UUID(request.path_params["application"]))
    except ValueError as error:
        raise Turned(404, "not_found") from error
    async with visit.console.transaction() as connection:
        row = await (await connection.execute(_FIND, (name,))).fetchone()
        if row is None:
            raise Turned(404, "not_found")
        await visit.note(connection, Act.READ_APPLICATION, name)
        *line, body, cabinet = row
        people, place = _read(body, visit.words.language)
        return await visit.show(
            "application.html",
            connection,
            application=ApplicationLine(*line),
            people=people,
            place=place,
            notices=[_notice(one) for one in cabinet],
        )


def _read(body: dict[str, Any] | None, language: Language) -> tuple[list[str], str]:
    """Return the names of whom it asks to register, and where; nothing once that was forgotten."""
    try:
        told = PreApplication.model_validate(body, strict=False)
    except (ValidationError, RecursionError):
        return [], ""
    people = [one.person for one in told.registrants]
    names = [f"{one.surname} {one.given} {one.patronymic}".strip() for one in people]
    return names, say_address(told.address, language) if told.address else ""


def _notice(told: dict[str, Any]) -> CabinetNotice:
    line = read_notice("", told)
    kk, ru = f"{line.title_kk}. {line.text_kk}", f"{line.title_ru}. {line.text_ru}"
    return CabinetNotice(line.at, kk, ru)
