"""parts.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'parts.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_marks = l_0_badge = l_0_onwards_to = l_0_short_item = l_0_full_item = l_0_lift_set = missing
    pass
    def macro(l_1_item):
        t_1 = []
        l_1_say = resolve('say')
        if l_1_item is missing:
            l_1_item = undefined("parameter 'item' was not provided", name='item')
        pass
        if environment.getattr(l_1_item, 'is_core'):
            pass
            t_1.extend((
                ' · ',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'core'))),
            ))
        if environment.getattr(l_1_item, 'actor'):
            pass
            t_1.extend((
                ' · ',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'key: {actor}', actor=environment.getattr(l_1_item, 'actor')))),
            ))
        return concat(t_1)
    context.exported_vars.add('marks')
    context.vars['marks'] = l_0_marks = Macro(environment, macro, 'marks', ('item',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_item):
        t_2 = []
        l_1_shows = resolve('shows')
        if l_1_item is missing:
            l_1_item = undefined("parameter 'item' was not provided", name='item')
        pass
        if environment.getattr((undefined(name='shows') if l_1_shows is missing else l_1_shows), 'totals'):
            pass
            t_2.extend((
                '<span class="badge">',
                escape(environment.finalize(environment.getattr(l_1_item, 'score'))),
                '</span> ',
            ))
        return concat(t_2)
    context.exported_vars.add('badge')
    context.vars['badge'] = l_0_badge = Macro(environment, macro, 'badge', ('item',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_next):
        t_3 = []
        l_1_say = resolve('say')
        l_1_shows = resolve('shows')
        if l_1_next is missing:
            l_1_next = undefined("parameter 'next' was not provided", name='next')
        pass
        t_3.extend((
            '<p class="next"><strong>',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'One step up'))),
        ))
        if environment.getattr((undefined(name='shows') if l_1_shows is missing else l_1_shows), 'totals'):
            pass
            t_3.extend((
                ' (',
                escape(environment.finalize(environment.getattr(l_1_next, 'score'))),
                ')',
            ))
        t_3.extend((
            ':</strong> ',
            escape(environment.finalize(environment.getattr(l_1_next, 'words'))),
        ))
        if (environment.getattr((undefined(name='shows') if l_1_shows is missing else l_1_shows), 'totals') and environment.getattr(l_1_next, 'effect')):
            pass
            t_3.extend((
                ' <span class="effect">',
                escape(environment.finalize(environment.getattr(l_1_next, 'effect'))),
                '</span>',
            ))
        t_3.append(
            '</p>',
        )
        return concat(t_3)
    context.exported_vars.add('onwards_to')
    context.vars['onwards_to'] = l_0_onwards_to = Macro(environment, macro, 'onwards_to', ('next',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_item, l_1_onwards):
        t_4 = []
        if l_1_item is missing:
            l_1_item = undefined("parameter 'item' was not provided", name='item')
        if l_1_onwards is missing:
            l_1_onwards = False
        pass
        t_4.extend((
            '<li>',
            escape(environment.finalize(context.call((undefined(name='badge') if l_0_badge is missing else l_0_badge), l_1_item))),
            '<strong>',
            escape(environment.finalize(environment.getattr(l_1_item, 'number'))),
            ' ',
            escape(environment.finalize(environment.getattr(l_1_item, 'title'))),
            '</strong><small>',
            escape(environment.finalize(context.call((undefined(name='marks') if l_0_marks is missing else l_0_marks), l_1_item))),
            '</small>\n',
        ))
        if (environment.getattr(l_1_item, 'words') or environment.getattr(l_1_item, 'fact')):
            pass
            t_4.extend((
                '<p>',
                escape(environment.finalize((environment.getattr(l_1_item, 'words') or environment.getattr(l_1_item, 'fact')))),
                '</p>',
            ))
        if (l_1_onwards and environment.getattr(l_1_item, 'next')):
            pass
            t_4.append(
                escape(environment.finalize(context.call((undefined(name='onwards_to') if l_0_onwards_to is missing else l_0_onwards_to), environment.getattr(l_1_item, 'next')))),
            )
        t_4.append(
            '</li>\n',
        )
        return concat(t_4)
    context.exported_vars.add('short_item')
    context.vars['short_item'] = l_0_short_item = Macro(environment, macro, 'short_item', ('item', 'onwards'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_item):
        t_5 = []
        l_1_shows = resolve('shows')
        l_1_say = resolve('say')
        if l_1_item is missing:
            l_1_item = undefined("parameter 'item' was not provided", name='item')
        pass
        t_5.append(
            '<article',
        )
        if environment.getattr(l_1_item, 'is_long'):
            pass
            t_5.append(
                ' class="long"',
            )
        t_5.extend((
            '>\n  <h3>',
            escape(environment.finalize(context.call((undefined(name='badge') if l_0_badge is missing else l_0_badge), l_1_item))),
            escape(environment.finalize(environment.getattr(l_1_item, 'number'))),
            ' ',
            escape(environment.finalize(environment.getattr(l_1_item, 'title'))),
            '<small>',
            escape(environment.finalize(context.call((undefined(name='marks') if l_0_marks is missing else l_0_marks), l_1_item))),
            '</small></h3>\n',
        ))
        if environment.getattr(l_1_item, 'prompt'):
            pass
            t_5.extend((
                '<p class="prompt">',
                escape(environment.finalize(environment.getattr(l_1_item, 'prompt'))),
                '</p>',
            ))
        if environment.getattr(l_1_item, 'words'):
            pass
            t_5.extend((
                '<p class="answer">',
                escape(environment.finalize(environment.getattr(l_1_item, 'words'))),
                '</p>',
            ))
        if (environment.getattr(l_1_item, 'fact') and environment.getattr((undefined(name='shows') if l_1_shows is missing else l_1_shows), 'totals')):
            pass
            t_5.extend((
                '<p class="fact">',
                escape(environment.finalize(environment.getattr(l_1_item, 'fact'))),
                '</p>',
            ))
        if (environment.getattr(l_1_item, 'before') and environment.getattr((undefined(name='shows') if l_1_shows is missing else l_1_shows), 'totals')):
            pass
            t_5.extend((
                '<p class="was">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Last time: {score}', score=environment.getattr(l_1_item, 'before')))),
                '</p>',
            ))
        if (environment.getattr(l_1_item, 'rated') and environment.getattr((undefined(name='shows') if l_1_shows is missing else l_1_shows), 'totals')):
            pass
            if environment.getattr(environment.getattr(l_1_item, 'rated'), 'alike'):
                pass
                t_5.extend((
                    '<p class="rated">',
                    escape(environment.finalize(environment.getattr(environment.getattr(l_1_item, 'rated'), 'alike'))),
                    '</p>',
                ))
            else:
                pass
                t_5.extend((
                    '<p class="rated">',
                    escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Rated beforehand:'))),
                    ' ',
                ))
                l_2_loop = missing
                for l_2_one, l_2_loop in LoopContext(environment.getattr(environment.getattr(l_1_item, 'rated'), 'ratings'), undefined):
                    _loop_vars = {}
                    pass
                    t_5.extend((
                        escape(environment.finalize(environment.getattr(l_2_one, 'raters'))),
                        ': ',
                        escape(environment.finalize(environment.getattr(l_2_one, 'words'))),
                        escape(environment.finalize(('; ' if (not environment.getattr(l_2_loop, 'last')) else cond_expr_undefined("the inline if-expression on line 22 in 'parts.html.j2' evaluated to false and no else section was defined.")))),
                    ))
                l_2_loop = l_2_one = missing
                t_5.append(
                    '.',
                )
                if environment.getattr(environment.getattr(l_1_item, 'rated'), 'agreed'):
                    pass
                    t_5.extend((
                        ' ',
                        escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Agreed: {score}.', score=environment.getattr(environment.getattr(l_1_item, 'rated'), 'agreed')))),
                    ))
                t_5.append(
                    '</p>',
                )
        t_5.append(
            '\n',
        )
        if environment.getattr(l_1_item, 'corrected'):
            pass
            t_5.extend((
                '<p class="rated">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Corrected {day}', day=environment.getattr(environment.getattr(l_1_item, 'corrected'), 'day')))),
            ))
            if environment.getattr((undefined(name='shows') if l_1_shows is missing else l_1_shows), 'totals'):
                pass
                t_5.extend((
                    '; ',
                    escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'it was: {answer}', answer=environment.getattr(environment.getattr(l_1_item, 'corrected'), 'was')))),
                ))
            t_5.extend((
                '. ',
                escape(environment.finalize(environment.getattr(environment.getattr(l_1_item, 'corrected'), 'reason'))),
                '</p>',
            ))
        if environment.getattr(l_1_item, 'next'):
            pass
            t_5.append(
                escape(environment.finalize(context.call((undefined(name='onwards_to') if l_0_onwards_to is missing else l_0_onwards_to), environment.getattr(l_1_item, 'next')))),
            )
        if environment.getattr(l_1_item, 'remarks'):
            pass
            t_5.append(
                '  <dl>\n',
            )
            for (l_2_label, l_2_text) in environment.getattr(l_1_item, 'remarks'):
                _loop_vars = {}
                pass
                t_5.extend((
                    '<div><dt>',
                    escape(environment.finalize(l_2_label)),
                    '</dt><dd>',
                    escape(environment.finalize(l_2_text)),
                    '</dd></div>',
                ))
            l_2_label = l_2_text = missing
            t_5.append(
                '  </dl>\n',
            )
        t_5.append(
            '</article>\n',
        )
        return concat(t_5)
    context.exported_vars.add('full_item')
    context.vars['full_item'] = l_0_full_item = Macro(environment, macro, 'full_item', ('item',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_heading, l_1_set):
        t_6 = []
        l_1_plural = resolve('plural')
        if l_1_heading is missing:
            l_1_heading = undefined("parameter 'heading' was not provided", name='heading')
        if l_1_set is missing:
            l_1_set = undefined("parameter 'set' was not provided", name='set')
        pass
        t_6.extend((
            '<p><strong>',
            escape(environment.finalize(l_1_heading)),
            ':</strong> ',
            escape(environment.finalize(context.call((undefined(name='plural') if l_1_plural is missing else l_1_plural), '{n} item, to {reached}', '{n} items, to {reached}', environment.getattr(l_1_set, 'n_items'), reached=environment.getattr(l_1_set, 'reached')))),
        ))
        if environment.getattr(l_1_set, 'by_actor'):
            pass
            t_6.extend((
                ' (',
                escape(environment.finalize(environment.getattr(l_1_set, 'by_actor'))),
                ')',
            ))
        t_6.append(
            '</p>\n',
        )
        if environment.getitem(l_1_set, 'items'):
            pass
            t_6.append(
                '<ul>',
            )
            for l_2_item in environment.getitem(l_1_set, 'items'):
                _loop_vars = {}
                pass
                t_6.extend((
                    '<li>',
                    escape(environment.finalize(environment.getattr(l_2_item, 'number'))),
                    ' ',
                    escape(environment.finalize(environment.getattr(l_2_item, 'title'))),
                    '<small>',
                    escape(environment.finalize(context.call((undefined(name='marks') if l_0_marks is missing else l_0_marks), l_2_item, _loop_vars=_loop_vars))),
                    '</small>',
                ))
                if environment.getattr(l_2_item, 'next'):
                    pass
                    t_6.extend((
                        ': ',
                        escape(environment.finalize(environment.getattr(environment.getattr(l_2_item, 'next'), 'words'))),
                    ))
                t_6.append(
                    '</li>',
                )
            l_2_item = missing
            t_6.append(
                '</ul>\n',
            )
        return concat(t_6)
    context.exported_vars.add('lift_set')
    context.vars['lift_set'] = l_0_lift_set = Macro(environment, macro, 'lift_set', ('heading', 'set'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=12&4=34&6=51&8=87&9=96&10=105&11=112&15=124&16=134&17=141&18=149&19=156&20=163&21=170&22=177&24=219&25=236&26=241&28=246&34=267&35=277&36=291&37=296'
