"""about.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'about.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_say = resolve('say')
    l_0_about = resolve('about')
    l_0_rater = resolve('rater')
    l_0_raters = resolve('raters')
    l_0_roles = resolve('roles')
    l_0_fixed_variant = resolve('fixed_variant')
    l_0_variants = resolve('variants')
    l_0_yes_no = resolve('yes_no')
    l_0_what_is_shared = resolve('what_is_shared')
    l_0_t = l_0_blank_or = l_0_boxes = l_0_optional = l_0_hint = l_0_value = l_0_agreed = l_0_share = missing
    pass
    included_template = environment.get_template('parts.html.j2', 'about.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'about.html.j2') does not export the requested name 't'", name='t')
    l_0_blank_or = getattr(included_template, 'blank_or', missing)
    if l_0_blank_or is missing:
        l_0_blank_or = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'about.html.j2') does not export the requested name 'blank_or'", name='blank_or')
    l_0_boxes = getattr(included_template, 'boxes', missing)
    if l_0_boxes is missing:
        l_0_boxes = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'about.html.j2') does not export the requested name 'boxes'", name='boxes')
    l_0_optional = getattr(included_template, 'optional', missing)
    if l_0_optional is missing:
        l_0_optional = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'about.html.j2') does not export the requested name 'optional'", name='optional')
    l_0_hint = getattr(included_template, 'hint', missing)
    if l_0_hint is missing:
        l_0_hint = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'about.html.j2') does not export the requested name 'hint'", name='hint')
    context.vars.update({'t': l_0_t, 'blank_or': l_0_blank_or, 'boxes': l_0_boxes, 'optional': l_0_optional, 'hint': l_0_hint})
    context.exported_vars.difference_update(('t', 'blank_or', 'boxes', 'optional', 'hint'))
    def macro(l_1_key):
        t_1 = []
        l_1_known = resolve('known')
        if l_1_key is missing:
            l_1_key = undefined("parameter 'key' was not provided", name='key')
        pass
        if environment.getitem((undefined(name='known') if l_1_known is missing else l_1_known), l_1_key):
            pass
            t_1.extend((
                ' value="',
                escape(environment.finalize(environment.getitem((undefined(name='known') if l_1_known is missing else l_1_known), l_1_key))),
                '"',
            ))
        return concat(t_1)
    context.exported_vars.add('value')
    context.vars['value'] = l_0_value = Macro(environment, macro, 'value', ('key',), False, False, False, context.eval_ctx.autoescape)
    yield '<section id="about" aria-labelledby="about_head">\n  <h2 id="about_head">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'About the answers'))))
    yield '</h2>\n  <div class="grid">\n    <div class="field"><label for="about_team">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'team'))))
    yield '</label><input id="about_team" type="text"'
    yield escape(environment.finalize(context.call((undefined(name='value') if l_0_value is missing else l_0_value), 'team')))
    yield ' dir="auto" autocomplete="off" data-free></div>\n    <div class="field"><label for="about_municipality">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'municipality'))))
    yield escape(environment.finalize(context.call((undefined(name='optional') if l_0_optional is missing else l_0_optional), (undefined(name='say') if l_0_say is missing else l_0_say))))
    yield '</label><input id="about_municipality" type="text"'
    yield escape(environment.finalize(context.call((undefined(name='value') if l_0_value is missing else l_0_value), 'municipality')))
    yield ' dir="auto" autocomplete="off" data-free></div>\n    <div class="field"><label for="about_round">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'round'))))
    yield '</label><input id="about_round" type="text"'
    yield escape(environment.finalize(context.call((undefined(name='value') if l_0_value is missing else l_0_value), 'round')))
    yield ' dir="auto" autocomplete="off" data-free data-hint="about_round_hint" aria-describedby="about_round_hint">'
    yield escape(environment.finalize(context.call((undefined(name='hint') if l_0_hint is missing else l_0_hint), 'about_round', context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Such as 2026-2, the second of the year; the same for everyone who answers.'))))
    yield '</div>\n    <div class="field"><label for="about_date">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'date'))))
    yield '</label><input id="about_date" type="date"'
    yield escape(environment.finalize(context.call((undefined(name='value') if l_0_value is missing else l_0_value), 'date')))
    yield ' min="1900-01-01" max="9999-12-31" autocomplete="off"></div>\n    <div class="field"><label for="about_rater">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'rater'))))
    yield '</label><select id="about_rater" autocomplete="off" data-hint="about_rater_hint" aria-describedby="about_rater_hint">\n      <option value=""></option>\n'
    l_0_agreed = context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'the team together')
    context.vars['agreed'] = l_0_agreed
    context.exported_vars.add('agreed')
    yield '      <option value="agreed" data-t="'
    yield escape(environment.finalize(environment.getattr((undefined(name='agreed') if l_0_agreed is missing else l_0_agreed), 'n')))
    yield '"'
    if ((undefined(name='rater') if l_0_rater is missing else l_0_rater) == 'agreed'):
        pass
        yield ' selected'
    yield '>'
    yield escape(environment.finalize(environment.getattr((undefined(name='agreed') if l_0_agreed is missing else l_0_agreed), 'text')))
    yield '</option>\n'
    for l_1_letter in (undefined(name='raters') if l_0_raters is missing else l_0_raters):
        _loop_vars = {}
        pass
        yield '<option'
        if ((undefined(name='rater') if l_0_rater is missing else l_0_rater) == l_1_letter):
            pass
            yield ' selected'
        yield '>'
        yield escape(environment.finalize(l_1_letter))
        yield '</option>'
    l_1_letter = missing
    yield '    </select>'
    yield escape(environment.finalize(context.call((undefined(name='hint') if l_0_hint is missing else l_0_hint), 'about_rater', context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'A letter for each who answers alone, or “the team together” for what all agreed on.'))))
    yield '</div>\n    <div class="field"><label for="about_role">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'role'))))
    yield escape(environment.finalize(context.call((undefined(name='optional') if l_0_optional is missing else l_0_optional), (undefined(name='say') if l_0_say is missing else l_0_say))))
    yield '</label><select id="about_role" autocomplete="off">'
    yield escape(environment.finalize(context.call((undefined(name='blank_or') if l_0_blank_or is missing else l_0_blank_or), (undefined(name='roles') if l_0_roles is missing else l_0_roles))))
    yield '</select>'
    yield escape(environment.finalize(context.call((undefined(name='boxes') if l_0_boxes is missing else l_0_boxes), (undefined(name='roles') if l_0_roles is missing else l_0_roles))))
    yield '</div>\n'
    if (undefined(name='fixed_variant') if l_0_fixed_variant is missing else l_0_fixed_variant):
        pass
        yield '    <div class="field"><span class="label">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'variant'))))
        yield '</span><p class="fixed">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='fixed_variant') if l_0_fixed_variant is missing else l_0_fixed_variant))))
        yield '</p></div>\n'
    elif (undefined(name='variants') if l_0_variants is missing else l_0_variants):
        pass
        yield '    <div class="field"><label for="about_variant">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr((undefined(name='about') if l_0_about is missing else l_0_about), 'variant'))))
        yield '</label><select id="about_variant" autocomplete="off">'
        yield escape(environment.finalize(context.call((undefined(name='blank_or') if l_0_blank_or is missing else l_0_blank_or), (undefined(name='variants') if l_0_variants is missing else l_0_variants))))
        yield '</select>'
        yield escape(environment.finalize(context.call((undefined(name='boxes') if l_0_boxes is missing else l_0_boxes), (undefined(name='variants') if l_0_variants is missing else l_0_variants))))
        yield '</div>\n'
    l_0_share = 'share-texts'
    context.vars['share'] = l_0_share
    context.exported_vars.add('share')
    yield '    <div class="field whole"><label for="about_'
    yield escape(environment.finalize((undefined(name='share') if l_0_share is missing else l_0_share)))
    yield '">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getitem((undefined(name='about') if l_0_about is missing else l_0_about), (undefined(name='share') if l_0_share is missing else l_0_share)))))
    yield escape(environment.finalize(context.call((undefined(name='optional') if l_0_optional is missing else l_0_optional), (undefined(name='say') if l_0_say is missing else l_0_say))))
    yield '</label><select id="about_'
    yield escape(environment.finalize((undefined(name='share') if l_0_share is missing else l_0_share)))
    yield '" autocomplete="off" data-hint="about_'
    yield escape(environment.finalize((undefined(name='share') if l_0_share is missing else l_0_share)))
    yield '_hint" aria-describedby="about_'
    yield escape(environment.finalize((undefined(name='share') if l_0_share is missing else l_0_share)))
    yield '_hint">'
    yield escape(environment.finalize(context.call((undefined(name='blank_or') if l_0_blank_or is missing else l_0_blank_or), (undefined(name='yes_no') if l_0_yes_no is missing else l_0_yes_no))))
    yield '</select>'
    yield escape(environment.finalize(context.call((undefined(name='boxes') if l_0_boxes is missing else l_0_boxes), (undefined(name='yes_no') if l_0_yes_no is missing else l_0_yes_no))))
    yield escape(environment.finalize(context.call((undefined(name='hint') if l_0_hint is missing else l_0_hint), markup_join(('about_', (undefined(name='share') if l_0_share is missing else l_0_share), )), (undefined(name='what_is_shared') if l_0_what_is_shared is missing else l_0_what_is_shared))))
    yield '</div>\n  </div>\n</section>\n'

blocks = {}
debug_info = '1=21&2=39&4=56&6=58&7=62&8=67&9=73&10=77&12=79&13=83&14=91&15=103&16=105&17=112&18=115&19=119&20=122&22=128&23=132'
