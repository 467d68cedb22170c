#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Belltower Authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# keychain.sh open|locked|none PROGRAM: runs the secrets test with such a keychain, on a session
# bus and in a home of its own, so that the user's keychain is never touched.
set -eu
if [ "${3:-}" != inside ]; then
    HOME=$(mktemp -d)
    export HOME XDG_RUNTIME_DIR="$HOME" XDG_DATA_HOME="$HOME/data" BELLTOWER_KEYCHAIN="$1"
    trap 'rm -rf "$HOME"' EXIT
    if [ "$1" = none ]; then
        DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent "$2"
    else
        if [ "$1" = locked ]; then # a keyring that an earlier session made, and nobody opened yet
            dbus-run-session -- sh "$0" open true inside
        fi
        dbus-run-session -- sh "$0" "$1" "$2" inside
    fi
    exit
fi
if [ "$1" = open ]; then
    printf 'password of a test' | gnome-keyring-daemon --unlock --components=secrets >"$HOME/log" 2>&1
else
    gnome-keyring-daemon --start --components=secrets >"$HOME/log" 2>&1
fi
tries=50 # until the service has its name on the bus
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ]
    sleep 0.1
done
"$2"
