"""The way in. `--version` is answered before anything is imported; everything else goes to the application."""

import sys


def main() -> None:
    """Runs the command line."""
    if sys.argv[1:] == ["--version"]:
        from hf_fidelity import __version__

        sys.stdout.write(f"hf-fidelity {__version__}\n")
        return
    import gc
    import os

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # old terminals lack letters and bars
    gc.disable()  # a command lives for a moment; collecting costs a sixth of it
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for plug-ins costs 9 ms, and there are none
    from hf_fidelity.cli.app import app

    app()


if __name__ == "__main__":
    main()
