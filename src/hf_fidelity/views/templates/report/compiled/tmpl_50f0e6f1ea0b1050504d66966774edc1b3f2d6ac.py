"""voices.html.j2, compiled by `poe docs`; edit the template instead."""
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'voices.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_pair_chart = l_0_pair_table = l_0_heard_section = l_0_external_section = l_0_around_section = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    def macro(l_1_pairs, l_1_ticks, l_1_name, l_1_title_id):
        t_3 = []
        if l_1_pairs is missing:
            l_1_pairs = undefined("parameter 'pairs' was not provided", name='pairs')
        if l_1_ticks is missing:
            l_1_ticks = undefined("parameter 'ticks' was not provided", name='ticks')
        if l_1_name is missing:
            l_1_name = undefined("parameter 'name' was not provided", name='name')
        if l_1_title_id is missing:
            l_1_title_id = undefined("parameter 'title_id' was not provided", name='title_id')
        pass
        t_3.extend((
            '<svg viewBox="0 0 360 ',
            escape(environment.finalize((34 + (46 * t_1(l_1_pairs))))),
            '" role="img" aria-labelledby="',
            escape(environment.finalize(l_1_title_id)),
            '" font-family="sans-serif">\n  <title id="',
            escape(environment.finalize(l_1_title_id)),
            '">',
            escape(environment.finalize(l_1_name)),
            '</title>\n',
        ))
        for (l_2_place, l_2_label) in l_1_ticks:
            _loop_vars = {}
            pass
            t_3.extend((
                '  <text class="soft" x="',
                escape(environment.finalize((12 + (3.36 * l_2_place)))),
                '" y="20" text-anchor="middle" font-size="12" fill="#46505f">',
                escape(environment.finalize(l_2_label)),
                '</text>\n',
            ))
        l_2_place = l_2_label = missing
        l_2_loop = missing
        for l_2_pair, l_2_loop in LoopContext(l_1_pairs, undefined):
            l_2_y = missing
            _loop_vars = {}
            pass
            l_2_y = (34 + (46 * environment.getattr(l_2_loop, 'index0')))
            _loop_vars['y'] = l_2_y
            t_3.extend((
                '  <text class="label" x="17" y="',
                escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 13))),
                '" font-size="12.5" fill="#16202b">',
                escape(environment.finalize(environment.getattr(l_2_pair, 'title'))),
                '</text>\n',
            ))
            for (l_3_place, l_3_label) in l_1_ticks:
                _loop_vars = {}
                pass
                t_3.extend((
                    '<line class="rail" x1="',
                    escape(environment.finalize((12 + (3.36 * l_3_place)))),
                    '" y1="',
                    escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 22))),
                    '" x2="',
                    escape(environment.finalize((12 + (3.36 * l_3_place)))),
                    '" y2="',
                    escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 34))),
                    '" stroke="#8894a3" stroke-width="1"/>',
                ))
            l_3_place = l_3_label = missing
            t_3.extend((
                '\n  <line class="rail" x1="12" y1="',
                escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 28))),
                '" x2="348" y2="',
                escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 28))),
                '" stroke="#8894a3" stroke-width="1.5"/>\n',
            ))
            if ((not t_2(environment.getattr(l_2_pair, 'own_at'))) and (not t_2(environment.getattr(l_2_pair, 'theirs_at')))):
                pass
                t_3.extend((
                    '<line class="between" x1="',
                    escape(environment.finalize((12 + (3.36 * environment.getattr(l_2_pair, 'own_at'))))),
                    '" y1="',
                    escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 28))),
                    '" x2="',
                    escape(environment.finalize((12 + (3.36 * environment.getattr(l_2_pair, 'theirs_at'))))),
                    '" y2="',
                    escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 28))),
                    '" stroke="#0f5c8a" stroke-width="4"/>',
                ))
            t_3.append(
                '\n',
            )
            if (not t_2(environment.getattr(l_2_pair, 'theirs_at'))):
                pass
                t_3.extend((
                    '<rect class="theirs" x="',
                    escape(environment.finalize(((12 + (3.36 * environment.getattr(l_2_pair, 'theirs_at'))) - 7))),
                    '" y="',
                    escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 21))),
                    '" width="14" height="14" fill="#ffffff" stroke="#16202b" stroke-width="2"/>',
                ))
            t_3.append(
                '\n',
            )
            if (not t_2(environment.getattr(l_2_pair, 'own_at'))):
                pass
                t_3.extend((
                    '<circle class="dot" cx="',
                    escape(environment.finalize((12 + (3.36 * environment.getattr(l_2_pair, 'own_at'))))),
                    '" cy="',
                    escape(environment.finalize(((undefined(name='y') if l_2_y is missing else l_2_y) + 28))),
                    '" r="5.5" fill="#0f5c8a" stroke="#ffffff" stroke-width="1.5"/>',
                ))
            t_3.append(
                '\n',
            )
        l_2_loop = l_2_pair = l_2_y = missing
        t_3.append(
            '</svg>\n',
        )
        return concat(t_3)
    context.exported_vars.add('pair_chart')
    context.vars['pair_chart'] = l_0_pair_chart = Macro(environment, macro, 'pair_chart', ('pairs', 'ticks', 'name', 'title_id'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_pairs, l_1_labelled_by, l_1_heads):
        t_4 = []
        if l_1_pairs is missing:
            l_1_pairs = undefined("parameter 'pairs' was not provided", name='pairs')
        if l_1_labelled_by is missing:
            l_1_labelled_by = undefined("parameter 'labelled_by' was not provided", name='labelled_by')
        if l_1_heads is missing:
            l_1_heads = undefined("parameter 'heads' was not provided", name='heads')
        pass
        t_4.extend((
            '<div class="wide" role="group" aria-labelledby="',
            escape(environment.finalize(l_1_labelled_by)),
            '" tabindex="0">\n<table>\n  <thead><tr>',
        ))
        l_2_loop = missing
        for l_2_head, l_2_loop in LoopContext(l_1_heads, undefined):
            _loop_vars = {}
            pass
            t_4.append(
                '<th scope="col"',
            )
            if (not environment.getattr(l_2_loop, 'first')):
                pass
                t_4.append(
                    ' class="number"',
                )
            t_4.extend((
                '>',
                escape(environment.finalize(l_2_head)),
                '</th>',
            ))
        l_2_loop = l_2_head = missing
        t_4.append(
            '</tr></thead>\n  <tbody>\n',
        )
        for l_2_pair in l_1_pairs:
            _loop_vars = {}
            pass
            t_4.extend((
                '  <tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_pair, 'title'))),
            ))
            if environment.getattr(l_2_pair, 'remark'):
                pass
                t_4.extend((
                    ' <small>',
                    escape(environment.finalize(environment.getattr(l_2_pair, 'remark'))),
                    '</small>',
                ))
            t_4.extend((
                '</th><td class="number">',
                escape(environment.finalize(environment.getattr(l_2_pair, 'own'))),
                '</td><td class="number">',
                escape(environment.finalize(environment.getattr(l_2_pair, 'theirs'))),
                '</td><td class="number">',
                escape(environment.finalize(environment.getattr(l_2_pair, 'apart'))),
                '</td></tr>\n',
            ))
        l_2_pair = missing
        t_4.append(
            '  </tbody>\n</table>\n</div>\n',
        )
        return concat(t_4)
    context.exported_vars.add('pair_table')
    context.vars['pair_table'] = l_0_pair_table = Macro(environment, macro, 'pair_table', ('pairs', 'labelled_by', 'heads'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_heard):
        t_5 = []
        l_1_say = resolve('say')
        l_1_plural = resolve('plural')
        if l_1_heard is missing:
            l_1_heard = undefined("parameter 'heard' was not provided", name='heard')
        pass
        t_5.extend((
            '<section class="voice" aria-labelledby="heard">\n  <h2 id="heard">',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'The team and its participants'))),
            '</h2>\n',
        ))
        if environment.getattr(l_1_heard, 'too_few'):
            pass
            t_5.extend((
                '  <p>',
                escape(environment.finalize(environment.getattr(l_1_heard, 'too_few'))),
                '</p>\n',
            ))
        else:
            pass
            t_5.extend((
                '  <p>',
                escape(environment.finalize(context.call((undefined(name='plural') if l_1_plural is missing else l_1_plural), '{n} participant has answered.', '{n} participants have answered.', environment.getattr(l_1_heard, 'n')))),
                ' ',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'They answered questions of their own about the same principles, so a gap is something to talk about, not a measure of who is right.'))),
                '</p>\n',
            ))
            if environment.getattr(l_1_heard, 'higher'):
                pass
                t_5.extend((
                    '<p class="higher"><strong>',
                    escape(environment.finalize(environment.getattr(l_1_heard, 'higher_words'))),
                    '</strong></p>',
                ))
            if environment.getattr(l_1_heard, 'lower_words'):
                pass
                t_5.extend((
                    '<p>',
                    escape(environment.finalize(environment.getattr(l_1_heard, 'lower_words'))),
                    '</p>',
                ))
            t_5.extend((
                '  <div class="beside">\n  <figure>',
                escape(environment.finalize(context.call((undefined(name='pair_chart') if l_0_pair_chart is missing else l_0_pair_chart), environment.getattr(l_1_heard, 'pairs'), environment.getattr(l_1_heard, 'ticks'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), "The team's and the participants' view of each principle, the same figures as in the table"), 'heard-title'))),
                '</figure>\n  <div>\n  ',
                escape(environment.finalize(context.call((undefined(name='pair_table') if l_0_pair_table is missing else l_0_pair_table), environment.getattr(l_1_heard, 'pairs'), 'heard', [context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Principle'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Team'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Participants'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Gap')]))),
                '\n  </div>\n  </div>\n  <p class="legend">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), "The dot is the team's score, the square what its participants say."))),
                ' ',
                escape(environment.finalize(environment.getattr(l_1_heard, 'rule'))),
                '</p>\n  <p class="legend">',
                escape(environment.finalize(environment.getattr(l_1_heard, 'once'))),
                '</p>\n',
            ))
        t_5.append(
            '</section>\n',
        )
        return concat(t_5)
    context.exported_vars.add('heard_section')
    context.vars['heard_section'] = l_0_heard_section = Macro(environment, macro, 'heard_section', ('heard',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_external, l_1_with_items):
        t_6 = []
        l_1_say = resolve('say')
        if l_1_external is missing:
            l_1_external = undefined("parameter 'external' was not provided", name='external')
        if l_1_with_items is missing:
            l_1_with_items = undefined("parameter 'with_items' was not provided", name='with_items')
        pass
        t_6.extend((
            '<section class="voice" aria-labelledby="external">\n  <h2 id="external">',
            escape(environment.finalize(environment.getattr(l_1_external, 'heading'))),
            '</h2>\n  <div class="beside">\n  <figure>',
            escape(environment.finalize(context.call((undefined(name='pair_chart') if l_0_pair_chart is missing else l_0_pair_chart), environment.getattr(l_1_external, 'pairs'), environment.getattr(l_1_external, 'ticks'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), "The team's and the external rater's score per principle, the same figures as in the table"), 'external-title'))),
            '</figure>\n  <div>\n  ',
            escape(environment.finalize(context.call((undefined(name='pair_table') if l_0_pair_table is missing else l_0_pair_table), environment.getattr(l_1_external, 'pairs'), 'external', [context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Principle'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Team'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'External'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Difference')]))),
            '\n  </div>\n  </div>\n  <p class="legend">',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), "The dot is the team's score, the square the external rater's."))),
            ' ',
            escape(environment.finalize(environment.getattr(l_1_external, 'same_words'))),
            '</p>\n',
        ))
        if l_1_with_items:
            pass
            if environment.getattr(l_1_external, 'far'):
                pass
                t_6.extend((
                    '  <h3 id="far">',
                    escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Two steps or more apart'))),
                    ' (',
                    escape(environment.finalize(t_1(environment.getattr(l_1_external, 'far')))),
                    ')</h3>\n  ',
                    escape(environment.finalize(context.call((undefined(name='pair_table') if l_0_pair_table is missing else l_0_pair_table), environment.getattr(l_1_external, 'far'), 'far', [context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Item'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Team'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'External'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Apart')]))),
                    '\n',
                ))
            if environment.getattr(l_1_external, 'near'):
                pass
                t_6.extend((
                    '  <h3 id="near">',
                    escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Apart by less than two steps'))),
                    ' (',
                    escape(environment.finalize(t_1(environment.getattr(l_1_external, 'near')))),
                    ')</h3>\n  ',
                    escape(environment.finalize(context.call((undefined(name='pair_table') if l_0_pair_table is missing else l_0_pair_table), environment.getattr(l_1_external, 'near'), 'near', [context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Item'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Team'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'External'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Apart')]))),
                    '\n',
                ))
        t_6.append(
            '</section>\n',
        )
        return concat(t_6)
    context.exported_vars.add('external_section')
    context.vars['external_section'] = l_0_external_section = Macro(environment, macro, 'external_section', ('external', 'with_items'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_around, l_1_n, l_1_with_items):
        t_7 = []
        l_1_say = resolve('say')
        if l_1_around is missing:
            l_1_around = undefined("parameter 'around' was not provided", name='around')
        if l_1_n is missing:
            l_1_n = undefined("parameter 'n' was not provided", name='n')
        if l_1_with_items is missing:
            l_1_with_items = undefined("parameter 'with_items' was not provided", name='with_items')
        pass
        t_7.extend((
            '<section class="voice" aria-labelledby="around-',
            escape(environment.finalize(l_1_n)),
            '">\n  <h2 id="around-',
            escape(environment.finalize(l_1_n)),
            '">',
            escape(environment.finalize(environment.getattr(l_1_around, 'title'))),
            '</h2>\n  <p>',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Answered by {who} in the same round, to the form {form}. It is not part of the scores above.', who=environment.getattr(l_1_around, 'by'), form=environment.getattr(l_1_around, 'reference')))),
            '</p>\n  <div class="beside">\n  <figure>',
            escape(environment.finalize(context.call((undefined(name='pair_chart') if l_0_pair_chart is missing else l_0_pair_chart), environment.getattr(l_1_around, 'pairs'), environment.getattr(l_1_around, 'ticks'), context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Score per part of the form, the same figures as in the table'), markup_join(('around-title-', l_1_n, ))))),
            '</figure>\n  <div class="wide" role="group" aria-labelledby="around-',
            escape(environment.finalize(l_1_n)),
            '" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Part'))),
            '</th><th scope="col" class="number">',
            escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Score'))),
            '</th></tr></thead>\n    <tbody>\n',
        ))
        l_2_loop = missing
        for l_2_pair, l_2_loop in LoopContext(environment.getattr(l_1_around, 'pairs'), undefined):
            _loop_vars = {}
            pass
            t_7.append(
                '<tr',
            )
            if environment.getattr(l_2_loop, 'last'):
                pass
                t_7.append(
                    ' class="total"',
                )
            t_7.extend((
                '><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_pair, 'title'))),
            ))
            if environment.getattr(l_2_pair, 'remark'):
                pass
                t_7.extend((
                    ' <small>',
                    escape(environment.finalize(environment.getattr(l_2_pair, 'remark'))),
                    '</small>',
                ))
            t_7.extend((
                '</th><td class="number">',
                escape(environment.finalize(environment.getattr(l_2_pair, 'own'))),
                '</td></tr>',
            ))
        l_2_loop = l_2_pair = missing
        t_7.append(
            '\n    </tbody>\n  </table>\n  </div>\n  </div>\n',
        )
        if (l_1_with_items and environment.getattr(l_1_around, 'lowest')):
            pass
            t_7.extend((
                '  <h3 id="lowest-',
                escape(environment.finalize(l_1_n)),
                '">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Lowest, and who holds the key'))),
                '</h3>\n  <div class="wide" role="group" aria-labelledby="lowest-',
                escape(environment.finalize(l_1_n)),
                '" tabindex="0">\n  <table>\n    <thead><tr><th scope="col">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Item'))),
                '</th><th scope="col" class="number">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Score'))),
                '</th><th scope="col">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Answer'))),
                '</th><th scope="col">',
                escape(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'Key'))),
                '</th></tr></thead>\n    <tbody>\n',
            ))
            for l_2_item in environment.getattr(l_1_around, 'lowest'):
                _loop_vars = {}
                pass
                t_7.extend((
                    '<tr><th scope="row">',
                    escape(environment.finalize(environment.getattr(l_2_item, 'title'))),
                    '</th><td class="number">',
                    escape(environment.finalize(environment.getattr(l_2_item, 'score'))),
                    '</td><td>',
                    escape(environment.finalize(environment.getattr(l_2_item, 'words'))),
                    '</td><td>',
                    escape(environment.finalize(environment.getattr(l_2_item, 'actor'))),
                    '</td></tr>',
                ))
            l_2_item = missing
            t_7.append(
                '\n    </tbody>\n  </table>\n  </div>\n',
            )
        if environment.getattr(l_1_around, 'caution'):
            pass
            t_7.extend((
                '<p class="legend">',
                escape(environment.finalize(environment.getattr(l_1_around, 'caution'))),
                '</p>',
            ))
        t_7.append(
            '</section>\n',
        )
        return concat(t_7)
    context.exported_vars.add('around_section')
    context.vars['around_section'] = l_0_around_section = Macro(environment, macro, 'around_section', ('around', 'n', 'with_items'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=24&3=37&4=41&5=46&6=51&8=58&9=62&10=66&11=71&13=88&14=93&16=109&18=121&24=141&25=152&27=156&29=176&30=181&37=207&39=216&40=219&41=223&43=230&44=235&45=242&47=251&49=253&52=255&53=259&58=269&60=279&62=281&64=283&67=285&68=290&69=292&70=296&71=300&73=303&74=307&75=311&81=321&82=333&83=335&84=339&86=341&87=343&89=345&91=351&97=382&98=386&99=390&101=392&103=401&109=419'
