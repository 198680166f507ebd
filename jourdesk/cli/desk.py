"""``jourdesk`` without words: the desk on screen."""

from __future__ import annotations

import argparse


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("desk", help="öppnar skrivbordet (det som händer utan kommando)")
    parser.add_argument("--folder", help="skrivbordets mapp")
    parser.add_argument("--theme", choices=("night", "day"), default="night", help="färger")
    parser.add_argument(
        "--practice",
        action="store_true",
        help="öppnar övningsskrivbordet: påhittade människor, egen mapp, ingen väg ut",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the desk; ends when its window is closed."""
    from jourdesk import app

    return app.run_desk(app.paths(args.folder), theme_name=args.theme, practice=args.practice)
