"""parts.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'parts.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_t = l_0_blank_or = l_0_boxes = l_0_optional = l_0_hint = l_0_remark = missing
    pass
    def macro(l_1_said):
        t_1 = []
        if l_1_said is missing:
            l_1_said = undefined("parameter 'said' was not provided", name='said')
        pass
        t_1.extend((
            '<span data-t="',
            escape(environment.finalize(environment.getattr(l_1_said, 'n'))),
            '">',
            escape(environment.finalize(environment.getattr(l_1_said, 'text'))),
            '</span>',
        ))
        return concat(t_1)
    context.exported_vars.add('t')
    context.vars['t'] = l_0_t = Macro(environment, macro, 't', ('said',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_choices, l_1_chosen):
        t_2 = []
        if l_1_choices is missing:
            l_1_choices = undefined("parameter 'choices' was not provided", name='choices')
        if l_1_chosen is missing:
            l_1_chosen = ''
        pass
        t_2.append(
            '<option value=""></option>\n',
        )
        for (l_2_value, l_2_said) in l_1_choices:
            _loop_vars = {}
            pass
            t_2.extend((
                '<option value="',
                escape(environment.finalize(l_2_value)),
                '" data-t="',
                escape(environment.finalize(environment.getattr(l_2_said, 'n'))),
                '"',
            ))
            if (l_2_value == l_1_chosen):
                pass
                t_2.append(
                    ' selected',
                )
            t_2.extend((
                '>',
                escape(environment.finalize(environment.getattr(l_2_said, 'text'))),
                '</option>\n',
            ))
        l_2_value = l_2_said = missing
        return concat(t_2)
    context.exported_vars.add('blank_or')
    context.vars['blank_or'] = l_0_blank_or = Macro(environment, macro, 'blank_or', ('choices', 'chosen'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_choices):
        t_3 = []
        if l_1_choices is missing:
            l_1_choices = undefined("parameter 'choices' was not provided", name='choices')
        pass
        t_3.append(
            '<p class="paper boxes" aria-hidden="true">',
        )
        for (l_2_value, l_2_said) in l_1_choices:
            _loop_vars = {}
            pass
            t_3.extend((
                '<span><span class="box"></span> ',
                escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), l_2_said, _loop_vars=_loop_vars))),
                '</span> ',
            ))
        l_2_value = l_2_said = missing
        t_3.append(
            '</p>\n',
        )
        return concat(t_3)
    context.exported_vars.add('boxes')
    context.vars['boxes'] = l_0_boxes = Macro(environment, macro, 'boxes', ('choices',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_say):
        t_4 = []
        if l_1_say is missing:
            l_1_say = undefined("parameter 'say' was not provided", name='say')
        pass
        t_4.extend((
            ' <span class="optional">',
            escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call(l_1_say, '(optional)')))),
            '</span>',
        ))
        return concat(t_4)
    context.exported_vars.add('optional')
    context.vars['optional'] = l_0_optional = Macro(environment, macro, 'optional', ('say',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_id, l_1_said):
        t_5 = []
        if l_1_id is missing:
            l_1_id = undefined("parameter 'id' was not provided", name='id')
        if l_1_said is missing:
            l_1_said = undefined("parameter 'said' was not provided", name='said')
        pass
        t_5.extend((
            '<small id="',
            escape(environment.finalize(l_1_id)),
            '_hint">',
            escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), l_1_said))),
            '</small>',
        ))
        return concat(t_5)
    context.exported_vars.add('hint')
    context.vars['hint'] = l_0_hint = Macro(environment, macro, 'hint', ('id', 'said'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_item, l_1_key, l_1_said, l_1_say):
        t_6 = []
        l_1_id = l_1_asked = missing
        if l_1_item is missing:
            l_1_item = undefined("parameter 'item' was not provided", name='item')
        if l_1_key is missing:
            l_1_key = undefined("parameter 'key' was not provided", name='key')
        if l_1_said is missing:
            l_1_said = undefined("parameter 'said' was not provided", name='said')
        if l_1_say is missing:
            l_1_say = undefined("parameter 'say' was not provided", name='say')
        pass
        l_1_id = markup_join(('item_', environment.getattr(l_1_item, 'id'), '_', l_1_key, ))
        l_1_asked = (context.call(l_1_say, 'What do you build this on?') if (l_1_key == 'evidence') else cond_expr_undefined("the inline if-expression on line 15 in 'parts.html.j2' evaluated to false and no else section was defined."))
        t_6.extend((
            '<div class="field ',
            escape(environment.finalize(l_1_key)),
            '">\n  <label for="',
            escape(environment.finalize((undefined(name='id') if l_1_id is missing else l_1_id))),
            '">',
            escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), l_1_said))),
            '</label>\n',
        ))
        if (undefined(name='asked') if l_1_asked is missing else l_1_asked):
            pass
            t_6.append(
                escape(environment.finalize(context.call((undefined(name='hint') if l_0_hint is missing else l_0_hint), (undefined(name='id') if l_1_id is missing else l_1_id), (undefined(name='asked') if l_1_asked is missing else l_1_asked)))),
            )
        t_6.extend((
            '  <textarea id="',
            escape(environment.finalize((undefined(name='id') if l_1_id is missing else l_1_id))),
            '" rows="2" dir="auto" autocomplete="off" data-free',
        ))
        if (undefined(name='asked') if l_1_asked is missing else l_1_asked):
            pass
            t_6.extend((
                ' data-hint="',
                escape(environment.finalize((undefined(name='id') if l_1_id is missing else l_1_id))),
                '_hint" aria-describedby="',
                escape(environment.finalize((undefined(name='id') if l_1_id is missing else l_1_id))),
                '_hint"',
            ))
        t_6.append(
            '></textarea>\n</div>\n',
        )
        return concat(t_6)
    context.exported_vars.add('remark')
    context.vars['remark'] = l_0_remark = Macro(environment, macro, 'remark', ('item', 'key', 'said', 'say'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '1=12&2=27&4=37&5=42&8=61&9=69&11=84&12=97&13=114&14=126&15=127&16=130&17=132&18=137&19=144'
