// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

class QKeyEvent;

/// Which Latin letter the pressed key carries, whatever keyboard layout is in force.
namespace PhysicalKeys {

/// Qt::Key_A to Qt::Key_Z for a letter key; the event's own key for any other. On a layout of
/// Latin letters the letter on the cap counts, on any other (Cyrillic, Greek, ...) the place.
Qt::Key of(const QKeyEvent &event);

/// The same for a letter of the Russian layout, without an event; Key_unknown for other keys.
Qt::Key latinOfCyrillic(int key);

} // namespace PhysicalKeys
