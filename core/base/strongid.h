// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <utility>

/// An identifier that cannot be mixed up with one of another kind.
///
/// The tag is never instantiated; it only makes AgentId and QueueId distinct
/// types, so that handing one where the other is meant does not compile.
template<typename Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QString value) : m_value(std::move(value)) {}

    const QString &value() const { return m_value; }
    bool isNull() const { return m_value.isEmpty(); }

    friend bool operator==(const StrongId &a, const StrongId &b) { return a.m_value == b.m_value; }
    friend bool operator<(const StrongId &a, const StrongId &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};
