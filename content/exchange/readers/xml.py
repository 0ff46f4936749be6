"""XML of strangers: tags by their local names, no declarations, so that no entity expands or points out."""

from collections.abc import Callable
from typing import IO
from xml.parsers.expat import ParserCreate

from content.exchange.errors import UnsafeFile

type Attributes = dict[str, str]


def parse(
    source: IO[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] = lambda name: None,
    text: Callable[[str], None] = lambda words: None,
) -> None:
    """Prefixes are dropped: strict and transitional files differ in nothing else.

    Raises UnsafeFile or ExpatError.
    """
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes)
    parser.EndElementHandler = lambda name: end(local(name))
    parser.CharacterDataHandler = text
    parser.ParseFile(source)


def local(name: str) -> str:
    return name.rpartition(":")[2]


def named(attributes: Attributes, name: str) -> str:
    """The attribute, whatever prefix it has."""
    return next((value for key, value in attributes.items() if local(key) == name), "")


def _refuse(*declaration: object) -> None:
    raise UnsafeFile
