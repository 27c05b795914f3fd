"""beginning.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'beginning.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_title = resolve('title')
    l_0_say = resolve('say')
    l_0_scale = resolve('scale')
    l_0_is_short = resolve('is_short')
    l_0_short_form = resolve('short_form')
    l_0_purpose = resolve('purpose')
    l_0_respondents = resolve('respondents')
    l_0_has_last = resolve('has_last')
    l_0_t = missing
    pass
    included_template = environment.get_template('parts.html.j2', 'beginning.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'beginning.html.j2') does not export the requested name 't'", name='t')
    context.vars['t'] = l_0_t
    context.exported_vars.discard('t')
    yield '  <h1>'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='title') if l_0_title is missing else l_0_title))))
    yield '</h1>\n  <p class="soft">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Version {version}', version=environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'version')))))
    if (undefined(name='is_short') if l_0_is_short is missing else l_0_is_short):
        pass
        yield ' · '
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='short_form') if l_0_short_form is missing else l_0_short_form))))
    if (environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'minutes') and (not (undefined(name='is_short') if l_0_is_short is missing else l_0_is_short))):
        pass
        yield ' · '
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'about {n} minutes', n=environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'minutes')))))
    yield '</p>\n'
    if (environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'status') == 'draft'):
        pass
        yield '<p class="notice">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The scale is a draft: its texts and some limits are its authors' own."))))
        yield '</p>'
    if (environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'status') == 'withdrawn'):
        pass
        yield '<p class="notice">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'This scale is withdrawn. Ask for the one that is in use.'))))
        yield '</p>'
    if (undefined(name='purpose') if l_0_purpose is missing else l_0_purpose):
        pass
        yield '<p>'
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
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answer for what the team does in practice, not for what is planned.'))))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Whatever you cannot answer yet may stay blank. “Don't know” is an answer too."))))
    yield '</li>\n'
    if (undefined(name='has_last') if l_0_has_last is missing else l_0_has_last):
        pass
        yield '<li>'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Last time's figures and ticks stand beside their items, to be looked up again."))))
        yield '</li>'
    yield '    <li>'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Never write anything that can identify a participant.'))))
    yield '</li>\n    <li class="screen">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Nothing is sent, and the browser keeps nothing: save to a file, and open it here to go on. Send the file to whoever leads the measurement.'))))
    yield '</li>\n  </ul>\n'

blocks = {}
debug_info = '1=20&2=27&3=29&4=39&5=44&6=49&7=54&9=62&10=64&11=66&12=72&13=74'
