// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

/// Tells whether the system's keychain is there but locked, which QtKeychain reports as "not
/// found". Answers later, on this thread, unless `context` is gone; false where it cannot be told.
void askWhetherKeychainIsLocked(QObject *context, std::function<void(bool)> answer);
