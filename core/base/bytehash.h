// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/strongid.h"

#include <QtEndian>

#include <string_view>

/// Eight bytes a step: for short texts a third of the cost of std::hash. Good in its lowest bits.
struct ByteHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const
    {
        quint64 hash = text.size();
        const char *at = text.data();
        size_t left = text.size();
        for (; left >= sizeof hash; at += sizeof hash, left -= sizeof hash)
            hash = mixed(hash, wordAt(at, sizeof hash));
        return size_t(mixed(hash, wordAt(at, left)));
    }

private:
    static quint64 wordAt(const char *at, size_t bytes)
    {
        if (bytes == sizeof(quint64))
            return qFromUnaligned<quint64>(at);
        quint64 word = 0;
        for (size_t i = 0; i < bytes; ++i)
            word = word << 8 | uchar(at[i]);
        return word;
    }
    static quint64 mixed(quint64 hash, quint64 word)
    {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15;
        return hash ^ hash >> 32;
    }
};

/// The same for equality: no call of memcmp for a dozen bytes.
struct ByteEqual
{
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const
    {
        if (a.size() != b.size())
            return false;
        size_t i = 0;
        for (; i + sizeof(quint64) <= a.size(); i += sizeof(quint64)) {
            if (qFromUnaligned<quint64>(a.data() + i) != qFromUnaligned<quint64>(b.data() + i))
                return false;
        }
        for (; i < a.size(); ++i) {
            if (a[i] != b[i])
                return false;
        }
        return true;
    }
};

inline std::string_view keyBytes(std::string_view text)
{
    return text;
}

template<typename Tag>
std::string_view keyBytes(const StrongId<Tag> &id)
{
    const QString &text = id.value();
    return {reinterpret_cast<const char *>(text.constData()), size_t(text.size()) * sizeof(QChar)};
}
