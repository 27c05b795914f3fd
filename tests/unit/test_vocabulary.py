"""Texts as they are compared: what nobody sees does not count, and what is seen does."""

import sys
import unicodedata

import pytest

from hf_fidelity.answers.vocabulary import ROLE_WORDS, normal, word_meant


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("Blåbær på øya", unicodedata.normalize("NFD", "Blåbær på øya")),
        ("Vet ikke", "\u200bVET\u00a0 ikke\ufeff\n"),
        ("deltakerne", "deltaker\u00adne"),
        ("Don't know", "Don\u2019t know"),
        ('"noe" - mer ...', "«noe» \u2013 mer \u2026"),
        ("a & b", "<b>a</b> &amp; b"),
        ("på", "p&aring;"),
        ("✔", "✔\ufe0f"),
        ("3-4", "3\u20114"),
    ],
)
def test_the_same(written, other):
    assert normal(written) == normal(other)


@pytest.mark.parametrize(("written", "other"), [("å", "a"), ("ø", "o"), ("< 5", "> 5"), ("1", "2"), ("ab", "a b")])
def test_not_the_same(written, other):
    assert normal(written) != normal(other)


def test_no_mark_of_format_is_left():
    marks = "".join(chr(n) for n in range(sys.maxunicode) if unicodedata.category(chr(n)) == "Cf")
    left = normal(marks)
    assert not [mark for mark in left if unicodedata.bidirectional(mark) in ("BN", "LRE", "RLE", "PDF", "LRI")]


def test_a_long_text_is_no_word():
    assert word_meant("leder", ROLE_WORDS) == "leader"
    assert word_meant("leder" + " " * 10_000_000, ROLE_WORDS) is None
