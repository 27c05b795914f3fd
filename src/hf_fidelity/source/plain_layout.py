"""YAML in the plain layout that forms and people write becomes plain data line by line, without a parser.

Only lines whose meaning is beyond doubt are read: `key: value`, indented by two spaces a level, with a word, a number,
a text in quotes, a short `[list]` or `{mapping}`, or a folded text. For anything else there is no answer, and the full
reader is asked. What is read here is exactly what the full reader would give.
"""

from hf_fidelity.source.plain_line import WORDS, Doubt, Line, read_line, short
from hf_fidelity.source.scalars import resolve
from hf_fidelity.source.tree import MOST_CHARACTERS, MOST_ENTRIES, MOST_NODES

_MOST_REMEMBERED = 100
"""Lines that are longer are notes, and hardly ever stand in two files."""
_MOST_LINES = 20_000
"""How many lines are remembered: some 5 MB."""

Lines = dict[str, Line]
"""Lines that were read before, shared by many files."""


def read_plain(text: str, known: Lines) -> dict[str, object] | None:
    """The data of a text in the plain layout, or None when the full reader must be asked. `known` is added to."""
    if len(text) > MOST_NODES:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    if len(lines) > MOST_ENTRIES:
        return None
    try:
        return _Reader(lines, known).data()
    except Doubt:
        return None


class _Reader:
    """Goes through the lines once, with the mappings that are open at each level."""

    def __init__(self, lines: list[str], known: Lines) -> None:
        self.lines, self.known = lines, known
        self.at = 0
        self.open: list[dict[str, object]] = [{}]
        self.lists: dict[int, list[object]] = {}
        self.awaits: Line | None = None

    def data(self) -> dict[str, object]:
        """Everything, as one mapping."""
        known, lines, is_open = self.known, self.lines, self.open
        here, level = is_open[0], 0
        while self.at < len(lines):
            line = known.get(lines[self.at]) or self.line(lines[self.at])
            self.at += 1
            if line.level < 0:
                continue
            if line.level != level or line.begins:
                here, level = self.moved(line, level), line.level
            elif self.awaits:
                self.awaits = None
            key, value = line.key, line.value
            if key in here:
                raise Doubt
            if type(value) is list:
                value = value[:]
            elif type(value) is dict:
                value = _copied(value)
            if line.below == ":":
                value = self.bullets(level)
                self.awaits = None if value else line
            elif line.below:
                value = self.folded(level)
            here[key] = value
        if not is_open[0]:
            raise Doubt
        return is_open[0]

    def moved(self, line: Line, level: int) -> dict[str, object]:
        """The mapping that a line at another level, or at the beginning of an entry, belongs to."""
        awaits, self.awaits = self.awaits, None
        if line.begins:
            if awaits and line.level == level + 2:
                self.lists[line.level] = []
                self.open[level][awaits.key] = self.lists[line.level]
                self.open.append({})  # the level of the hyphens, which holds no keys
            elif line.level > level or line.level not in self.lists:
                raise Doubt
            self.close(line.level)
            self.open.append({})
            self.lists[line.level].append(self.open[-1])
        elif line.level > level:
            if not awaits or line.level != level + 1:
                raise Doubt
            self.open.append({})
            self.open[level][awaits.key] = self.open[-1]
        elif line.level + 1 in self.lists:  # a key where only hyphens can stand
            raise Doubt
        else:
            self.close(line.level + 1)
        return self.open[line.level]

    def close(self, level: int) -> None:
        """Forgets the mappings from a level on, and the lists that stood inside them."""
        del self.open[level:]
        for deeper in [begun for begun in self.lists if begun > level]:
            del self.lists[deeper]

    def line(self, text: str) -> Line:
        """What a line says that was not seen before."""
        line = read_line(text)
        if len(text) <= _MOST_REMEMBERED and len(self.known) < _MOST_LINES:
            self.known[text] = line
        return line

    def bullets(self, level: int) -> list[object] | None:
        """The words that stand one below the other behind hyphens, one level deeper than their key."""
        margin = "  " * (level + 1) + "- "
        words: list[object] = []
        while self.at < len(self.lines) and self.lines[self.at].startswith(margin):
            word = self.lines[self.at][len(margin) :]
            if not WORDS.fullmatch(word):
                break
            words.append(resolve(short(word)))
            self.at += 1
        return words or None

    def folded(self, level: int) -> str:
        """The text whose lines stand one level deeper than their key, put together with spaces."""
        margin = "  " * (level + 1)
        parts = []
        while self.at < len(self.lines) and self.lines[self.at].startswith(margin):
            part = self.lines[self.at][len(margin) :]
            if part[:1] in {"", " "} or part[-1] == " " or not part.isprintable():
                raise Doubt
            parts.append(part)
            self.at += 1
        text = " ".join(parts)
        if not parts or len(text) > MOST_CHARACTERS:
            raise Doubt
        return text


def _copied(value: object) -> object:
    """Lists and mappings anew: what one file holds is no part of another."""
    if type(value) is list:
        return value[:]
    if type(value) is dict:
        return {key: _copied(part) for key, part in value.items()}
    return value
