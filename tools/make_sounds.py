#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belltower Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the program's own sounds, resources/sounds/*.wav: a few decaying sines, nobody's recording.

Run by hand when a sound is to change; the files are committed.
"""

import math
import pathlib
import struct
import wave

RATE = 22050
LOUD = 0.55
ATTACK = 0.006  # seconds; no click at the beginning
FADE = 0.02     # nor at the end

# (starts at, Hz, lasts, falls to a third within) of each tone, in seconds
SOUNDS = {
    "soft": [(0.0, 587.3, 0.35, 0.10)],
    "chime": [(0.0, 784.0, 0.45, 0.14), (0.16, 1046.5, 0.50, 0.16)],
    "alarm": [(0.0, 880.0, 0.16, 0.30), (0.20, 880.0, 0.16, 0.30), (0.40, 1174.7, 0.32, 0.30)],
}
OVERTONES = [(1, 1.0), (2, 0.28), (3, 0.09)]


def tone(at, pitch, lasts, third):
    """The strength of one tone `at` seconds after it began."""
    if not 0 <= at < lasts:
        return 0.0
    shape = min(1.0, at / ATTACK, (lasts - at) / FADE) * math.exp(-at / third * math.log(3))
    return shape * sum(share * math.sin(2 * math.pi * pitch * n * at) for n, share in OVERTONES)


def samples(tones):
    length = max(start + lasts for start, _, lasts, _ in tones)
    raw = [sum(tone(i / RATE - start, *rest) for start, *rest in tones)
           for i in range(int(length * RATE) + 1)]
    highest = max(abs(value) for value in raw)
    return [round(value / highest * LOUD * 32767) for value in raw]


def main():
    folder = pathlib.Path(__file__).resolve().parent.parent / "resources" / "sounds"
    folder.mkdir(exist_ok=True)
    for name, tones in SOUNDS.items():
        data = samples(tones)
        with wave.open(str(folder / f"{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(struct.pack(f"<{len(data)}h", *data))


if __name__ == "__main__":
    main()
