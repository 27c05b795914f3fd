"""How files are altered: by lines, by words, by what their format is made of, and by bytes; all from one seed."""

import json
import re
from random import Random

PIECES = (
    *("{", "}", "[", "]", ",", ":", ": ", "- ", "  ", "\n", "\n  ", "\n    ", "\t", "\r\n", "\r", " #", "#", '"', "'"),
    *("\\", "\\n", "\\u00e6", "\\ud83d", "\\x41", ">-", "|", ">", "|2-", "---\n", "...\n", "%YAML 1.1\n", "&a ", "*a"),
    *("!!python/object/apply:os.system [id]", "!!int ", "<<: ", "? ", "~", "null", "true", "no", "NaN", "-.inf", ".5"),
    *("0", "-0", "07", "1.50", "1e5", "1e999999999", "1E-9999", "0x1F", "1_000", "1:30", "9" * 18, "9" * 19, "9" * 400),
    *(
        "٣",
        "½",
        "\u22121",
        "3,5",
        "100 %",
        "1/3",
        "1/0",
        "2026-10-14",
        "2026-02-30",
        "0000-00-00",
        "14.10.2026",
        "20261014",
    ),
    *(
        "æ",
        "\u00a0",
        "\u2028",
        "\u202e",
        "\ufeff",
        "\u200b",
        "\x00",
        "\x07",
        "\x1b[31m",
        "\x85",
        "\ud7ff",
        "\U0001f3e0",
    ),
    *("value", "note", "reason", "count", "total", "ratings", "corrected", "answers", "actions", "scale", "redacted"),
    *(
        "dont-know",
        "not-applicable",
        "agreed",
        "[key]",
        "housing-first@1.0",
        "../../../etc/passwd",
        "/dev/zero",
        "//h/x",
    ),
    *(
        "C:\\con.yaml",
        "file:///etc/passwd",
        "scale.yaml",
        "{value}",
        "{0}",
        "%s",
        "<b>",
        "</script>",
        "=1+1",
        "a" * 300,
    ),
)
"""What is put into texts: marks and words of the formats, numbers at their limits, and characters that play tricks."""
WORD = re.compile(r"[\w@.-]+")
_NUMBERS = (
    "0",
    "1",
    "-1",
    "3",
    "2.5",
    "1e5",
    "1e400",
    "-0.0",
    "99999999999999999999",
    "true",
    "null",
    '""',
    "[]",
    "{}",
)


def altered(text: str, others: list[str], chance: Random) -> str:
    """A text with one to a few alterations; `others` are texts of the same kind, of which parts are taken."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 9))):
        text = chance.choice(_WAYS)(text, others, chance)
    return text


def _put(text: str, _others: list[str], chance: Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(PIECES) + text[at:]


def _take(text: str, _others: list[str], chance: Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 20, 100)) :]


def _word(text: str, _others: list[str], chance: Random) -> str:
    """Another word in the place of one: a piece, or a word from elsewhere in the text."""
    found = WORD.search(text, chance.randint(0, len(text)))
    if not found:
        return _put(text, _others, chance)
    other = WORD.search(text, chance.randint(0, len(text)))
    new = other[0] if other and chance.random() < 1 / 3 else chance.choice(PIECES)
    return text[: found.start()] + new + text[found.end() :]


def _line(text: str, others: list[str], chance: Random) -> str:
    """A line left out, doubled, moved, indented, taken from elsewhere, or cut."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        case 3:
            lines[at] = chance.choice((" ", "  ", "    ", "\t", "- ")) + lines[at]
        case 4:
            lines[at] = lines[at][chance.choice((1, 2, 4)) :]
        case 5:
            lines.insert(at, chance.choice(chance.choice(others).split("\n")))
        case _:
            lines[at] = lines[at].partition(":")[0] + ":" + chance.choice(PIECES)
    return "\n".join(lines)


def _joined(text: str, others: list[str], chance: Random) -> str:
    other = chance.choice(others)
    return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]


def _often(text: str, _others: list[str], chance: Random) -> str:
    """A part of the text, or a piece, many times."""
    at, n = chance.randint(0, len(text)), chance.choice((2, 3, 10, 45, 200))
    part = chance.choice(PIECES) if chance.random() < 1 / 2 else text[at : at + chance.choice((1, 3, 20, 80))]
    if chance.random() < 1 / 200:
        n = chance.choice((1_100, 11_000, 60_000))
    return text[:at] + part * min(n, 500_000 // (len(part) + 1)) + text[at:]


def _character(text: str, _others: list[str], chance: Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chr(chance.choice((chance.randrange(128), chance.randrange(0x3000)))) + text[at + 1 :]


_WAYS = (_put, _take, _word, _word, _word, _line, _line, _line, _joined, _often, _character)


def altered_data(text: str, others: list[str], chance: Random) -> str:
    """JSON with altered values, keys and branches, or, one time in five, with an altered text."""
    if chance.random() < 1 / 5:
        return altered(text, others, chance)
    data = json.loads(text)
    for _ in range(chance.choice((1, 1, 1, 1, 2, 4))):
        _alter_branch(data, data, chance)
    separators = chance.choice(((",", ":"), (", ", ": ")))
    return json.dumps(data, ensure_ascii=chance.random() < 1 / 2, separators=separators)


def _alter_branch(data: object, whole: object, chance: Random) -> None:
    here = data
    while isinstance(here, dict | list) and here:
        steps = list(here) if isinstance(here, dict) else range(len(here))
        step = chance.choice(steps)
        below = here[step]
        if not (isinstance(below, dict | list) and below) or chance.random() < 1 / 4:
            break
        here = below
    else:
        return
    match chance.randrange(6):
        case 0:
            del here[step]
        case 1 if isinstance(here, dict):
            here[_key(whole, chance)] = here.pop(step)
        case 2 if isinstance(here, dict):
            here[_key(whole, chance)] = json.loads(json.dumps(whole if chance.random() < 1 / 9 else below))
        case 3 if isinstance(here, list):
            here.insert(step, json.loads(json.dumps(below)))
        case 4:
            here[step] = [below]
        case _:
            here[step] = _value(chance)


def _key(whole: object, chance: Random) -> str:
    words = WORD.findall(json.dumps(whole)[:4000]) or ["a"]
    return chance.choice((chance.choice(PIECES), chance.choice(words)))


def _value(chance: Random) -> object:
    if chance.random() < 1 / 2:
        return json.loads(chance.choice(_NUMBERS))
    return chance.choice((chance.choice(PIECES), [chance.choice(PIECES)], {chance.choice(PIECES): 1}))


def altered_bytes(raw: bytes, chance: Random) -> bytes:
    """Bytes with some changed, left out or doubled."""
    made = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randint(0, len(made))
        match chance.randrange(4):
            case 0:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del made[at : at + chance.choice((1, 2, 50))]
            case 2:
                made[at:at] = made[at : at + chance.choice((1, 4, 60))]
            case _:
                made[at : at + 4] = chance.choice(
                    (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xfe", b"PK\x03\x04", b"\x7f")
                )
    return bytes(made)


def encoded(text: str, chance: Random) -> bytes:
    """The text as UTF-8; now and then in another encoding, or with altered bytes."""
    raw = text.encode("utf-8", "surrogatepass")
    if chance.random() < 1 / 20:
        return text.encode(chance.choice(("utf-16", "utf-16-be", "utf-8-sig", "cp1252", "utf-32", "utf-7")), "replace")
    return altered_bytes(raw, chance) if chance.random() < 1 / 10 else raw
