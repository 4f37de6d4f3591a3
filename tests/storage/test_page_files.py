"""A captured page is noise on the disk without its key, and nothing at all once destroyed."""

import hashlib

import pytest

from regdesk.domain.errors import Fault
from regdesk.domain.paper import Paper, PaperCode
from tests.storage.desks import PASSWORD, a_draft

IMAGE = b"\xff\xd8\xff" + "Омаров Ерлан 870412300066".encode() * 400


@pytest.fixture
def pages(signed_in):
    return signed_in.pages


def keep(pages, image=IMAGE):
    return pages.keep(image, media="image/jpeg", width=1240, height=1754)


def files(folder):
    return [path for path in (folder / "pages").rglob("*") if path.is_file()]


def file_of(folder, page):
    name = page.blob.removeprefix("sha256:")
    return folder / "pages" / name[:2] / name


def test_a_page_comes_back_as_it_was(pages):
    page = keep(pages)

    assert pages.get(page) == IMAGE
    assert (page.media, page.width, page.height, page.size) == (
        "image/jpeg",
        1240,
        1754,
        len(IMAGE),
    )


def test_a_page_is_named_by_what_lies_on_the_disk(folder, pages):
    import hashlib

    page = keep(pages)

    assert page.blob == "sha256:" + hashlib.sha256(file_of(folder, page).read_bytes()).hexdigest()


def test_the_same_picture_twice_is_two_pages(folder, pages):
    first, second = keep(pages), keep(pages)
    pages.destroy([first])

    assert first.blob != second.blob
    assert pages.get(second) == IMAGE


def test_nothing_of_the_picture_is_readable_on_the_disk(folder, pages):
    page = keep(pages)
    sealed = file_of(folder, page).read_bytes()

    assert b"870412300066" not in sealed
    assert b"\xff\xd8\xff" not in sealed[:64]


def test_a_damaged_page_is_named(folder, pages):
    page = keep(pages)
    sealed = bytearray(file_of(folder, page).read_bytes())
    sealed[100] ^= 1
    file_of(folder, page).write_bytes(sealed)

    with pytest.raises(Fault) as caught:
        pages.get(page)

    assert (caught.value.key, caught.value.params) == ("page.damaged", {"page": page.blob})


@pytest.mark.parametrize("size", [0, 5, 30])
def test_a_torn_page_is_named(folder, pages, size):
    page = keep(pages)
    file_of(folder, page).write_bytes(file_of(folder, page).read_bytes()[:size])

    with pytest.raises(Fault) as caught:
        pages.get(page)

    assert caught.value.key == "page.damaged"


def test_a_page_whose_file_is_gone_is_named(folder, pages):
    page = keep(pages)
    file_of(folder, page).unlink()

    with pytest.raises(Fault) as caught:
        pages.get(page)

    assert caught.value.key == "page.vanished"


def test_a_destroyed_page_leaves_neither_file_nor_key(folder, store, pages):
    page = keep(pages)
    sealed = file_of(folder, page).read_bytes()
    key = read_keys(store)[page.blob]

    pages.destroy([page])
    pages.destroy([page])

    assert files(folder) == []
    assert read_keys(store) == {}
    with pytest.raises(Fault) as caught:
        pages.get(page)
    assert caught.value.key == "page.vanished"
    for left in folder.rglob("*"):
        if left.is_file():
            assert key not in left.read_bytes()
            assert sealed[:64] not in left.read_bytes()


def test_the_log_is_empty_after_a_key_was_destroyed(folder, pages):
    page = keep(pages)
    assert (folder / "regdesk.db-wal").stat().st_size

    pages.destroy([page])

    assert (folder / "regdesk.db-wal").stat().st_size == 0


def test_a_file_overwritten_before_it_goes_leaves_nothing_under_another_name(folder, pages):
    page = keep(pages)
    other_name = folder / "hard-link"
    other_name.hardlink_to(file_of(folder, page))
    sealed = other_name.read_bytes()

    pages.destroy([page])

    assert len(other_name.read_bytes()) == len(sealed)
    assert sealed[:64] not in other_name.read_bytes()


def read_keys(store):
    with store.read() as unit:
        rows = unit.connection.exec_driver_sql("SELECT blob, key FROM page_key")
        return {row.blob: row.key for row in rows}


def test_pages_that_a_crash_left_without_a_draft_are_destroyed_at_the_next_sign_in(
    folder, door, store, pages
):
    held, orphan = keep(pages), keep(pages)
    with store.write() as unit:
        unit.drafts.keep(a_draft(papers=(Paper(PaperCode.CONSENT, "o1", pages=(held,)),)))
    stray = file_of(folder, held).parent / (".half.new")
    stray.write_bytes(b"torn")
    door.close()

    again = door.sign_in("417-0001", PASSWORD)

    assert files(folder) == [file_of(folder, held)]
    assert again.pages.get(held) == IMAGE
    assert list(read_keys(again.store)) == [held.blob]
    assert orphan.blob != held.blob


def test_no_pages_to_destroy_is_fine(pages):
    pages.destroy([])


def test_an_encrypted_page_is_given_as_it_is_named(signed_in):
    kept = signed_in.pages.keep(b"picture", media="image/jpeg", width=1, height=1)

    sealed = signed_in.pages.get_sealed(kept.blob)

    assert f"sha256:{hashlib.sha256(sealed).hexdigest()}" == kept.blob
    assert b"picture" not in sealed


def test_a_damaged_or_lost_page_is_not_given_to_be_sent(signed_in, folder):
    kept = signed_in.pages.keep(b"picture", media="image/jpeg", width=1, height=1)
    (file,) = (folder / "pages").glob("*/*")
    file.write_bytes(file.read_bytes()[:-1])

    with pytest.raises(Fault, match=r"page\.damaged"):
        signed_in.pages.get_sealed(kept.blob)
    file.unlink()
    with pytest.raises(Fault, match=r"page\.vanished"):
        signed_in.pages.get_sealed(kept.blob)
