"""items.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'items.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_parts = resolve('parts')
    l_0_t = l_0_remark = missing
    pass
    included_template = environment.get_template('parts.html.j2', 'items.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'items.html.j2') does not export the requested name 't'", name='t')
    l_0_remark = getattr(included_template, 'remark', missing)
    if l_0_remark is missing:
        l_0_remark = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'items.html.j2') does not export the requested name 'remark'", name='remark')
    context.vars.update({'t': l_0_t, 'remark': l_0_remark})
    context.exported_vars.difference_update(('t', 'remark'))
    l_1_loop = missing
    for l_1_part, l_1_loop in LoopContext((undefined(name='parts') if l_0_parts is missing else l_0_parts), undefined):
        l_1_is_anonymous = resolve('is_anonymous')
        _loop_vars = {}
        pass
        yield '<section id="part_'
        yield escape(environment.finalize(environment.getattr(l_1_part, 'id')))
        yield '" class="part" aria-labelledby="part_'
        yield escape(environment.finalize(environment.getattr(l_1_part, 'id')))
        yield '_head">\n  <div class="together">\n  <div class="top">\n  <h2 id="part_'
        yield escape(environment.finalize(environment.getattr(l_1_part, 'id')))
        yield '_head">'
        if (not (undefined(name='is_anonymous') if l_1_is_anonymous is missing else l_1_is_anonymous)):
            pass
            yield escape(environment.finalize(environment.getattr(l_1_part, 'number')))
            yield '. '
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr(l_1_part, 'title'), _loop_vars=_loop_vars)))
        yield '</h2>\n'
        if environment.getattr(l_1_part, 'description'):
            pass
            yield '<p class="description">'
            yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr(l_1_part, 'description'), _loop_vars=_loop_vars)))
            yield '</p>'
        yield '  </div>\n'
        l_2_loop = missing
        for l_2_item, l_2_loop in LoopContext(environment.getattr(l_1_part, 'questions'), undefined):
            l_2_say = resolve('say')
            l_2_reason = resolve('reason')
            l_2_evidence = resolve('evidence')
            l_2_id = missing
            _loop_vars = {}
            pass
            l_2_id = markup_join(('item_', environment.getattr(l_2_item, 'id'), ))
            _loop_vars['id'] = l_2_id
            yield '  <fieldset class="item '
            yield escape(environment.finalize(environment.getattr(l_2_item, 'kind')))
            yield '" id="'
            yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
            yield '" aria-describedby="'
            if environment.getattr(l_2_item, 'prompt'):
                pass
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_prompt '
            if environment.getattr(l_2_item, 'last'):
                pass
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_last '
            yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
            yield '_fault">\n    <legend><h3><span class="no">'
            yield escape(environment.finalize(environment.getattr(l_2_item, 'number')))
            yield '</span> <span class="title" data-t="'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_item, 'title'), 'n')))
            yield '">'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_item, 'title'), 'text')))
            yield '</span></h3></legend>\n'
            if environment.getattr(l_2_item, 'prompt'):
                pass
                yield '<p class="prompt" id="'
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_prompt">'
                yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr(l_2_item, 'prompt'), _loop_vars=_loop_vars)))
                yield '</p>'
            if environment.getattr(l_2_item, 'guidance'):
                pass
                yield '<p class="guidance">'
                yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr(l_2_item, 'guidance'), _loop_vars=_loop_vars)))
                yield '</p>'
            if environment.getattr(l_2_item, 'last'):
                pass
                yield '<p class="last" id="'
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_last">'
                yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getattr(l_2_item, 'last'), _loop_vars=_loop_vars)))
                yield '</p>'
            if (environment.getattr(l_2_item, 'kind') == 'number'):
                pass
                yield '    <div class="field count"><label for="'
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_number">'
                yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (environment.getattr(l_2_item, 'unit') or environment.getitem(environment.getattr(l_2_item, 'labels'), 0)), _loop_vars=_loop_vars)))
                yield '</label><input id="'
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_number" type="text" inputmode="decimal" autocomplete="off"></div>\n'
            elif (environment.getattr(l_2_item, 'kind') == 'share'):
                pass
                yield '    <div class="pair">\n'
                l_3_loop = missing
                for l_3_name, l_3_loop in LoopContext(('count', 'total'), undefined):
                    _loop_vars = {}
                    pass
                    yield '    <div class="field count"><label for="'
                    yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                    yield '_'
                    yield escape(environment.finalize(l_3_name))
                    yield '">'
                    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), environment.getitem(environment.getattr(l_2_item, 'labels'), environment.getattr(l_3_loop, 'index0')), _loop_vars=_loop_vars)))
                    yield '</label><input id="'
                    yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                    yield '_'
                    yield escape(environment.finalize(l_3_name))
                    yield '" type="text" inputmode="numeric" autocomplete="off"></div>\n'
                l_3_loop = l_3_name = missing
                yield '    </div>\n'
            if environment.getattr(l_2_item, 'choices'):
                pass
                yield '    <div class="choices">\n'
                l_3_loop = missing
                for l_3_choice, l_3_loop in LoopContext(environment.getattr(l_2_item, 'choices'), undefined):
                    _loop_vars = {}
                    pass
                    yield '    <label class="choice"><input type="'
                    yield escape(environment.finalize(('radio' if (environment.getattr(l_2_item, 'kind') == 'levels') else 'checkbox')))
                    yield '"'
                    if (environment.getattr(l_2_item, 'kind') == 'levels'):
                        pass
                        yield ' name="'
                        yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                        yield '"'
                    yield ' data-choice="'
                    yield escape(environment.finalize(environment.getattr(l_3_loop, 'index0')))
                    yield '" autocomplete="off"><span data-t="'
                    yield escape(environment.finalize(environment.getattr(l_3_choice, 'n')))
                    yield '">'
                    yield escape(environment.finalize(environment.getattr(l_3_choice, 'text')))
                    yield '</span></label>\n'
                l_3_loop = l_3_choice = missing
                yield '    </div>\n'
            yield '    <div class="words">\n'
            for (l_3_word, l_3_said) in environment.getattr(l_2_item, 'words'):
                _loop_vars = {}
                pass
                yield '    <label class="choice"><input type="'
                yield escape(environment.finalize(('radio' if (environment.getattr(l_2_item, 'kind') == 'levels') else 'checkbox')))
                yield '"'
                if (environment.getattr(l_2_item, 'kind') == 'levels'):
                    pass
                    yield ' name="'
                    yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                    yield '"'
                yield ' data-word="'
                yield escape(environment.finalize(l_3_word))
                yield '" autocomplete="off"><span data-t="'
                yield escape(environment.finalize(environment.getattr(l_3_said, 'n')))
                yield '">'
                yield escape(environment.finalize(environment.getattr(l_3_said, 'text')))
                yield '</span></label>\n'
            l_3_word = l_3_said = missing
            yield '    <button type="button" class="plain scripted" id="'
            yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
            yield '_clear" hidden>'
            yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_2_say is missing else l_2_say), 'Clear the answer', _loop_vars=_loop_vars), _loop_vars=_loop_vars)))
            yield '</button>\n    </div>\n'
            if environment.getattr(l_2_item, 'asks_reason'):
                pass
                yield escape(environment.finalize(context.call((undefined(name='remark') if l_0_remark is missing else l_0_remark), l_2_item, 'reason', (undefined(name='reason') if l_2_reason is missing else l_2_reason), (undefined(name='say') if l_2_say is missing else l_2_say), _loop_vars=_loop_vars)))
            yield '    <div class="fault" id="'
            yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
            yield '_fault"></div>\n'
            if environment.getattr(l_2_item, 'asks_evidence'):
                pass
                yield escape(environment.finalize(context.call((undefined(name='remark') if l_0_remark is missing else l_0_remark), l_2_item, 'evidence', (undefined(name='evidence') if l_2_evidence is missing else l_2_evidence), (undefined(name='say') if l_2_say is missing else l_2_say), _loop_vars=_loop_vars)))
            if environment.getattr(l_2_item, 'remarks'):
                pass
                yield '    <button type="button" class="plain more_button scripted" aria-expanded="false" aria-controls="'
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_more">'
                yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_2_say is missing else l_2_say), 'Note, what hinders, what helps …', _loop_vars=_loop_vars), _loop_vars=_loop_vars)))
                yield '</button>\n    <div class="more closed" id="'
                yield escape(environment.finalize((undefined(name='id') if l_2_id is missing else l_2_id)))
                yield '_more">\n'
                for (l_3_key, l_3_said) in environment.getattr(l_2_item, 'remarks'):
                    _loop_vars = {}
                    pass
                    yield '    '
                    yield escape(environment.finalize(context.call((undefined(name='remark') if l_0_remark is missing else l_0_remark), l_2_item, l_3_key, l_3_said, (undefined(name='say') if l_2_say is missing else l_2_say), _loop_vars=_loop_vars)))
                    yield '\n'
                l_3_key = l_3_said = missing
                yield '    </div>\n'
            yield '  </fieldset>\n'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '  </div>\n'
        l_2_loop = l_2_item = l_2_id = l_2_say = l_2_reason = l_2_evidence = missing
        yield '</section>\n'
    l_1_loop = l_1_part = l_1_is_anonymous = missing

blocks = {}
debug_info = '1=13&2=23&3=28&6=32&7=40&9=47&10=54&11=57&12=71&13=77&14=84&15=89&16=96&17=99&18=105&20=109&21=113&25=125&27=129&28=133&33=150&34=154&36=170&38=174&39=178&40=180&41=183&42=186&43=190&44=192&45=196&50=201'
