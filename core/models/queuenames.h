// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ids.h"

#include <QHash>

/// What people call the queues; a queue without an entry goes by the PBX's own name.
using QueueNames = QHash<QueueId, QString>;

inline QString nameOfQueue(const QueueNames &names, const QueueId &queue)
{
    return names.value(queue, queue.value());
}
