// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/act.h"

#include <QCoreApplication>

/// Something the palette finds: a target, or an act on one.
struct PaletteEntry
{
    enum class Target : quint8 { None, Agent, Queue, Caller, Program };

    Target target = Target::None;
    QString id;    ///< of the target
    QString text;  ///< "Listen \u00B7 Maria Kim", or the target's name
    QString aside; ///< what it is; why it cannot be done now
    QString icon;
    std::optional<Act> act; ///< none: the target itself, whose acts come next
};

/// Finds agents, queues, waiting callers and what can be done to them by typed words.
///
/// English and Russian words of a command count whatever the language in force, and so does a word
/// typed in the wrong keyboard layout. Words may be about the target and the act in any order.
class PaletteIndex
{
    Q_DECLARE_TR_FUNCTIONS(PaletteIndex)

public:
    static constexpr qsizetype MostEntries = 40;

    explicit PaletteIndex(const ActContext &context) : m_context(context) {}

    /// Over everything. `program`: commands of the program itself.
    QList<PaletteEntry> find(const QString &typed, const QList<PaletteEntry> &program) const;
    /// The acts on one target, their choices spelled out.
    QList<PaletteEntry> actsOn(const PaletteEntry &target, const QString &typed,
                               bool namesTarget = false) const;

    /// "ghbdtn" is "\u043F\u0440\u0438\u0432\u0435\u0442" in the other layout, and the other way.
    static QString inOtherLayout(const QString &text);

private:
    QList<PaletteEntry> targets() const;
    QList<PaletteEntry> spelledOut(const PaletteEntry &target) const;

    ActContext m_context;
};
