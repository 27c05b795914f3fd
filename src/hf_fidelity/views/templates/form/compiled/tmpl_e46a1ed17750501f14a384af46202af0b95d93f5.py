"""beginning_for_participants.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'beginning_for_participants.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_title = resolve('title')
    l_0_known = resolve('known')
    l_0_scale = resolve('scale')
    l_0_is_short = resolve('is_short')
    l_0_say = resolve('say')
    l_0_purpose = resolve('purpose')
    l_0_respondents = resolve('respondents')
    l_0_t = missing
    pass
    included_template = environment.get_template('parts.html.j2', 'beginning_for_participants.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'beginning_for_participants.html.j2') does not export the requested name 't'", name='t')
    context.vars['t'] = l_0_t
    context.exported_vars.discard('t')
    yield '  <h1>'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='title') if l_0_title is missing else l_0_title))))
    yield '</h1>\n  <p class="soft">'
    yield escape(environment.finalize(environment.getattr((undefined(name='known') if l_0_known is missing else l_0_known), 'team')))
    if (environment.getattr((undefined(name='known') if l_0_known is missing else l_0_known), 'municipality') and (environment.getattr((undefined(name='known') if l_0_known is missing else l_0_known), 'municipality') not in environment.getattr((undefined(name='known') if l_0_known is missing else l_0_known), 'team'))):
        pass
        yield ', '
        yield escape(environment.finalize(environment.getattr((undefined(name='known') if l_0_known is missing else l_0_known), 'municipality')))
    yield ' · '
    yield escape(environment.finalize(environment.getattr((undefined(name='known') if l_0_known is missing else l_0_known), 'round')))
    if (environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'minutes') and (not (undefined(name='is_short') if l_0_is_short is missing else l_0_is_short))):
        pass
        yield ' · '
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'about {n} minutes', n=environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'minutes')))))
    yield '</p>\n'
    if (environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'status') == 'withdrawn'):
        pass
        yield '<p class="notice">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'This scale is withdrawn. Ask for the one that is in use.'))))
        yield '</p>'
    if (undefined(name='purpose') if l_0_purpose is missing else l_0_purpose):
        pass
        yield '<p class="purpose">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='purpose') if l_0_purpose is missing else l_0_purpose))))
        yield '</p>'
    if (undefined(name='respondents') if l_0_respondents is missing else l_0_respondents):
        pass
        yield '<p>'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who answers:'))))
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='respondents') if l_0_respondents is missing else l_0_respondents))))
        yield '</p>'
    yield '  <ul class="how">\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Choose the answer that fits you best. You may leave a question out.'))))
    yield '</li>\n'
    if (not (undefined(name='respondents') if l_0_respondents is missing else l_0_respondents)):
        pass
        yield '<li>'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Someone can read the questions aloud to you, if you like.'))))
        yield '</li>'
    yield '    <li class="screen">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'When you have finished, press Save. A file is made; give it to the one who asked you. It does not say who you are.'))))
    yield '</li>\n    <li class="screen">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Nothing is sent from here. When you close the page, your answers are gone from it.'))))
    yield '</li>\n  </ul>\n'

blocks = {}
debug_info = '1=19&2=26&3=28&4=40&5=45&6=50&8=58&9=60&10=66&11=68'
