"""What a template may not hold is found before it runs; what it may is rewritten so that all it does is paid for."""

from collections.abc import Iterator
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from hf_fidelity.problem import Finding, Nearest, quoted
from hf_fidelity.views.templating.sandbox import Sandbox

_ALONE = "A template stands alone: put what you need into the file itself."
_LOADING = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)
_ESCAPING = (nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)


def faults_of(tree: nodes.Template, sandbox: Sandbox) -> Iterator[tuple[int, Finding]]:
    """What a template may not hold, with the line."""
    filters = [name for name in sandbox.filters if not name.startswith("_")]
    for node in _all(tree):
        if isinstance(node, _LOADING):
            yield node.lineno, Finding((), "a template cannot load another file", "", _ALONE)
        elif isinstance(node, _ESCAPING):
            remedy = "Leave the tag out: a team's texts are never markup."
            yield node.lineno, Finding((), "texts are always escaped", "", remedy)
        elif isinstance(node, nodes.For) and node.recursive:
            remedy = "Write a loop inside a loop."
            yield node.lineno, Finding((), "loops that call themselves are not used here", "", remedy)
        elif isinstance(node, nodes.Filter) and node.name not in filters:
            wrong, values = "there is no filter {name} here", {"name": quoted(node.name), "known": ", ".join(filters)}
            near = Nearest(node.name, filters)
            yield node.lineno, Finding((), wrong, "{known}", "Do without it.", values, nearest=near)


def _all(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Every node, in order of the file; without recursion, since a template may be of any depth."""
    left = [tree]
    while left:
        node = left.pop()
        yield node
        left += reversed(list(node.iter_child_nodes()))


def paid_for(tree: nodes.Template) -> nodes.Template:
    """The template with loops, macros, texts and lists that pay."""
    paid = _Paid().visit(tree)
    assert isinstance(paid, nodes.Template)
    paid.set_environment(tree.environment)  # type: ignore[arg-type]
    return paid


class _Paid(NodeTransformer):
    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        self.generic_visit(node)
        node.iter = _through("_walked", node.iter, sum(1 for _ in _all(node)))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        return self._body(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        return self._body(node)

    def _body(self, node: nodes.Macro | nodes.CallBlock) -> nodes.Node:
        """A macro pays for each call, as for a loop with one round."""
        self.generic_visit(node)
        price = _through("_walked", nodes.Const("", lineno=node.lineno), sum(1 for _ in _all(node)))
        node.body.insert(0, nodes.ExprStmt(price, lineno=node.lineno))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        return _through("_joined", nodes.List(node.nodes, lineno=node.lineno))

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        return _through("_weighed", node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        return _through("_weighed", node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        return _through("_weighed", node) if node.ctx == "load" else node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:  # noqa: N802
        self.generic_visit(node)
        node.expr = _through("_looked_at", node.expr)
        for operand in node.ops:
            operand.expr = _through("_looked_at", operand.expr)
        return node

    def visit_Test(self, node: nodes.Test) -> nodes.Test:  # noqa: N802
        self.generic_visit(node)
        node.node = _through("_looked_at", node.node)
        return node


def _through(name: str, node: Any, *arguments: int) -> nodes.Filter:
    """The value of an expression, given to one of the sandbox's own filters first."""
    constants: list[nodes.Expr] = [nodes.Const(argument, lineno=node.lineno) for argument in arguments]
    return nodes.Filter(node, name, constants, [], None, None, lineno=node.lineno)
