"""plan.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'plan.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_say = resolve('say')
    l_0_range = resolve('range')
    l_0_action = resolve('action')
    l_0_titles = resolve('titles')
    l_0_statuses = resolve('statuses')
    l_0_t = l_0_blank_or = missing
    pass
    included_template = environment.get_template('parts.html.j2', 'plan.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'plan.html.j2') does not export the requested name 't'", name='t')
    l_0_blank_or = getattr(included_template, 'blank_or', missing)
    if l_0_blank_or is missing:
        l_0_blank_or = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'plan.html.j2') does not export the requested name 'blank_or'", name='blank_or')
    context.vars.update({'t': l_0_t, 'blank_or': l_0_blank_or})
    context.exported_vars.difference_update(('t', 'blank_or'))
    yield '<section id="plan" aria-labelledby="plan_head">\n  <h2 id="plan_head">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Action plan'))))
    yield '</h2>\n  <p>'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What the team will do before the next round. It may wait until the team has talked about the result.'))))
    yield '</p>\n  <div id="actions"></div>\n  <p class="scripted"><button type="button" id="add_action">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Add a step'))))
    yield '</button></p>\n  <table class="paper" aria-hidden="true">\n    <thead><tr>'
    for l_1_key in ('step', 'item', 'owner', 'due'):
        _loop_vars = {}
        pass
        yield '<th>'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getitem((undefined(name='action') if l_0_action is missing else l_0_action), l_1_key), _loop_vars=_loop_vars)))
        yield '</th>'
    l_1_key = missing
    yield '</tr></thead>\n    <tbody>'
    for l_1_row in context.call((undefined(name='range') if l_0_range is missing else l_0_range), 4):
        _loop_vars = {}
        pass
        yield '<tr><td></td><td></td><td></td><td></td></tr>'
    l_1_row = missing
    yield '</tbody>\n  </table>\n</section>\n<template id="action">\n  <fieldset class="action">\n    <legend></legend>\n    <div class="field wide"><label data-for="step">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='action') if l_0_action is missing else l_0_action), 'step'))))
    yield '</label><textarea rows="2" dir="auto" autocomplete="off" data-key="step" data-free></textarea></div>\n    <div class="field"><label data-for="item">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='action') if l_0_action is missing else l_0_action), 'item'))))
    yield '</label><select autocomplete="off" data-key="item"><option value=""></option>\n'
    for (l_1_domain, l_1_entries) in (undefined(name='titles') if l_0_titles is missing else l_0_titles):
        _loop_vars = {}
        pass
        for (l_2_name, l_2_said) in l_1_entries:
            _loop_vars = {}
            pass
            yield '<option value="'
            yield escape(environment.finalize(l_2_name))
            yield '" data-t="'
            yield escape(environment.finalize(environment.getattr(l_2_said, 'n')))
            yield '">'
            yield escape(environment.finalize(environment.getattr(l_2_said, 'text')))
            yield '</option>'
        l_2_name = l_2_said = missing
    l_1_domain = l_1_entries = missing
    yield '    </select></div>\n    <div class="field"><label data-for="owner">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='action') if l_0_action is missing else l_0_action), 'owner'))))
    yield '</label><input type="text" dir="auto" autocomplete="off" data-key="owner" data-free></div>\n    <div class="field"><label data-for="due">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='action') if l_0_action is missing else l_0_action), 'due'))))
    yield '</label><input type="date" min="1900-01-01" max="9999-12-31" autocomplete="off" data-key="due"></div>\n    <div class="field"><label data-for="status">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='action') if l_0_action is missing else l_0_action), 'status'))))
    yield '</label><select autocomplete="off" data-key="status">'
    yield escape(environment.finalize(context.call((undefined(name='blank_or') if l_0_blank_or is missing else l_0_blank_or), (undefined(name='statuses') if l_0_statuses is missing else l_0_statuses))))
    yield '</select></div>\n    <p class="wide"><button type="button" class="plain remove"></button></p>\n  </fieldset>\n</template>\n'

blocks = {}
debug_info = '1=17&3=27&4=29&6=31&8=33&9=41&15=47&16=49&17=51&18=54&21=67&22=69&23=71'
