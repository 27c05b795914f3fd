"""own_sheet.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'own_sheet.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_team = resolve('team')
    l_0_say = resolve('say')
    l_0_round = resolve('round')
    l_0_n_teams = resolve('n_teams')
    l_0_code = resolve('code')
    l_0_scale_title = resolve('scale_title')
    l_0_scale_version = resolve('scale_version')
    l_0_status = resolve('status')
    l_0_principles = resolve('principles')
    l_0_why_out = resolve('why_out')
    l_0_caution = resolve('caution')
    l_0_has_limits = resolve('has_limits')
    l_0_bands = resolve('bands')
    l_0_previous = resolve('previous')
    l_0_domains = resolve('domains')
    l_0_own_limits = resolve('own_limits')
    l_0_head = l_0_origin = l_0_legend_of_signs = l_0_strip_chart = l_0_figure_of = missing
    pass
    included_template = environment.get_template('head.html.j2', 'own_sheet.html.j2').make_module(context.get_all(), True, {'figure_of': l_0_figure_of, 'head': l_0_head, 'legend_of_signs': l_0_legend_of_signs, 'origin': l_0_origin, 'strip_chart': l_0_strip_chart})
    l_0_head = getattr(included_template, 'head', missing)
    if l_0_head is missing:
        l_0_head = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'own_sheet.html.j2') does not export the requested name 'head'", name='head')
    l_0_origin = getattr(included_template, 'origin', missing)
    if l_0_origin is missing:
        l_0_origin = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'own_sheet.html.j2') does not export the requested name 'origin'", name='origin')
    l_0_legend_of_signs = getattr(included_template, 'legend_of_signs', missing)
    if l_0_legend_of_signs is missing:
        l_0_legend_of_signs = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'own_sheet.html.j2') does not export the requested name 'legend_of_signs'", name='legend_of_signs')
    context.vars.update({'head': l_0_head, 'origin': l_0_origin, 'legend_of_signs': l_0_legend_of_signs})
    context.exported_vars.difference_update(('head', 'origin', 'legend_of_signs'))
    included_template = environment.get_template('charts.html.j2', 'own_sheet.html.j2').make_module(context.get_all(), True, {'figure_of': l_0_figure_of, 'head': l_0_head, 'legend_of_signs': l_0_legend_of_signs, 'origin': l_0_origin, 'strip_chart': l_0_strip_chart})
    l_0_strip_chart = getattr(included_template, 'strip_chart', missing)
    if l_0_strip_chart is missing:
        l_0_strip_chart = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'own_sheet.html.j2') does not export the requested name 'strip_chart'", name='strip_chart')
    l_0_figure_of = getattr(included_template, 'figure_of', missing)
    if l_0_figure_of is missing:
        l_0_figure_of = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'own_sheet.html.j2') does not export the requested name 'figure_of'", name='figure_of')
    context.vars.update({'strip_chart': l_0_strip_chart, 'figure_of': l_0_figure_of})
    context.exported_vars.difference_update(('strip_chart', 'figure_of'))
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '">\n<head>\n'
    yield escape(environment.finalize(context.call((undefined(name='head') if l_0_head is missing else l_0_head), markup_join(((undefined(name='team') if l_0_team is missing else l_0_team), ' – ', context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The team's own sheet"), ' – ', (undefined(name='round') if l_0_round is missing else l_0_round), )))))
    yield '\n</head>\n<body>\n<header>\n  <p class="kicker">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The team's own sheet from the network meeting")))
    yield '</p>\n  <h1>'
    yield escape(environment.finalize((undefined(name='team') if l_0_team is missing else l_0_team)))
    yield '</h1>\n  <dl class="about">\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Round')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='round') if l_0_round is missing else l_0_round)))
    yield '</dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Teams in the figures')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='n_teams') if l_0_n_teams is missing else l_0_n_teams)))
    yield '</dd></div>\n'
    if (undefined(name='code') if l_0_code is missing else l_0_code):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Your code in the report')))
        yield '</dt><dd>'
        yield escape(environment.finalize((undefined(name='code') if l_0_code is missing else l_0_code)))
        yield '</dd></div>'
    yield '\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scale')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='scale_title') if l_0_scale_title is missing else l_0_scale_title)))
    yield ' '
    yield escape(environment.finalize((undefined(name='scale_version') if l_0_scale_version is missing else l_0_scale_version)))
    yield ' ('
    yield escape(environment.finalize((undefined(name='status') if l_0_status is missing else l_0_status)))
    yield ')</dd></div>\n  </dl>\n</header>\n<main>\n<p class="notice"><strong>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'For this team alone.')))
    yield '</strong> '
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Whoever sees it can tell your code. It shows nobody else's.")))
    yield '</p>\n\n'
    if (not (undefined(name='principles') if l_0_principles is missing else l_0_principles)):
        pass
        yield '<section aria-labelledby="out">\n  <h2 id="out">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The team is not in the figures of this round')))
        yield '</h2>\n  <ul>'
        t_1 = 1
        for (l_1_why, l_1_remedy) in (undefined(name='why_out') if l_0_why_out is missing else l_0_why_out):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The team {why}.', why=l_1_why, _loop_vars=_loop_vars)))
            yield ' '
            yield escape(environment.finalize(l_1_remedy))
            yield '</li>'
            t_1 = 0
        l_1_why = l_1_remedy = missing
        if t_1:
            pass
            yield '<li>'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Too few teams are in.')))
            yield '</li>'
        yield '</ul>\n</section>\n'
    else:
        pass
        yield '<section aria-labelledby="place">\n  <h2 id="place">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Where you stand')))
        yield '</h2>\n  <p>'
        yield escape(environment.finalize((undefined(name='caution') if l_0_caution is missing else l_0_caution)))
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The others are no measure of what is right: the model is.')))
        yield '</p>\n  <div class="strips">\n'
        def t_2(fiter):
            for l_1_view in fiter:
                if environment.getattr(l_1_view, 'strip'):
                    yield l_1_view
        l_1_loop = missing
        for l_1_view, l_1_loop in LoopContext(t_2((undefined(name='principles') if l_0_principles is missing else l_0_principles)), undefined):
            _loop_vars = {}
            pass
            yield '  <figure><figcaption><b>'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_view, 'all'), 'title')))
            yield '</b> <span class="of">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'you {own}, median {median}', own=environment.getattr(l_1_view, 'own'), median=environment.getattr(environment.getattr(l_1_view, 'all'), 'median'), _loop_vars=_loop_vars)))
            yield '</span></figcaption>\n  '
            yield escape(environment.finalize(context.call((undefined(name='strip_chart') if l_0_strip_chart is missing else l_0_strip_chart), environment.getattr(l_1_view, 'strip'), markup_join(('strip-', environment.getattr(l_1_loop, 'index'), )), context.call((undefined(name='say') if l_0_say is missing else l_0_say), '{principle}: your team among the others; your score, the median and the middle half stand in the table below', principle=environment.getattr(environment.getattr(l_1_view, 'all'), 'title'), _loop_vars=_loop_vars), _loop_vars=_loop_vars)))
            yield '</figure>\n'
        l_1_loop = l_1_view = missing
        yield '  </div>\n  <p class="legend">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The filled diamond is your team, the rings are the others. The bar is the middle half of the teams, the thick line their median.')))
        if (undefined(name='has_limits') if l_0_has_limits is missing else l_0_has_limits):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Dashed lines show where bands begin: {bands}.', bands=(undefined(name='bands') if l_0_bands is missing else l_0_bands))))
        yield '</p>\n  <div class="wide" role="group" aria-labelledby="place" tabindex="0">\n  <table class="own">\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Principle')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'You')))
        yield '</th>'
        if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
            pass
            yield '<th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Your change since {name}', name=(undefined(name='previous') if l_0_previous is missing else l_0_previous))))
            yield '</th>'
        yield '<th scope="col" class="number">'
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
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_view, 'all'), 'title')))
            yield '</th><td class="number"><b>'
            yield escape(environment.finalize(environment.getattr(l_1_view, 'own')))
            yield '</b></td>'
            if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
                pass
                yield '<td class="number">'
                yield escape(environment.finalize(environment.getattr(l_1_view, 'change')))
                yield '</td>'
            yield '<td class="number">'
            yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'all'), 'median'), _loop_vars=_loop_vars)))
            yield '</td><td class="number">'
            yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(environment.getattr(l_1_view, 'all'), 'half'), _loop_vars=_loop_vars)))
            yield '</td></tr>'
        l_1_loop = l_1_view = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n</section>\n\n<section aria-labelledby="items">\n  <h2 id="items">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "Your items beside everyone's")))
        yield '</h2>\n  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A low score on an item is one in the lower half of its range; the full score is the highest.')))
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Beside your score stands how many of the {n} teams have either.', n=(undefined(name='n_teams') if l_0_n_teams is missing else l_0_n_teams))))
        yield '</p>\n'
        l_1_loop = missing
        for (l_1_title, l_1_rows), l_1_loop in LoopContext((undefined(name='domains') if l_0_domains is missing else l_0_domains), undefined):
            _loop_vars = {}
            pass
            yield '  <h3 id="domain-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '">'
            yield escape(environment.finalize(l_1_title))
            yield '</h3>\n  <div class="wide" role="group" aria-labelledby="domain-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '" tabindex="0">\n  <table class="items">\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item', _loop_vars=_loop_vars)))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'You', _loop_vars=_loop_vars)))
            yield '</th>'
            if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
                pass
                yield '<th scope="col" class="number name">'
                yield escape(environment.finalize((undefined(name='previous') if l_0_previous is missing else l_0_previous)))
                yield '</th>'
            yield '<th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Low score in', _loop_vars=_loop_vars)))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Full score in', _loop_vars=_loop_vars)))
            yield '</th></tr></thead>\n    <tbody>\n'
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
                yield '</th><td class="number"><b>'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'own')))
                yield '</b></td>'
                if (undefined(name='previous') if l_0_previous is missing else l_0_previous):
                    pass
                    yield '<td class="number">'
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'before')))
                    yield '</td>'
                yield '<td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_row, 'weak'), _loop_vars=_loop_vars)))
                yield '</td><td class="number">'
                yield escape(environment.finalize(context.call((undefined(name='figure_of') if l_0_figure_of is missing else l_0_figure_of), environment.getattr(l_2_row, 'top'), _loop_vars=_loop_vars)))
                yield '</td></tr>'
            l_2_row = missing
            yield '\n    </tbody>\n  </table>\n  </div>\n'
        l_1_loop = l_1_title = l_1_rows = missing
        yield '</section>\n'
    yield '\n<section class="method" aria-labelledby="method">\n  <h2 id="method">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How to read this')))
    yield '</h2>\n  <h3>'
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
    yield '  '
    yield escape(environment.finalize(context.call((undefined(name='origin') if l_0_origin is missing else l_0_origin))))
    yield '\n</section>\n</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=29&2=41&4=51&6=53&10=55&11=57&13=59&14=63&15=67&17=75&21=83&23=87&25=90&26=93&30=112&31=114&33=118&34=127&35=131&38=135&41=141&43=156&51=180&52=182&53=187&54=191&55=195&57=197&59=211&69=239&70=241&71=243&72=245&73=248&74=250&76=259'
