"""What of a run's corpus the tree keeps: few, short, and never fewer than before."""

from tests.fuzz import corpus


def test_what_is_kept_stays_and_no_more_is_kept_than_there_is_room_for(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "_FOLDER", tmp_path / "corpus")
    found = tmp_path / "found"
    found.mkdir()
    for number in range(9):
        (found / f"new-{number}").write_bytes(b"x" * (number + 1))
    (found / "too-long").write_bytes(b"y" * 601)
    (found / "seed-0").write_bytes(b"a seed")
    corpus.keep_shortest("door", found)
    first = corpus.read_corpus("door")
    assert first == tuple(b"x" * length for length in range(1, 10))

    for number in range(40):
        (found / f"newer-{number}").write_bytes(b"z" * (number + 1))
    corpus.keep_shortest("door", found)
    corpus.keep_shortest("door", found)

    kept = corpus.read_corpus("door")
    assert len(kept) == 16
    assert set(first) < set(kept)
