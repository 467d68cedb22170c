// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiparser.h"
#include "core/ami/amitranslator.h"

#include <cstdint>

/// Whatever a PBX says, and wherever its connection breaks, the translator lives on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    AmiParser parser;
    AmiTranslator translator;
    EventBatch events;
    Timestamp at = fromEpochMs(1'795'312'800'000);
    translator.setSight(true, true, at, events);
    parser.append({reinterpret_cast<const char *>(data), size});
    for (unsigned turn = 0; const AmiMessage *message = parser.next(); ++turn) {
        at += Milliseconds{turn % 7 == 0 ? 900 : 1};
        switch (turn % 61) {
        case 13:
            translator.beginSnapshot(at);
            break;
        case 29:
            translator.endSnapshot(at, events);
            break;
        case 41:
            translator.abandonSnapshot(at, events);
            break;
        case 59:
            translator.connectionLost(at, {}, events);
            break;
        default:
            break;
        }
        translator.onMessage(*message, at, events);
        translator.onTime(at, events);
        events.clear();
    }
    return 0;
}
