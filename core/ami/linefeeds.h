// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtEndian>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

inline constexpr int LineFeedBlock = 64;

/// Where the line feeds are in the 64 bytes at `block`: bit n stands for byte n. AMI lines are
/// short (22 bytes), so one pass over bits costs half of a memchr call a line.
inline quint64 lineFeedMask(const char *block)
{
#ifdef __SSE2__
    const auto sixteen = [block](int from) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + from));
        const int mask = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
        return quint64(quint32(mask)) << from;
    };
    return sixteen(0) | sixteen(16) | sixteen(32) | sixteen(48);
#else
    quint64 mask = 0;
    constexpr quint64 Low = 0x7f7f7f7f7f7f7f7f;
    for (int i = 0; i < LineFeedBlock; i += 8) {
        const quint64 word = qFromLittleEndian<quint64>(block + i) ^ 0x0a0a0a0a0a0a0a0a;
        const quint64 zeros = ~(((word & Low) + Low) | word | Low); // 0x80 where a byte was zero
        mask |= (((zeros >> 7) * 0x0102040810204080) >> 56) << i;
    }
    return mask;
#endif
}
