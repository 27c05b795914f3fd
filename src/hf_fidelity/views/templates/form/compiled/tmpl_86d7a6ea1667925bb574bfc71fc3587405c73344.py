"""rated.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'rated.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_reason = resolve('reason')
    l_0_t = missing
    pass
    included_template = environment.get_template('parts.html.j2', 'rated.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'rated.html.j2') does not export the requested name 't'", name='t')
    context.vars['t'] = l_0_t
    context.exported_vars.discard('t')
    yield '<template id="rated"><div class="rated"><p></p><ul></ul></div></template>\n<template id="agreed_reason"><div class="field reason"><label>'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='reason') if l_0_reason is missing else l_0_reason))))
    yield '</label><textarea rows="2" dir="auto" autocomplete="off" data-free></textarea></div></template>\n'

blocks = {}
debug_info = '1=13&3=20'
