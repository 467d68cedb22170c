// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demomembers.h"

/// The contexts and extensions of the demo PBX, as far as calls can be sent there.
///
/// Owned by DemoOffice, same thread.
class DemoDialplan
{
public:
    enum class Kind : quint8 { Nowhere, Queue, Person, ParkingLot, ParkingSpace, Number, Invalid };

    struct Target
    {
        Kind kind = Kind::Nowhere;
        std::size_t queue = 0;
        DemoAgent *person = nullptr;
        QByteArray exten;   ///< as dialled
        QByteArray pattern; ///< as the dialplan has it: "_7XXXXXXXXXX"
        QByteArray context; ///< the one that holds it; not always the one asked
    };
    struct Context
    {
        QByteArray name;
        QList<Kind> kinds;
        QList<QByteArray> includes;
    };

    DemoDialplan(const DemoWorld &world, const DemoStaff &staff, const DemoMembers &members);

    const QList<Context> &contexts() const { return m_contexts; }
    const Context *context(const QByteArray &name) const;
    /// All of the context's own, without what it includes; of numbers one example.
    QList<QByteArray> extensions(const Context &context) const;
    /// Looks through the includes too.
    Target find(const QByteArray &context, const QByteArray &exten) const;
    QByteArray parkingExten() const { return m_isFreePbx ? "70" : "700"; }
    int firstSpace() const { return m_isFreePbx ? 71 : 701; }
    int lastSpace() const { return m_isFreePbx ? 78 : 720; }

private:
    Target match(Kind kind, const QByteArray &context, const QByteArray &exten) const;
    Target queueOf(const QByteArray &exten) const;

    const DemoStaff &m_staff;
    const DemoMembers &m_members;
    bool m_isFreePbx;
    QList<Context> m_contexts;
};
