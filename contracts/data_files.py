"""The YAML files that ship with the program: lexicons, rules, names, laws."""

from collections.abc import Hashable
from importlib.resources.abc import Traversable
from typing import Any

import yaml


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # in C fifteen times as fast; not in every build
    """Takes no key twice, where YAML would forget the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        found: dict[Hashable, Any] = super().construct_mapping(node, deep)
        if len(found) < len(node.value):
            seen: set[Hashable] = set()
            for key_node, _ in node.value:
                key = self.construct_object(key_node, deep=True)
                if key in seen:
                    raise yaml.constructor.ConstructorError(None, None, f"{key} is given twice", key_node.start_mark)
                seen.add(key)
        return found


def read_yaml(file: Traversable) -> Any:
    """What the file holds. Raises yaml.YAMLError, which names file and line, also where a key is given twice."""
    with file.open(encoding="utf-8") as stream:
        return yaml.load(stream, _Loader)  # noqa: S506  # a safe loader
