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
    l_0_round = resolve('round')
    l_0_style = resolve('style')
    l_0_municipality = resolve('municipality')
    l_0_dates = resolve('dates')
    l_0_raters = resolve('raters')
    l_0_has_agreed = resolve('has_agreed')
    l_0_variant = resolve('variant')
    l_0_scale_title = resolve('scale_title')
    l_0_scale_version = resolve('scale_version')
    l_0_status = resolve('status')
    l_0_is_short = resolve('is_short')
    l_0_core = resolve('core')
    l_0_others = resolve('others')
    l_0_look_up = resolve('look_up')
    l_0_lacking = resolve('lacking')
    l_0_steps = resolve('steps')
    l_0_count = resolve('count')
    l_0_settled = resolve('settled')
    l_0_same = resolve('same')
    l_0_n_same = resolve('n_same')
    l_0_alpha = resolve('alpha')
    l_0_figures = resolve('figures')
    l_0_reference = resolve('reference')
    l_0_scale_sha256 = resolve('scale_sha256')
    l_0_files = resolve('files')
    l_0_command = resolve('command')
    l_0_answers = l_0_grounds = l_0_marks = l_0_judgement = l_0_fact = l_0_in_short = l_0_unanswered = missing
    try:
        t_1 = environment.filters['first']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'first' found.")
    try:
        t_2 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_3 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_4 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    try:
        t_5 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    pass
    def macro(l_1_card):
        t_6 = []
        if l_1_card is missing:
            l_1_card = undefined("parameter 'card' was not provided", name='card')
        pass
        t_6.append(
            '<table class="answers',
        )
        if (not environment.getattr(l_1_card, 'is_fact')):
            pass
            t_6.append(
                ' anchors',
            )
        t_6.extend((
            '">\n  <caption class="unseen">',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What the raters answered: {title}', title=environment.getattr(l_1_card, 'title')))),
            '</caption>\n  <thead><tr><th scope="col">',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score'))),
            '</th><th scope="col">',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answer'))),
            '</th><th scope="col">',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Raters'))),
            '</th></tr></thead>\n  <tbody>\n',
        ))
        for l_2_line in environment.getattr(l_1_card, 'lines'):
            _loop_vars = {}
            pass
            t_6.append(
                '  <tr',
            )
            if (environment.getattr(l_2_line, 'letters') and (not environment.getattr(l_1_card, 'is_fact'))):
                pass
                t_6.append(
                    ' class="chosen"',
                )
            t_6.extend((
                '><th scope="row">',
                escape(environment.finalize((environment.getattr(l_2_line, 'score') or '–'))),
                '</th><td>',
                escape(environment.finalize(environment.getattr(l_2_line, 'words'))),
                '</td><td class="who">',
                escape(environment.finalize((environment.getattr(l_2_line, 'letters') or context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'nobody', _loop_vars=_loop_vars)))),
                '</td></tr>\n',
            ))
        l_2_line = missing
        t_6.append(
            '  </tbody>\n</table>\n',
        )
        return concat(t_6)
    context.exported_vars.add('answers')
    context.vars['answers'] = l_0_answers = Macro(environment, macro, 'answers', ('card',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_card):
        t_7 = []
        if l_1_card is missing:
            l_1_card = undefined("parameter 'card' was not provided", name='card')
        pass
        if environment.getattr(l_1_card, 'grounds'):
            pass
            t_7.append(
                '<dl class="grounds">\n',
            )
            for (l_2_letters, l_2_label, l_2_text) in environment.getattr(l_1_card, 'grounds'):
                _loop_vars = {}
                pass
                t_7.extend((
                    '<div><dt><b>',
                    escape(environment.finalize(l_2_letters)),
                    '</b> ',
                    escape(environment.finalize(l_2_label)),
                    '</dt><dd>',
                    escape(environment.finalize(l_2_text)),
                    '</dd></div>',
                ))
            l_2_letters = l_2_label = l_2_text = missing
            t_7.append(
                '\n</dl>\n',
            )
        return concat(t_7)
    context.exported_vars.add('grounds')
    context.vars['grounds'] = l_0_grounds = Macro(environment, macro, 'grounds', ('card',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_card):
        t_8 = []
        if l_1_card is missing:
            l_1_card = undefined("parameter 'card' was not provided", name='card')
        pass
        t_8.append(
            '<p class="marks">',
        )
        if environment.getattr(l_1_card, 'spread'):
            pass
            t_8.extend((
                '<strong>',
                escape(environment.finalize(environment.getattr(l_1_card, 'spread'))),
                '</strong>',
            ))
        if environment.getattr(l_1_card, 'is_core'):
            pass
            if environment.getattr(l_1_card, 'spread'):
                pass
                t_8.append(
                    ' · ',
                )
            t_8.append(
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'core'))),
            )
        if environment.getattr(l_1_card, 'actor'):
            pass
            if (environment.getattr(l_1_card, 'spread') or environment.getattr(l_1_card, 'is_core')):
                pass
                t_8.append(
                    ' · ',
                )
            t_8.append(
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'key: {actor}', actor=environment.getattr(l_1_card, 'actor')))),
            )
        t_8.append(
            '</p>\n',
        )
        return concat(t_8)
    context.exported_vars.add('marks')
    context.vars['marks'] = l_0_marks = Macro(environment, macro, 'marks', ('card',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_card):
        t_9 = []
        if l_1_card is missing:
            l_1_card = undefined("parameter 'card' was not provided", name='card')
        pass
        t_9.extend((
            '<article id="item-',
            escape(environment.finalize(environment.getattr(l_1_card, 'number'))),
            '"',
        ))
        if environment.getattr(l_1_card, 'is_long'):
            pass
            t_9.append(
                ' class="long"',
            )
        t_9.extend((
            '>\n  <h3>',
            escape(environment.finalize(environment.getattr(l_1_card, 'number'))),
            ' ',
            escape(environment.finalize(environment.getattr(l_1_card, 'title'))),
            '</h3>\n  ',
            escape(environment.finalize(context.call((undefined(name='marks') if l_0_marks is missing else l_0_marks), l_1_card))),
            '\n',
        ))
        if environment.getattr(l_1_card, 'prompt'):
            pass
            t_9.extend((
                '<p class="prompt">',
                escape(environment.finalize(environment.getattr(l_1_card, 'prompt'))),
                '</p>',
            ))
        t_9.extend((
            '  ',
            escape(environment.finalize(context.call((undefined(name='answers') if l_0_answers is missing else l_0_answers), l_1_card))),
            '\n  ',
            escape(environment.finalize(context.call((undefined(name='grounds') if l_0_grounds is missing else l_0_grounds), l_1_card))),
            '\n',
        ))
        if environment.getattr(l_1_card, 'guidance'):
            pass
            t_9.extend((
                '<p class="guidance">',
                escape(environment.finalize(environment.getattr(l_1_card, 'guidance'))),
                '</p>',
            ))
        t_9.extend((
            '  <dl class="write">\n    <div><dt>',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Ring what you agree on'))),
            '</dt><dd class="scores">',
        ))
        for l_2_choice in environment.getattr(l_1_card, 'choices'):
            _loop_vars = {}
            pass
            t_9.extend((
                '<span class="step">',
                escape(environment.finalize(l_2_choice)),
                '</span> ',
            ))
        l_2_choice = missing
        t_9.extend((
            '</dd></div>\n    <div><dt>',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Why'))),
            '</dt><dd></dd></div>\n  </dl>\n</article>\n',
        ))
        return concat(t_9)
    context.exported_vars.add('judgement')
    context.vars['judgement'] = l_0_judgement = Macro(environment, macro, 'judgement', ('card',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_card):
        t_10 = []
        if l_1_card is missing:
            l_1_card = undefined("parameter 'card' was not provided", name='card')
        pass
        t_10.extend((
            '<article id="item-',
            escape(environment.finalize(environment.getattr(l_1_card, 'number'))),
            '"',
        ))
        if environment.getattr(l_1_card, 'is_long'):
            pass
            t_10.append(
                ' class="long"',
            )
        t_10.extend((
            '>\n  <h3>',
            escape(environment.finalize(environment.getattr(l_1_card, 'number'))),
            ' ',
            escape(environment.finalize(environment.getattr(l_1_card, 'title'))),
            '</h3>\n  ',
            escape(environment.finalize(context.call((undefined(name='marks') if l_0_marks is missing else l_0_marks), l_1_card))),
            '\n',
        ))
        if environment.getattr(l_1_card, 'prompt'):
            pass
            t_10.extend((
                '<p class="prompt">',
                escape(environment.finalize(environment.getattr(l_1_card, 'prompt'))),
                '</p>',
            ))
        t_10.extend((
            '  ',
            escape(environment.finalize(context.call((undefined(name='answers') if l_0_answers is missing else l_0_answers), l_1_card))),
            '\n',
        ))
        if environment.getattr(l_1_card, 'options'):
            pass
            t_10.extend((
                '  <table class="answers">\n    <caption class="unseen">',
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What only some ticked: {title}', title=environment.getattr(l_1_card, 'title')))),
                '</caption>\n    <thead><tr><th scope="col">',
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Ticked by some only'))),
                '</th><th scope="col">',
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Raters'))),
                '</th></tr></thead>\n    <tbody>',
            ))
            for (l_2_text, l_2_letters) in environment.getattr(l_1_card, 'options'):
                _loop_vars = {}
                pass
                t_10.extend((
                    '<tr><td>',
                    escape(environment.finalize(l_2_text)),
                    '</td><td class="who">',
                    escape(environment.finalize(l_2_letters)),
                    '</td></tr>',
                ))
            l_2_text = l_2_letters = missing
            t_10.append(
                '</tbody>\n  </table>\n',
            )
        t_10.extend((
            '  ',
            escape(environment.finalize(context.call((undefined(name='grounds') if l_0_grounds is missing else l_0_grounds), l_1_card))),
            '\n',
        ))
        if environment.getattr(l_1_card, 'guidance'):
            pass
            t_10.extend((
                '<p class="guidance">',
                escape(environment.finalize(environment.getattr(l_1_card, 'guidance'))),
                '</p>',
            ))
        t_10.extend((
            '  <dl class="write">\n    <div><dt>',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who looks it up, and where'))),
            '</dt><dd></dd></div>\n    <div><dt>',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What was found'))),
            '</dt><dd></dd></div>\n  </dl>\n</article>\n',
        ))
        return concat(t_10)
    context.exported_vars.add('fact')
    context.vars['fact'] = l_0_fact = Macro(environment, macro, 'fact', ('card',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_card):
        t_11 = []
        if l_1_card is missing:
            l_1_card = undefined("parameter 'card' was not provided", name='card')
        pass
        def t_12(fiter):
            for l_2_line in fiter:
                if environment.getattr(l_2_line, 'letters'):
                    yield l_2_line
        l_2_loop = missing
        for l_2_line, l_2_loop in LoopContext(t_12(environment.getattr(l_1_card, 'lines')), undefined):
            _loop_vars = {}
            pass
            t_11.extend((
                '<span class="given">',
                escape(environment.finalize((environment.getattr(l_2_line, 'score') if (environment.getattr(l_2_line, 'score') and (not environment.getattr(l_1_card, 'is_fact'))) else environment.getattr(l_2_line, 'words')))),
                ':&nbsp;',
                escape(environment.finalize(environment.getattr(l_2_line, 'letters'))),
                '</span>',
                escape(environment.finalize((' ' if (not environment.getattr(l_2_loop, 'last')) else cond_expr_undefined("the inline if-expression on line 63 in 'page.html.j2' evaluated to false and no else section was defined.")))),
            ))
        l_2_loop = l_2_line = missing
        return concat(t_11)
    context.exported_vars.add('in_short')
    context.vars['in_short'] = l_0_in_short = Macro(environment, macro, 'in_short', ('card',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_card):
        t_13 = []
        if l_1_card is missing:
            l_1_card = undefined("parameter 'card' was not provided", name='card')
        pass
        t_13.append(
            escape(environment.finalize((context.call((undefined(name='fact') if l_0_fact is missing else l_0_fact), l_1_card) if environment.getattr(l_1_card, 'is_fact') else context.call((undefined(name='judgement') if l_0_judgement is missing else l_0_judgement), l_1_card)))),
        )
        return concat(t_13)
    context.exported_vars.add('unanswered')
    context.vars['unanswered'] = l_0_unanswered = Macro(environment, macro, 'unanswered', ('card',), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'sha256-'
    yield escape(environment.finalize((undefined(name='style_hash') if l_0_style_hash is missing else l_0_style_hash)))
    yield '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="generator" content="hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '">\n'
    yield escape(environment.finalize(t_4((undefined(name='seal_place') if l_0_seal_place is missing else l_0_seal_place))))
    yield '\n<title>'
    yield escape(environment.finalize((undefined(name='team') if l_0_team is missing else l_0_team)))
    yield ' – '
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Agenda for agreeing')))
    yield ' – '
    yield escape(environment.finalize((undefined(name='round') if l_0_round is missing else l_0_round)))
    yield '</title>\n<style>'
    yield escape(environment.finalize(t_4((undefined(name='style') if l_0_style is missing else l_0_style))))
    yield '</style>\n</head>\n<body>\n<header>\n  <p class="kicker">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Agenda for agreeing on the scores')))
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
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Round')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='round') if l_0_round is missing else l_0_round)))
    yield ', '
    yield escape(environment.finalize((undefined(name='dates') if l_0_dates is missing else l_0_dates)))
    yield '</dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Raters')))
    yield '</dt><dd>'
    yield escape(environment.finalize(t_2(context.eval_ctx, (undefined(name='raters') if l_0_raters is missing else l_0_raters), ', ')))
    if (undefined(name='has_agreed') if l_0_has_agreed is missing else l_0_has_agreed):
        pass
        yield '. '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Read too: what they have agreed on.')))
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
    yield escape(environment.finalize((undefined(name='scale_title') if l_0_scale_title is missing else l_0_scale_title)))
    yield ' '
    yield escape(environment.finalize((undefined(name='scale_version') if l_0_scale_version is missing else l_0_scale_version)))
    yield ' ('
    yield escape(environment.finalize((undefined(name='status') if l_0_status is missing else l_0_status)))
    yield ')'
    if (undefined(name='is_short') if l_0_is_short is missing else l_0_is_short):
        pass
        yield ', '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'short form')))
    yield '</dd></div>\n  </dl>\n</header>\n<main>\n<p class="notice"><strong>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'For the team alone.')))
    yield '</strong> '
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'It shows what each rater answered, under letters. Do not pass it on; the report shows what you agree on.')))
    yield '</p>\n\n<section aria-labelledby="plan">\n  <h2 id="plan">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How to agree')))
    yield '</h2>\n  <ul class="how">\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Begin with what you built on: what did each of you see, and where is it written down? Then the scores.')))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The description that fits the practice decides, not how many chose it, and not the mean. The one who stands alone may have seen what the others did not.')))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Facts are not voted on. Agree on who looks them up.')))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Write what all can stand by, and why. What you do not agree on stays blank.')))
    yield '</li>\n  </ul>\n</section>\n\n<section aria-labelledby="order">\n  <h2 id="order">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'In this order')))
    yield '</h2>\n'
    if (((((undefined(name='core') if l_0_core is missing else l_0_core) or (undefined(name='others') if l_0_others is missing else l_0_others)) or (undefined(name='look_up') if l_0_look_up is missing else l_0_look_up)) or (undefined(name='lacking') if l_0_lacking is missing else l_0_lacking)) or (undefined(name='steps') if l_0_steps is missing else l_0_steps)):
        pass
        yield '  <div class="wide" role="group" aria-labelledby="order" tabindex="0">\n  <table class="order">\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Spread')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What the raters answered')))
        yield '</th></tr></thead>\n'
        def t_14(fiter):
            for (l_1_heading, l_1_items) in fiter:
                if l_1_items:
                    yield (l_1_heading, l_1_items)
        for (l_1_heading, l_1_items) in t_14([(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Discuss first: core items'), (undefined(name='core') if l_0_core is missing else l_0_core)), (context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Discuss then: the other items'), (undefined(name='others') if l_0_others is missing else l_0_others)), (context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Look up, do not vote: facts that differ'), (undefined(name='look_up') if l_0_look_up is missing else l_0_look_up)), (context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Not answered by all'), (undefined(name='lacking') if l_0_lacking is missing else l_0_lacking))]):
            _loop_vars = {}
            pass
            yield '    <tbody>\n    <tr><th scope="rowgroup" colspan="3">'
            yield escape(environment.finalize(l_1_heading))
            yield ' ('
            yield escape(environment.finalize(t_3(l_1_items)))
            yield ')</th></tr>\n'
            for l_2_card in l_1_items:
                _loop_vars = {}
                pass
                yield '    <tr><th scope="row"><a href="#item-'
                yield escape(environment.finalize(environment.getattr(l_2_card, 'number')))
                yield '">'
                yield escape(environment.finalize(environment.getattr(l_2_card, 'number')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(l_2_card, 'title')))
                yield '</a></th><td>'
                yield escape(environment.finalize(environment.getattr(l_2_card, 'spread')))
                yield '</td><td>'
                yield escape(environment.finalize(context.call((undefined(name='in_short') if l_0_in_short is missing else l_0_in_short), l_2_card, _loop_vars=_loop_vars)))
                yield '</td></tr>\n'
            l_2_card = missing
            yield '    </tbody>\n'
        l_1_heading = l_1_items = missing
        if (undefined(name='steps') if l_0_steps is missing else l_0_steps):
            pass
            yield '    <tbody><tr><th scope="rowgroup" colspan="3"><a href="#steps">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Steps of the action plan told differently')))
            yield '</a> ('
            yield escape(environment.finalize(t_3((undefined(name='steps') if l_0_steps is missing else l_0_steps))))
            yield ')</th></tr></tbody>\n'
        yield '  </table>\n  </div>\n'
    else:
        pass
        yield '  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Nothing is left to agree on.')))
        yield '</p>\n'
    yield '  <p>'
    yield escape(environment.finalize((undefined(name='count') if l_0_count is missing else l_0_count)))
    yield '</p>\n</section>\n\n'
    def t_15(fiter):
        for (l_1_id, l_1_heading, l_1_items) in fiter:
            if l_1_items:
                yield (l_1_id, l_1_heading, l_1_items)
    for (l_1_id, l_1_heading, l_1_items) in t_15([('core', context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Discuss first: core items'), (undefined(name='core') if l_0_core is missing else l_0_core)), ('others', context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Discuss then: the other items'), (undefined(name='others') if l_0_others is missing else l_0_others))]):
        _loop_vars = {}
        pass
        yield '<section aria-labelledby="'
        yield escape(environment.finalize(l_1_id))
        yield '">\n  <h2 id="'
        yield escape(environment.finalize(l_1_id))
        yield '">'
        yield escape(environment.finalize(l_1_heading))
        yield ' ('
        yield escape(environment.finalize(t_3(l_1_items)))
        yield ')</h2>\n'
        for l_2_card in l_1_items:
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='judgement') if l_0_judgement is missing else l_0_judgement), l_2_card, _loop_vars=_loop_vars)))
        l_2_card = missing
        yield '</section>\n'
    l_1_id = l_1_heading = l_1_items = missing
    yield '\n'
    if (undefined(name='look_up') if l_0_look_up is missing else l_0_look_up):
        pass
        yield '<section aria-labelledby="facts">\n  <h2 id="facts">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Look up, do not vote: facts that differ')))
        yield ' ('
        yield escape(environment.finalize(t_3((undefined(name='look_up') if l_0_look_up is missing else l_0_look_up))))
        yield ')</h2>\n'
        for l_1_card in (undefined(name='look_up') if l_0_look_up is missing else l_0_look_up):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='fact') if l_0_fact is missing else l_0_fact), l_1_card, _loop_vars=_loop_vars)))
        l_1_card = missing
        yield '</section>\n'
    yield '\n'
    if (undefined(name='lacking') if l_0_lacking is missing else l_0_lacking):
        pass
        yield '<section aria-labelledby="lacking">\n  <h2 id="lacking">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Not answered by all')))
        yield ' ('
        yield escape(environment.finalize(t_3((undefined(name='lacking') if l_0_lacking is missing else l_0_lacking))))
        yield ')</h2>\n'
        for l_1_card in (undefined(name='lacking') if l_0_lacking is missing else l_0_lacking):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='unanswered') if l_0_unanswered is missing else l_0_unanswered), l_1_card, _loop_vars=_loop_vars)))
        l_1_card = missing
        yield '</section>\n'
    yield '\n'
    if (undefined(name='steps') if l_0_steps is missing else l_0_steps):
        pass
        yield '<section aria-labelledby="steps">\n  <h2 id="steps">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Steps of the action plan told differently')))
        yield ' ('
        yield escape(environment.finalize(t_3((undefined(name='steps') if l_0_steps is missing else l_0_steps))))
        yield ')</h2>\n  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The draft has each step once, no further than the rater says who sees most left to do.')))
        yield '</p>\n  <div class="wide" role="group" aria-labelledby="steps" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Step')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What the raters say')))
        yield '</th></tr></thead>\n    <tbody>\n'
        l_1_loop = missing
        for (l_1_step, l_1_told), l_1_loop in LoopContext((undefined(name='steps') if l_0_steps is missing else l_0_steps), undefined):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(l_1_step))
            yield '</th><td>'
            l_2_loop = missing
            for (l_2_label, l_2_each), l_2_loop in LoopContext(l_1_told, undefined):
                _loop_vars = {}
                pass
                yield escape(environment.finalize(l_2_label))
                yield ' – '
                yield escape(environment.finalize(l_2_each))
                if (not environment.getattr(l_2_loop, 'last')):
                    pass
                    yield '<br>'
            l_2_loop = l_2_label = l_2_each = missing
            yield '</td></tr>'
        l_1_loop = l_1_step = l_1_told = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n</section>\n'
    yield '\n'
    if (undefined(name='settled') if l_0_settled is missing else l_0_settled):
        pass
        yield '<section aria-labelledby="settled">\n  <h2 id="settled">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Agreed since')))
        yield ' ('
        yield escape(environment.finalize(t_3((undefined(name='settled') if l_0_settled is missing else l_0_settled))))
        yield ')</h2>\n  <div class="wide" role="group" aria-labelledby="settled" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Raters')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Agreed')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Why')))
        yield '</th></tr></thead>\n    <tbody>\n'
        for l_1_card in (undefined(name='settled') if l_0_settled is missing else l_0_settled):
            _loop_vars = {}
            pass
            yield '    <tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_card, 'number')))
            yield ' '
            yield escape(environment.finalize(environment.getattr(l_1_card, 'title')))
            yield '</th><td>'
            yield escape(environment.finalize(context.call((undefined(name='in_short') if l_0_in_short is missing else l_0_in_short), l_1_card, _loop_vars=_loop_vars)))
            yield '</td><td><strong>'
            yield escape(environment.finalize(environment.getattr(l_1_card, 'agreed')))
            yield '</strong></td><td>'
            if environment.getattr(l_1_card, 'reason'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_card, 'reason')))
            else:
                pass
                yield '<strong>'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'no reason written yet', _loop_vars=_loop_vars)))
                yield '</strong>'
            yield '</td></tr>\n'
        l_1_card = missing
        yield '    </tbody>\n  </table>\n  </div>\n</section>\n'
    yield '\n'
    if (undefined(name='same') if l_0_same is missing else l_0_same):
        pass
        yield '<section aria-labelledby="same">\n  <h2 id="same">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'All answered alike')))
        yield ' ('
        yield escape(environment.finalize((undefined(name='n_same') if l_0_n_same is missing else l_0_n_same)))
        yield ')</h2>\n'
        for l_1_domain in (undefined(name='same') if l_0_same is missing else l_0_same):
            _loop_vars = {}
            pass
            yield '  <h3>'
            yield escape(environment.finalize(environment.getattr(l_1_domain, 'title')))
            yield '</h3>\n  <ul class="alike">'
            for l_2_card in environment.getitem(l_1_domain, 'items'):
                _loop_vars = {}
                pass
                yield '<li><span class="badge">'
                yield escape(environment.finalize((environment.getattr(t_1(environment, t_5(context, environment.getattr(l_2_card, 'lines'), 'letters')), 'score') or '–')))
                yield '</span> '
                yield escape(environment.finalize(environment.getattr(l_2_card, 'number')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(l_2_card, 'title')))
                yield '</li>'
            l_2_card = missing
            yield '</ul>\n'
        l_1_domain = missing
        yield '</section>\n'
    yield '\n<section class="method" aria-labelledby="figures">\n  <h2 id="figures">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How far the raters agree')))
    yield '</h2>\n  <p>'
    yield escape(environment.finalize(t_2(context.eval_ctx, (undefined(name='alpha') if l_0_alpha is missing else l_0_alpha), ' ')))
    yield '</p>\n  <div class="wide" role="group" aria-labelledby="figures" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Pairs of raters')))
    yield '</th><th scope="col" class="number">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'same score')))
    yield '</th><th scope="col" class="number">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'at most one step apart')))
    yield '</th><th scope="col" class="number">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'steps apart, mean')))
    yield '</th></tr></thead>\n    <tbody>\n'
    l_1_loop = missing
    for (l_1_title, l_1_exact, l_1_within, l_1_apart), l_1_loop in LoopContext((undefined(name='figures') if l_0_figures is missing else l_0_figures), undefined):
        _loop_vars = {}
        pass
        yield '    <tr'
        if environment.getattr(l_1_loop, 'last'):
            pass
            yield ' class="total"'
        yield '><th scope="row">'
        yield escape(environment.finalize(l_1_title))
        yield '</th><td class="number">'
        yield escape(environment.finalize(l_1_exact))
        yield '</td><td class="number">'
        yield escape(environment.finalize(l_1_within))
        yield '</td><td class="number">'
        yield escape(environment.finalize(l_1_apart))
        yield '</td></tr>\n'
    l_1_loop = l_1_title = l_1_exact = l_1_within = l_1_apart = missing
    yield '    </tbody>\n  </table>\n  </div>\n  <p>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Every two raters who scored an item make a pair. Steps are those of the item's own scores. Alpha (Krippendorff, for ordered scores) takes away what chance alone would give; the limits 0.667 and 0.800 are his (2004), for research in general. That no alpha is given under three raters or ten items is our own rule.")))
    yield '</p>\n  <p>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Raters who agree can be wrong together. The figures say how alike you see, not how right.')))
    yield '</p>\n  <div class="kept">\n  <h3>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Where the figures come from')))
    yield '</h3>\n  <dl>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scale')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='reference') if l_0_reference is missing else l_0_reference)))
    yield ', sha256 <code>'
    yield escape(environment.finalize((undefined(name='scale_sha256') if l_0_scale_sha256 is missing else l_0_scale_sha256)))
    yield '</code></dd></div>\n'
    for (l_1_name, l_1_digest) in (undefined(name='files') if l_0_files is missing else l_0_files):
        _loop_vars = {}
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answers', _loop_vars=_loop_vars)))
        yield '</dt><dd>'
        yield escape(environment.finalize(l_1_name))
        yield ', sha256 <code>'
        yield escape(environment.finalize(l_1_digest))
        yield '</code></dd></div>'
    l_1_name = l_1_digest = missing
    yield '\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Program')))
    yield '</dt><dd>hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '</dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Make it again')))
    yield '</dt><dd><code>'
    yield escape(environment.finalize((undefined(name='command') if l_0_command is missing else l_0_command)))
    yield '</code></dd></div>\n  </dl>\n  </div>\n</section>\n</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=74&2=82&3=89&4=91&6=98&7=104&13=126&14=131&16=136&22=156&23=164&26=198&27=205&28=215&29=219&30=222&31=231&32=233&33=236&35=245&36=259&41=266&42=273&43=283&44=287&45=290&46=299&47=302&49=306&50=308&51=313&54=329&55=332&57=341&58=343&63=350&65=376&67=388&70=390&73=392&74=394&75=396&76=402&80=404&81=406&83=408&85=416&86=422&87=430&89=438&93=451&96=455&98=457&99=459&100=461&101=463&106=465&107=467&110=470&111=476&113=484&114=488&115=492&119=505&120=508&125=516&127=519&130=521&131=529&132=531&133=537&137=545&139=548&140=552&144=559&146=562&147=566&151=573&153=576&154=580&157=582&159=587&167=608&169=611&172=615&174=623&175=627&183=647&185=650&186=654&187=658&188=660&194=675&195=677&198=679&200=688&201=692&206=706&207=708&209=710&211=712&212=718&214=730&215=734'
