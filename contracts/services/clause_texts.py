"""The texts of clauses as searches across contracts find them: stored when a version has been read, gone with its clauses."""

from typing import Any

from django.db import transaction
from django.db.models import Lookup, QuerySet, TextField

from contracts.models import Clause, ClauseText, Reading, Version
from contracts.services.analyses import clauses_of
from contracts.services.clause_types import given_by_hand, types_by_hand
from contracts.structure.clause_pieces import pieces


@TextField.register_lookup
class HoldsPhrases(Lookup):
    """ClauseText.words__holds=contracts.text.phrases.phrases_of(…): rows whose words have every one of the phrases.

    The rows are the same on every database. PostgreSQL finds those with all the words in an index (migration 0007), and only among them
    looks for words that follow each other. SQLite reads all rows: a fifth of a second for 300 contracts of 50 pages.
    """

    lookup_name = "holds"
    prepare_rhs = False

    def get_prep_lookup(self) -> Any:
        return self.rhs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        return self._holding(compiler, self.rhs)

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        # Words are letters and figures alone: nothing in them can be taken for a sign of the query's language.
        asked = " & ".join(
            word if phrase.is_whole or i < len(phrase.words) else f"{word}:*"
            for phrase in self.rhs
            for i, word in enumerate(phrase.words, 1)
        )
        sql = f"{connection.ops.quote_name(self.lhs.alias)}.words_found @@ to_tsquery('simple', %s)"
        several = [phrase for phrase in self.rhs if len(phrase.words) > 1]
        if not several:
            return sql, (asked,)
        follows, needles = self._holding(compiler, several)
        return f"({sql} AND {follows})", (asked, *needles)

    def _holding(self, compiler: Any, phrases: Any) -> tuple[str, tuple[str | int, ...]]:
        left, params = self.process_lhs(compiler, compiler.connection)
        conditions = " AND ".join(f"{left} LIKE %s" for _ in phrases)
        return f"({conditions})", tuple(value for phrase in phrases for value in (*params, f"%{phrase.needle}%"))


def store(version: Version) -> None:
    """Makes the version's rows those of its clauses as they are stored."""
    text = Reading.objects.values_list("document_json__text", flat=True).get(version=version)
    rows = {row.uid: row for row in version.clauses.all()}
    types = _types(version, rows, text)
    with transaction.atomic():
        ClauseText.objects.filter(version=version).delete()
        ClauseText.objects.bulk_create(
            [
                ClauseText(
                    clause=rows[piece.clause],
                    version=version,
                    types=types[piece.clause],
                    number=piece.number,
                    name=piece.name,
                    body=piece.body,
                    text=piece.text,
                    words=piece.words,
                )
                for piece in pieces(text, clauses_of(rows.values()))
            ],
            batch_size=100,
        )


def store_types(contract: int) -> None:
    """Brings the types of the rows of all versions of the contract up to date with those that people set by hand."""
    for version in Version.objects.filter(contract=contract, reading__isnull=False):
        rows = {row.uid: row for row in version.clauses.all()}
        text = Reading.objects.values_list("document_json__text", flat=True).get(version=version)
        types = _types(version, rows, text)
        stored = list(version.clause_texts.select_related("clause").defer("text", "words"))
        changed = [row for row in stored if row.types != types[row.clause.uid]]
        for row in changed:
            row.types = types[row.clause.uid]
        ClauseText.objects.bulk_update(changed, ["types"])


def of_type(rows: QuerySet[ClauseText], key: str) -> QuerySet[ClauseText]:
    """Those of rows whose clause is of this type, recognised or set by hand."""
    return rows.filter(types__contains=f" {key} ")


def _types(version: Version, rows: dict[str, Clause], text: str) -> dict[str, str]:
    """The types of each clause as a row holds them, by uid."""
    found = {uid: [given["key"] for given in row.types] for uid, row in rows.items()}
    by_hand = types_by_hand(given_by_hand((version,)).get(version.contract_id, []), rows.values(), text)
    found |= {uid: [given.key for given in types] for uid, types in by_hand.items()}
    return {uid: spaced(keys) for uid, keys in found.items()}


def spaced(keys: list[str]) -> str:
    return f" {' '.join(keys)} " if keys else ""
