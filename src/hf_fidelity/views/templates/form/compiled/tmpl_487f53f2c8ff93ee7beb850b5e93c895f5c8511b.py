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
    l_0_is_anonymous = resolve('is_anonymous')
    l_0_script_hash = resolve('script_hash')
    l_0_style_hash = resolve('style_hash')
    l_0_version = resolve('version')
    l_0_title = resolve('title')
    l_0_style = resolve('style')
    l_0_say = resolve('say')
    l_0_parts = resolve('parts')
    l_0_languages = resolve('languages')
    l_0_language_label = resolve('language_label')
    l_0_scale = resolve('scale')
    l_0_script = resolve('script')
    l_0_t = l_0_to_first = l_0_bar_label = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    try:
        t_3 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
    pass
    included_template = environment.get_template('parts.html.j2', 'page.html.j2')._get_default_module(context)
    l_0_t = getattr(included_template, 't', missing)
    if l_0_t is missing:
        l_0_t = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'page.html.j2') does not export the requested name 't'", name='t')
    context.vars['t'] = l_0_t
    context.exported_vars.discard('t')
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.finalize((undefined(name='language') if l_0_language is missing else l_0_language)))
    yield '"'
    if (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous):
        pass
        yield ' class="simple"'
    yield '>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'sha256-'
    yield escape(environment.finalize((undefined(name='script_hash') if l_0_script_hash is missing else l_0_script_hash)))
    yield "'; style-src 'sha256-"
    yield escape(environment.finalize((undefined(name='style_hash') if l_0_style_hash is missing else l_0_style_hash)))
    yield '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n<meta name="generator" content="hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '">\n<title data-t="'
    yield escape(environment.finalize(environment.getattr((undefined(name='title') if l_0_title is missing else l_0_title), 'n')))
    yield '">'
    yield escape(environment.finalize(environment.getattr((undefined(name='title') if l_0_title is missing else l_0_title), 'text')))
    yield '</title>\n<style>'
    yield escape(environment.finalize(t_2((undefined(name='style') if l_0_style is missing else l_0_style))))
    yield '</style>\n</head>\n<body>\n'
    l_0_to_first = context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Go to the questions')
    context.vars['to_first'] = l_0_to_first
    context.exported_vars.add('to_first')
    yield '<a class="skip" href="#'
    yield escape(environment.finalize((markup_join(('part_', environment.getattr(environment.getitem((undefined(name='parts') if l_0_parts is missing else l_0_parts), 0), 'id'), )) if (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous) else 'about')))
    yield '">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), (undefined(name='to_first') if l_0_to_first is missing else l_0_to_first))))
    yield '</a>\n<header>\n'
    if (t_1((undefined(name='languages') if l_0_languages is missing else l_0_languages)) > 1):
        pass
        l_0_language_label = context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Language of the form and of the answers')
        context.vars['language_label'] = l_0_language_label
        context.exported_vars.add('language_label')
        yield '  <div class="languages scripted" role="group" data-l="'
        yield escape(environment.finalize(environment.getattr((undefined(name='language_label') if l_0_language_label is missing else l_0_language_label), 'n')))
        yield '" aria-label="'
        yield escape(environment.finalize(environment.getattr((undefined(name='language_label') if l_0_language_label is missing else l_0_language_label), 'text')))
        yield '">\n'
        for (l_1_code, l_1_name) in (undefined(name='languages') if l_0_languages is missing else l_0_languages):
            _loop_vars = {}
            pass
            yield '    <button type="button" data-language="'
            yield escape(environment.finalize(l_1_code))
            yield '" lang="'
            yield escape(environment.finalize(l_1_code))
            yield '" aria-pressed="'
            yield escape(environment.finalize(('true' if (l_1_code == (undefined(name='language') if l_0_language is missing else l_0_language)) else 'false')))
            yield '">'
            yield escape(environment.finalize(t_3(environment.getitem(l_1_name, 0))))
            yield escape(environment.finalize(l_1_name[1:]))
            yield '</button>\n'
        l_1_code = l_1_name = missing
        yield '  </div>\n'
    template = environment.get_or_select_template(('beginning_for_participants.html.j2' if (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous) else 'beginning.html.j2'), 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'bar_label': l_0_bar_label, 'language_label': l_0_language_label, 't': l_0_t, 'to_first': l_0_to_first}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '  <noscript><p class="notice">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'This page needs JavaScript to save your answers, and the browser has it turned off. It can be printed and filled in by hand.'))))
    yield '</p></noscript>\n</header>\n'
    l_0_bar_label = context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Save and open')
    context.vars['bar_label'] = l_0_bar_label
    context.exported_vars.add('bar_label')
    yield '<div class="bar scripted" role="region" data-l="'
    yield escape(environment.finalize(environment.getattr((undefined(name='bar_label') if l_0_bar_label is missing else l_0_bar_label), 'n')))
    yield '" aria-label="'
    yield escape(environment.finalize(environment.getattr((undefined(name='bar_label') if l_0_bar_label is missing else l_0_bar_label), 'text')))
    yield '">\n  <div class="buttons">\n'
    if (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous):
        pass
        yield '    <span class="reach"><span id="answered_short"></span> <span>'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'answered'))))
        yield '</span></span>\n'
    else:
        pass
        yield '    <a class="reach" href="#progress"><span id="answered_short"></span> <span class="wordy">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'answered'))))
        yield '</span></a>\n    <button type="button" id="next_blank">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Next blank'))))
        yield '</button>\n    <button type="button" id="next_fault" hidden></button>\n'
    yield '    <span id="state"></span>\n    <span class="right">\n      <button type="button" id="print" class="wordy">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Print'))))
    yield '</button>\n      <button type="button" id="open">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Open file'))))
    yield '</button>\n      <button type="button" id="save" class="main">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Save'))))
    yield '</button>\n    </span>\n    <input type="file" id="file" accept=".json,application/json" hidden>\n  </div>\n  <div id="told_box" role="status"><div id="told" hidden><div id="told_text"></div><button type="button" id="told_close">'
    yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Close'))))
    yield '</button></div></div>\n</div>\n<p id="whisper" class="unseen" role="status"></p>\n<div class="columns">\n'
    if (not (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous)):
        pass
        template = environment.get_template('progress.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'bar_label': l_0_bar_label, 'language_label': l_0_language_label, 't': l_0_t, 'to_first': l_0_to_first}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '<main>\n<form id="form" autocomplete="off" novalidate>\n'
    if (not (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous)):
        pass
        template = environment.get_template('about.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'bar_label': l_0_bar_label, 'language_label': l_0_language_label, 't': l_0_t, 'to_first': l_0_to_first}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    template = environment.get_template('items.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'bar_label': l_0_bar_label, 'language_label': l_0_language_label, 't': l_0_t, 'to_first': l_0_to_first}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    if (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous):
        pass
        yield '<p class="end scripted"><button type="button" id="save_here" class="main">'
        yield escape(environment.finalize(context.call((undefined(name='t') if l_0_t is missing else l_0_t), context.call((undefined(name='say') if l_0_say is missing else l_0_say), 'Save'))))
        yield '</button></p>\n'
    else:
        pass
        template = environment.get_template('plan.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'bar_label': l_0_bar_label, 'language_label': l_0_language_label, 't': l_0_t, 'to_first': l_0_to_first}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '</form>\n<footer class="soft"><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'reference')))
    if environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'licence'):
        pass
        yield ' · '
        yield escape(environment.finalize(environment.getattr((undefined(name='scale') if l_0_scale is missing else l_0_scale), 'licence')))
    yield ' · hf-fidelity '
    yield escape(environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version)))
    yield '</p></footer>\n</main>\n</div>\n'
    if (not (undefined(name='is_anonymous') if l_0_is_anonymous is missing else l_0_is_anonymous)):
        pass
        template = environment.get_template('rated.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'bar_label': l_0_bar_label, 'language_label': l_0_language_label, 't': l_0_t, 'to_first': l_0_to_first}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '<script type="application/json" id="data"><!--data--></script>\n<script>'
    yield escape(environment.finalize(t_2((undefined(name='script') if l_0_script is missing else l_0_script))))
    yield '</script>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=43&3=50&6=56&10=60&11=62&12=66&15=68&16=72&18=76&19=78&20=82&21=86&22=90&26=101&27=108&29=110&30=114&32=118&33=121&35=126&36=128&41=131&42=133&43=135&47=137&51=139&54=148&55=156&56=162&57=165&58=169&60=176&63=184&65=193'
