from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.capture.decode import read_pages
from regdesk.domain.errors import BadInput
from tests.capture.papers import paper


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP"])
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_picture_gives_a_page_or_a_refusal_never_a_bug(kind, tmp_path_factory, data):
    stream = BytesIO()
    paper((60, 80), lines=2).save(stream, kind)
    content = bytearray(stream.getvalue())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / f"damaged-{kind}"
    path.write_bytes(content)

    try:
        pages = read_pages(path, cards=False)
    except BadInput as error:
        assert error.key.startswith("file.")  # noqa: PT017 either way is right
    else:
        assert all(page.image for page in pages)


def test_a_picture_that_claims_to_begin_beyond_all_files_is_refused():
    stream = BytesIO()
    paper((60, 80), lines=2).save(stream, "TIFF")
    content = bytearray(stream.getvalue())
    strip_offsets = content.index((273).to_bytes(2, "little"))
    content[strip_offsets + 2] = 16  # eight bytes long: what is behind it is read along with it

    with pytest.raises(BadInput) as refused:
        read_pages(bytes(content), cards=False)
    assert refused.value.key == "file.unreadable"
