"""progress.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'progress.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_say = resolve('say')
    l_0_parts = resolve('parts')
    l_0_t = l_0_parts_label = missing
    pass
    included_template = environment.get_template('parts.html.j2', 'progress.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'progress.html.j2') does not export the requested name 't'", name='t')
    context.vars['t'] = l_0_t
    context.exported_vars.discard('t')
    yield '<aside id="progress" class="scripted" tabindex="-1" aria-labelledby="progress_head">\n  <h2 id="progress_head">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How far you have come'))))
    yield '</h2>\n  <p id="answered"></p>\n  <progress id="bar" aria-labelledby="answered"></progress>\n'
    l_0_parts_label = context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Parts of the form')
    context.vars['parts_label'] = l_0_parts_label
    context.exported_vars.add('parts_label')
    yield '  <nav data-l="'
    yield escape(environment.finalize(environment.getattr((undefined(name='parts_label') if l_0_parts_label is missing else l_0_parts_label), 'n')))
    yield '" aria-label="'
    yield escape(environment.finalize(environment.getattr((undefined(name='parts_label') if l_0_parts_label is missing else l_0_parts_label), 'text')))
    yield '">\n    <ul class="parts">\n      <li><a href="#about">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'About the answers'))))
    yield '</a></li>\n'
    l_1_loop = missing
    for l_1_part, l_1_loop in LoopContext((undefined(name='parts') if l_0_parts is missing else l_0_parts), undefined):
        _loop_vars = {}
        pass
        yield '      <li><a href="#part_'
        yield escape(environment.finalize(environment.getattr(l_1_part, 'id')))
        yield '">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr(l_1_part, 'title'), _loop_vars=_loop_vars)))
        yield '</a> <span class="count" id="count_'
        yield escape(environment.finalize(environment.getattr(l_1_loop, 'index0')))
        yield '"></span></li>\n'
    l_1_loop = l_1_part = missing
    yield '      <li><a href="#plan">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Action plan'))))
    yield '</a></li>\n    </ul>\n  </nav>\n  <details id="mend_box" hidden><summary id="mend_head"></summary><ul id="mend"></ul></details>\n  <details id="look_box" hidden><summary id="look_head"></summary><ul id="look"></ul></details>\n  <details id="lacking_box" hidden><summary id="lacking_head"></summary><ul id="lacking"></ul></details>\n  <details id="blank_box"><summary id="blank_head"></summary><ul id="blank"></ul></details>\n</aside>\n'

blocks = {}
debug_info = '1=14&3=21&6=23&7=27&9=31&10=34&11=38&13=46'
