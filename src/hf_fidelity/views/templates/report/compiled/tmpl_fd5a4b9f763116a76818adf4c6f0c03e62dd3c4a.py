"""charts.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'charts.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_strips_chart = l_0_web_chart = missing
    try:
        t_1 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    def macro(l_1_strips, l_1_limits, l_1_has_before):
        t_2 = []
        l_1_say = resolve('say')
        if l_1_strips is missing:
            l_1_strips = undefined("parameter 'strips' was not provided", name='strips')
        if l_1_limits is missing:
            l_1_limits = undefined("parameter 'limits' was not provided", name='limits')
        if l_1_has_before is missing:
            l_1_has_before = undefined("parameter 'has_before' was not provided", name='has_before')
        pass
        t_2.extend((
            '<svg viewBox="0 0 360 ',
            escape(environment.finalize(environment.getattr(l_1_strips, 'height'))),
            '" role="img" aria-labelledby="strips-title" font-family="sans-serif">\n  <title id="strips-title">',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Score per principle on its scale, the same figures as in the table below'))),
            '</title>\n',
        ))
        l_2_loop = missing
        for l_2_zone, l_2_loop in LoopContext(environment.getattr(l_1_strips, 'zones'), undefined):
            _loop_vars = {}
            pass
            t_2.extend((
                '  <rect class="zone zone-',
                escape(environment.finalize((environment.getattr(l_2_loop, 'index0') % 2))),
                '" x="',
                escape(environment.finalize(environment.getattr(l_2_zone, 'start'))),
                '" y="30" width="',
                escape(environment.finalize(environment.getattr(l_2_zone, 'width'))),
                '" height="',
                escape(environment.finalize((environment.getattr(l_1_strips, 'bottom') - 30))),
                '" fill="',
                escape(environment.finalize(('#f1f4f7' if (environment.getattr(l_2_loop, 'index0') % 2) else '#e4eaf0'))),
                '"/>\n  <text class="soft" x="',
                escape(environment.finalize(environment.getattr(l_2_zone, 'middle'))),
                '" y="',
                escape(environment.finalize((environment.getattr(l_1_strips, 'bottom') + 16))),
                '" text-anchor="middle" font-size="11" fill="#46505f">',
                escape(environment.finalize(environment.getattr(l_2_zone, 'title'))),
                '</text>\n',
            ))
        l_2_loop = l_2_zone = missing
        for (l_2_place, l_2_label) in environment.getattr(l_1_strips, 'ticks'):
            _loop_vars = {}
            pass
            t_2.extend((
                '  <text class="soft" x="',
                escape(environment.finalize(l_2_place)),
                '" y="20" text-anchor="middle" font-size="12" fill="#46505f">',
                escape(environment.finalize(l_2_label)),
                '</text>\n  <line class="tick" x1="',
                escape(environment.finalize(l_2_place)),
                '" y1="26" x2="',
                escape(environment.finalize(l_2_place)),
                '" y2="',
                escape(environment.finalize(environment.getattr(l_1_strips, 'bottom'))),
                '" stroke="#aeb8c4" stroke-width="1"/>\n',
            ))
        l_2_place = l_2_label = missing
        for l_2_zone in environment.getattr(l_1_strips, 'zones')[1:]:
            _loop_vars = {}
            pass
            t_2.extend((
                '  <line class="limit" x1="',
                escape(environment.finalize(environment.getattr(l_2_zone, 'start'))),
                '" y1="26" x2="',
                escape(environment.finalize(environment.getattr(l_2_zone, 'start'))),
                '" y2="',
                escape(environment.finalize(environment.getattr(l_1_strips, 'bottom'))),
                '" stroke="#46505f" stroke-width="1.5" stroke-dasharray="4 3"/>\n',
            ))
        l_2_zone = missing
        for l_2_row in environment.getattr(l_1_strips, 'rows'):
            _loop_vars = {}
            pass
            t_2.extend((
                '  <text class="label" x="17" y="',
                escape(environment.finalize((environment.getattr(l_2_row, 'y') + 13))),
                '" font-size="12.5" fill="#16202b">',
                escape(environment.finalize(environment.getattr(l_2_row, 'title'))),
                '</text>\n  <text class="label" x="343" y="',
                escape(environment.finalize((environment.getattr(l_2_row, 'y') + 13))),
                '" text-anchor="end" font-size="13.5" font-weight="bold" fill="#16202b">',
                escape(environment.finalize(environment.getattr(l_2_row, 'score'))),
                '</text>\n  <line class="rail" x1="12" y1="',
                escape(environment.finalize((environment.getattr(l_2_row, 'y') + 28))),
                '" x2="348" y2="',
                escape(environment.finalize((environment.getattr(l_2_row, 'y') + 28))),
                '" stroke="#8894a3" stroke-width="1.5"/>\n',
            ))
            if (not t_1(environment.getattr(l_2_row, 'open_start'))):
                pass
                t_2.extend((
                    '<rect class="open" x="',
                    escape(environment.finalize(environment.getattr(l_2_row, 'open_start'))),
                    '" y="',
                    escape(environment.finalize((environment.getattr(l_2_row, 'y') + 23))),
                    '" width="',
                    escape(environment.finalize(environment.getattr(l_2_row, 'open_width'))),
                    '" height="10" fill="#9db8cc" stroke="#3d6d8f" stroke-width="1"/>',
                ))
            t_2.append(
                '\n',
            )
            if (not t_1(environment.getattr(l_2_row, 'before'))):
                pass
                t_2.extend((
                    '<path class="before" d="M',
                    escape(environment.finalize(environment.getattr(l_2_row, 'before'))),
                    ' ',
                    escape(environment.finalize((environment.getattr(l_2_row, 'y') + 20))),
                    ' l8 8 l-8 8 l-8 -8 z" fill="#ffffff" stroke="#16202b" stroke-width="1.8"/>',
                ))
            t_2.append(
                '\n',
            )
            if (not t_1(environment.getattr(l_2_row, 'dot'))):
                pass
                t_2.extend((
                    '<circle class="dot" cx="',
                    escape(environment.finalize(environment.getattr(l_2_row, 'dot'))),
                    '" cy="',
                    escape(environment.finalize((environment.getattr(l_2_row, 'y') + 28))),
                    '" r="6.5" fill="#0f5c8a" stroke="#ffffff" stroke-width="1.5"/>',
                ))
            t_2.append(
                '\n',
            )
        l_2_row = missing
        t_2.append(
            '</svg>\n',
        )
        return concat(t_2)
    context.exported_vars.add('strips_chart')
    context.vars['strips_chart'] = l_0_strips_chart = Macro(environment, macro, 'strips_chart', ('strips', 'limits', 'has_before'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_web):
        t_3 = []
        l_1_say = resolve('say')
        if l_1_web is missing:
            l_1_web = undefined("parameter 'web' was not provided", name='web')
        pass
        t_3.extend((
            '<svg viewBox="0 0 440 316" role="img" aria-labelledby="web-title" font-family="sans-serif">\n  <title id="web-title">',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'The same scores as a spider web, with the lowest score at its centre'))),
            '</title>\n',
        ))
        for l_2_ring in environment.getattr(l_1_web, 'rings'):
            _loop_vars = {}
            pass
            t_3.extend((
                '<polygon class="tick" points="',
                escape(environment.finalize(l_2_ring)),
                '" fill="none" stroke="#aeb8c4" stroke-width="1"/>',
            ))
        l_2_ring = missing
        t_3.append(
            '\n',
        )
        for (l_2_x, l_2_y) in environment.getattr(l_1_web, 'axes'):
            _loop_vars = {}
            pass
            t_3.extend((
                '<line class="tick" x1="220" y1="164" x2="',
                escape(environment.finalize(l_2_x)),
                '" y2="',
                escape(environment.finalize(l_2_y)),
                '" stroke="#aeb8c4" stroke-width="1"/>',
            ))
        l_2_x = l_2_y = missing
        t_3.append(
            '\n',
        )
        if environment.getattr(l_1_web, 'before'):
            pass
            t_3.extend((
                '<polygon class="web-before" points="',
                escape(environment.finalize(environment.getattr(l_1_web, 'before'))),
                '" fill="none" stroke="#16202b" stroke-width="1.8" stroke-dasharray="5 4"/>',
            ))
        t_3.append(
            '\n',
        )
        if environment.getattr(l_1_web, 'shape'):
            pass
            t_3.extend((
                '<polygon class="web" points="',
                escape(environment.finalize(environment.getattr(l_1_web, 'shape'))),
                '" fill="#0f5c8a" fill-opacity="0.18" stroke="#0f5c8a" stroke-width="2.5" stroke-linejoin="round"/>',
            ))
        t_3.append(
            '\n',
        )
        for (l_2_x, l_2_y) in environment.getattr(l_1_web, 'dots'):
            _loop_vars = {}
            pass
            t_3.extend((
                '<circle class="dot" cx="',
                escape(environment.finalize(l_2_x)),
                '" cy="',
                escape(environment.finalize(l_2_y)),
                '" r="5" fill="#0f5c8a" stroke="#ffffff" stroke-width="1.5"/>',
            ))
        l_2_x = l_2_y = missing
        t_3.append(
            '\n',
        )
        for (l_2_x, l_2_y, l_2_label) in environment.getattr(l_1_web, 'ticks'):
            _loop_vars = {}
            pass
            t_3.extend((
                '<text class="soft halo" x="',
                escape(environment.finalize((l_2_x + 5))),
                '" y="',
                escape(environment.finalize((l_2_y + 4))),
                '" font-size="11" fill="#46505f">',
                escape(environment.finalize(l_2_label)),
                '</text>',
            ))
        l_2_x = l_2_y = l_2_label = missing
        t_3.append(
            '\n',
        )
        l_2_loop = missing
        for l_2_label, l_2_loop in LoopContext(environment.getattr(l_1_web, 'labels'), undefined):
            _loop_vars = {}
            pass
            t_3.extend((
                '  <text class="label" y="',
                escape(environment.finalize(environment.getattr(l_2_label, 'y'))),
                '" text-anchor="',
                escape(environment.finalize(environment.getattr(l_2_label, 'anchor'))),
                '" font-size="12.5" fill="#16202b">',
            ))
            l_3_loop = missing
            for l_3_line, l_3_loop in LoopContext(environment.getattr(l_2_label, 'lines'), undefined):
                _loop_vars = {}
                pass
                t_3.extend((
                    '<tspan x="',
                    escape(environment.finalize(environment.getattr(l_2_label, 'x'))),
                    '" dy="',
                    escape(environment.finalize((0 if environment.getattr(l_3_loop, 'first') else 14))),
                    '">',
                    escape(environment.finalize(l_3_line)),
                    '</tspan>',
                ))
            l_3_loop = l_3_line = missing
            t_3.append(
                '</text>\n',
            )
        l_2_loop = l_2_label = missing
        t_3.append(
            '</svg>\n',
        )
        return concat(t_3)
    context.exported_vars.add('web_chart')
    context.vars['web_chart'] = l_0_web_chart = Macro(environment, macro, 'web_chart', ('web',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=18&3=30&4=32&5=36&6=41&7=51&9=59&10=64&11=68&13=76&14=81&16=89&17=94&18=98&19=102&20=107&22=121&24=133&30=153&32=161&33=164&35=176&37=190&39=200&41=210&43=224&45=241&46=246'
