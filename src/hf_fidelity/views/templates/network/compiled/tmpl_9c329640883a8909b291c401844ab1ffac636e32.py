"""head.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'head.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_head = l_0_origin = l_0_legend_of_signs = missing
    try:
        t_1 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    pass
    def macro(l_1_title):
        t_2 = []
        l_1_style_hash = resolve('style_hash')
        l_1_version = resolve('version')
        l_1_seal_place = resolve('seal_place')
        l_1_style = resolve('style')
        if l_1_title is missing:
            l_1_title = undefined("parameter 'title' was not provided", name='title')
        pass
        t_2.extend((
            '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'sha256-',
            escape(environment.finalize((undefined(name='style_hash') if l_1_style_hash is missing else l_1_style_hash))),
            '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="generator" content="hf-fidelity ',
            escape(environment.finalize((undefined(name='version') if l_1_version is missing else l_1_version))),
            '">\n',
            escape(environment.finalize(t_1((undefined(name='seal_place') if l_1_seal_place is missing else l_1_seal_place)))),
            '\n<title>',
            escape(environment.finalize(l_1_title)),
            '</title>\n<style>',
            escape(environment.finalize(t_1((undefined(name='style') if l_1_style is missing else l_1_style)))),
            '</style>\n',
        ))
        return concat(t_2)
    context.exported_vars.add('head')
    context.vars['head'] = l_0_head = Macro(environment, macro, 'head', ('title',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_3 = []
        l_1_say = resolve('say')
        l_1_reference = resolve('reference')
        l_1_scale_sha256 = resolve('scale_sha256')
        l_1_version = resolve('version')
        l_1_command = resolve('command')
        l_1_licence = resolve('licence')
        pass
        t_3.extend((
            '<div class="kept">\n  <h3>',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Where the figures come from'))),
            '</h3>\n  <dl>\n    <div><dt>',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Scale'))),
            '</dt><dd>',
            escape(environment.finalize((undefined(name='reference') if l_1_reference is missing else l_1_reference))),
            ', sha256 <code>',
            escape(environment.finalize((undefined(name='scale_sha256') if l_1_scale_sha256 is missing else l_1_scale_sha256))),
            '</code></dd></div>\n    <div><dt>',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Program'))),
            '</dt><dd>hf-fidelity ',
            escape(environment.finalize((undefined(name='version') if l_1_version is missing else l_1_version))),
            '</dd></div>\n    <div><dt>',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Make it again'))),
            '</dt><dd><code>',
            escape(environment.finalize((undefined(name='command') if l_1_command is missing else l_1_command))),
            '</code></dd></div>\n',
        ))
        if (undefined(name='licence') if l_1_licence is missing else l_1_licence):
            pass
            t_3.extend((
                '<div><dt>',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Licence of the scale'))),
                '</dt><dd>',
                escape(environment.finalize((undefined(name='licence') if l_1_licence is missing else l_1_licence))),
                '</dd></div>',
            ))
        t_3.append(
            '\n  </dl>\n</div>\n',
        )
        return concat(t_3)
    context.exported_vars.add('origin')
    context.vars['origin'] = l_0_origin = Macro(environment, macro, 'origin', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_4 = []
        l_1_signs = resolve('signs')
        pass
        t_4.append(
            '<dl class="signs">\n',
        )
        for (l_2_sign, l_2_meaning) in (undefined(name='signs') if l_1_signs is missing else l_1_signs):
            _loop_vars = {}
            pass
            t_4.extend((
                '<div><dt><b>',
                escape(environment.finalize(l_2_sign)),
                '</b></dt><dd>',
                escape(environment.finalize(l_2_meaning)),
                '</dd></div>',
            ))
        l_2_sign = l_2_meaning = missing
        t_4.append(
            '\n</dl>\n',
        )
        return concat(t_4)
    context.exported_vars.add('legend_of_signs')
    context.vars['legend_of_signs'] = l_0_legend_of_signs = Macro(environment, macro, 'legend_of_signs', (), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '1=18&3=29&6=31&7=33&8=35&9=37&12=44&14=55&16=57&17=63&18=67&19=72&25=88&27=95'
