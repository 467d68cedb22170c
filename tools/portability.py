#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belltower Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks with MinGW that the sources would compile for Windows.

Every command of a build folder's compile_commands.json runs again through the Windows compiler as
a syntax check, with Debian's Qt headers but Windows' own C library, so that a POSIX header or call
is an error. *_linux.cpp stands outside. A tracked source that no command reaches (a *_win.cpp, the
benches) is checked with the flags of a neighbour, or with every flag any source has.
"""

import argparse
import concurrent.futures
import json
import pathlib
import re
import shlex
import subprocess
import sys

COMPILER = "x86_64-w64-mingw32-g++-posix"
# Header-only or portable libraries that live in /usr/include itself, which must stay invisible:
# it would offer sys/socket.h and its like.
SHARED_HEADERS = ["benchmark", "qt6keychain", "rapidcheck", "rapidcheck.h", "tl", "tsl", "zconf.h",
                  "zlib.h"]
KEPT = re.compile(r"^(-D|-I|-std=)")
ROOT = pathlib.Path(__file__).resolve().parent.parent
FLOORS = ["core", "report", "widgets", "app", "tests"]


def shim(build):
    folder = build / "portability"
    folder.mkdir(exist_ok=True)
    for name in SHARED_HEADERS:
        for source in (pathlib.Path("/usr/include") / name,
                       pathlib.Path("/usr/include/x86_64-linux-gnu") / name):
            link = folder / name
            if source.exists() and not link.exists():
                link.symlink_to(source)
    return folder


def kept_flags(command):
    """The definitions and include folders of a Linux compile command."""
    flags, words = [], iter(command)
    for word in words:
        if word == "-isystem":
            flags += [word, next(words)]
        elif KEPT.match(word) and word != "-I/usr/include":
            flags.append(word)
    return flags


def pairs(flags):
    """The flags as tuples, so that -isystem keeps its folder."""
    words = iter(flags)
    return [(w, next(words)) if w == "-isystem" else (w,) for w in words]


def members(source):
    """The sources a unity file pulls in, or the source itself."""
    if "/Unity/" not in str(source):
        return [source]
    return [pathlib.Path(p) for p in re.findall(r'#include "(.*)"', source.read_text())]


def platform_of(source, name):
    return source.stem.endswith("_" + name)


def commands(build):
    """(source, flags) of everything to check."""
    checks, reached, flags_of_folder, all_flags = [], set(), {}, {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if source.name in ("mocs_compilation.cpp", "anchor.cpp") or "/.rcc/" in str(source):
            continue
        flags = kept_flags(shlex.split(entry["command"]))
        all_flags.update(dict.fromkeys(pairs(flags)))
        inside = members(source)
        for member in inside:
            reached.add(member)
            flags_of_folder.setdefault(member.parent, flags)
        if not any(platform_of(member, "linux") for member in inside):
            checks.append((source, flags))
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "--",
                             *FLOORS], cwd=ROOT, capture_output=True, text=True, check=True)
    any_flags = [word for pair in all_flags for word in pair]
    for line in listed.stdout.splitlines():
        source = ROOT / line
        if source.suffix == ".cpp" and source.exists() and source not in reached \
                and not platform_of(source, "linux"):
            checks.append((source, flags_of_folder.get(source.parent, any_flags)))
    return checks


def check(source, flags, extra):
    run = subprocess.run([COMPILER, "-fsyntax-only", "-w", *flags, *extra, str(source)],
                         capture_output=True, text=True)
    return source, run.returncode, run.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path, help="a configured and built folder")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    build = options.build.resolve()

    extra = ["-isystem", str(shim(build))]
    checks = commands(build)
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for source, code, errors in pool.map(lambda c: check(*c, extra), checks):
            if code:
                failures += 1
                print(f"{source}: would not compile for Windows\n{errors}", file=sys.stderr)
    print(f"portability: {len(checks)} compile units checked, {failures} failed")
    return 1 if failures or not checks else 0


if __name__ == "__main__":
    sys.exit(main())
