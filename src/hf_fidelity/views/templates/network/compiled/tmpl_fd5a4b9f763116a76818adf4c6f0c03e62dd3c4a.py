"""charts.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'charts.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_strip_chart = l_0_figure_of = l_0_bar = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    def macro(l_1_strip, l_1_id, l_1_title):
        t_2 = []
        if l_1_strip is missing:
            l_1_strip = undefined("parameter 'strip' was not provided", name='strip')
        if l_1_id is missing:
            l_1_id = undefined("parameter 'id' was not provided", name='id')
        if l_1_title is missing:
            l_1_title = undefined("parameter 'title' was not provided", name='title')
        pass
        t_2.extend((
            '<svg viewBox="0 0 ',
            escape(environment.finalize(environment.getattr(l_1_strip, 'width'))),
            ' ',
            escape(environment.finalize(environment.getattr(l_1_strip, 'height'))),
            '" role="img" aria-labelledby="',
            escape(environment.finalize(l_1_id)),
            '" font-family="sans-serif">\n  <title id="',
            escape(environment.finalize(l_1_id)),
            '">',
            escape(environment.finalize(l_1_title)),
            '</title>\n',
        ))
        for (l_2_x, l_2_label) in environment.getattr(l_1_strip, 'ticks'):
            _loop_vars = {}
            pass
            t_2.extend((
                '  <line class="tick" x1="',
                escape(environment.finalize(l_2_x)),
                '" y1="2" x2="',
                escape(environment.finalize(l_2_x)),
                '" y2="',
                escape(environment.finalize((environment.getattr(l_1_strip, 'base') + 12))),
                '" stroke="#aeb8c4" stroke-width="1"/>\n  <text class="soft" x="',
                escape(environment.finalize(l_2_x)),
                '" y="',
                escape(environment.finalize((environment.getattr(l_1_strip, 'base') + 26))),
                '" text-anchor="middle" font-size="',
                escape(environment.finalize((environment.getattr(l_1_strip, 'radius') * 1.45))),
                '" fill="#46505f">',
                escape(environment.finalize(l_2_label)),
                '</text>\n',
            ))
        l_2_x = l_2_label = missing
        for (l_2_x, l_2_label) in environment.getattr(l_1_strip, 'limits'):
            _loop_vars = {}
            pass
            t_2.extend((
                '  <line class="limit" x1="',
                escape(environment.finalize(l_2_x)),
                '" y1="2" x2="',
                escape(environment.finalize(l_2_x)),
                '" y2="',
                escape(environment.finalize((environment.getattr(l_1_strip, 'base') + 12))),
                '" stroke="#46505f" stroke-width="1" stroke-dasharray="4 3"/>\n',
            ))
            if l_2_label:
                pass
                t_2.extend((
                    '<text class="soft" x="',
                    escape(environment.finalize(l_2_x)),
                    '" y="',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'base') + 26))),
                    '" text-anchor="middle" font-size="',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') * 1.45))),
                    '" fill="#46505f">',
                    escape(environment.finalize(l_2_label)),
                    '</text>',
                ))
            t_2.append(
                '\n',
            )
        l_2_x = l_2_label = missing
        t_2.extend((
            '  <rect class="open" x="',
            escape(environment.finalize(environment.getitem(environment.getattr(l_1_strip, 'half'), 0))),
            '" y="',
            escape(environment.finalize(environment.getattr(l_1_strip, 'base'))),
            '" width="',
            escape(environment.finalize(environment.getitem(environment.getattr(l_1_strip, 'half'), 1))),
            '" height="9" fill="#9db8cc" stroke="#3d6d8f" stroke-width="1"/>\n  <line class="rail" x1="',
            escape(environment.finalize(environment.getattr(l_1_strip, 'left'))),
            '" y1="',
            escape(environment.finalize((environment.getattr(l_1_strip, 'base') + 4.5))),
            '" x2="',
            escape(environment.finalize(environment.getattr(l_1_strip, 'right'))),
            '" y2="',
            escape(environment.finalize((environment.getattr(l_1_strip, 'base') + 4.5))),
            '" stroke="#5d6977" stroke-width="1.5"/>\n  <path class="median" d="M',
            escape(environment.finalize(environment.getattr(l_1_strip, 'median'))),
            ' ',
            escape(environment.finalize((environment.getattr(l_1_strip, 'base') - 2))),
            ' v13" stroke="#16202b" stroke-width="4"/>\n',
        ))
        for l_2_dot in environment.getattr(l_1_strip, 'dots'):
            _loop_vars = {}
            pass
            if environment.getattr(l_2_dot, 'is_own'):
                pass
                t_2.extend((
                    '<path class="own" d="M',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'x'))),
                    ' ',
                    escape(environment.finalize(((environment.getattr(l_2_dot, 'y') - environment.getattr(l_1_strip, 'radius')) - 2))),
                    ' l',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') + 2))),
                    ' ',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') + 2))),
                    ' l-',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') + 2))),
                    ' ',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') + 2))),
                    ' l-',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') + 2))),
                    ' -',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') + 2))),
                    ' z" fill="#16202b" stroke="#ffffff" stroke-width="1.5"/>',
                ))
            else:
                pass
                t_2.extend((
                    '<circle class="team',
                    escape(environment.finalize(('' if environment.getattr(l_2_dot, 'label') else ' unnamed'))),
                    '" cx="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'x'))),
                    '" cy="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'y'))),
                    '" r="',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') if environment.getattr(l_2_dot, 'label') else (environment.getattr(l_1_strip, 'radius') - 2.5)))),
                    '" fill="',
                    escape(environment.finalize(('#0f5c8a' if environment.getattr(l_2_dot, 'label') else '#ffffff'))),
                    '" stroke="#0f5c8a" stroke-width="1.5"/>',
                ))
            t_2.append(
                '\n',
            )
            if environment.getattr(l_2_dot, 'label'):
                pass
                t_2.extend((
                    '<text class="code" x="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'x'))),
                    '" y="',
                    escape(environment.finalize((environment.getattr(l_2_dot, 'y') + (environment.getattr(l_1_strip, 'radius') * 0.37)))),
                    '" text-anchor="middle" font-size="',
                    escape(environment.finalize((environment.getattr(l_1_strip, 'radius') * (1.3 if (t_1(environment.getattr(l_2_dot, 'label')) < 2) else 1.05)))),
                    '" font-weight="bold" fill="#ffffff">',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'label'))),
                    '</text>',
                ))
            t_2.append(
                '\n',
            )
        l_2_dot = missing
        t_2.append(
            '</svg>\n',
        )
        return concat(t_2)
    context.exported_vars.add('strip_chart')
    context.vars['strip_chart'] = l_0_strip_chart = Macro(environment, macro, 'strip_chart', ('strip', 'id', 'title'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_text):
        t_3 = []
        l_1_hidden = resolve('hidden')
        l_1_say = resolve('say')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        if (l_1_text == (undefined(name='hidden') if l_1_hidden is missing else l_1_hidden)):
            pass
            t_3.extend((
                '<span class="sign" aria-hidden="true">',
                escape(environment.finalize((undefined(name='hidden') if l_1_hidden is missing else l_1_hidden))),
                '</span><span class="unseen">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'not shown'))),
                '</span>',
            ))
        else:
            pass
            t_3.append(
                escape(environment.finalize(l_1_text)),
            )
        return concat(t_3)
    context.exported_vars.add('figure_of')
    context.vars['figure_of'] = l_0_figure_of = Macro(environment, macro, 'figure_of', ('text',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_share):
        t_4 = []
        if l_1_share is missing:
            l_1_share = undefined("parameter 'share' was not provided", name='share')
        pass
        t_4.extend((
            '<svg class="bar" viewBox="0 0 100 10" aria-hidden="true" preserveAspectRatio="none"><rect class="track" x="0.5" y="0.5" width="99" height="9" fill="#ffffff" stroke="#8894a3" stroke-width="1" vector-effect="non-scaling-stroke"/><rect class="filled" x="0.5" y="0.5" width="',
            escape(environment.finalize((l_1_share * 0.99))),
            '" height="9" fill="#0f5c8a"/></svg>',
        ))
        return concat(t_4)
    context.exported_vars.add('bar')
    context.vars['bar'] = l_0_bar = Macro(environment, macro, 'bar', ('share',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=18&3=29&4=35&5=40&6=45&7=51&9=61&10=66&11=73&14=92&15=98&16=106&17=111&18=114&20=153&26=177&28=202'
