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
    l_0_date = resolve('date')
    l_0_rater = resolve('rater')
    l_0_role = resolve('role')
    l_0_variant = resolve('variant')
    l_0_scale_title = resolve('scale_title')
    l_0_scale_version = resolve('scale_version')
    l_0_status = resolve('status')
    l_0_before_round = resolve('before_round')
    l_0_before_team = resolve('before_team')
    l_0_before_date = resolve('before_date')
    l_0_before_rater = resolve('before_rater')
    l_0_averaged = resolve('averaged')
    l_0_shows = resolve('shows')
    l_0_overall = resolve('overall')
    l_0_least = resolve('least')
    l_0_most = resolve('most')
    l_0_band = resolve('band')
    l_0_band_meaning = resolve('band_meaning')
    l_0_is_short = resolve('is_short')
    l_0_caution = resolve('caution')
    l_0_is_draft = resolve('is_draft')
    l_0_strips = resolve('strips')
    l_0_axis = resolve('axis')
    l_0_web = resolve('web')
    l_0_is_comparable = resolve('is_comparable')
    l_0_hindrance = resolve('hindrance')
    l_0_versions = resolve('versions')
    l_0_core_at_lowest = resolve('core_at_lowest')
    l_0_keep = resolve('keep')
    l_0_improve = resolve('improve')
    l_0_domains = resolve('domains')
    l_0_star = resolve('star')
    l_0_doubt = resolve('doubt')
    l_0_drift = resolve('drift')
    l_0_dilution = resolve('dilution')
    l_0_changes = resolve('changes')
    l_0_uncompared = resolve('uncompared')
    l_0_missing = resolve('missing')
    l_0_keys = resolve('keys')
    l_0_n_weak = resolve('n_weak')
    l_0_plural = resolve('plural')
    l_0_lifts = resolve('lifts')
    l_0_heard = resolve('heard')
    l_0_external = resolve('external')
    l_0_around = resolve('around')
    l_0_actions = resolve('actions')
    l_0_earlier_actions = resolve('earlier_actions')
    l_0_groupings = resolve('groupings')
    l_0_purpose = resolve('purpose')
    l_0_least_scored = resolve('least_scored')
    l_0_bands = resolve('bands')
    l_0_own_limits = resolve('own_limits')
    l_0_sources = resolve('sources')
    l_0_reference = resolve('reference')
    l_0_scale_sha256 = resolve('scale_sha256')
    l_0_answers_name = resolve('answers_name')
    l_0_answers_sha256 = resolve('answers_sha256')
    l_0_other_files = resolve('other_files')
    l_0_command = resolve('command')
    l_0_licence = resolve('licence')
    l_0_embedded = resolve('embedded')
    l_0_strips_chart = l_0_web_chart = l_0_short_item = l_0_full_item = l_0_lift_set = l_0_heard_section = l_0_external_section = l_0_around_section = missing
    try:
        t_1 = environment.filters['capitalize']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'capitalize' found.")
    try:
        t_2 = environment.filters['groupby']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'groupby' found.")
    try:
        t_3 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_4 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_5 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_6 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_7 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    try:
        t_8 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_9 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    included_template = environment.get_template('charts.html.j2', 'page.html.j2').make_module(context.get_all(), True, {'around_section': l_0_around_section, 'external_section': l_0_external_section, 'full_item': l_0_full_item, 'heard_section': l_0_heard_section, 'lift_set': l_0_lift_set, 'short_item': l_0_short_item, 'strips_chart': l_0_strips_chart, 'web_chart': l_0_web_chart})
    l_0_strips_chart = getattr(included_template, 'strips_chart', missing)
    if l_0_strips_chart is missing:
        l_0_strips_chart = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'page.html.j2') does not export the requested name 'strips_chart'", name='strips_chart')
    l_0_web_chart = getattr(included_template, 'web_chart', missing)
    if l_0_web_chart is missing:
        l_0_web_chart = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'page.html.j2') does not export the requested name 'web_chart'", name='web_chart')
    context.vars.update({'strips_chart': l_0_strips_chart, 'web_chart': l_0_web_chart})
    context.exported_vars.difference_update(('strips_chart', 'web_chart'))
    included_template = environment.get_template('parts.html.j2', 'page.html.j2').make_module(context.get_all(), True, {'around_section': l_0_around_section, 'external_section': l_0_external_section, 'full_item': l_0_full_item, 'heard_section': l_0_heard_section, 'lift_set': l_0_lift_set, 'short_item': l_0_short_item, 'strips_chart': l_0_strips_chart, 'web_chart': l_0_web_chart})
    l_0_short_item = getattr(included_template, 'short_item', missing)
    if l_0_short_item is missing:
        l_0_short_item = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'page.html.j2') does not export the requested name 'short_item'", name='short_item')
    l_0_full_item = getattr(included_template, 'full_item', missing)
    if l_0_full_item is missing:
        l_0_full_item = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'page.html.j2') does not export the requested name 'full_item'", name='full_item')
    l_0_lift_set = getattr(included_template, 'lift_set', missing)
    if l_0_lift_set is missing:
        l_0_lift_set = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'page.html.j2') does not export the requested name 'lift_set'", name='lift_set')
    context.vars.update({'short_item': l_0_short_item, 'full_item': l_0_full_item, 'lift_set': l_0_lift_set})
    context.exported_vars.difference_update(('short_item', 'full_item', 'lift_set'))
    included_template = environment.get_template('voices.html.j2', 'page.html.j2').make_module(context.get_all(), True, {'around_section': l_0_around_section, 'external_section': l_0_external_section, 'full_item': l_0_full_item, 'heard_section': l_0_heard_section, 'lift_set': l_0_lift_set, 'short_item': l_0_short_item, 'strips_chart': l_0_strips_chart, 'web_chart': l_0_web_chart})
    l_0_heard_section = getattr(included_template, 'heard_section', missing)
    if l_0_heard_section is missing:
        l_0_heard_section = undefined(f"the template {included_template.__name__!r} (imported on line 3 in 'page.html.j2') does not export the requested name 'heard_section'", name='heard_section')
    l_0_external_section = getattr(included_template, 'external_section', missing)
    if l_0_external_section is missing:
        l_0_external_section = undefined(f"the template {included_template.__name__!r} (imported on line 3 in 'page.html.j2') does not export the requested name 'external_section'", name='external_section')
    l_0_around_section = getattr(included_template, 'around_section', missing)
    if l_0_around_section is missing:
        l_0_around_section = undefined(f"the template {included_template.__name__!r} (imported on line 3 in 'page.html.j2') does not export the requested name 'around_section'", name='around_section')
    context.vars.update({'heard_section': l_0_heard_section, 'external_section': l_0_external_section, 'around_section': l_0_around_section})
    context.exported_vars.difference_update(('heard_section', 'external_section', 'around_section'))
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'sha256-'
    yield escape(environment.finalize((undefined(name='style_hash') if l_0_style_hash is missing else l_0_style_hash)))
    yield '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="generator" content="hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '">\n'
    yield escape(environment.finalize(t_7((undefined(name='seal_place') if l_0_seal_place is missing else l_0_seal_place))))
    yield '\n<title>'
    yield escape(environment.finalize((undefined(name='team') if l_0_team is missing else l_0_team)))
    yield ' – '
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Fidelity profile')))
    yield ' – '
    yield escape(environment.finalize((undefined(name='round') if l_0_round is missing else l_0_round)))
    yield '</title>\n<style>'
    yield escape(environment.finalize(t_7((undefined(name='style') if l_0_style is missing else l_0_style))))
    yield '</style>\n</head>\n<body>\n<header>\n  <p class="kicker">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Fidelity profile')))
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
    yield escape(environment.finalize((undefined(name='date') if l_0_date is missing else l_0_date)))
    yield '</dd></div>\n    <div><dt>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answered by')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='rater') if l_0_rater is missing else l_0_rater)))
    if (undefined(name='role') if l_0_role is missing else l_0_role):
        pass
        yield ' ('
        yield escape(environment.finalize((undefined(name='role') if l_0_role is missing else l_0_role)))
        yield ')'
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
    yield ')</dd></div>\n'
    if (undefined(name='before_round') if l_0_before_round is missing else l_0_before_round):
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Compared with')))
        yield '</dt><dd>'
        if (undefined(name='before_team') if l_0_before_team is missing else l_0_before_team):
            pass
            yield escape(environment.finalize((undefined(name='before_team') if l_0_before_team is missing else l_0_before_team)))
            yield ', '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'round {name}', name=(undefined(name='before_round') if l_0_before_round is missing else l_0_before_round))))
        yield ', '
        yield escape(environment.finalize((undefined(name='before_date') if l_0_before_date is missing else l_0_before_date)))
        yield ', '
        yield escape(environment.finalize((undefined(name='before_rater') if l_0_before_rater is missing else l_0_before_rater)))
        yield '</dd></div>'
    yield '\n  </dl>\n'
    if (undefined(name='averaged') if l_0_averaged is missing else l_0_averaged):
        pass
        yield '<p class="mean">'
        yield escape(environment.finalize((undefined(name='averaged') if l_0_averaged is missing else l_0_averaged)))
        yield '</p>'
    yield '\n</header>\n<main>\n'
    if environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals'):
        pass
        yield '<section class="overall" aria-labelledby="overall">\n  <h2 id="overall">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Overall')))
        yield '</h2>\n  <div class="verdict">\n  <p class="score">\n'
        if (not t_9(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'at'))):
            pass
            yield '    <strong>'
            yield escape(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'score')))
            yield '</strong> <span class="of">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), '(scale {least}–{most})', least=(undefined(name='least') if l_0_least is missing else l_0_least), most=(undefined(name='most') if l_0_most is missing else l_0_most))))
            yield '</span>'
            if environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'change'):
                pass
                yield ' <span class="change">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), '{change} since last time', change=environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'change'))))
                if environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'clarity'):
                    pass
                    yield ' <small>'
                    yield escape(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'clarity')))
                    yield '</small>'
                yield '</span>'
            if (undefined(name='band') if l_0_band is missing else l_0_band):
                pass
                yield ' <span class="band">'
                yield escape(environment.finalize((undefined(name='band') if l_0_band is missing else l_0_band)))
                yield '</span>'
            yield '\n'
        else:
            pass
            yield '    <strong class="none">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'no score: {reason}', reason=environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'remark'))))
            yield '</strong>\n'
        yield '  </p>\n  <div>\n'
        if (undefined(name='band_meaning') if l_0_band_meaning is missing else l_0_band_meaning):
            pass
            yield '<p>'
            yield escape(environment.finalize((undefined(name='band_meaning') if l_0_band_meaning is missing else l_0_band_meaning)))
            yield '</p>'
        if (undefined(name='is_short') if l_0_is_short is missing else l_0_is_short):
            pass
            yield '<p>'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'This is the short form: a hint at the profile, without a band.')))
            yield '</p>'
        yield '  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Items scored, of those that apply: {answered}.', answered=environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'answered'))))
        if environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'is_open'):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'With answers to the rest, the score lies in {range}.', range=environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'possible'))))
        yield '</p>\n  <p class="caution">'
        yield escape(environment.finalize((undefined(name='caution') if l_0_caution is missing else l_0_caution)))
        if (undefined(name='is_draft') if l_0_is_draft is missing else l_0_is_draft):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The scale is a draft: its texts and some limits are its authors' own.")))
        yield '</p>\n  </div>\n  </div>\n</section>\n\n<section class="profile" aria-labelledby="profile">\n  <h2 id="profile">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Profile')))
        yield '</h2>\n  <div class="charts">\n  <figure>'
        yield escape(environment.finalize(context.call((undefined(name='strips_chart') if l_0_strips_chart is missing else l_0_strips_chart), (undefined(name='strips') if l_0_strips is missing else l_0_strips), environment.getattr((undefined(name='axis') if l_0_axis is missing else l_0_axis), 'limits'))))
        yield '</figure>\n'
        if (undefined(name='web') if l_0_web is missing else l_0_web):
            pass
            yield '<figure>'
            yield escape(environment.finalize(context.call((undefined(name='web_chart') if l_0_web_chart is missing else l_0_web_chart), (undefined(name='web') if l_0_web is missing else l_0_web))))
            yield '</figure>'
        yield '\n  </div>\n  <p class="legend">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The dot is the score.')))
        if t_5(context.eval_ctx, t_8(context, environment.getattr((undefined(name='strips') if l_0_strips is missing else l_0_strips), 'rows'), 'open_start', 'ne', None)):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A light bar is what missing answers leave open.')))
        if environment.getattr((undefined(name='axis') if l_0_axis is missing else l_0_axis), 'limits'):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Dashed lines are the limits of the bands.')))
        if ((undefined(name='before_round') if l_0_before_round is missing else l_0_before_round) and (undefined(name='is_comparable') if l_0_is_comparable is missing else l_0_is_comparable)):
            pass
            yield ' '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The diamond and the dashed web are the round before.')))
        yield '</p>\n'
        if (undefined(name='hindrance') if l_0_hindrance is missing else l_0_hindrance):
            pass
            yield '<p><strong>'
            yield escape(environment.finalize((undefined(name='hindrance') if l_0_hindrance is missing else l_0_hindrance)))
            yield '</strong></p>'
        if (undefined(name='versions') if l_0_versions is missing else l_0_versions):
            pass
            yield '<p><strong>'
            yield escape(environment.finalize((undefined(name='versions') if l_0_versions is missing else l_0_versions)))
            yield '</strong></p>'
        yield '\n</section>\n'
    yield '\n<div class="findings">\n'
    if (undefined(name='core_at_lowest') if l_0_core_at_lowest is missing else l_0_core_at_lowest):
        pass
        yield '<section class="finding" aria-labelledby="core">\n  <h2 id="core">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Core items at their lowest score')))
        yield '</h2>\n  <ul>'
        for l_1_item in (undefined(name='core_at_lowest') if l_0_core_at_lowest is missing else l_0_core_at_lowest):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='short_item') if l_0_short_item is missing else l_0_short_item), l_1_item, _loop_vars=_loop_vars)))
        l_1_item = missing
        yield '</ul>\n</section>\n'
    if (undefined(name='keep') if l_0_keep is missing else l_0_keep):
        pass
        yield '<section class="finding" aria-labelledby="keep">\n  <h2 id="keep">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Keep')))
        yield '</h2>\n  <ul>'
        for l_1_item in (undefined(name='keep') if l_0_keep is missing else l_0_keep):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='short_item') if l_0_short_item is missing else l_0_short_item), l_1_item, _loop_vars=_loop_vars)))
        l_1_item = missing
        yield '</ul>\n</section>\n'
    if (undefined(name='improve') if l_0_improve is missing else l_0_improve):
        pass
        yield '<section class="finding improve" aria-labelledby="improve">\n  <h2 id="improve">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Improve first')))
        yield '</h2>\n  <ul>'
        for l_1_item in (undefined(name='improve') if l_0_improve is missing else l_0_improve):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='short_item') if l_0_short_item is missing else l_0_short_item), l_1_item, onwards=True, _loop_vars=_loop_vars)))
        l_1_item = missing
        yield '</ul>\n</section>\n'
    yield '</div>\n\n'
    if environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals'):
        pass
        yield '<section class="sheet" aria-labelledby="figures">\n  <h2 id="figures">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The figures')))
        yield '</h2>\n  <div class="wide" role="group" aria-labelledby="figures" tabindex="0">\n  <table>\n    <thead><tr>\n      <th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Principle')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Band')))
        yield '</th>\n'
        if (undefined(name='is_comparable') if l_0_is_comparable is missing else l_0_is_comparable):
            pass
            yield '<th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Last time')))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Change')))
            yield '</th>'
        yield '\n'
        if (environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'is_open') or t_9(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'at'))):
            pass
            yield '<th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Possible')))
            yield '</th>'
        yield '<th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Items scored')))
        yield '</th>\n    </tr></thead>\n    <tbody>\n'
        l_1_loop = missing
        for l_1_view, l_1_loop in LoopContext((t_5(context.eval_ctx, t_6(context, (undefined(name='domains') if l_0_domains is missing else l_0_domains), attribute='view')) + [(undefined(name='overall') if l_0_overall is missing else l_0_overall)]), undefined):
            _loop_vars = {}
            pass
            yield '    <tr'
            if environment.getattr(l_1_loop, 'last'):
                pass
                yield ' class="total"'
            yield '>\n      <th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_view, 'title')))
            yield '</th><td class="number">'
            yield escape(environment.finalize(environment.getattr(l_1_view, 'score')))
            yield '</td><td>'
            yield escape(environment.finalize((environment.getattr(l_1_view, 'band') or environment.getattr(l_1_view, 'remark'))))
            yield '</td>\n'
            if (undefined(name='is_comparable') if l_0_is_comparable is missing else l_0_is_comparable):
                pass
                yield '<td class="number">'
                yield escape(environment.finalize(environment.getattr(l_1_view, 'before')))
                yield '</td><td class="number">'
                yield escape(environment.finalize(environment.getattr(l_1_view, 'change')))
                if environment.getattr(l_1_view, 'clarity'):
                    pass
                    yield ' <small>'
                    yield escape(environment.finalize(environment.getattr(l_1_view, 'clarity')))
                    yield '</small>'
                yield '</td>'
            yield '\n'
            if (environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'is_open') or t_9(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'at'))):
                pass
                yield '<td class="number">'
                yield escape(environment.finalize((environment.getattr(l_1_view, 'possible') if environment.getattr(l_1_view, 'is_open') else cond_expr_undefined("the inline if-expression on line 108 in 'page.html.j2' evaluated to false and no else section was defined."))))
                yield '</td>'
            yield '<td class="number">'
            yield escape(environment.finalize(environment.getattr(l_1_view, 'answered')))
            yield '</td>\n    </tr>\n'
        l_1_loop = l_1_view = missing
        yield '    </tbody>\n  </table>\n  </div>\n'
        if ('*' in environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'change')):
            pass
            yield '<p class="legend">'
            yield escape(environment.finalize((undefined(name='star') if l_0_star is missing else l_0_star)))
            yield '</p>'
        if (undefined(name='doubt') if l_0_doubt is missing else l_0_doubt):
            pass
            yield '<p class="legend">'
            yield escape(environment.finalize((undefined(name='doubt') if l_0_doubt is missing else l_0_doubt)))
            yield '</p>'
        yield '</section>\n'
    yield '\n'
    if ((undefined(name='drift') if l_0_drift is missing else l_0_drift) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
        pass
        yield '<section aria-labelledby="drift">\n  <h2 id="drift">'
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
    if ((undefined(name='changes') if l_0_changes is missing else l_0_changes) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
        pass
        yield '<section aria-labelledby="changes">\n  <h2 id="changes">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What has changed')))
        yield '</h2>\n'
        l_1_loop = missing
        for l_1_kind, l_1_loop in LoopContext((undefined(name='changes') if l_0_changes is missing else l_0_changes), undefined):
            _loop_vars = {}
            pass
            yield '  <h3 id="changes-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '">'
            yield escape(environment.finalize(environment.getattr(l_1_kind, 'heading')))
            yield ' ('
            yield escape(environment.finalize(t_4(environment.getattr(l_1_kind, 'rows'))))
            yield ')</h3>\n  <div class="wide" role="group" aria-labelledby="changes-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item', _loop_vars=_loop_vars)))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Last time', _loop_vars=_loop_vars)))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Now', _loop_vars=_loop_vars)))
            yield '</th></tr></thead>\n    <tbody>\n'
            for l_2_row in environment.getattr(l_1_kind, 'rows'):
                _loop_vars = {}
                pass
                yield '<tr><th scope="row">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'item'), 'number')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'item'), 'title')))
                if environment.getattr(environment.getattr(l_2_row, 'item'), 'is_core'):
                    pass
                    yield ' <small>'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'core', _loop_vars=_loop_vars)))
                    yield '</small>'
                yield '</th><td class="number">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'then')))
                yield '</td><td class="number">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'now')))
                if environment.getattr(l_2_row, 'clarity'):
                    pass
                    yield ' <small>'
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'clarity')))
                    yield '</small>'
                yield '</td></tr>'
            l_2_row = missing
            yield '\n    </tbody>\n  </table>\n  </div>\n'
        l_1_loop = l_1_kind = missing
        yield '</section>\n'
    yield '\n'
    if ((undefined(name='uncompared') if l_0_uncompared is missing else l_0_uncompared) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
        pass
        yield '<section aria-labelledby="uncompared">\n  <h2 id="uncompared">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Not compared')))
        yield '</h2>\n  <div class="wide" role="group" aria-labelledby="uncompared" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Why it is not compared')))
        yield '</th></tr></thead>\n    <tbody>\n'
        for l_1_one in (undefined(name='uncompared') if l_0_uncompared is missing else l_0_uncompared):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_one, 'title')))
            yield '</th><td>'
            yield escape(environment.finalize(t_3(context.eval_ctx, environment.getattr(l_1_one, 'why'), ' ')))
            yield '</td></tr>'
        l_1_one = missing
        yield '\n    </tbody>\n  </table>\n  </div>\n</section>\n'
    yield '\n'
    if (undefined(name='missing') if l_0_missing is missing else l_0_missing):
        pass
        yield '<section aria-labelledby="missing">\n  <h2 id="missing">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Without a score')))
        yield '</h2>\n  <dl>\n'
        l_1_loop = missing
        for l_1_group, l_1_loop in LoopContext(t_2(environment, (undefined(name='missing') if l_0_missing is missing else l_0_missing), 'words'), undefined):
            _loop_vars = {}
            pass
            yield '<div><dt>'
            yield escape(environment.finalize(t_1(environment.getattr(l_1_group, 'grouper'))))
            yield ' ('
            yield escape(environment.finalize(t_4(environment.getattr(l_1_group, 'list'))))
            yield ')</dt><dd>'
            l_2_loop = missing
            for l_2_item, l_2_loop in LoopContext(environment.getattr(l_1_group, 'list'), undefined):
                _loop_vars = {}
                pass
                yield escape(environment.finalize(environment.getattr(l_2_item, 'number')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(l_2_item, 'title')))
                yield escape(environment.finalize(('; ' if (not environment.getattr(l_2_loop, 'last')) else cond_expr_undefined("the inline if-expression on line 164 in 'page.html.j2' evaluated to false and no else section was defined."))))
            l_2_loop = l_2_item = missing
            yield '</dd></div>'
        l_1_loop = l_1_group = missing
        yield '\n  </dl>\n</section>\n'
    yield '\n'
    if ((undefined(name='keys') if l_0_keys is missing else l_0_keys) and (undefined(name='n_weak') if l_0_n_weak is missing else l_0_n_weak)):
        pass
        yield '<section aria-labelledby="keys">\n  <h2 id="keys">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who holds the key')))
        yield '</h2>\n  <p>'
        yield escape(environment.finalize(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), '{n} item is weak: its score lies in the lower half of its range.', '{n} items are weak: their scores lie in the lower half of their range.', (undefined(name='n_weak') if l_0_n_weak is missing else l_0_n_weak))))
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'An item that several hold the key to counts for each.')))
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The scale says who holds the key; the answers are the team's own.")))
        yield '</p>\n  <div class="wide" role="group" aria-labelledby="keys" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Weak items')))
        yield '</th><th scope="col" class="number">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Of their items')))
        yield '</th><th scope="col">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Which')))
        yield '</th></tr></thead>\n    <tbody>\n'
        l_1_loop = missing
        for l_1_key, l_1_loop in LoopContext((undefined(name='keys') if l_0_keys is missing else l_0_keys), undefined):
            _loop_vars = {}
            pass
            yield '    <tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_1_key, 'title')))
            yield '</th><td class="number">'
            yield escape(environment.finalize(environment.getattr(l_1_key, 'n_weak')))
            yield '</td><td class="number">'
            yield escape(environment.finalize(environment.getattr(l_1_key, 'n_items')))
            yield '</td><td>'
            l_2_loop = missing
            for l_2_item, l_2_loop in LoopContext(environment.getitem(l_1_key, 'items'), undefined):
                _loop_vars = {}
                pass
                yield escape(environment.finalize(environment.getattr(l_2_item, 'number')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(l_2_item, 'title')))
                yield escape(environment.finalize(('; ' if (not environment.getattr(l_2_loop, 'last')) else cond_expr_undefined("the inline if-expression on line 179 in 'page.html.j2' evaluated to false and no else section was defined."))))
            l_2_loop = l_2_item = missing
            yield '</td></tr>\n'
        l_1_loop = l_1_key = missing
        yield '    </tbody>\n  </table>\n  </div>\n</section>\n'
    yield '\n'
    if ((undefined(name='lifts') if l_0_lifts is missing else l_0_lifts) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
        pass
        yield '<section aria-labelledby="lifts">\n  <h2 id="lifts">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What would lift the profile')))
        yield '</h2>\n  <p>'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The fewest items that reach the next band when each rises by one step: first those to which the team itself holds the key.')))
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The texts are the next steps of the scale, not its goals.')))
        yield '</p>\n'
        for l_1_lift in (undefined(name='lifts') if l_0_lifts is missing else l_0_lifts):
            _loop_vars = {}
            pass
            yield '  <h3>'
            yield escape(environment.finalize(environment.getattr(l_1_lift, 'title')))
            yield ': '
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'from {now} to {band}', now=environment.getattr(l_1_lift, 'now'), band=environment.getattr(l_1_lift, 'band'), _loop_vars=_loop_vars)))
            yield '</h3>\n'
            if environment.getattr(l_1_lift, 'alone'):
                pass
                yield escape(environment.finalize(context.call((undefined(name='lift_set') if l_0_lift_set is missing else l_0_lift_set), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'The team alone', _loop_vars=_loop_vars), environment.getattr(l_1_lift, 'alone'), _loop_vars=_loop_vars)))
            yield '\n'
            if environment.getattr(l_1_lift, 'together'):
                pass
                yield escape(environment.finalize(context.call((undefined(name='lift_set') if l_0_lift_set is missing else l_0_lift_set), (context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Together with others', _loop_vars=_loop_vars) if environment.getattr(l_1_lift, 'alone') else context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Not by the team alone; together with others', _loop_vars=_loop_vars)), environment.getattr(l_1_lift, 'together'), _loop_vars=_loop_vars)))
            yield '\n'
            if ((not environment.getattr(l_1_lift, 'alone')) and (not environment.getattr(l_1_lift, 'together'))):
                pass
                yield '<p>'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'One step up in every item is not enough.', _loop_vars=_loop_vars)))
                yield '</p>'
            yield '\n'
        l_1_lift = missing
        yield '</section>\n'
    yield '\n'
    if environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals'):
        pass
        if (undefined(name='heard') if l_0_heard is missing else l_0_heard):
            pass
            yield escape(environment.finalize(context.call((undefined(name='heard_section') if l_0_heard_section is missing else l_0_heard_section), (undefined(name='heard') if l_0_heard is missing else l_0_heard))))
        yield '\n'
        if (undefined(name='external') if l_0_external is missing else l_0_external):
            pass
            yield escape(environment.finalize(context.call((undefined(name='external_section') if l_0_external_section is missing else l_0_external_section), (undefined(name='external') if l_0_external is missing else l_0_external), environment.getitem((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'items'))))
        yield '\n'
        l_1_loop = missing
        for l_1_form, l_1_loop in LoopContext((undefined(name='around') if l_0_around is missing else l_0_around), undefined):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='around_section') if l_0_around_section is missing else l_0_around_section), l_1_form, environment.getattr(l_1_loop, 'index'), environment.getitem((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'items'), _loop_vars=_loop_vars)))
        l_1_loop = l_1_form = missing
        yield '\n'
    if ((undefined(name='actions') if l_0_actions is missing else l_0_actions) or (undefined(name='earlier_actions') if l_0_earlier_actions is missing else l_0_earlier_actions)):
        pass
        yield '<section aria-labelledby="actions">\n  <h2 id="actions">'
        yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Action plan')))
        yield '</h2>\n'
        if (undefined(name='actions') if l_0_actions is missing else l_0_actions):
            pass
            yield '  <div class="wide" role="group" aria-labelledby="actions" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Step')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Who')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'By when')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Status')))
            yield '</th></tr></thead>\n    <tbody>\n'
            for l_1_action in (undefined(name='actions') if l_0_actions is missing else l_0_actions):
                _loop_vars = {}
                pass
                yield '    <tr><th scope="row">'
                yield escape(environment.finalize(environment.getattr(l_1_action, 'step')))
                yield '</th><td>'
                yield escape(environment.finalize(environment.getattr(l_1_action, 'item')))
                yield '</td><td>'
                if environment.getattr(l_1_action, 'owner'):
                    pass
                    yield escape(environment.finalize(environment.getattr(l_1_action, 'owner')))
                else:
                    pass
                    yield '<strong>'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'nobody yet', _loop_vars=_loop_vars)))
                    yield '</strong>'
                yield '</td><td>'
                if environment.getattr(l_1_action, 'due'):
                    pass
                    yield escape(environment.finalize(environment.getattr(l_1_action, 'due')))
                else:
                    pass
                    yield '<strong>'
                    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'no date yet', _loop_vars=_loop_vars)))
                    yield '</strong>'
                yield '</td><td>'
                yield escape(environment.finalize(environment.getattr(l_1_action, 'status')))
                yield '</td></tr>\n'
            l_1_action = missing
            yield '    </tbody>\n  </table>\n  </div>\n'
        if (undefined(name='earlier_actions') if l_0_earlier_actions is missing else l_0_earlier_actions):
            pass
            yield '  <h3 id="earlier">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'What became of the steps of round {name}', name=(undefined(name='before_round') if l_0_before_round is missing else l_0_before_round))))
            yield '</h3>\n  <div class="wide" role="group" aria-labelledby="earlier" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Step')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Status then')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Status now')))
            yield '</th><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Item')))
            yield '</th>'
            if ((undefined(name='is_comparable') if l_0_is_comparable is missing else l_0_is_comparable) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
                pass
                yield '<th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score then')))
                yield '</th><th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score now')))
                yield '</th>'
            yield '</tr></thead>\n    <tbody>\n'
            for l_1_action in (undefined(name='earlier_actions') if l_0_earlier_actions is missing else l_0_earlier_actions):
                _loop_vars = {}
                pass
                yield '    <tr><th scope="row">'
                yield escape(environment.finalize(environment.getattr(l_1_action, 'step')))
                yield '</th><td>'
                yield escape(environment.finalize(environment.getattr(l_1_action, 'status')))
                yield '</td><td>'
                yield escape(environment.finalize((environment.getattr(l_1_action, 'status_now') or context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'not in the plan', _loop_vars=_loop_vars))))
                yield '</td><td>'
                yield escape(environment.finalize(environment.getattr(l_1_action, 'item')))
                yield '</td>'
                if ((undefined(name='is_comparable') if l_0_is_comparable is missing else l_0_is_comparable) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
                    pass
                    yield '<td class="number">'
                    yield escape(environment.finalize(environment.getattr(l_1_action, 'then')))
                    yield '</td><td class="number">'
                    yield escape(environment.finalize(environment.getattr(l_1_action, 'now')))
                    yield '</td>'
                yield '</tr>\n'
            l_1_action = missing
            yield '    </tbody>\n  </table>\n  </div>\n'
        yield '</section>\n'
    yield '\n'
    if environment.getitem((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'items'):
        pass
        l_1_loop = missing
        for l_1_domain, l_1_loop in LoopContext((undefined(name='domains') if l_0_domains is missing else l_0_domains), undefined):
            _loop_vars = {}
            pass
            yield '<section class="domain" aria-labelledby="domain-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '">\n  <h2 id="domain-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '. '
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_domain, 'view'), 'title')))
            if environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals'):
                pass
                yield ' <span class="of">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_domain, 'view'), 'score')))
                if environment.getattr(environment.getattr(l_1_domain, 'view'), 'band'):
                    pass
                    yield ' · '
                    yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_domain, 'view'), 'band')))
                yield '</span>'
            yield '</h2>\n'
            if environment.getattr(l_1_domain, 'description'):
                pass
                yield '<p class="lead">'
                yield escape(environment.finalize(environment.getattr(l_1_domain, 'description')))
                yield '</p>'
            for l_2_item in environment.getitem(l_1_domain, 'items'):
                _loop_vars = {}
                pass
                yield escape(environment.finalize(context.call((undefined(name='full_item') if l_0_full_item is missing else l_0_full_item), l_2_item, _loop_vars=_loop_vars)))
            l_2_item = missing
            yield '</section>\n'
        l_1_loop = l_1_domain = missing
    yield '\n'
    if ((undefined(name='groupings') if l_0_groupings is missing else l_0_groupings) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
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
            yield '  <div class="wide" role="group" aria-labelledby="grouping-'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Group', _loop_vars=_loop_vars)))
            yield '</th><th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Score', _loop_vars=_loop_vars)))
            yield '</th>'
            if environment.getattr(l_1_grouping, 'is_open'):
                pass
                yield '<th scope="col" class="number">'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Possible', _loop_vars=_loop_vars)))
                yield '</th>'
            yield '<th scope="col" class="number">'
            yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Items scored', _loop_vars=_loop_vars)))
            yield '</th></tr></thead>\n    <tbody>\n'
            for l_2_view in environment.getattr(l_1_grouping, 'groups'):
                _loop_vars = {}
                pass
                yield '    <tr><th scope="row">'
                yield escape(environment.finalize(environment.getattr(l_2_view, 'title')))
                yield '</th><td class="number">'
                yield escape(environment.finalize(environment.getattr(l_2_view, 'score')))
                if environment.getattr(l_2_view, 'remark'):
                    pass
                    yield ' <small>'
                    yield escape(environment.finalize(environment.getattr(l_2_view, 'remark')))
                    yield '</small>'
                yield '</td>'
                if environment.getattr(l_1_grouping, 'is_open'):
                    pass
                    yield '<td class="number">'
                    yield escape(environment.finalize((environment.getattr(l_2_view, 'possible') if environment.getattr(l_2_view, 'is_open') else cond_expr_undefined("the inline if-expression on line 263 in 'page.html.j2' evaluated to false and no else section was defined."))))
                    yield '</td>'
                yield '<td class="number">'
                yield escape(environment.finalize(environment.getattr(l_2_view, 'answered')))
                yield '</td></tr>\n'
            l_2_view = missing
            yield '    </tbody>\n  </table>\n  </div>\n'
        l_1_loop = l_1_grouping = missing
        yield '</section>\n'
    yield '\n<section class="method" aria-labelledby="method">\n  <h2 id="method">'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'How this was made')))
    yield '</h2>\n'
    if (undefined(name='purpose') if l_0_purpose is missing else l_0_purpose):
        pass
        yield '<p>'
        yield escape(environment.finalize((undefined(name='purpose') if l_0_purpose is missing else l_0_purpose)))
        yield '</p>'
    yield '  <p>'
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A principle gets a score when at least {share} of the items that apply are scored.', share=(undefined(name='least_scored') if l_0_least_scored is missing else l_0_least_scored))))
    yield '</p>\n'
    if ((undefined(name='bands') if l_0_bands is missing else l_0_bands) and environment.getattr((undefined(name='shows') if l_0_shows is missing else l_0_shows), 'totals')):
        pass
        yield '  <dl>\n'
        l_1_loop = missing
        for l_1_band, l_1_loop in LoopContext((undefined(name='bands') if l_0_bands is missing else l_0_bands), undefined):
            _loop_vars = {}
            pass
            yield '<div><dt>'
            yield escape(environment.finalize(environment.getattr(l_1_band, 'title')))
            yield ', '
            yield escape(environment.finalize(environment.getattr(l_1_band, 'limit')))
            yield '</dt><dd>'
            yield escape(environment.finalize(environment.getattr(l_1_band, 'meaning')))
            if environment.getattr(l_1_band, 'sources'):
                pass
                yield ' <small>'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Limit from: {source}', source=t_3(context.eval_ctx, environment.getattr(l_1_band, 'sources'), '; '), _loop_vars=_loop_vars)))
                yield '</small>'
            elif (not environment.getattr(l_1_loop, 'last')):
                pass
                yield ' <small>'
                yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), "The limit is the authors' own.", _loop_vars=_loop_vars)))
                yield '</small>'
            yield '</dd></div>'
        l_1_loop = l_1_band = missing
        yield '  </dl>\n'
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
    yield escape(environment.finalize(context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Answers')))
    yield '</dt><dd>'
    yield escape(environment.finalize((undefined(name='answers_name') if l_0_answers_name is missing else l_0_answers_name)))
    yield ', sha256 <code>'
    yield escape(environment.finalize((undefined(name='answers_sha256') if l_0_answers_sha256 is missing else l_0_answers_sha256)))
    yield '</code></dd></div>\n'
    for l_1_file in (undefined(name='other_files') if l_0_other_files is missing else l_0_other_files):
        _loop_vars = {}
        pass
        yield '<div><dt>'
        yield escape(environment.finalize(environment.getattr(l_1_file, 'title')))
        yield '</dt><dd>'
        yield escape(environment.finalize(environment.getattr(l_1_file, 'name')))
        yield ', sha256 <code>'
        yield escape(environment.finalize(environment.getattr(l_1_file, 'sha256')))
        yield '</code></dd></div>'
    l_1_file = missing
    yield '\n    <div><dt>'
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
    yield '\n  </dl>\n  </div>\n</section>\n</main>\n'
    yield escape(environment.finalize(t_7((undefined(name='embedded') if l_0_embedded is missing else l_0_embedded))))
    yield '\n</body>\n</html>\n'

blocks = {}
debug_info = '1=136&2=145&3=157&5=170&8=172&11=174&12=176&13=178&14=184&18=186&19=188&21=190&23=198&24=204&25=213&27=221&28=229&31=245&35=251&37=254&40=256&41=259&44=282&48=285&49=290&50=296&51=302&57=308&59=310&60=312&63=318&64=332&65=337&71=344&73=347&74=349&77=355&79=358&80=360&83=366&85=369&86=371&91=378&93=381&97=383&98=389&100=397&103=406&104=410&105=414&106=420&108=433&114=443&115=448&119=455&121=458&122=460&123=468&127=471&129=474&130=477&131=481&132=487&134=489&136=495&145=522&147=525&150=527&152=531&160=542&162=545&164=548&170=569&172=572&173=574&176=580&178=589&179=593&187=612&189=615&190=617&191=621&192=625&193=629&195=633&197=637&203=646&204=648&206=652&208=657&211=663&213=666&214=668&217=671&219=681&220=685&226=711&227=714&230=716&232=732&233=736&242=756&243=759&244=763&245=765&246=780&247=785&252=793&254=796&255=799&256=803&257=807&258=813&260=815&262=827&263=831&273=853&274=855&275=861&276=863&278=867&281=889&282=892&283=894&285=902&286=905&287=907&290=920&292=922&293=928&294=934&296=946&297=950&298=954&304=962'
