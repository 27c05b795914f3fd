"""The way in: streams that cannot be written and interruptions end here, with one message at the most.

`--version` is answered before anything is imported; everything else goes to the application.
"""

import io
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
            code = _refused(fault)
        except KeyboardInterrupt:
            code = INTERRUPTED
        finally:
            _let_go()
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _answered() -> int:
    if sys.stderr is None:
        sys.stderr = _nowhere()
    if sys.stdout is None:
        sys.stdout = _nowhere()
        return _said("it is closed")
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
        return end.code if isinstance(end.code, int) else 0
    finally:
        gc.freeze()  # nor is what is left behind looked through when the interpreter ends: a tenth of the run
    return 0


def _unraisable(fault: "sys.UnraisableHookArgs") -> None:
    """Ends the program where an interruption fell into foreign code, which drops it and would go on half-built."""
    if fault.exc_type is KeyboardInterrupt:
        import os

        os._exit(INTERRUPTED)
    sys.__unraisablehook__(fault)


def _refused(fault: OSError) -> int:
    """The exit code when standard output cannot be written; a fault that names a file is a defect, and raised."""
    import os

    if fault.filename is not None:
        raise fault
    if isinstance(fault, BrokenPipeError):
        return 0
    return _said(os.strerror(fault.errno) if fault.errno else "unknown reason")


def _said(reason: str) -> int:
    from hf_fidelity.cli.faults import EXIT_CODES, say_problems
    from hf_fidelity.problem import Location, Problem, UsageError

    remedy = "Send it to a file or program that takes it."
    wrong = "it cannot be written: {reason}"
    say_problems(UsageError([Problem("HF307", Location("standard output"), wrong, "", remedy, {"reason": reason})]))
    return EXIT_CODES[UsageError]


def _nowhere() -> io.TextIOWrapper:
    import os

    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # lasts as long as the program


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
