"""A program reads the types of clauses, and which of them to check, and sets them by hand."""

from collections.abc import Callable

import jsonschema
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from contracts.models import Version

Api = Callable[[User], APIClient]


def test_clauses_with_types_to_check(api: Api, reader: User, ready: Version) -> None:
    ready.clauses.filter(uid="c3").update(types=[{"key": "renewal", "confidence": 0.55, "evidence": []}])
    client, address = api(reader), f"/api/v1/versions/{ready.pk}/clauses"
    rows = client.get(address, {"language": "fr"}).json()
    assert [row["id"] for row in rows] == list(ready.clauses.values_list("uid", flat=True))
    doubtful = client.get(address, {"to_check": "true", "language": "fr"}).json()
    assert doubtful == [row for row in rows if row["to_check"]]
    row = next(row for row in doubtful if row["id"] == "c3")
    assert row["types"] == [{"key": "renewal", "name": "Renouvellement", "confidence": 0.55}]
    assert len(doubtful) + len(client.get(address, {"to_check": "false"}).json()) == len(rows)
    assert client.get(address, {"to_check": "perhaps"}).status_code == 400


def test_a_lawyer_sets_types_and_takes_them_back(api: Api, colleague: User, ready: Version) -> None:
    client, address = api(colleague), f"/api/v1/versions/{ready.pk}/clauses/c3/types"
    before = next(row for row in client.get(f"/api/v1/versions/{ready.pk}/clauses").json() if row["id"] == "c3")
    row = client.put(address, {"types": ["insurance", "term"]}, format="json").json()
    assert [found["key"] for found in row["types"]] == ["insurance", "term"]
    assert (row["to_check"], row["set_by_hand"], row["set_by"]) == (False, True, colleague.get_username())
    analysis = client.get(f"/api/v1/versions/{ready.pk}/analysis").json()
    jsonschema.validate(analysis, client.get("/api/v1/analysis.schema.json").json())
    assert [found["key"] for found in next(one for one in analysis["clauses"] if one["id"] == "c3")["types"]] == ["insurance", "term"]
    assert client.put(address, {"types": []}, format="json").json()["types"][0]["key"] == "other"
    assert client.delete(address).json() == before


def test_who_may_set_which_types(api: Api, reader: User, outsider: User, colleague: User, ready: Version) -> None:
    address = f"/api/v1/versions/{ready.pk}/clauses/c3/types"
    assert api(reader).put(address, {"types": ["term"]}, format="json").status_code == 403
    assert api(outsider).put(address, {"types": ["term"]}, format="json").status_code == 404
    assert api(colleague).put(address, {"types": ["nonsense"]}, format="json").status_code == 400
    assert api(colleague).put(address.replace("c3", "c999"), {"types": ["term"]}, format="json").status_code == 404
    assert not ready.types_by_hand.exists()
