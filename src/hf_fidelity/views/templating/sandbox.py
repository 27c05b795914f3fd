"""Where someone else's template runs: it reads values, and can call, load, write or build next to nothing.

Jinja's own sandbox keeps a template from Python; it does not keep it from taking all time and memory. So here only
named filters exist, methods are not called, texts and lists have a greatest size, and every round of a loop and every
call of a macro is paid from a budget.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from itertools import islice
from types import MethodType
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext, Macro, Undefined, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, htmlsafe_json_dumps

from hf_fidelity.problem import listed, quoted, visible
from hf_fidelity.views.templating.budget import MOST_ENTRIES, Budget, TooMuch

_AS_THEY_ARE = (
    "abs capitalize count d default dictsort e escape first float groupby int items last length list lower map max min"
    " reject rejectattr reverse select selectattr sort sum title trim truncate upper urlencode wordcount"
)
"""Filters of Jinja whose result is of the size of what they are given. None of them marks a text as markup."""
_LONGEST_SEPARATOR = 100
_MOST_DIGITS = 9
_NUMBERS_ONLY = "only numbers are multiplied, divided and subtracted"


class Refused(SecurityError):
    """A template does what it may not; the text says what, in a few words of our own."""


class Unknown(StrictUndefined):
    """A name that is not known: using it is a fault, asking whether it is defined is not."""

    @property
    def _undefined_message(self) -> str:
        whole = self._undefined_obj
        fields = whole if isinstance(whole, dict) else getattr(whole, "_fields", ())
        known = f"{KNOWN}{listed(fields)}" if fields else ""
        return f"{quoted(self._undefined_name)} is not known{known}"


KNOWN = "; known: "
"""Parts what is wrong from what is allowed in such a message."""


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one rendering, with its budget."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, budget: Budget) -> None:
        super().__init__(
            autoescape=True,
            undefined=Unknown,
            finalize=self._printed,
            optimized=False,  # what can be reckoned beforehand would be reckoned without the budget
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.budget = budget
        self.concat = budget.joined  # type: ignore[method-assign]
        plain = {name: self._paid(FILTERS[name]) for name in _AS_THEY_ARE.split()}
        whole = {"join": _join, "string": FILTERS["string"], "tojson": _tojson, "unique": FILTERS["unique"]}
        self.filters = {**plain, "round": self._paid(_round)}
        self.filters |= {name: self._paid(function, budget.weighed_whole) for name, function in whole.items()}
        self.filters |= {
            "_weighed": budget.weighed,
            "_looked_at": budget.weighed_whole,
            "_walked": self._walked,
            "_joined": self._joined,
        }
        self.globals = {"range": _range, "namespace": Namespace}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A part of a value by its name; in a mapping always the entry, since its methods are not called."""
        return self.getitem(obj, attribute) if isinstance(obj, dict) else super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A part of a value by its name or number."""
        if isinstance(obj, dict) and argument not in obj:
            return self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Calls a macro, `range`, `namespace`, `loop.cycle` or `loop.changed`; nothing else can be called."""
        is_of_loop = isinstance(obj, MethodType) and isinstance(obj.__self__, LoopContext)
        if not (isinstance(obj, Macro | Undefined) or obj in (_range, Namespace) or is_of_loop):
            raise Refused("only macros, range and namespace can be called")
        return context.call(obj, *map(self.budget.weighed, args), **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckons with numbers of bearable size; only + takes texts and lists as well."""
        for side in (left, right):
            self.budget.weighed(side)
        if operator == "**":
            raise Refused("powers are not reckoned")
        if operator != "+" and not all(isinstance(side, int | float | Undefined) for side in (left, right)):
            raise Refused(_NUMBERS_ONLY)
        return self.budget.weighed(super().call_binop(context, operator, left, right))

    def _printed(self, value: Any) -> Any:
        """A value as it is printed: texts and numbers; nothing for None."""
        if value is None:
            return ""
        if isinstance(value, Undefined | int | float):
            return value
        if not isinstance(value, str):
            raise Refused("only texts and numbers can be printed; name a part of it")
        self.budget.weighed(value)
        return visible(value) if type(value) is str else value

    def _paid(self, function: Callable[..., Any], weighed: Callable[[Any], Any] | None = None) -> Callable[..., Any]:
        """A filter whose values and result are weighed, and which gives a list where Jinja's would give a generator."""
        weighed = weighed or self.budget.weighed

        @wraps(function)
        def paid(*args: Any, **kwargs: Any) -> Any:
            for value in (*args, *kwargs.values()):
                weighed(value)
            result = function(*args, **kwargs)
            if hasattr(result, "__next__"):
                result = list(islice(result, MOST_ENTRIES + 1))
            return self.budget.weighed(result)

        return paid

    def _walked(self, values: Any, n_parts: int) -> Any:
        """What a loop goes through, once every round of it is paid."""
        if len(values) > MOST_ENTRIES:
            raise TooMuch("it builds too long a list")
        self.budget.spend((len(values) + 1) * n_parts)
        return values

    def _joined(self, parts: Iterable[Any]) -> Any:
        return self.budget.weighed(markup_join(self.budget.weighed_whole(part) for part in parts))


def _range(*limits: int) -> range:
    numbers = range(*limits)
    try:
        is_long = len(numbers) > MOST_ENTRIES
    except OverflowError:
        is_long = True
    if is_long:
        raise TooMuch("it builds too long a list")
    return numbers


def _join(eval_ctx: Any, values: Any, separator: str = "", attribute: str | None = None) -> Any:
    if len(separator) > _LONGEST_SEPARATOR:
        raise TooMuch("it builds too long a text")
    return FILTERS["join"](eval_ctx, values, separator, attribute)


def _round(value: float, digits: int = 0) -> float:
    if not 0 <= digits <= _MOST_DIGITS:
        raise TooMuch("it reckons with too large a number")
    return round(value, digits)


def _tojson(value: Any) -> Any:
    return htmlsafe_json_dumps(value)


_join.jinja_pass_arg = FILTERS["join"].jinja_pass_arg  # type: ignore[attr-defined]

Values = Mapping[str, Any]
"""What a template is given, by name."""
