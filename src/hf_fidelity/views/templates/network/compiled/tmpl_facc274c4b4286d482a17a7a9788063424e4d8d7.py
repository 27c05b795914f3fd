"""slides.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'slides.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_say = resolve('say')
    l_0_round = resolve('round')
    l_0_attendance = resolve('attendance')
    l_0_is_named = resolve('is_named')
    l_0_plural = resolve('plural')
    l_0_overall = resolve('overall')
    l_0_bands = resolve('bands')
    l_0_caution = resolve('caution')
    l_0_slides = resolve('slides')
    l_0_head = l_0_strip_chart = l_0_figure_of = l_0_facts = l_0_often = missing
    try:
        t_1 = environment.filters['int']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'int' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    included_template = environment.get_template('head.html.j2', 'slides.html.j2').make_module(context.get_all(), True, {'facts': l_0_facts, 'figure_of': l_0_figure_of, 'head': l_0_head, 'often': l_0_often, 'strip_chart': l_0_strip_chart})
    l_0_head = getattr(included_template, 'head', missing)
    if l_0_head is missing:
        l_0_head = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'slides.html.j2') does not export the requested name 'head'", name='head')
    context.vars['head'] = l_0_head
    context.exported_vars.discard('head')
    included_template = environment.get_template('charts.html.j2', 'slides.html.j2').make_module(context.get_all(), True, {'facts': l_0_facts, 'figure_of': l_0_figure_of, 'head': l_0_head, 'often': l_0_often, 'strip_chart': l_0_strip_chart})
    l_0_strip_chart = getattr(included_template, 'strip_chart', missing)
    if l_0_strip_chart is missing:
        l_0_strip_chart = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'slides.html.j2') does not export the requested name 'strip_chart'", name='strip_chart')
    l_0_figure_of = getattr(included_template, 'figure_of', missing)
    if l_0_figure_of is missing:
        l_0_figure_of = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'slides.html.j2') does not export the requested name 'figure_of'", name='figure_of')
    context.vars.update({'strip_chart': l_0_strip_chart, 'figure_of': l_0_figure_of})
    context.exported_vars.difference_update(('strip_chart', 'figure_of'))
    def macro(l_1_view):
        t_3 = []
        l_1_hidden = resolve('hidden')
        if l_1_view is missing:
            l_1_view = undefined("parameter 'view' was not provided", name='view')
        pass
        t_3.extend((
            escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), '{n} team', '{n} teams', t_1(environment.getattr(l_1_view, 'n'))))),
            ' · ',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'median'))),
            ' <b>',
            escape(environment.finalize(environment.getattr(l_1_view, 'median'))),
            '</b> · ',
            escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'middle half'))),
            ' <b>',
            escape(environment.finalize(environment.getattr(l_1_view, 'half'))),
            '</b>',
        ))
        if (environment.getattr(l_1_view, 'move') and (environment.getattr(environment.getattr(l_1_view, 'move'), 'median') != (undefined(name='hidden') if l_1_hidden is missing else l_1_hidden))):
            pass
            t_3.extend((
                ' · ',
                escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'median change'))),
                ' <b>',
                escape(environment.finalize(environment.getattr(environment.getattr(l_1_view, 'move'), 'median'))),
                '</b>',
            ))
            if environment.getattr(environment.getattr(l_1_view, 'move'), 'part'):
                pass
                t_3.extend((
                    ' (',
                    escape(environment.finalize(environment.getattr(environment.getattr(l_1_view, 'move'), 'part'))),
                    ')',
                ))
        return concat(t_3)
    context.exported_vars.add('facts')
    context.vars['facts'] = l_0_facts = Macro(environment, macro, 'facts', ('view',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_heading, l_1_items, l_1_nothing):
        t_4 = []
        if l_1_heading is missing:
            l_1_heading = undefined("parameter 'heading' was not provided", name='heading')
        if l_1_items is missing:
            l_1_items = undefined("parameter 'items' was not provided", name='items')
        if l_1_nothing is missing:
            l_1_nothing = undefined("parameter 'nothing' was not provided", name='nothing')
        pass
        t_4.extend((
            '<div class="often"><h3>',
            escape(environment.finalize(l_1_heading)),
            '</h3>\n',
        ))
        if l_1_items:
            pass
            t_4.append(
                '<ul>',
            )
            for l_2_item in l_1_items:
                _loop_vars = {}
                pass
                t_4.extend((
                    '<li>',
                    escape(environment.finalize(environment.getattr(l_2_item, 'title'))),
                    ' <span class="count">',
                    escape(environment.finalize(environment.getattr(l_2_item, 'part'))),
                    '</span></li>',
                ))
            l_2_item = missing
            t_4.append(
                '</ul>',
            )
        else:
            pass
            t_4.extend((
                '<p>',
                escape(environment.finalize(l_1_nothing)),
                '</p>',
            ))
        t_4.append(
            '\n</div>\n',
        )
        return concat(t_4)
    context.exported_vars.add('often')
    context.vars['often'] = l_0_often = Macro(environment, macro, 'often', ('heading', 'items', 'nothing'), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '">\n<head>\n'
    yield escape(environment.finalize(context.call((undefined(name='head') if l_0_head is missing else l_0_head), markup_join((context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Network meeting'), ' – ', (undefined(name='round') if l_0_round is missing else l_0_round), ' – ', context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'slides'), )))))
    yield '\n</head>\n<body>\n<main>\n<section class="slide first'
    yield escape(environment.finalize((' crowded' if (t_2(environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'absent')) > 5) else cond_expr_undefined("the inline if-expression on line 17 in 'slides.html.j2' evaluated to false and no else section was defined."))))
    yield '">\n  <header><p class="kicker">'
    yield escape(environment.finalize((context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Network meeting, with the teams' names") if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named) else context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Network meeting'))))
    yield '</p>\n  <h1>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Where the teams stand in round {name}', name=(undefined(name='round') if l_0_round is missing else l_0_round))))
    yield '</h1></header>\n  <div class="in"><p class="big"><b>'
    yield escape(environment.finalize(environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_inside')))
    yield '</b> '
    yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), 'of {n} known team is in the figures', 'of {n} known teams are in the figures', environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_known'))))
    yield '</p>\n'
    if (environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'absent') or environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_unreadable_files')):
        pass
        yield '<div class="out">'
        if environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'absent'):
            pass
            yield '<p>'
            yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), 'Out of the figures: {n} team', 'Out of the figures: {n} teams', (environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_known') - environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_inside')))))
            yield '</p>\n  <ul>'
            for l_1_one in environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'absent'):
                _loop_vars = {}
                pass
                yield '<li><b>'
                yield escape(environment.finalize(environment.getattr(l_1_one, 'n')))
                yield '</b><span>'
                yield escape(environment.finalize(environment.getattr(l_1_one, 'why')))
                yield '</span></li>'
            l_1_one = missing
            yield '</ul>'
        if environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_unreadable_files'):
            pass
            yield '<p>'
            yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), 'Besides, {n} file that cannot be read', 'Besides, {n} files that cannot be read', environment.getattr((undefined(name='attendance') if l_0_attendance is missing else l_0_attendance), 'n_unreadable_files'))))
            yield '</p>'
        yield '</div>'
    yield '</div>\n'
    if environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'strip'):
        pass
        yield '<figure><figcaption>'
        yield escape(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'title')))
        yield ': '
        yield escape(environment.finalize(context.call((undefined(name='facts') if l_0_facts is missing else l_0_facts), (undefined(name='overall') if l_0_overall is missing else l_0_overall))))
        yield '</figcaption>'
        yield escape(environment.finalize(context.call((undefined(name='strip_chart') if l_0_strip_chart is missing else l_0_strip_chart), environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'strip'), 'strip-0', context.call((undefined(name='say') if l_0_say is missing else l_0_say), '{principle}: each team on its scale, the same figures as in the report', principle=environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'title')))))
        yield '</figure>'
    yield '\n  <p class="foot">'
    yield escape(environment.finalize((context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Each dot is a team, with its number in the report.') if (undefined(name='is_named') if l_0_is_named is missing else l_0_is_named) else context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Each dot is a team, under its code.'))))
    yield ' '
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The bar is the middle half of the teams, the thick line their median; height means nothing.')))
    if (environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'strip') and environment.getattr(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'strip'), 'limits')):
        pass
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Dashed lines show where bands begin: {bands}.', bands=(undefined(name='bands') if l_0_bands is missing else l_0_bands))))
    yield ' '
    yield escape(environment.finalize((undefined(name='caution') if l_0_caution is missing else l_0_caution)))
    yield '</p>\n</section>\n'
    l_1_loop = missing
    for l_1_slide, l_1_loop in LoopContext((undefined(name='slides') if l_0_slides is missing else l_0_slides), undefined):
        _loop_vars = {}
        pass
        yield '<section class="slide">\n  <header><p class="kicker">'
        yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
        yield ' / '
        yield escape(environment.finalize(t_2((undefined(name='slides') if l_0_slides is missing else l_0_slides))))
        yield ' · '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'round {name}', name=(undefined(name='round') if l_0_round is missing else l_0_round), _loop_vars=_loop_vars)))
        yield '</p>\n  <h2>'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_slide, 'view'), 'title')))
        yield '</h2></header>\n'
        if environment.getattr(environment.getattr(l_1_slide, 'view'), 'strip'):
            pass
            yield '  <figure><figcaption>'
            yield escape(environment.finalize(context.call((undefined(name='facts') if l_0_facts is missing else l_0_facts), environment.getattr(l_1_slide, 'view'), _loop_vars=_loop_vars)))
            yield '</figcaption>'
            yield escape(environment.finalize(context.call((undefined(name='strip_chart') if l_0_strip_chart is missing else l_0_strip_chart), environment.getattr(environment.getattr(l_1_slide, 'view'), 'strip'), markup_join(('strip-', environment.getattr(l_1_loop, 'index'), )), context.call((undefined(name='say') if l_0_say is missing else l_0_say), '{principle}: each team on its scale, the same figures as in the report', principle=environment.getattr(environment.getattr(l_1_slide, 'view'), 'title'), _loop_vars=_loop_vars), _loop_vars=_loop_vars)))
            yield '</figure>\n'
        else:
            pass
            yield '  <p class="none">'
            if environment.getattr(environment.getattr(l_1_slide, 'view'), 'is_shown'):
                pass
                yield escape(environment.finalize(context.call((undefined(name='facts') if l_0_facts is missing else l_0_facts), environment.getattr(l_1_slide, 'view'), _loop_vars=_loop_vars)))
            else:
                pass
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Too few teams: no figures are shown.', _loop_vars=_loop_vars)))
            yield '</p>\n'
        yield '  <div class="two">\n  '
        yield escape(environment.finalize(context.call((undefined(name='often') if l_0_often is missing else l_0_often), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Most often a low score', _loop_vars=_loop_vars), environment.getattr(l_1_slide, 'weak'), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Nothing that can be shown.', _loop_vars=_loop_vars), _loop_vars=_loop_vars)))
        yield '\n  '
        yield escape(environment.finalize(context.call((undefined(name='often') if l_0_often is missing else l_0_often), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Most often the full score', _loop_vars=_loop_vars), environment.getattr(l_1_slide, 'strong'), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Nothing that can be shown.', _loop_vars=_loop_vars), _loop_vars=_loop_vars)))
        yield '\n  </div>\n  <p class="question">'
        yield escape(environment.finalize(environment.getattr(l_1_slide, 'question')))
        yield '</p>\n</section>\n'
    l_1_loop = l_1_slide = missing
    yield '</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=34&2=40&3=49&4=86&5=97&6=100&11=133&13=135&17=137&18=139&19=141&20=143&21=147&22=155&23=172&25=182&27=193&29=197&30=203&31=205&32=208&34=215&37=223&38=225&40=227'
