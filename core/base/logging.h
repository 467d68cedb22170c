// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

/// A caller's number as it may stand in a log, a notice or on a wall: all but the last two digits
/// hidden, "+7 ••• ••• •• 07" as "•••07". Anything of three characters or fewer (an extension of
/// an old PBX, "s") is returned as it is; personal data are caller numbers, not extensions.
QString maskedNumber(QStringView number);
