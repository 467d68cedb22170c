// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/lend/lendwords.h"

#include <QObject>

class LiveSession;

/// What the lend dialogs stand on: the board, its names and money, the book of loans. The pointers
/// only look; one for a site.
struct LendContext
{
    LiveSession *session = nullptr;
    LoanBook *book = nullptr;
    LoanBook::Clock clock;
    LendRules rules; ///< without who is lent
    QString currency;

    const LiveBoard &board() const;
    QTimeZone zone() const;
    QueueNames names() const;
    /// Who is lent already stays.
    LendInputs inputs() const;
    QString queueName(const QueueId &queue) const;
};
