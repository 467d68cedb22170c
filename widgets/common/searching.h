// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// True when every word of `search` is in one of the texts; spaces, signs and case of numbers and
/// names do not matter. An empty search finds everything.
bool isSought(const QString &search, const QStringList &texts);
