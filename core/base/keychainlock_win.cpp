// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/keychainlock.h"

#include <QMetaObject>

void askWhetherKeychainIsLocked(QObject *context, std::function<void(bool)> answer)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer)] { answer(false); }, Qt::QueuedConnection);
}
