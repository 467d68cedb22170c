// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/site.h"

std::optional<double> SiteSettings::callValue() const
{
    if (!conversion || !averageSale)
        return std::nullopt;
    return *conversion * *averageSale;
}

void SiteSettings::setQueue(const QString &pbxName, const SiteQueue &queue)
{
    if (queue.isDefault())
        queues.remove(pbxName);
    else
        queues.insert(pbxName, queue);
}
