// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/supervision/commanddesk.h"
#include "widgets/setup/phonetester.h"

/// Rings the supervisor's own telephone as an order over the desk: the telephone that the settings
/// name, whatever is asked for, so that what is tried is what orders will use.
class DeskPhoneTester : public PhoneTester
{
    Q_OBJECT

public:
    explicit DeskPhoneTester(CommandDesk &desk, QObject *parent = nullptr);

    void ring(const QString &extension) override;

private:
    void onRecord(const CommandRecord &record);

    CommandDesk &m_desk;
    CommandId m_test; ///< null while none is under way
};
