"""The places of data that was read in the plain layout: looked for when something has to be said about them."""

from hf_fidelity.problem import Location, Path
from hf_fidelity.source.tree import LineTable


class LateLines(LineTable):
    """Knows a text and its name, and reads it the whole way for the first place that is asked for."""

    __slots__ = ("_name", "_text", "_whole")

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._text, self._name = text, name
        self._whole: object = None

    def locate(self, name: str, _data: object, path: Path, *, at_key: bool = False) -> Location:
        """The place of the value at `path`, or of its last key, in what the text holds, read either way."""
        if self._whole is None:
            from hf_fidelity.source.yaml_tree import build_yaml

            tree = build_yaml(self._text, self._name)
            self.merge(tree.lines)
            self._whole = tree.data
        return super().locate(name, self._whole, path, at_key=at_key)
