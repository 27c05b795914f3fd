"""page.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'page.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_style_hash = resolve('style_hash')
    l_0_version = resolve('version')
    l_0_seal_place = resolve('seal_place')
    l_0_team = resolve('team')
    l_0_say = resolve('say')
    l_0_last_round = resolve('last_round')
    l_0_style = resolve('style')
    l_0_municipality = resolve('municipality')
    l_0_series = resolve('series')
    l_0_variant = resolve('variant')
    l_0_drift = resolve('drift')
    l_0_dilution = resolve('dilution')
    l_0_plans = resolve('plans')
    l_0_corrections = resolve('corrections')
    l_0_items = resolve('items')
    l_0_caution = resolve('caution')
    l_0_is_draft = resolve('is_draft')
    l_0_left_out = resolve('left_out')
    l_0_sources = resolve('sources')
    l_0_command = resolve('command')
    l_0_licence = resolve('licence')
    l_0_chart = l_0_round_head = l_0_round_name = l_0_change = l_0_marks = missing
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    pass
    def macro(l_1_panel, l_1_number):
        t_4 = []
        if l_1_panel is missing:
            l_1_panel = undefined("parameter 'panel' was not provided", name='panel')
        if l_1_number is missing:
            l_1_number = undefined("parameter 'number' was not provided", name='number')
        pass
        t_4.extend((
            '<svg viewBox="0 0 260 138" role="img" aria-labelledby="chart-',
            escape(environment.finalize(l_1_number)),
            '" font-family="sans-serif">\n  <title id="chart-',
            escape(environment.finalize(l_1_number)),
            '">',
            escape(environment.finalize(environment.getattr(l_1_panel, 'text'))),
            '</title>\n',
        ))
        for l_2_mark in environment.getattr(l_1_panel, 'marks'):
            _loop_vars = {}
            pass
            t_4.extend((
                '  <line class="',
                escape(environment.finalize(('limit' if environment.getattr(l_2_mark, 'is_limit') else 'tick'))),
                '" x1="30" y1="',
                escape(environment.finalize(environment.getattr(l_2_mark, 'y'))),
                '" x2="256" y2="',
                escape(environment.finalize(environment.getattr(l_2_mark, 'y'))),
                '" stroke="',
                escape(environment.finalize(('#46505f' if environment.getattr(l_2_mark, 'is_limit') else '#aeb8c4'))),
                '" stroke-width="1"',
            ))
            if environment.getattr(l_2_mark, 'is_limit'):
                pass
                t_4.append(
                    ' stroke-dasharray="4 3"',
                )
            t_4.extend((
                '/>\n  <text class="soft" x="24" y="',
                escape(environment.finalize((environment.getattr(l_2_mark, 'y') + 4))),
                '" text-anchor="end" font-size="11" fill="#46505f">',
                escape(environment.finalize(environment.getattr(l_2_mark, 'label'))),
                '</text>\n',
            ))
        l_2_mark = missing
        def t_5(fiter):
            for l_2_dot in fiter:
                if environment.getattr(l_2_dot, 'label'):
                    yield l_2_dot
        for l_2_dot in t_5(environment.getattr(l_1_panel, 'dots')):
            _loop_vars = {}
            pass
            t_4.extend((
                '<rect class="behind" x="',
                escape(environment.finalize((environment.getattr(l_2_dot, 'x') - (environment.getattr(l_2_dot, 'label_width') / 2)))),
                '" y="',
                escape(environment.finalize((environment.getattr(l_2_dot, 'label_y') - 11))),
                '" width="',
                escape(environment.finalize(environment.getattr(l_2_dot, 'label_width'))),
                '" height="14" fill="#ffffff"/>',
            ))
        l_2_dot = missing
        t_4.append(
            '\n',
        )
        for (l_2_x1, l_2_y1, l_2_x2, l_2_y2) in environment.getattr(l_1_panel, 'lines'):
            _loop_vars = {}
            pass
            t_4.extend((
                '<line class="line" x1="',
                escape(environment.finalize(l_2_x1)),
                '" y1="',
                escape(environment.finalize(l_2_y1)),
                '" x2="',
                escape(environment.finalize(l_2_x2)),
                '" y2="',
                escape(environment.finalize(l_2_y2)),
                '" stroke="#0f5c8a" stroke-width="2.5"/>',
            ))
        l_2_x1 = l_2_y1 = l_2_x2 = l_2_y2 = missing
        t_4.append(
            '\n',
        )
        for l_2_dot in environment.getattr(l_1_panel, 'dots'):
            _loop_vars = {}
            pass
            if environment.getattr(l_2_dot, 'is_hollow'):
                pass
                t_4.extend((
                    '<circle class="hollow" cx="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'x'))),
                    '" cy="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'y'))),
                    '" r="4.5" fill="#ffffff" stroke="#0f5c8a" stroke-width="2"/>',
                ))
            else:
                pass
                t_4.extend((
                    '<circle class="dot" cx="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'x'))),
                    '" cy="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'y'))),
                    '" r="5" fill="#0f5c8a" stroke="#ffffff" stroke-width="1"/>',
                ))
            t_4.append(
                '\n',
            )
            if environment.getattr(l_2_dot, 'label'):
                pass
                t_4.extend((
                    '<text class="label halo" x="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'x'))),
                    '" y="',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'label_y'))),
                    '" text-anchor="middle" font-size="12.5" font-weight="bold" fill="#16202b">',
                    escape(environment.finalize(environment.getattr(l_2_dot, 'label'))),
                    '</text>',
                ))
            t_4.append(
                '\n',
            )
        l_2_dot = missing
        for (l_2_x, l_2_anchor, l_2_name) in environment.getattr(l_1_panel, 'names'):
            _loop_vars = {}
            pass
            t_4.extend((
                '<text class="soft" x="',
                escape(environment.finalize(l_2_x)),
                '" y="132" text-anchor="',
                escape(environment.finalize(l_2_anchor)),
                '" font-size="11" fill="#46505f">',
                escape(environment.finalize(l_2_name)),
                '</text>',
            ))
        l_2_x = l_2_anchor = l_2_name = missing
        t_4.append(
            '\n</svg>\n',
        )
        return concat(t_4)
    context.exported_vars.add('chart')
    context.vars['chart'] = l_0_chart = Macro(environment, macro, 'chart', ('panel', 'number'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_round):
        t_6 = []
        if l_1_round is missing:
            l_1_round = undefined("parameter 'round' was not provided", name='round')
        pass
        t_6.extend((
            '<th scope="col" class="number',
            escape(environment.finalize((' whole' if environment.getattr(l_1_round, 'is_short') else cond_expr_undefined("the inline if-expression on line 22 in 'page.html.j2' evaluated to false and no else section was defined.")))),
            '">',
            escape(environment.finalize(environment.getattr(l_1_round, 'name'))),
            '</th>',
        ))
        return concat(t_6)
    context.exported_vars.add('round_head')
    context.vars['round_head'] = l_0_round_head = Macro(environment, macro, 'round_head', ('round',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_round):
        t_7 = []
        if l_1_round is missing:
            l_1_round = undefined("parameter 'round' was not provided", name='round')
        pass
        t_7.extend((
            '<span class="',
            escape(environment.finalize(('whole' if environment.getattr(l_1_round, 'is_short') else cond_expr_undefined("the inline if-expression on line 23 in 'page.html.j2' evaluated to false and no else section was defined.")))),
            '">',
            escape(environment.finalize(environment.getattr(l_1_round, 'name'))),
            '</span>',
        ))
        return concat(t_7)
    context.exported_vars.add('round_name')
    context.vars['round_name'] = l_0_round_name = Macro(environment, macro, 'round_name', ('round',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_cell):
        t_8 = []
        if l_1_cell is missing:
            l_1_cell = undefined("parameter 'cell' was not provided", name='cell')
        pass
        t_8.append(
            escape(environment.finalize(environment.getattr(l_1_cell, 'figure'))),
        )
        if environment.getattr(l_1_cell, 'clarity'):
            pass
            t_8.extend((
                ' <small>',
                escape(environment.finalize(environment.getattr(l_1_cell, 'clarity'))),
                '</small>',
            ))
        return concat(t_8)
    context.exported_vars.add('change')
    context.vars['change'] = l_0_change = Macro(environment, macro, 'change', ('cell',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_is_core):
        t_9 = []
        if l_1_is_core is missing:
            l_1_is_core = undefined("parameter 'is_core' was not provided", name='is_core')
        pass
        if l_1_is_core:
            pass
            t_9.extend((
                ' <small>',
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'core'))),
                '</small>',
            ))
        return concat(t_9)
    context.exported_vars.add('marks')
    context.vars['marks'] = l_0_marks = Macro(environment, macro, 'marks', ('is_core',), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'sha256-'
    yield escape(environment.finalize((undefined(name='style_hash') if l_0_style_hash is missing else l_0_style_hash)))
    yield '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="generator" content="hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '">\n'
    yield escape(environment.finalize(t_3((undefined(name='seal_place') if l_0_seal_place is missing else l_0_seal_place))))
    yield '\n<title>'
    yield escape(environment.finalize((undefined(name='team') if l_0_team is missing else l_0_team)))
    yield ' – '
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Rounds over time')))
    yield ' – '
    yield escape(environment.finalize((undefined(name='last_round') if l_0_last_round is missing else l_0_last_round)))
    yield '</title>\n<style>'
    yield escape(environment.finalize(t_3((undefined(name='style') if l_0_style is missing else l_0_style))))
    yield '</style>\n</head>\n<body>\n<header>\n  <p class="kicker">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Rounds over time')))
    yield '</p>\n  <h1>'
    yield escape(environment.finalize((undefined(name='team') if l_0_team is missing else l_0_team)))
    yield '</h1>\n  <dl class="about">\n'
    if (undefined(name='municipality') if l_0_municipality is missing else l_0_municipality):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Municipality')))
        yield '</dt><dd>'
        yield escape(environment.finalize((undefined(name='municipality') if l_0_municipality is missing else l_0_municipality)))
        yield '</dd></div>'
    yield '\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Rounds')))
    yield '</dt><dd>'
    yield escape(environment.finalize(t_2(environment.getattr(environment.getitem((undefined(name='series') if l_0_series is missing else l_0_series), 0), 'rounds'))))
    yield ': '
    yield escape(environment.finalize(context.call((undefined(name='round_name') if l_0_round_name is missing else l_0_round_name), environment.getitem(environment.getattr(environment.getitem((undefined(name='series') if l_0_series is missing else l_0_series), 0), 'rounds'), 0))))
    yield ' – '
    yield escape(environment.finalize(context.call((undefined(name='round_name') if l_0_round_name is missing else l_0_round_name), environment.getitem(environment.getattr(environment.getitem((undefined(name='series') if l_0_series is missing else l_0_series), 0), 'rounds'), -1))))
    yield '</dd></div>\n'
    if (undefined(name='variant') if l_0_variant is missing else l_0_variant):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Kind of team')))
        yield '</dt><dd>'
        yield escape(environment.finalize((undefined(name='variant') if l_0_variant is missing else l_0_variant)))
        yield '</dd></div>'
    yield '\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scale')))
    yield '</dt><dd>'
    yield escape(environment.finalize(environment.getattr(environment.getitem((undefined(name='series') if l_0_series is missing else l_0_series), 0), 'title')))
    yield ' ('
    yield escape(environment.finalize(environment.getattr(environment.getitem((undefined(name='series') if l_0_series is missing else l_0_series), 0), 'status')))
    yield ')</dd></div>\n  </dl>\n</header>\n<main>\n'
    if (undefined(name='drift') if l_0_drift is missing else l_0_drift):
        pass
        yield '<section class="warning" aria-labelledby="drift">\n  <h2 id="drift">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Signs of drift')))
        yield '</h2>\n  <ul>'
        for l_1_sentence in (undefined(name='drift') if l_0_drift is missing else l_0_drift):
            _loop_vars = {}
            pass
            yield '<li><strong>'
            yield escape(environment.finalize(l_1_sentence))
            yield '</strong></li>'
        l_1_sentence = missing
        yield '</ul>\n  <p class="legend">'
        yield escape(environment.finalize((undefined(name='dilution') if l_0_dilution is missing else l_0_dilution)))
        yield '</p>\n</section>\n'
    yield '\n'
    l_1_loop = missing
    for l_1_one, l_1_loop in LoopContext((undefined(name='series') if l_0_series is missing else l_0_series), undefined):
        l_1_s = missing
        _loop_vars = {}
        pass
        l_1_s = environment.getattr(l_1_loop, 'index')
        _loop_vars['s'] = l_1_s
        yield '<section aria-labelledby="scores-'
        yield escape(environment.finalize((undefined(name='s') if l_1_s is missing else l_1_s)))
        yield '">\n  <h2 id="scores-'
        yield escape(environment.finalize((undefined(name='s') if l_1_s is missing else l_1_s)))
        yield '">'
        yield escape(environment.finalize((context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scores over time', _loop_vars=_loop_vars) if ((undefined(name='s') if l_1_s is missing else l_1_s) == 1) else environment.getattr(l_1_one, 'title'))))
        yield '</h2>\n'
        if (t_2(environment.getattr(l_1_one, 'rounds')) > 1):
            pass
            yield '  <div class="panels">\n'
            l_2_loop = missing
            for l_2_panel, l_2_loop in LoopContext(environment.getattr(l_1_one, 'panels'), undefined):
                _loop_vars = {}
                pass
                yield '<figure><figcaption>'
                yield escape(environment.finalize(environment.getattr(l_2_panel, 'title')))
                yield '</figcaption>'
                yield escape(environment.finalize(context.call((undefined(name='chart') if l_0_chart is missing else l_0_chart), l_2_panel, markup_join(((undefined(name='s') if l_1_s is missing else l_1_s), '-', environment.getattr(l_2_loop, 'index'), )), _loop_vars=_loop_vars)))
                yield '</figure>'
            l_2_loop = l_2_panel = missing
            yield '\n  </div>\n  <p class="legend">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'From left to right, by date.', _loop_vars=_loop_vars)))
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A line joins rounds that can be compared.', _loop_vars=_loop_vars)))
            if environment.getattr(l_1_one, 'has_limits'):
                pass
                yield ' '
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Dashed lines are the limits of the bands.', _loop_vars=_loop_vars)))
            if environment.getattr(l_1_one, 'parentheses'):
                pass
                yield ' '
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A hollow dot cannot be compared with the last round.', _loop_vars=_loop_vars)))
            yield '</p>\n'
        for l_2_sentence in environment.getattr(l_1_one, 'hindrances'):
            _loop_vars = {}
            pass
            yield '<p><strong>'
            yield escape(environment.finalize(l_2_sentence))
            yield '</strong></p>'
        l_2_sentence = missing
        yield '\n  <div class="wide" role="group" aria-labelledby="scores-'
        yield escape(environment.finalize((undefined(name='s') if l_1_s is missing else l_1_s)))
        yield '" tabindex="0">\n  <table'
        if (t_2(environment.getattr(l_1_one, 'rounds')) > 5):
            pass
            yield ' class="many"'
        yield '>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(environment.getattr(l_1_one, 'parts')))
        yield '</th>'
        for l_2_round in environment.getattr(l_1_one, 'rounds'):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='round_head') if l_0_round_head is missing else l_0_round_head), l_2_round, _loop_vars=_loop_vars)))
        l_2_round = missing
        for l_2_title in environment.getattr(l_1_one, 'since'):
            _loop_vars = {}
            pass
            yield '<th scope="col" class="number since">'
            yield escape(environment.finalize(l_2_title))
            yield '</th>'
        l_2_title = missing
        yield '</tr></thead>\n    <tbody>\n'
        l_2_loop = missing
        for l_2_row, l_2_loop in LoopContext(environment.getattr(l_1_one, 'rows'), undefined):
            _loop_vars = {}
            pass
            yield '    <tr'
            if environment.getattr(l_2_loop, 'last'):
                pass
                yield ' class="total"'
            yield '><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
            yield '</th>'
            for l_3_cell in environment.getattr(l_2_row, 'cells'):
                _loop_vars = {}
                pass
                yield '<td class="number">'
                yield escape(environment.finalize(environment.getattr(l_3_cell, 'text')))
                yield '</td>'
            l_3_cell = missing
            if environment.getattr(l_1_one, 'since'):
                pass
                yield '<td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='change') if l_0_change is missing else l_0_change), environment.getattr(l_2_row, 'since_last'), _loop_vars=_loop_vars)))
                yield '</td>'
            if environment.getattr(l_1_one, 'has_first'):
                pass
                yield '<td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='change') if l_0_change is missing else l_0_change), environment.getattr(l_2_row, 'since_first'), _loop_vars=_loop_vars)))
                yield '</td>'
            yield '</tr>\n'
        l_2_loop = l_2_row = missing
        yield '    </tbody>\n  </table>\n  </div>\n'
        if environment.getattr(l_1_one, 'parentheses'):
            pass
            yield '<p class="legend">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'In parentheses: cannot be compared with the last round.', _loop_vars=_loop_vars)))
            yield '</p>'
        if environment.getattr(l_1_one, 'star'):
            pass
            yield '<p class="legend">'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'star')))
            yield '</p>'
        if environment.getattr(l_1_one, 'doubt'):
            pass
            yield '<p class="legend">'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'doubt')))
            yield '</p>'
        yield '</section>\n\n'
        def t_10(fiter):
            for (l_2_since, l_2_kinds) in fiter:
                if l_2_kinds:
                    yield (l_2_since, l_2_kinds)
        l_2_loop = missing
        for (l_2_since, l_2_kinds), l_2_loop in LoopContext(t_10(environment.getattr(l_1_one, 'moved')), undefined):
            l_2_m = missing
            _loop_vars = {}
            pass
            yield '<section aria-labelledby="moved-'
            yield escape(environment.finalize((undefined(name='s') if l_1_s is missing else l_1_s)))
            yield '-'
            yield escape(environment.finalize(environment.getattr(l_2_loop, 'index')))
            yield '">\n'
            l_2_m = markup_join(((undefined(name='s') if l_1_s is missing else l_1_s), '-', environment.getattr(l_2_loop, 'index'), ))
            _loop_vars['m'] = l_2_m
            yield '  <h2 id="moved-'
            yield escape(environment.finalize((undefined(name='m') if l_2_m is missing else l_2_m)))
            yield '">'
            if ((undefined(name='s') if l_1_s is missing else l_1_s) > 1):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_one, 'title')))
                yield ': '
            yield escape(environment.finalize(l_2_since))
            yield '</h2>\n'
            l_3_loop = missing
            for (l_3_heading, l_3_rows), l_3_loop in LoopContext(l_2_kinds, undefined):
                _loop_vars = {}
                pass
                yield '  <h3 id="kind-'
                yield escape(environment.finalize((undefined(name='m') if l_2_m is missing else l_2_m)))
                yield '-'
                yield escape(environment.finalize(environment.getattr(l_3_loop, 'index')))
                yield '">'
                yield escape(environment.finalize(l_3_heading))
                yield ' ('
                yield escape(environment.finalize(t_2(l_3_rows)))
                yield ')</h3>\n  <div class="wide" role="group" aria-labelledby="kind-'
                yield escape(environment.finalize((undefined(name='m') if l_2_m is missing else l_2_m)))
                yield '-'
                yield escape(environment.finalize(environment.getattr(l_3_loop, 'index')))
                yield '" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item', _loop_vars=_loop_vars)))
                yield '</th><th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Then', _loop_vars=_loop_vars)))
                yield '</th><th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Now', _loop_vars=_loop_vars)))
                yield '</th><th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Change', _loop_vars=_loop_vars)))
                yield '</th></tr></thead>\n    <tbody>\n'
                for l_4_row in l_3_rows:
                    _loop_vars = {}
                    pass
                    yield '<tr><th scope="row">'
                    yield escape(environment.finalize(environment.getattr(l_4_row, 'title')))
                    yield escape(environment.finalize(context.call((undefined(name='marks') if l_0_marks is missing else l_0_marks), environment.getattr(l_4_row, 'is_core'), _loop_vars=_loop_vars)))
                    yield '</th><td class="number">'
                    yield escape(environment.finalize(environment.getattr(l_4_row, 'then')))
                    yield '</td><td class="number">'
                    yield escape(environment.finalize(environment.getattr(l_4_row, 'now')))
                    yield '</td><td class="number">'
                    yield escape(environment.finalize(environment.getattr(l_4_row, 'change')))
                    if environment.getattr(l_4_row, 'clarity'):
                        pass
                        yield ' <small>'
                        yield escape(environment.finalize(environment.getattr(l_4_row, 'clarity')))
                        yield '</small>'
                    yield '</td></tr>'
                l_4_row = missing
                yield '\n    </tbody>\n  </table>\n  </div>\n'
            l_3_loop = l_3_heading = l_3_rows = missing
            yield '</section>\n'
        l_2_loop = l_2_since = l_2_kinds = l_2_m = missing
        yield '\n'
        def t_11(fiter):
            for (l_2_since, l_2_rows) in fiter:
                if l_2_rows:
                    yield (l_2_since, l_2_rows)
        l_2_loop = missing
        for (l_2_since, l_2_rows), l_2_loop in LoopContext(t_11(environment.getattr(l_1_one, 'uncompared')), undefined):
            l_2_u = missing
            _loop_vars = {}
            pass
            yield '<section aria-labelledby="uncompared-'
            yield escape(environment.finalize((undefined(name='s') if l_1_s is missing else l_1_s)))
            yield '-'
            yield escape(environment.finalize(environment.getattr(l_2_loop, 'index')))
            yield '">\n'
            l_2_u = markup_join(((undefined(name='s') if l_1_s is missing else l_1_s), '-', environment.getattr(l_2_loop, 'index'), ))
            _loop_vars['u'] = l_2_u
            yield '  <h2 id="uncompared-'
            yield escape(environment.finalize((undefined(name='u') if l_2_u is missing else l_2_u)))
            yield '">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Not compared', _loop_vars=_loop_vars)))
            yield ': '
            yield escape(environment.finalize(l_2_since))
            yield '</h2>\n  <div class="wide" role="group" aria-labelledby="uncompared-'
            yield escape(environment.finalize((undefined(name='u') if l_2_u is missing else l_2_u)))
            yield '" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score', _loop_vars=_loop_vars)))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Why it is not compared', _loop_vars=_loop_vars)))
            yield '</th></tr></thead>\n    <tbody>\n'
            for l_3_row in l_2_rows:
                _loop_vars = {}
                pass
                yield '<tr><th scope="row">'
                yield escape(environment.finalize(environment.getattr(l_3_row, 'title')))
                yield '</th><td>'
                yield escape(environment.finalize(t_1(context.eval_ctx, environment.getattr(l_3_row, 'why'), ' ')))
                yield '</td></tr>'
            l_3_row = missing
            yield '\n    </tbody>\n  </table>\n  </div>\n</section>\n'
        l_2_loop = l_2_since = l_2_rows = l_2_u = missing
    l_1_loop = l_1_one = l_1_s = missing
    yield '\n'
    if (undefined(name='plans') if l_0_plans is missing else l_0_plans):
        pass
        yield '<section aria-labelledby="plans">\n  <h2 id="plans">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What became of the action plans')))
        yield '</h2>\n'
        l_1_loop = missing
        for l_1_plan, l_1_loop in LoopContext((undefined(name='plans') if l_0_plans is missing else l_0_plans), undefined):
            _loop_vars = {}
            pass
            yield '  <h3 id="plan-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'From round {first} to {last}', first=environment.getattr(l_1_plan, 'round'), last=environment.getattr(l_1_plan, 'next_round'), _loop_vars=_loop_vars)))
            yield '</h3>\n  <div class="wide" role="group" aria-labelledby="plan-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Step', _loop_vars=_loop_vars)))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Status then', _loop_vars=_loop_vars)))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Status now', _loop_vars=_loop_vars)))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item', _loop_vars=_loop_vars)))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score then', _loop_vars=_loop_vars)))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score now', _loop_vars=_loop_vars)))
            yield '</th></tr></thead>\n    <tbody>\n'
            for l_2_step in environment.getattr(l_1_plan, 'steps'):
                _loop_vars = {}
                pass
                yield '<tr><th scope="row">'
                yield escape(environment.finalize(environment.getattr(l_2_step, 'step')))
                yield '</th><td>'
                yield escape(environment.finalize(environment.getattr(l_2_step, 'status')))
                yield '</td><td>'
                yield escape(environment.finalize(environment.getattr(l_2_step, 'status_now')))
                yield '</td><td>'
                yield escape(environment.finalize(environment.getattr(l_2_step, 'item')))
                yield '</td><td class="number">'
                yield escape(environment.finalize(environment.getattr(l_2_step, 'then')))
                yield '</td><td class="number">'
                yield escape(environment.finalize(environment.getattr(l_2_step, 'now')))
                yield '</td></tr>'
            l_2_step = missing
            yield '\n    </tbody>\n  </table>\n  </div>\n'
        l_1_loop = l_1_plan = missing
        yield '</section>\n'
    yield '\n'
    if (undefined(name='corrections') if l_0_corrections is missing else l_0_corrections):
        pass
        yield '<section aria-labelledby="corrections">\n  <h2 id="corrections">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Corrected since')))
        yield '</h2>\n  <div class="wide" role="group" aria-labelledby="corrections" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Round')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'It was')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'It is')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'When')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Why')))
        yield '</th></tr></thead>\n    <tbody>\n'
        for l_1_one in (undefined(name='corrections') if l_0_corrections is missing else l_0_corrections):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'item')))
            yield '</th><td>'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'round')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'was')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'now')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'date')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'reason')))
            yield '</td></tr>'
        l_1_one = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n</section>\n'
    yield '\n<section aria-labelledby="items">\n  <h2 id="items">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Every item in every round')))
    yield '</h2>\n'
    l_1_loop = missing
    for l_1_table, l_1_loop in LoopContext((undefined(name='items') if l_0_items is missing else l_0_items), undefined):
        _loop_vars = {}
        pass
        yield '  <h3 id="items-'
        yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
        yield '">'
        yield escape(environment.finalize(environment.getattr(l_1_table, 'title')))
        yield '</h3>\n  <div class="wide" role="group" aria-labelledby="items-'
        yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
        yield '" tabindex="0">\n  <table'
        if (t_2(environment.getattr(environment.getitem((undefined(name='series') if l_0_series is missing else l_0_series), 0), 'rounds')) > 5):
            pass
            yield ' class="many"'
        yield '>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item', _loop_vars=_loop_vars)))
        yield '</th>'
        for l_2_round in environment.getattr(environment.getitem((undefined(name='series') if l_0_series is missing else l_0_series), 0), 'rounds'):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='round_head') if l_0_round_head is missing else l_0_round_head), l_2_round, _loop_vars=_loop_vars)))
        l_2_round = missing
        yield '</tr></thead>\n    <tbody>\n'
        for l_2_row in environment.getattr(l_1_table, 'rows'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
            yield escape(environment.finalize(context.call((undefined(name='marks') if l_0_marks is missing else l_0_marks), environment.getattr(l_2_row, 'is_core'), _loop_vars=_loop_vars)))
            yield '</th>'
            for l_3_cell in environment.getattr(l_2_row, 'cells'):
                _loop_vars = {}
                pass
                yield '<td class="number">'
                yield escape(environment.finalize(l_3_cell))
                yield '</td>'
            l_3_cell = missing
            yield '</tr>'
        l_2_row = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n'
    l_1_loop = l_1_table = missing
    yield '</section>\n\n<section aria-labelledby="method">\n  <h2 id="method">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How it was made')))
    yield '</h2>\n  <p>'
    yield escape(environment.finalize((undefined(name='caution') if l_0_caution is missing else l_0_caution)))
    if (undefined(name='is_draft') if l_0_is_draft is missing else l_0_is_draft):
        pass
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The scale is a draft: its texts and some limits are its authors' own.")))
    yield '</p>\n  <p>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A change that is not greater than the mean difference between two raters, in the round where it is greater, is called no clear change. That rule is our own.')))
    yield '</p>\n'
    for l_1_sentence in (undefined(name='left_out') if l_0_left_out is missing else l_0_left_out):
        _loop_vars = {}
        pass
        yield '<p>'
        yield escape(environment.finalize(l_1_sentence))
        yield '</p>'
    l_1_sentence = missing
    yield '\n  <h3 id="files">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Rounds')))
    yield '</h3>\n  <div class="wide" role="group" aria-labelledby="files" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Round')))
    yield '</th><th scope="col">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Date')))
    yield '</th><th scope="col">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answered by')))
    yield '</th><th scope="col">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scale')))
    yield '</th><th scope="col">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answers')))
    yield '</th></tr></thead>\n    <tbody>\n'
    for l_1_one in (undefined(name='series') if l_0_series is missing else l_0_series):
        _loop_vars = {}
        pass
        for l_2_round in environment.getattr(l_1_one, 'rounds'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_2_round, 'name')))
            yield '</th><td>'
            yield escape(environment.finalize(environment.getattr(l_2_round, 'date')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_2_round, 'rater')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_2_round, 'version')))
            yield '<br><code>'
            yield escape(environment.finalize(environment.getattr(l_2_round, 'scale_sha256')[:16]))
            yield '</code></td><td>'
            yield escape(environment.finalize(environment.getattr(l_2_round, 'file')))
            yield '<br><code>'
            yield escape(environment.finalize(environment.getattr(l_2_round, 'answers_sha256')[:16]))
            yield '</code></td></tr>'
        l_2_round = missing
    l_1_one = missing
    yield '\n    </tbody>\n  </table>\n  </div>\n  <p class="legend">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Under each file stand the first 16 signs of its sha256.')))
    yield '</p>\n  <h3>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Sources')))
    yield '</h3>\n  <ul>'
    for (l_1_citation, l_1_url) in (undefined(name='sources') if l_0_sources is missing else l_0_sources):
        _loop_vars = {}
        pass
        yield '<li>'
        yield escape(environment.finalize(l_1_citation))
        if l_1_url:
            pass
            yield ' <span class="url">'
            yield escape(environment.finalize(l_1_url))
            yield '</span>'
        yield '</li>'
    l_1_citation = l_1_url = missing
    yield '</ul>\n  <dl>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Program')))
    yield '</dt><dd>hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '</dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Make it again')))
    yield '</dt><dd><code>'
    yield escape(environment.finalize((undefined(name='command') if l_0_command is missing else l_0_command)))
    yield '</code></dd></div>\n'
    if (undefined(name='licence') if l_0_licence is missing else l_0_licence):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Licence of the scale')))
        yield '</dt><dd>'
        yield escape(environment.finalize((undefined(name='licence') if l_0_licence is missing else l_0_licence)))
        yield '</dd></div>'
    yield '\n  </dl>\n</section>\n</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=52&2=61&3=63&4=68&5=73&6=89&8=95&10=115&12=133&13=136&15=157&18=172&22=191&23=206&24=221&25=239&27=255&30=257&33=259&34=261&35=263&36=269&40=271&41=273&43=275&45=283&46=291&48=299&52=305&54=308&55=310&56=318&60=322&61=326&62=329&63=331&64=335&66=339&69=349&71=361&73=369&74=371&75=375&77=391&78=395&83=421&84=426&85=431&88=437&89=447&90=451&91=454&92=463&93=467&94=475&96=479&98=487&107=511&108=521&109=525&110=528&111=534&113=536&115=540&124=553&126=556&127=559&128=563&129=567&131=569&133=581&142=602&144=605&147=607&149=619&158=638&159=641&160=645&161=649&162=651&163=655&165=663&174=682&175=684&176=690&177=692&179=700&182=702&184=712&189=736&190=738&191=740&193=753&194=757&195=761'
