"""Every beginning of a word up to twelve characters, a person's number, is looked up in one go.

Longer than three it was put together of all words that begin so: too slow among a million cases.
"""

from alembic import op

revision = "0019"
down_revision = "0018"

_AS = (
    "USING fts5(words, content='', contentless_delete=1, detail=none, "
    "prefix='1 2 3 4 5 6 7 8 9 10 11 12', tokenize='ascii')"
)


def upgrade() -> None:
    op.execute("ALTER TABLE case_words RENAME TO earlier_words")
    op.execute(f"CREATE VIRTUAL TABLE case_words {_AS}")
    # the index keeps no line of words, but which word is in which row
    op.execute(
        "CREATE VIRTUAL TABLE temp.word_in_row USING fts5vocab(main, earlier_words, instance)"
    )
    op.execute(
        "INSERT INTO case_words (rowid, words) "
        "SELECT doc, group_concat(term, ' ') FROM temp.word_in_row GROUP BY doc ORDER BY doc"
    )
    op.execute("DROP TABLE temp.word_in_row")
    op.execute("DROP TABLE earlier_words")
