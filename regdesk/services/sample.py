"""A sheet that confirms nothing, to try a printer or an installation with."""

from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual


def make_sample_slip() -> SlipFacts:
    """Return a slip of sample facts with the watermark of practice."""
    both = Bilingual("Үлгі", "Образец")
    return SlipFacts(
        title=both,
        number="000-001-1-000001-77",
        rows=(SlipRow(both, both),),
        handed_in="15.05.2023 10:20",
        accepted="15.05.2023 10:31",
        service_time="11:00",
        window=both,
        clerk=both.kk,
        next_step=both,
        status=both,
        disclaimer=both,
        how_to_check=both,
        law=both,
        office=both,
        qr="RD1:000-001-1-000001-77",
        practice=True,
    )
