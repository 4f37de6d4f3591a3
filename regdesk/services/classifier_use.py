"""Puts a classifier that came from the hub in use, at a sign-in."""

from regdesk import __version__
from regdesk.domain.errors import BadInput
from regdesk.services.edition_ports import CLASSIFIER, Reason
from regdesk.services.ports import Act, Clock, Store
from regdesk.services.shelf import find_hub_key


def use_classifier(store: Store, clock: Clock, clerk: str) -> None:
    """Put a classifier that was checked in place of the one in use; nobody must be at work.

    One that cannot be used after all is set aside: the one in use goes on.
    Errors: ``Fault`` of the disk.
    """
    with store.read() as unit:
        arrival = unit.classifiers.find(CLASSIFIER)
        if arrival is None or arrival.why is not None or arrival.read_by != __version__:
            return
        find_key = find_hub_key(unit)
    from regdesk.protocol.published import open_classifier
    from regdesk.services.classifier_file import KEY, read_places
    from regdesk.services.csv_file import CsvFile
    from regdesk.services.published_check import CLASSIFIER_FILE

    try:
        content = open_classifier(arrival.sealed, find_key)
        places = read_places(CsvFile(CLASSIFIER_FILE, KEY, content))
    except BadInput as error:
        with store.write() as unit:
            unit.classifiers.set_aside(arrival, Reason.of(error), __version__)
        return
    with store.write() as unit:
        unit.classifiers.use(arrival, places)
        facts = {"places": len(places), "version": places[0][0].version}
        unit.audit.append(Act.CLASSIFIER_IMPORTED, at=clock.now(), clerk=clerk, facts=facts)
