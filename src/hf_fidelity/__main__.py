"""The way in: streams that cannot be written and interruptions end here, with one message at the most.

`--version` is answered before anything is imported; everything else goes to the application.
"""

import sys

INTERRUPTED = 130
"""What shells give when Ctrl-C ended a program."""


def main() -> None:
    """Runs the command line."""
    try:
        try:
            code = _answered()
            sys.stdout.flush()
        except OSError as fault:
            from hf_fidelity.cli.streams import refused

            code = refused(fault)
        finally:
            _let_go()
    except (Exception, KeyboardInterrupt) as fault:
        if not _is_interruption(fault):
            raise
        code = _interrupted()
    _run_out()
    sys.exit(code)


def _answered() -> int:
    if None in (sys.stdin, sys.stdout, sys.stderr):
        from hf_fidelity.cli.streams import open_streams

        if code := open_streams():
            return code
    if sys.argv[1:] == ["--version"]:
        from hf_fidelity import __version__

        sys.stdout.write(f"hf-fidelity {__version__}\n")
        return 0
    import gc
    import os
    import signal

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # old terminals lack letters and bars
    gc.disable()  # a command lives for a moment; collecting costs a sixth of it
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for plug-ins costs 9 ms, and there are none
    if os.environ.get("COLUMNS") == "0":
        os.environ["COLUMNS"] = "80"  # said by shells that do not know; a width of nothing shows nothing
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that had enough ends the program, in silence
    sys.unraisablehook = _unraisable
    from hf_fidelity.cli.app import app

    try:
        app()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
        return _interrupted() if code == INTERRUPTED else code
    finally:
        gc.freeze()  # nor is what is left behind looked through when the interpreter ends: a tenth of the run
    return 0


def _unraisable(fault: "sys.UnraisableHookArgs") -> None:
    """Ends the program where an interruption fell into foreign code, which drops it and would go on half-built."""
    if fault.exc_type is KeyboardInterrupt:
        import os

        os._exit(_interrupted())
    sys.__unraisablehook__(fault)


def _is_interruption(fault: BaseException | None) -> bool:
    """Whether Ctrl-C is behind an error: foreign code may turn it into one of its own."""
    while fault and not isinstance(fault, KeyboardInterrupt):
        fault = fault.__cause__ or fault.__context__
    return fault is not None


def _interrupted() -> int:
    """The exit code of Ctrl-C, which is said with what matters after it."""
    _run_out()
    try:
        sys.stderr.write("\nStopped. No file is half-written.\n")
        sys.stderr.flush()
    except OSError:
        pass  # the exit code alone tells
    return INTERRUPTED


def _run_out() -> None:
    """Lets the little that is left of the program end undisturbed by Ctrl-C."""
    if signal := sys.modules.get("signal"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _let_go() -> None:
    """Turns streams that cannot be written to nowhere, so that the interpreter does not complain when it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            import os

            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
