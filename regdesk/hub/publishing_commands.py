"""What an operator publishes for all desks: editions of the rules, the classifier of places."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from psycopg import Connection
from psycopg.rows import TupleRow

from regdesk.domain.errors import RegDeskError
from regdesk.hub.database import connect
from regdesk.hub.keys import HubSigner, read_ring
from regdesk.hub.publishing import publish_classifier, publish_edition, withdraw_edition
from regdesk.hub.settings import Settings
from regdesk.hub.terminal import Commands, say, say_failure

_Act: TypeAlias = Callable[[Connection[TupleRow], HubSigner], str]

_SENTENCES = {
    "rulebook.broken": "the edition cannot be read: {rule} {reason}",
    "edition.too_large": "an edition has at most {most} KB",
    "edition.published": "other rules were published as {id}: give these an id of their own",
    "edition.never_published": "no edition {id} is published",
    "classifier.broken": "the list cannot be read: row {row}, {reason}",
    "classifier.version": "the list says that it is version «{found}»",
    "classifier.too_large": "a list has at most {most} MB",
}


def add_publishing_commands(commands: Commands) -> None:
    """Add the commands."""
    edition = commands.add_parser("publish-edition", help="publish an edition of the rules")
    edition.set_defaults(do=_publish_edition)
    classifier = commands.add_parser("publish-classifier", help="publish the list of places")
    classifier.add_argument("--version", required=True, help="as the list names itself")
    classifier.set_defaults(do=_publish_classifier)
    for one in (edition, classifier):
        one.add_argument("file", type=Path)
    withdrawing = commands.add_parser("withdraw-edition", help="take a published edition back")
    withdrawing.add_argument("id")
    withdrawing.set_defaults(do=_withdraw)


def say_refusal(error: RegDeskError) -> str:
    """Return in English why something was not published."""
    return _SENTENCES.get(error.key, error.key).format_map(error.params)


def _publish_edition(told: argparse.Namespace, settings: Settings) -> int:
    toml = told.file.read_bytes()

    def act(connection: Connection[TupleRow], signer: HubSigner) -> str:
        return f"the edition is published, version {publish_edition(connection, signer, toml)}"

    return _do(settings, act)


def _publish_classifier(told: argparse.Namespace, settings: Settings) -> int:
    csv = told.file.read_bytes()

    def act(connection: Connection[TupleRow], signer: HubSigner) -> str:
        version = publish_classifier(connection, signer, csv, told.version)
        return f"the list of places is published, version {version}"

    return _do(settings, act)


def _withdraw(told: argparse.Namespace, settings: Settings) -> int:
    def act(connection: Connection[TupleRow], _: HubSigner) -> str:
        return f"{told.id} is withdrawn, version {withdraw_edition(connection, told.id)}"

    return _do(settings, act)


def _do(settings: Settings, act: _Act) -> int:
    signer = read_ring(Path(settings.hub_key)).current
    with connect(settings.database) as connection:
        try:
            say(act(connection, signer))
        except RegDeskError as error:
            return say_failure(say_refusal(error))
    return 0
