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
    l_0_say = resolve('say')
    l_0_round = resolve('round')
    l_0_is_named = resolve('is_named')
    l_0_previous = resolve('previous')
    l_0_scale_title = resolve('scale_title')
    l_0_scale_version = resolve('scale_version')
    l_0_status = resolve('status')
    l_0_plural = resolve('plural')
    l_0_least = resolve('least')
    l_0_attendance = resolve('attendance')
    l_0_apart = resolve('apart')
    l_0_caution = resolve('caution')
    l_0_is_draft = resolve('is_draft')
    l_0_may_outdo_weak = resolve('may_outdo_weak')
    l_0_weak = resolve('weak')
    l_0_has_dots = resolve('has_dots')
    l_0_principles = resolve('principles')
    l_0_bands = resolve('bands')
    l_0_codes = resolve('codes')
    l_0_has_key = resolve('has_key')
    l_0_compared = resolve('compared')
    l_0_clear = resolve('clear')
    l_0_hidden = resolve('hidden')
    l_0_strong = resolve('strong')
    l_0_may_outdo_strong = resolve('may_outdo_strong')
    l_0_n_more_strong = resolve('n_more_strong')
    l_0_keys = resolve('keys')
    l_0_questions = resolve('questions')
    l_0_groupings = resolve('groupings')
    l_0_items = resolve('items')
    l_0_least_scored = resolve('least_scored')
    l_0_own_limits = resolve('own_limits')
    l_0_sources = resolve('sources')
    l_0_head = l_0_origin = l_0_legend_of_signs = l_0_strip_chart = l_0_figure_of = l_0_bar = l_0_named_item = l_0_explained = missing
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_3 = environment.filters['rejectattr']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'rejectattr' found.")
    try:
        t_4 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    pass
    included_template = environment.get_template('head.html.j2', 'page.html.j2').make_module(context.get_all(), True, {'bar': l_0_bar, 'explained': l_0_explained, 'figure_of': l_0_figure_of, 'head': l_0_head, 'legend_of_signs': l_0_legend_of_signs, 'named_item': l_0_named_item, 'origin': l_0_origin, 'strip_chart': l_0_strip_chart})
    l_0_head = getattr(included_template, 'head', missing)
    if l_0_head is missing:
        l_0_head = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'page.html.j2') does not export the requested name 'head'", name='head')
    l_0_origin = getattr(included_template, 'origin', missing)
    if l_0_origin is missing:
        l_0_origin = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'page.html.j2') does not export the requested name 'origin'", name='origin')
    l_0_legend_of_signs = getattr(included_template, 'legend_of_signs', missing)
    if l_0_legend_of_signs is missing:
        l_0_legend_of_signs = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'page.html.j2') does not export the requested name 'legend_of_signs'", name='legend_of_signs')
    context.vars.update({'head': l_0_head, 'origin': l_0_origin, 'legend_of_signs': l_0_legend_of_signs})
    context.exported_vars.difference_update(('head', 'origin', 'legend_of_signs'))
    included_template = environment.get_template('charts.html.j2', 'page.html.j2').make_module(context.get_all(), True, {'bar': l_0_bar, 'explained': l_0_explained, 'figure_of': l_0_figure_of, 'head': l_0_head, 'legend_of_signs': l_0_legend_of_signs, 'named_item': l_0_named_item, 'origin': l_0_origin, 'strip_chart': l_0_strip_chart})
    l_0_strip_chart = getattr(included_template, 'strip_chart', missing)
    if l_0_strip_chart is missing:
        l_0_strip_chart = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'page.html.j2') does not export the requested name 'strip_chart'", name='strip_chart')
    l_0_figure_of = getattr(included_template, 'figure_of', missing)
    if l_0_figure_of is missing:
        l_0_figure_of = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'page.html.j2') does not export the requested name 'figure_of'", name='figure_of')
    l_0_bar = getattr(included_template, 'bar', missing)
    if l_0_bar is missing:
        l_0_bar = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'page.html.j2') does not export the requested name 'bar'", name='bar')
    context.vars.update({'strip_chart': l_0_strip_chart, 'figure_of': l_0_figure_of, 'bar': l_0_bar})
    context.exported_vars.difference_update(('strip_chart', 'figure_of', 'bar'))
    def macro(l_1_item):
        t_5 = []
        if l_1_item is missing:
            l_1_item = undefined("parameter 'item' was not provided", name='item')
        pass
        t_5.append(
            escape(environment.finalize(environment.getattr(l_1_item, 'title'))),
        )
        if environment.getattr(l_1_item, 'is_core'):
            pass
            t_5.extend((
                ' <small>',
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'core'))),
                '</small>',
            ))
        return concat(t_5)
    context.exported_vars.add('named_item')
    context.vars['named_item'] = l_0_named_item = Macro(environment, macro, 'named_item', ('item',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_item):
        t_6 = []
        if l_1_item is missing:
            l_1_item = undefined("parameter 'item' was not provided", name='item')
        pass
        if environment.getattr(l_1_item, 'best'):
            pass
            t_6.extend((
                '<small class="best">',
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Full score: {best}', best=environment.getattr(l_1_item, 'best')))),
                '</small>',
            ))
        return concat(t_6)
    context.exported_vars.add('explained')
    context.vars['explained'] = l_0_explained = Macro(environment, macro, 'explained', ('item',), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '">\n<head>\n'
    yield escape(environment.finalize(context.call((undefined(name='head') if l_0_head is missing else l_0_head), markup_join((context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Network meeting'), ' – ', (undefined(name='round') if l_0_round is missing else l_0_round), )))))
    yield '\n</head>\n<body>\n<header>\n  <p class="kicker">'
    yield escape(environment.finalize((context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Report for the network meeting, with the teams' names") if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named) else context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Report for the network meeting'))))
    yield '</p>\n  <h1>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Where the teams stand in round {name}', name=(undefined(name='round') if l_0_round is missing else l_0_round))))
    yield '</h1>\n  <dl class="about">\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Round')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='round') if l_0_round is missing else l_0_round)))
    yield '</dd></div>\n'
    if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Compared with')))
        yield '</dt><dd>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'round {name}', name=(undefined(name='previous') if l_0_previous is missing else l_0_previous))))
        yield '</dd></div>'
    yield '\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scale')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='scale_title') if l_0_scale_title is missing else l_0_scale_title)))
    yield ' '
    yield escape(environment.finalize((undefined(name='scale_version') if l_0_scale_version is missing else l_0_scale_version)))
    yield ' ('
    yield escape(environment.finalize((undefined(name='status') if l_0_status is missing else l_0_status)))
    yield ')</dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Least behind a figure')))
    yield '</dt><dd>'
    yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), '{n} team', '{n} teams', (undefined(name='least') if l_0_least is missing else l_0_least))))
    yield '</dd></div>\n  </dl>\n</header>\n<main>\n'
    if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
        pass
        yield '<p class="notice"><strong>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'This report names the teams.')))
        yield '</strong> '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'It is for those who have agreed to be named, and it is no ranking: the teams stand in the order of the alphabet. Whoever also has the report with codes can tell which code is whose.')))
        yield '</p>\n'
    yield '\n<section class="overall" aria-labelledby="attendance">\n  <h2 id="attendance">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who is in, and who is out')))
    yield '</h2>\n  <div class="verdict">\n  <p class="score"><strong>'
    yield escape(environment.finalize(environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_inside')))
    yield '</strong> <span class="of">'
    yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), 'of {n} known team', 'of {n} known teams', environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_known'))))
    yield '</span></p>\n  <div>\n  <p>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A team is in with one agreed full form, the items that most teams are asked, and a score in every principle. Known are the teams that sent something of this round, or agreed answers of the round before.')))
    yield '</p>\n'
    if environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'has_too_few'):
        pass
        yield '<p><strong>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'That is fewer than the limit, so no figures are shown.')))
        yield '</strong></p>'
    yield '\n'
    if environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'inside'):
        pass
        yield '<p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'In the figures:')))
        yield ' <span class="codes">'
        l_1_loop = missing
        for l_1_code, l_1_loop in LoopContext(environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'inside'), undefined):
            _loop_vars = {}
            pass
            yield '<span class="'
            yield escape(environment.finalize(('whole' if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named) else 'chip')))
            yield '">'
            yield escape(environment.finalize(l_1_code))
            yield escape(environment.finalize((',' if ((undefined(name='is_named') if l_0_is_named is missing else l_0_is_named) and (not environment.getattr(l_1_loop, 'last'))) else cond_expr_undefined("the inline if-expression on line 35 in 'page.html.j2' evaluated to false and no else section was defined."))))
            yield '</span> '
        l_1_loop = l_1_code = missing
        yield '</span></p>'
    yield '\n  </div>\n  </div>\n'
    if environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'absent'):
        pass
        yield '  <div class="wide" role="group" aria-labelledby="absent" tabindex="0">\n  <table class="absent">\n    <caption id="absent">'
        yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), 'Out of the figures: {n} team', 'Out of the figures: {n} teams', (environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_known') - environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_inside')))))
        yield '</caption>\n    <thead><tr><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Teams')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Why')))
        yield '</th>'
        if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
            pass
            yield '<th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who')))
            yield '</th>'
        yield '<th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What to do')))
        yield '</th></tr></thead>\n    <tbody>\n'
        for l_1_one in environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'absent'):
            _loop_vars = {}
            pass
            yield '<tr><td class="number">'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'n')))
            yield '</td><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'why')))
            yield '</th>'
            if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                pass
                yield '<td>'
                yield escape(environment.finalize(t_1(context.eval_ctx, environment.getattr(l_1_one, 'names'), '; ')))
                yield '</td>'
            yield '<td>'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'remedy')))
            yield '</td></tr>'
        l_1_one = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n'
    else:
        pass
        yield '  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'No known team is out.')))
        yield '</p>\n'
    if environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_unreadable_files'):
        pass
        yield '<p>'
        yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), "Besides, {n} file cannot be read. It may be any team's, also of another round, and is in none of these numbers; the organiser has a list.", "Besides, {n} files cannot be read. They may be any team's, also of other rounds, and are in none of these numbers; the organiser has a list.", environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_unreadable_files'))))
        yield '</p>'
    if (undefined(name='apart') if l_0_apart is missing else l_0_apart):
        pass
        yield '<p>'
        yield escape(environment.finalize((undefined(name='apart') if l_0_apart is missing else l_0_apart)))
        yield '</p>'
    yield '\n  <p class="caution">'
    yield escape(environment.finalize((undefined(name='caution') if l_0_caution is missing else l_0_caution)))
    if (undefined(name='is_draft') if l_0_is_draft is missing else l_0_is_draft):
        pass
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The scale is a draft: its texts and some limits are its authors' own.")))
    yield '</p>\n</section>\n\n'
    if (not environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'has_too_few')):
        pass
        yield '<section aria-labelledby="common">\n  <h2 id="common">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What is common: the items that most often get a low score')))
        yield '</h2>\n  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A low score on an item is one in the lower half of its range. Listed are the items on which at least {n} teams have one, as far as that can be shown.', n=(undefined(name='least') if l_0_least is missing else l_0_least))))
        if (undefined(name='may_outdo_weak') if l_0_may_outdo_weak is missing else l_0_may_outdo_weak):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Others of which it cannot be shown may have one in more teams.')))
        yield '</p>\n'
        if (undefined(name='weak') if l_0_weak is missing else l_0_weak):
            pass
            yield '  <div class="wide" role="group" aria-labelledby="common" tabindex="0">\n  <table class="often">\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Low score in')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who holds the key')))
            yield '</th></tr></thead>\n'
            def t_7(fiter):
                for (l_1_heading, l_1_items) in fiter:
                    if l_1_items:
                        yield (l_1_heading, l_1_items)
            for (l_1_heading, l_1_items) in t_7([(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Core items'), t_2(context.eval_ctx, t_4(context, (undefined(name='weak') if l_0_weak is missing else l_0_weak), 'is_core'))), (context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Other items'), t_2(context.eval_ctx, t_3(context, (undefined(name='weak') if l_0_weak is missing else l_0_weak), 'is_core')))]):
                _loop_vars = {}
                pass
                yield '    <tbody>\n    <tr class="part"><th scope="rowgroup" colspan="3">'
                yield escape(environment.finalize(l_1_heading))
                yield '</th></tr>\n'
                for l_2_item in l_1_items:
                    _loop_vars = {}
                    pass
                    yield '<tr><th scope="row">'
                    yield escape(environment.finalize(environment.getattr(l_2_item, 'title')))
                    yield escape(environment.finalize(context.call((undefined(name='explained') if l_0_explained is missing else l_0_explained), l_2_item, _loop_vars=_loop_vars)))
                    yield '</th><td class="barred">'
                    yield escape(environment.finalize(context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), environment.getattr(l_2_item, 'share'), _loop_vars=_loop_vars)))
                    yield '<span class="count">'
                    yield escape(environment.finalize(environment.getattr(l_2_item, 'part')))
                    yield '</span></td><td>'
                    yield escape(environment.finalize(environment.getattr(l_2_item, 'key')))
                    yield '</td></tr>'
                l_2_item = missing
                yield '\n    </tbody>\n'
            l_1_heading = l_1_items = missing
            yield '  </table>\n  </div>\n'
            def t_8(fiter):
                for l_1_item in fiter:
                    if environment.getattr(l_1_item, 'said'):
                        yield l_1_item
            l_1_loop = missing
            for l_1_item, l_1_loop in LoopContext(t_8((undefined(name='weak') if l_0_weak is missing else l_0_weak)), undefined):
                _loop_vars = {}
                pass
                if environment.getattr(l_1_loop, 'first'):
                    pass
                    yield '<h3 id="said">'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What the teams wrote about them', _loop_vars=_loop_vars)))
                    yield '</h3>\n  <p class="legend">'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'In the words of teams that share their texts; who wrote what is not shown. Of the others it is only counted how many wrote something, where they are enough.', _loop_vars=_loop_vars)))
                    yield '</p>\n  <div class="said">\n'
                yield '  <article>\n    <h4>'
                yield escape(environment.finalize(context.call((undefined(name='named_item') if l_0_named_item is missing else l_0_named_item), l_1_item, _loop_vars=_loop_vars)))
                yield '</h4>\n    <dl>\n'
                for l_2_one in environment.getattr(l_1_item, 'said'):
                    _loop_vars = {}
                    pass
                    yield '<div><dt>'
                    yield escape(environment.finalize(environment.getattr(l_2_one, 'label')))
                    yield '</dt><dd>'
                    for l_3_text in environment.getattr(l_2_one, 'texts'):
                        _loop_vars = {}
                        pass
                        yield '<span class="quote">'
                        yield escape(environment.finalize(l_3_text))
                        yield '</span>'
                    l_3_text = missing
                    if (environment.getattr(l_2_one, 'kept') and (environment.getattr(l_2_one, 'kept') != '0')):
                        pass
                        yield '<small>'
                        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'not shared: {count} teams', count=environment.getattr(l_2_one, 'kept'), _loop_vars=_loop_vars)))
                        yield '</small>'
                    yield '</dd></div>'
                l_2_one = missing
                yield '\n    </dl>\n  </article>\n'
                if environment.getattr(l_1_loop, 'last'):
                    pass
                    yield '</div>'
            l_1_loop = l_1_item = missing
        else:
            pass
            yield '  <p>'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'No item has a low score in so many teams that it can be shown.')))
            yield '</p>\n'
        yield '</section>\n\n<section class="spread" aria-labelledby="spread">\n  <h2 id="spread">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What is spread: where each team stands')))
        yield '</h2>\n'
        if (undefined(name='has_dots') if l_0_has_dots is missing else l_0_has_dots):
            pass
            yield '  <div class="strips">\n'
            def t_9(fiter):
                for l_1_view in fiter:
                    if environment.getattr(l_1_view, 'strip'):
                        yield l_1_view
            l_1_loop = missing
            for l_1_view, l_1_loop in LoopContext(t_9((undefined(name='principles') if l_0_principles is missing else l_0_principles)), undefined):
                _loop_vars = {}
                pass
                yield '  <figure'
                if environment.getattr(l_1_loop, 'last'):
                    pass
                    yield ' class="all"'
                yield '><figcaption><b>'
                yield escape(environment.finalize(environment.getattr(l_1_view, 'title')))
                yield '</b> <span class="of">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'median {median}, middle half {half}', median=environment.getattr(l_1_view, 'median'), half=environment.getattr(l_1_view, 'half'), _loop_vars=_loop_vars)))
                yield '</span></figcaption>\n  '
                yield escape(environment.finalize(context.call((undefined(name='strip_chart') if l_0_strip_chart is missing else l_0_strip_chart), environment.getattr(l_1_view, 'strip'), markup_join(('strip-', environment.getattr(l_1_loop, 'index'), )), context.call((undefined(name='say') if l_0_say is missing else l_0_say), '{principle}: each team on its scale, the same figures as in the tables below', principle=environment.getattr(l_1_view, 'title'), _loop_vars=_loop_vars), _loop_vars=_loop_vars)))
                yield '</figure>\n'
            l_1_loop = l_1_view = missing
            yield '  </div>\n  <p class="legend">'
            if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                pass
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Each dot is a team, with its number in the table below.')))
            else:
                pass
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Each dot is a team, under its code.')))
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Dots that would touch stand above one another; height means nothing. The bar is the middle half of the teams, the thick line their median.')))
            if (environment.getattr(environment.getitem((undefined(name='principles') if l_0_principles is missing else l_0_principles), 0), 'strip') and environment.getattr(environment.getattr(environment.getitem((undefined(name='principles') if l_0_principles is missing else l_0_principles), 0), 'strip'), 'limits')):
                pass
                yield ' '
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Dashed lines show where bands begin: {bands}.', bands=(undefined(name='bands') if l_0_bands is missing else l_0_bands))))
            yield '</p>\n'
        yield '  <div class="wide" role="group" aria-labelledby="spread" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Principle')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Teams')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Median')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Middle half')))
        yield '</th></tr></thead>\n    <tbody>\n'
        l_1_loop = missing
        for l_1_view, l_1_loop in LoopContext((undefined(name='principles') if l_0_principles is missing else l_0_principles), undefined):
            _loop_vars = {}
            pass
            yield '<tr'
            if environment.getattr(l_1_loop, 'last'):
                pass
                yield ' class="total"'
            yield '><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_view, 'title')))
            yield '</th><td class="number">'
            yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_1_view, 'n'), _loop_vars=_loop_vars)))
            yield '</td><td class="number">'
            yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_1_view, 'median'), _loop_vars=_loop_vars)))
            yield '</td><td class="number">'
            yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_1_view, 'half'), _loop_vars=_loop_vars)))
            yield '</td></tr>'
        l_1_loop = l_1_view = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n'
        if (undefined(name='codes') if l_0_codes is missing else l_0_codes):
            pass
            yield '  <h3 id="codes">'
            yield escape(environment.finalize((context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Every team under its name') if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named) else context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Every team under its code'))))
            yield '</h3>\n  <div class="wide together" role="group" aria-labelledby="codes" tabindex="0">\n  <table class="all-codes">\n    <thead><tr>'
            if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                pass
                yield '<th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'No.')))
                yield '</th>'
            yield '<th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Team')))
            yield '</th>'
            for l_1_view in (undefined(name='principles') if l_0_principles is missing else l_0_principles):
                _loop_vars = {}
                pass
                yield '<th scope="col" class="number">'
                yield escape(environment.finalize(environment.getattr(l_1_view, 'title')))
                yield '</th>'
            l_1_view = missing
            yield '</tr></thead>\n    <tbody>\n'
            for l_1_row in (undefined(name='codes') if l_0_codes is missing else l_0_codes):
                _loop_vars = {}
                pass
                yield '<tr>'
                if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                    pass
                    yield '<td class="number">'
                    yield escape(environment.finalize(environment.getattr(l_1_row, 'number')))
                    yield '</td>'
                yield '<th scope="row">'
                if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                    pass
                    yield escape(environment.finalize(environment.getattr(l_1_row, 'code')))
                else:
                    pass
                    yield '<span class="chip">'
                    yield escape(environment.finalize(environment.getattr(l_1_row, 'code')))
                    yield '</span>'
                yield '</th>'
                for l_2_score in environment.getattr(l_1_row, 'scores'):
                    _loop_vars = {}
                    pass
                    yield '<td class="number">'
                    yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), l_2_score, _loop_vars=_loop_vars)))
                    yield '</td>'
                l_2_score = missing
                yield '</tr>'
            l_1_row = missing
            yield '\n    </tbody>\n  </table>\n  </div>\n  <p class="legend">'
            if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                pass
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'In the order of the alphabet.')))
            else:
                pass
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'In the order of the codes, which are given by lot: first letters, then letters with a number, such as A2.')))
                if (undefined(name='has_key') if l_0_has_key is missing else l_0_has_key):
                    pass
                    yield ' '
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'No code is ever used for another team.')))
            yield '</p>\n'
        else:
            pass
            yield '  <p class="legend">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Single teams are not shown this time: the codes of too few teams would stand out.')))
            yield '</p>\n'
        yield '</section>\n\n<section class="together" aria-labelledby="moved">\n  <h2 id="moved">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What has moved')))
        yield '</h2>\n'
        if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
            pass
            yield '  <p>'
            yield escape(environment.finalize((undefined(name='compared') if l_0_compared is missing else l_0_compared)))
            yield '</p>\n  <div class="wide" role="group" aria-labelledby="moved" tabindex="0">\n  <table class="moves">\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Principle')))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Teams')))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Median change')))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Middle half')))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Rose clearly')))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Much the same')))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Fell clearly')))
            yield '</th></tr></thead>\n    <tbody>\n'
            def t_10(fiter):
                for l_1_view in fiter:
                    if environment.getattr(l_1_view, 'move'):
                        yield l_1_view
            l_1_loop = missing
            for l_1_view, l_1_loop in LoopContext(t_10((undefined(name='principles') if l_0_principles is missing else l_0_principles)), undefined):
                _loop_vars = {}
                pass
                yield '<tr'
                if environment.getattr(l_1_loop, 'last'):
                    pass
                    yield ' class="total"'
                yield '><th scope="row">'
                yield escape(environment.finalize(environment.getattr(l_1_view, 'title')))
                yield '</th><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'move'), 'n'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'move'), 'median'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'move'), 'half'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'move'), 'rose'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'move'), 'same'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'move'), 'fell'), _loop_vars=_loop_vars)))
                yield '</td></tr>'
            l_1_loop = l_1_view = missing
            yield '\n    </tbody>\n  </table>\n  </div>\n  <p class="legend">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Clearly is by at least {share} of the range; the limit is our own.', share=(undefined(name='clear') if l_0_clear is missing else l_0_clear))))
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), '{sign} is a figure that is not shown, since too few teams stand behind it.', sign=(undefined(name='hidden') if l_0_hidden is missing else l_0_hidden))))
            yield '</p>\n'
        else:
            pass
            yield '  <p>'
            yield escape(environment.finalize(((undefined(name='compared') if l_0_compared is missing else l_0_compared) or context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'No earlier round was given.'))))
            yield '</p>\n'
        yield '</section>\n\n<section class="together" aria-labelledby="strong">\n  <h2 id="strong">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Strengths worth learning from')))
        yield '</h2>\n'
        if (undefined(name='strong') if l_0_strong is missing else l_0_strong):
            pass
            yield '  <p>'
            if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                pass
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Items on which many teams have the full score, and a team that can be asked about it.')))
            else:
                pass
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Items on which many teams have the full score, and the code of a team that can be asked. The organiser asks that team first: whoever answers gives its code away, and may say no.')))
            if (undefined(name='may_outdo_strong') if l_0_may_outdo_strong is missing else l_0_may_outdo_strong):
                pass
                yield ' '
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Others of which it cannot be shown may have it in more teams.')))
            yield '</p>\n  <div class="wide" role="group" aria-labelledby="strong" tabindex="0">\n  <table class="often">\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Full score in')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Ask')))
            yield '</th></tr></thead>\n    <tbody>\n'
            for l_1_item in (undefined(name='strong') if l_0_strong is missing else l_0_strong):
                _loop_vars = {}
                pass
                yield '<tr><th scope="row">'
                yield escape(environment.finalize(context.call((undefined(name='named_item') if l_0_named_item is missing else l_0_named_item), l_1_item, _loop_vars=_loop_vars)))
                yield escape(environment.finalize(context.call((undefined(name='explained') if l_0_explained is missing else l_0_explained), l_1_item, _loop_vars=_loop_vars)))
                yield '</th><td class="barred">'
                yield escape(environment.finalize(context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), environment.getattr(l_1_item, 'share'), _loop_vars=_loop_vars)))
                yield '<span class="count">'
                yield escape(environment.finalize(environment.getattr(l_1_item, 'part')))
                yield '</span></td><td>'
                if environment.getattr(l_1_item, 'ask'):
                    pass
                    if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
                        pass
                        yield escape(environment.finalize(environment.getattr(l_1_item, 'ask')))
                    else:
                        pass
                        yield '<span class="chip">'
                        yield escape(environment.finalize(environment.getattr(l_1_item, 'ask')))
                        yield '</span>'
                else:
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'ask in the room', _loop_vars=_loop_vars)))
                yield '</td></tr>'
            l_1_item = missing
            yield '\n    </tbody>\n  </table>\n  </div>\n'
            if (undefined(name='n_more_strong') if l_0_n_more_strong is missing else l_0_n_more_strong):
                pass
                yield '<p class="legend">'
                yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), '{n} more stands under Every item.', '{n} more stand under Every item.', (undefined(name='n_more_strong') if l_0_n_more_strong is missing else l_0_n_more_strong))))
                yield '</p>'
            yield '\n'
        else:
            pass
            yield '  <p>'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'No item has the full score in so many teams that it can be shown.')))
            yield '</p>\n'
        yield '</section>\n\n'
        if (undefined(name='keys') if l_0_keys is missing else l_0_keys):
            pass
            yield '<section class="together" aria-labelledby="keys">\n  <h2 id="keys">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who holds the key')))
            yield '</h2>\n  <p>'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The items that most often get a low score, by who can change them. An item that several hold the key to stands with each. Beside it: how many teams have a low score.')))
            yield '</p>\n  <div class="keys">\n'
            for l_1_key in (undefined(name='keys') if l_0_keys is missing else l_0_keys):
                _loop_vars = {}
                pass
                yield '  <div class="finding">\n    <h3>'
                yield escape(environment.finalize(environment.getattr(l_1_key, 'title')))
                yield '</h3>\n    <p class="legend">'
                if (environment.getattr(l_1_key, 'median') == (undefined(name='hidden') if l_0_hidden is missing else l_0_hidden)):
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The score of all their items is not shown.', _loop_vars=_loop_vars)))
                else:
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Median of all their items {median}, middle half {half}', median=environment.getattr(l_1_key, 'median'), half=environment.getattr(l_1_key, 'half'), _loop_vars=_loop_vars)))
                yield '</p>\n'
                if environment.getitem(l_1_key, 'items'):
                    pass
                    yield '<ul>'
                    for l_2_item in environment.getitem(l_1_key, 'items'):
                        _loop_vars = {}
                        pass
                        yield '<li>'
                        yield escape(environment.finalize(context.call((undefined(name='named_item') if l_0_named_item is missing else l_0_named_item), l_2_item, _loop_vars=_loop_vars)))
                        yield ' <span class="of">'
                        yield escape(environment.finalize(environment.getattr(l_2_item, 'part')))
                        yield '</span></li>'
                    l_2_item = missing
                    yield '</ul>'
                else:
                    pass
                    yield '<p>'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'None of these items.', _loop_vars=_loop_vars)))
                    yield '</p>'
                yield '\n  </div>\n'
            l_1_key = missing
            yield '  </div>\n</section>\n'
        yield '\n<section class="questions" aria-labelledby="questions">\n  <h2 id="questions">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Questions for the groups')))
        yield '</h2>\n  <ol>'
        for l_1_question in (undefined(name='questions') if l_0_questions is missing else l_0_questions):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(environment.finalize(l_1_question))
            yield '</li>'
        l_1_question = missing
        yield '</ol>\n</section>\n\n'
        if (undefined(name='groupings') if l_0_groupings is missing else l_0_groupings):
            pass
            yield '<section aria-labelledby="groupings">\n  <h2 id="groupings">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The same items, gathered in other ways')))
            yield '</h2>\n'
            l_1_loop = missing
            for l_1_grouping, l_1_loop in LoopContext((undefined(name='groupings') if l_0_groupings is missing else l_0_groupings), undefined):
                _loop_vars = {}
                pass
                yield '  <h3 id="grouping-'
                yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
                yield '">'
                yield escape(environment.finalize(environment.getattr(l_1_grouping, 'title')))
                yield '</h3>\n'
                if environment.getattr(l_1_grouping, 'several'):
                    pass
                    yield '<p>'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'An item may stand in several groups.', _loop_vars=_loop_vars)))
                    yield '</p>'
                yield '  <div class="wide together" role="group" aria-labelledby="grouping-'
                yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
                yield '" tabindex="0">\n  <table class="groups">\n    <thead><tr><th scope="col">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Group', _loop_vars=_loop_vars)))
                yield '</th><th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Teams', _loop_vars=_loop_vars)))
                yield '</th><th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Median', _loop_vars=_loop_vars)))
                yield '</th><th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Middle half', _loop_vars=_loop_vars)))
                yield '</th>'
                if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
                    pass
                    yield '<th scope="col" class="number">'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Median change', _loop_vars=_loop_vars)))
                    yield '</th>'
                yield '</tr></thead>\n    <tbody>\n'
                for l_2_view in environment.getattr(l_1_grouping, 'groups'):
                    _loop_vars = {}
                    pass
                    yield '<tr><th scope="row">'
                    yield escape(environment.finalize(environment.getattr(l_2_view, 'title')))
                    yield '</th><td class="number">'
                    yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_view, 'n'), _loop_vars=_loop_vars)))
                    yield '</td><td class="number">'
                    yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_view, 'median'), _loop_vars=_loop_vars)))
                    yield '</td><td class="number">'
                    yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_view, 'half'), _loop_vars=_loop_vars)))
                    yield '</td>'
                    if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
                        pass
                        yield '<td class="number">'
                        yield escape(environment.finalize((context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_2_view, 'move'), 'median'), _loop_vars=_loop_vars) if environment.getattr(l_2_view, 'move') else '–')))
                        if (environment.getattr(l_2_view, 'move') and environment.getattr(environment.getattr(l_2_view, 'move'), 'part')):
                            pass
                            yield ' <small>('
                            yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_view, 'move'), 'part')))
                            yield ')</small>'
                        yield '</td>'
                    yield '</tr>'
                l_2_view = missing
                yield '\n    </tbody>\n  </table>\n  </div>\n'
            l_1_loop = l_1_grouping = missing
            yield '</section>\n'
        yield '\n<section class="every" aria-labelledby="items">\n  <h2 id="items">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Every item')))
        yield '</h2>\n  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How many of the {n} teams have a low score on the item, how many the full one, and how many neither. Among the last are teams without a score of it; how many those are is not told.', n=environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_inside'))))
        yield '</p>\n  <div class="wide" role="group" aria-labelledby="items" tabindex="0">\n  <table class="items">\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Low score')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Neither')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Full score')))
        yield '</th></tr></thead>\n'
        for (l_1_domain, l_1_rows) in (undefined(name='items') if l_0_items is missing else l_0_items):
            _loop_vars = {}
            pass
            yield '    <tbody>\n    <tr class="part"><th scope="rowgroup" colspan="4">'
            yield escape(environment.finalize(l_1_domain))
            yield '</th></tr>\n'
            for l_2_row in l_1_rows:
                _loop_vars = {}
                pass
                yield '<tr><th scope="row">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
                if environment.getattr(l_2_row, 'is_core'):
                    pass
                    yield ' <small>'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'core', _loop_vars=_loop_vars)))
                    yield '</small>'
                yield '</th><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_row, 'weak'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_row, 'between'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_row, 'top'), _loop_vars=_loop_vars)))
                yield '</td></tr>'
            l_2_row = missing
            yield '\n    </tbody>\n'
        l_1_domain = l_1_rows = missing
        yield '  </table>\n  </div>\n</section>\n'
    yield '\n<section class="method" aria-labelledby="method">\n  <h2 id="method">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How to read this')))
    yield '</h2>\n  <ul>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Half of the teams score at or below the median. The middle half is what is left when the lowest and the highest quarter are taken away.')))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The figures are the teams' own agreed answers. They tell where practice differs from the model, and not how participants fare.")))
    yield '</li>\n'
    if (not (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named)):
        pass
        yield '<li>'
        if (undefined(name='has_key') if l_0_has_key is missing else l_0_has_key):
            pass
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Codes are given by lot and kept from round to round by a key that the organiser alone has.')))
        else:
            pass
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Codes are given by lot for this report alone; in the next one they are others.')))
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Do not guess aloud whose a code is.')))
        yield '</li>'
    yield '\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'At least {n} teams stand behind every median, range, change and count of teams on an item, and nothing of fewer can be worked out from them.', n=(undefined(name='least') if l_0_least is missing else l_0_least))))
    yield ' '
    if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named):
        pass
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Single teams stand under their names.')))
    else:
        pass
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Single teams stand as dots and rows under codes, each of which could be that of at least {n} teams.', n=(undefined(name='least') if l_0_least is missing else l_0_least))))
    yield ' '
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Texts are those of teams that share them. How many teams are out, and why, is told also of one.')))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Participants' and raters' own answers are not in this report.")))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "A file with data for research can be made too. It holds every team's score of every item under the same codes as here; it is no part of this report, and not for publishing.")))
    yield '</li>\n    <li>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A principle gets a score when at least {share} of the items that apply are scored.', share=(undefined(name='least_scored') if l_0_least_scored is missing else l_0_least_scored))))
    yield '</li>\n  </ul>\n  <h3>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Signs in the place of a figure')))
    yield '</h3>\n  '
    yield escape(environment.finalize(context.call((undefined(name='legend_of_signs') if l_0_legend_of_signs is missing else l_0_legend_of_signs))))
    yield '\n'
    if (undefined(name='own_limits') if l_0_own_limits is missing else l_0_own_limits):
        pass
        yield '  <h3>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What is our own, and not tried')))
        yield '</h3>\n  <ul>'
        for l_1_limit in (undefined(name='own_limits') if l_0_own_limits is missing else l_0_own_limits):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(environment.finalize(l_1_limit))
            yield '</li>'
        l_1_limit = missing
        yield '</ul>\n'
    if (undefined(name='sources') if l_0_sources is missing else l_0_sources):
        pass
        yield '  <h3>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Sources')))
        yield '</h3>\n  <ul>'
        for (l_1_citation, l_1_url) in (undefined(name='sources') if l_0_sources is missing else l_0_sources):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(environment.finalize(l_1_citation))
            if l_1_url:
                pass
                yield ', '
                yield escape(environment.finalize(l_1_url))
            yield '</li>'
        l_1_citation = l_1_url = missing
        yield '</ul>\n'
    yield '  '
    yield escape(environment.finalize(context.call((undefined(name='origin') if l_0_origin is missing else l_0_origin))))
    yield '\n</section>\n</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=70&2=82&3=94&4=112&6=128&8=130&12=132&13=134&15=136&16=140&18=148&19=156&23=160&24=163&28=168&30=170&32=174&33=176&35=182&39=200&42=203&43=205&45=217&51=238&53=240&54=245&56=251&59=257&61=260&62=262&63=268&66=271&67=277&69=285&70=287&76=304&77=312&78=317&82=320&84=322&88=343&91=350&96=353&97=355&99=358&100=367&101=375&104=379&108=393&110=402&115=420&116=423&119=425&121=441&126=470&128=484&133=487&134=489&135=492&138=494&140=508&145=537&147=544&152=547&153=549&154=552&157=563&159=569&164=596&167=605&171=608&173=611&174=613&176=615&178=619&179=621&180=628&189=650&190=652&193=660&195=663&196=666&197=670&198=674&199=680&201=682&203=696&213=724&214=726&217=728&218=736&220=740&221=742&231=764&233=766&234=768&235=770&237=783&238=794&239=796&240=798&242=800&243=802&244=804&245=807&246=809&248=817&249=820&250=822&252=835'
