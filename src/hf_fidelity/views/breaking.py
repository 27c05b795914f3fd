"""What breaks a comparison, in the sentences of `checks`: listed here, since catalogues are gathered from views."""

_VERBS = ("added", "removed")

SENTENCES: tuple[str, ...] = (
    "`{key}` is {new}, and was {old}",
    *(f"the {part} {{id}} was {verb}" for part in ("item", "domain", "band", "anchor", "option") for verb in _VERBS),
    *(f"the item {{id}} was {verb}; perhaps renamed: {{other}}" for verb in _VERBS),
    "the item {id} was moved here",
    "the item {id} was moved away",
    "The same score can fall into another band.",
    "The same answer can give another score.",
    "The same practice can give another score.",
    "The answers are of another kind.",
    "The item's own score stays comparable; that of its domain does not.",
    "The domain's score is made of other items.",
    "The scores of all domains come about in another way.",
    "The scores of the short form are made of other items.",
    "The overall score is made of other domains.",
    "The overall score comes about in another way.",
    "Domains have no bands any more.",
    "Some teams are asked the item in one of the versions only.",
)
"""Every sentence that can be the reason why two rounds are not compared."""
