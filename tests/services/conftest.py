from dataclasses import replace
from pathlib import Path

import pytest

from regdesk.domain.desk import Centre, Clerk, Desk, DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.words import Bilingual
from regdesk.services.counter import Counter
from regdesk.services.identity import Identity
from regdesk.services.session import Run
from regdesk.services.words import load_words
from tests.services.people import Law, whole_draft
from tests.services.ports import (
    DeskKey,
    FileCapture,
    FilePress,
    MemoryPages,
    MemoryStore,
    OwnKeys,
    PlaceList,
    TickingClock,
    Weather,
)

WORDS = load_words(Path(__file__).parents[2] / "resources" / "words")
CENTRE = Centre(
    "417",
    Bilingual(
        "«Азаматтарға арналған үкімет» МК · № 4 бөлім", "ГК «Правительство для граждан» · отдел № 4"
    ),
    Bilingual("Алматы қ., Абай даңғылы 1", "г. Алматы, проспект Абая 1"),
    "1414",
    Bilingual("Медеу АПБ", "УП Медеуского района"),
)
DESK = Desk(CENTRE, 7, DeskRole.CORPORATION, "0192f0c1-7d1a-7c3e-9b1f-2f6f0a6b7c8d")
CLERK = Clerk("417-0012", "А. Жұмабаева")


def make_counter(store, pages, clock, law, places=None):
    return Counter(
        identity=Identity(DESK, DeskKey()),
        clerk=CLERK,
        clock=clock,
        store=store,
        pages=pages,
        places=places or PlaceList(),
        desk_keys=OwnKeys(DeskKey(), DESK.name),
        rulebook=law,
        press=FilePress(),
        capture=FileCapture(),
        words=WORDS,
        run=Run("0192f0c1-7d1a-7c3e-9b1f-3f6f0a6b7c8d"),
    )


@pytest.fixture
def clock():
    return TickingClock()


@pytest.fixture
def law():
    return Law()


@pytest.fixture
def counter(clock, law):
    weather = Weather()
    return make_counter(MemoryStore(weather), MemoryPages(weather), clock, law)


@pytest.fixture
def fill(counter, clock):
    """Fill an opened case in the way a clerk does: papers handed in, every step done, kept."""

    def fill(pages=()):
        draft = counter.reach(counter.open_case(), StepId.APPLICANT)
        clock.go(minutes=8)
        draft = whole_draft(draft, clock.now(), pages)
        return replace(draft, kept_at=counter.keep(draft))

    return fill
