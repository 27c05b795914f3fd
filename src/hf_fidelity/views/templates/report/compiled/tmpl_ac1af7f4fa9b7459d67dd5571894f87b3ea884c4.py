"""participants.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'participants.html.j2'

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
    l_0_scale_title = resolve('scale_title')
    l_0_too_few = resolve('too_few')
    l_0_round = resolve('round')
    l_0_style = resolve('style')
    l_0_municipality = resolve('municipality')
    l_0_say = resolve('say')
    l_0_date = resolve('date')
    l_0_plural = resolve('plural')
    l_0_n = resolve('n')
    l_0_scale_version = resolve('scale_version')
    l_0_status = resolve('status')
    l_0_means = resolve('means')
    l_0_ticks = resolve('ticks')
    l_0_caution = resolve('caution')
    l_0_is_draft = resolve('is_draft')
    l_0_unspread = resolve('unspread')
    l_0_whole = resolve('whole')
    l_0_steps = resolve('steps')
    l_0_domains = resolve('domains')
    l_0_rule = resolve('rule')
    l_0_once = resolve('once')
    l_0_own_limits = resolve('own_limits')
    l_0_sources = resolve('sources')
    l_0_reference = resolve('reference')
    l_0_scale_sha256 = resolve('scale_sha256')
    l_0_licence = resolve('licence')
    l_0_pair_chart = missing
    try:
        t_1 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    pass
    included_template = environment.get_template('voices.html.j2', 'participants.html.j2').make_module(context.get_all(), True, {'pair_chart': l_0_pair_chart})
    l_0_pair_chart = getattr(included_template, 'pair_chart', missing)
    if l_0_pair_chart is missing:
        l_0_pair_chart = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'participants.html.j2') does not export the requested name 'pair_chart'", name='pair_chart')
    context.vars['pair_chart'] = l_0_pair_chart
    context.exported_vars.discard('pair_chart')
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'sha256-'
    yield escape(environment.finalize((undefined(name='style_hash') if l_0_style_hash is missing else l_0_style_hash)))
    yield '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="generator" content="hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '">\n'
    yield escape(environment.finalize(t_1((undefined(name='seal_place') if l_0_seal_place is missing else l_0_seal_place))))
    yield '\n<title>'
    yield escape(environment.finalize((undefined(name='team') if l_0_team is missing else l_0_team)))
    yield ' – '
    yield escape(environment.finalize((undefined(name='scale_title') if l_0_scale_title is missing else l_0_scale_title)))
    if (not (undefined(name='too_few') if l_0_too_few is missing else l_0_too_few)):
        pass
        yield ' – '
        yield escape(environment.finalize((undefined(name='round') if l_0_round is missing else l_0_round)))
    yield '</title>\n<style>'
    yield escape(environment.finalize(t_1((undefined(name='style') if l_0_style is missing else l_0_style))))
    yield '</style>\n</head>\n<body>\n<header>\n  <p class="kicker">'
    yield escape(environment.finalize((undefined(name='scale_title') if l_0_scale_title is missing else l_0_scale_title)))
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
    yield '\n    '
    if (not (undefined(name='too_few') if l_0_too_few is missing else l_0_too_few)):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Round')))
        yield '</dt><dd>'
        yield escape(environment.finalize((undefined(name='round') if l_0_round is missing else l_0_round)))
        if (undefined(name='date') if l_0_date is missing else l_0_date):
            pass
            yield ', '
            yield escape(environment.finalize((undefined(name='date') if l_0_date is missing else l_0_date)))
        yield '</dd></div>'
    yield '\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answered by')))
    yield '</dt><dd>'
    if (undefined(name='too_few') if l_0_too_few is missing else l_0_too_few):
        pass
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'the participants together')))
    else:
        pass
        yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), '{n} participant', '{n} participants', (undefined(name='n') if l_0_n is missing else l_0_n))))
    yield '</dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scale')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='scale_title') if l_0_scale_title is missing else l_0_scale_title)))
    yield ' '
    yield escape(environment.finalize((undefined(name='scale_version') if l_0_scale_version is missing else l_0_scale_version)))
    yield ' ('
    yield escape(environment.finalize((undefined(name='status') if l_0_status is missing else l_0_status)))
    yield ')</dd></div>\n  </dl>\n</header>\n<main>\n'
    if (undefined(name='too_few') if l_0_too_few is missing else l_0_too_few):
        pass
        yield '<section aria-labelledby="too-few">\n  <h2 id="too-few">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Not enough answers')))
        yield '</h2>\n  <p>'
        yield escape(environment.finalize((undefined(name='too_few') if l_0_too_few is missing else l_0_too_few)))
        yield '</p>\n</section>\n'
    else:
        pass
        yield '<section class="voice" aria-labelledby="means">\n  <h2 id="means">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'To the nearest half step')))
        yield '</h2>\n  <div class="beside">\n  <figure>'
        yield escape(environment.finalize(context.call((undefined(name='pair_chart') if l_0_pair_chart is missing else l_0_pair_chart), (undefined(name='means') if l_0_means is missing else l_0_means), (undefined(name='ticks') if l_0_ticks is missing else l_0_ticks), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What participants say per principle, the same figures as in the table'), 'means-title')))
        yield '</figure>\n  <div class="wide" role="group" aria-labelledby="means" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Principle')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Participants')))
        yield '</th></tr></thead>\n    <tbody>\n'
        for l_1_view in (undefined(name='means') if l_0_means is missing else l_0_means):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_view, 'title')))
            if environment.getattr(l_1_view, 'remark'):
                pass
                yield ' <small>'
                yield escape(environment.finalize(environment.getattr(l_1_view, 'remark')))
                yield '</small>'
            yield '</th><td class="number">'
            yield escape(environment.finalize(environment.getattr(l_1_view, 'theirs')))
            yield '</td></tr>'
        l_1_view = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n  </div>\n  <p class="caution">'
        yield escape(environment.finalize((undefined(name='caution') if l_0_caution is missing else l_0_caution)))
        if (undefined(name='is_draft') if l_0_is_draft is missing else l_0_is_draft):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The scale is a draft: its texts and some limits are its authors' own.")))
        yield '</p>\n</section>\n\n<section class="spread" aria-labelledby="spread">\n  <h2 id="spread">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How many answered what')))
        yield '</h2>\n'
        if (undefined(name='unspread') if l_0_unspread is missing else l_0_unspread):
            pass
            yield '<p>'
            yield escape(environment.finalize((undefined(name='unspread') if l_0_unspread is missing else l_0_unspread)))
            yield '</p>'
        else:
            pass
            yield '  <p>'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A number that reaches over several columns counts the answers in all of them.')))
            if (undefined(name='whole') if l_0_whole is missing else l_0_whole):
                pass
                yield ' '
                yield escape(environment.finalize((undefined(name='whole') if l_0_whole is missing else l_0_whole)))
            yield '</p>\n'
        if ((undefined(name='steps') if l_0_steps is missing else l_0_steps) and (not (undefined(name='unspread') if l_0_unspread is missing else l_0_unspread))):
            pass
            yield '<ul class="steps">'
            for l_1_step in (undefined(name='steps') if l_0_steps is missing else l_0_steps):
                _loop_vars = {}
                pass
                yield '<li>'
                yield escape(environment.finalize(l_1_step))
                yield '</li>'
            l_1_step = missing
            yield '</ul>'
        yield '\n'
        l_1_loop = missing
        for l_1_domain, l_1_loop in LoopContext((undefined(name='domains') if l_0_domains is missing else l_0_domains), undefined):
            l_1_place = missing
            _loop_vars = {}
            pass
            l_1_place = environment.getattr(l_1_loop, 'index')
            _loop_vars['place'] = l_1_place
            yield '  <h3 id="domain-'
            yield escape(environment.finalize((undefined(name='place') if l_1_place is missing else l_1_place)))
            yield '">'
            yield escape(environment.finalize(environment.getattr(l_1_domain, 'title')))
            yield '</h3>\n  <div class="wide" role="group" aria-labelledby="domain-'
            yield escape(environment.finalize((undefined(name='place') if l_1_place is missing else l_1_place)))
            yield '" tabindex="0">\n'
            if environment.getattr(l_1_domain, 'columns'):
                pass
                yield '  <table class="cells">\n    <thead><tr><th scope="col">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item', _loop_vars=_loop_vars)))
                yield '</th><th scope="col" class="cell">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'no answer', _loop_vars=_loop_vars)))
                yield '</th>'
                for l_2_column in environment.getattr(l_1_domain, 'columns'):
                    _loop_vars = {}
                    pass
                    yield '<th scope="col" class="cell">'
                    yield escape(environment.finalize(l_2_column))
                    yield '</th>'
                l_2_column = missing
                yield '</tr></thead>\n    <tbody>\n'
                for l_2_item in environment.getitem(l_1_domain, 'items'):
                    _loop_vars = {}
                    pass
                    yield '    <tr><th scope="row">'
                    yield escape(environment.finalize(environment.getattr(l_2_item, 'number')))
                    yield ' '
                    yield escape(environment.finalize((environment.getattr(l_2_item, 'prompt') or environment.getattr(l_2_item, 'title'))))
                    yield '</th>'
                    for l_3_cell in environment.getattr(l_2_item, 'cells'):
                        _loop_vars = {}
                        pass
                        yield '<td class="cell" colspan="'
                        yield escape(environment.finalize(environment.getattr(l_3_cell, 'span')))
                        yield '"><span class="n">'
                        yield escape(environment.finalize(environment.getattr(l_3_cell, 'n')))
                        yield '</span>'
                        if environment.getattr(l_3_cell, 'remark'):
                            pass
                            yield ' <small>'
                            yield escape(environment.finalize(environment.getattr(l_3_cell, 'remark')))
                            yield '</small>'
                        yield '<span class="unseen"> ('
                        yield escape(environment.finalize(environment.getattr(l_3_cell, 'words')))
                        yield ')</span></td>'
                    l_3_cell = missing
                    yield '</tr>\n'
                l_2_item = missing
                yield '    </tbody>\n  </table>\n'
            else:
                pass
                yield '  <dl>\n'
                l_2_loop = missing
                for l_2_item, l_2_loop in LoopContext(environment.getitem(l_1_domain, 'items'), undefined):
                    _loop_vars = {}
                    pass
                    yield '<div><dt>'
                    yield escape(environment.finalize(environment.getattr(l_2_item, 'number')))
                    yield ' '
                    yield escape(environment.finalize((environment.getattr(l_2_item, 'prompt') or environment.getattr(l_2_item, 'title'))))
                    yield '</dt><dd>'
                    l_3_loop = missing
                    for l_3_cell, l_3_loop in LoopContext(environment.getattr(l_2_item, 'cells'), undefined):
                        _loop_vars = {}
                        pass
                        yield escape(environment.finalize(environment.getattr(l_3_cell, 'words')))
                        yield ': '
                        yield escape(environment.finalize(environment.getattr(l_3_cell, 'n')))
                        if environment.getattr(l_3_cell, 'remark'):
                            pass
                            yield ' ('
                            yield escape(environment.finalize(environment.getattr(l_3_cell, 'remark')))
                            yield ')'
                        yield escape(environment.finalize(('; ' if (not environment.getattr(l_3_loop, 'last')) else cond_expr_undefined("the inline if-expression on line 72 in 'participants.html.j2' evaluated to false and no else section was defined."))))
                    l_3_loop = l_3_cell = missing
                    yield '</dd></div>'
                l_2_loop = l_2_item = missing
                yield '\n  </dl>\n'
            yield '  </div>\n'
        l_1_loop = l_1_domain = l_1_place = missing
        yield '</section>\n'
    yield '\n<section class="method" aria-labelledby="method">\n  <h2 id="method">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How answers are protected')))
    yield '</h2>\n  <p>'
    yield escape(environment.finalize((undefined(name='rule') if l_0_rule is missing else l_0_rule)))
    yield '</p>\n  <p>'
    yield escape(environment.finalize((undefined(name='once') if l_0_once is missing else l_0_once)))
    yield '</p>\n  <p>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'No file, note or single answer is shown or kept in this page.')))
    yield '</p>\n'
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
    yield '  <div class="kept">\n  <h3>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Where the figures come from')))
    yield '</h3>\n  <dl>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Scale')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='reference') if l_0_reference is missing else l_0_reference)))
    yield ', sha256 <code>'
    yield escape(environment.finalize((undefined(name='scale_sha256') if l_0_scale_sha256 is missing else l_0_scale_sha256)))
    yield '</code></dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Program')))
    yield '</dt><dd>hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '</dd></div>\n'
    if (undefined(name='licence') if l_0_licence is missing else l_0_licence):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Licence of the scale')))
        yield '</dt><dd>'
        yield escape(environment.finalize((undefined(name='licence') if l_0_licence is missing else l_0_licence)))
        yield '</dd></div>'
    yield '\n  </dl>\n  </div>\n</section>\n</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=49&3=56&6=58&9=60&10=62&11=64&12=72&16=74&17=76&19=78&21=86&22=98&23=107&27=115&29=118&30=120&34=125&36=127&39=129&41=133&47=148&51=154&52=156&53=164&55=170&57=183&58=187&59=190&60=194&61=196&63=199&65=211&66=215&72=243&82=272&83=274&84=276&85=278&86=280&87=283&88=285&90=293&91=296&92=298&95=311&97=313&98=319&99=323'
