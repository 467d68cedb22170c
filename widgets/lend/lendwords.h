// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/lendinputs.h"
#include "core/models/queuenames.h"
#include "core/supervision/loanbook.h"

#include <QCoreApplication>
#include <QTimeZone>

/// What people read about lending: who, until when, what is expected and how that is counted.
class LendWords
{
    Q_DECLARE_TR_FUNCTIONS(LendWords)

public:
    enum class Figure : quint8 { Wait, ServiceLevel, Lost, Money, Waiting };
    static constexpr int FigureCount = 5;

    static QString nameOf(const LiveBoard &board, const AgentId &agent);
    /// "Anna Petrova", "Anna Petrova and 2 more".
    static QString people(const LiveBoard &board, const QList<AgentId> &agents);
    /// "until 15:00", "until taken back"
    static QString until(const std::optional<Timestamp> &end, const QTimeZone &zone);
    /// "back at 15:00, in 12:34", "back now…"
    static QString countdown(const std::optional<Timestamp> &end, bool isReturning, Timestamp now,
                             const QTimeZone &zone);

    static QString figureName(Figure figure, Seconds threshold);
    /// "0:47 (0:20–1:40)"; a dash where there is no figure.
    static QString range(Figure figure, const OutlookRange &outlook, const QString &currency);
    static QString agents(double staff);

    /// Why nothing can be said of a queue.
    static QString notKnown(const LendQueue &queue);
    static QString formula();
    /// The inputs of one queue, a line each.
    static QString inputs(const QString &name, const LendQueue &queue,
                          const QueueForecast *forecast, const QString &currency);

private:
    static QString value(Figure figure, const Outlook &outlook, const QString &currency);
    static QString decimal(double value);
};
