// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/noticewords.h"

#include "widgets/live/livewords.h"

#include <algorithm>

namespace {
constexpr qsizetype MostLines = 4;
} // namespace

AlertItem NoticeWords::masked(AlertItem item)
{
    item.queueName = withoutCallerNumbers(item.queueName);
    item.agentName = withoutCallerNumbers(item.agentName);
    item.spareQueueName = withoutCallerNumbers(item.spareQueueName);
    return item;
}

DesktopNotice NoticeWords::of(const Notice &notice, const Naming &naming, const QString &site)
{
    DesktopNotice words;
    words.id = notice.id;
    words.urgent = notice.level() == AlertLevel::Loss;
    if (notice.alerts.size() == 1) {
        const AlertItem item = masked(naming(notice.alerts.first()));
        words.title = LiveWords::alertTitle(item);
        words.text = LiveWords::alertCause(item) + u'\n' + site;
        return words;
    }
    words.title =
        tr("%1: %n matter(s) need attention", nullptr, int(notice.alerts.size())).arg(site);
    const qsizetype shown = notice.alerts.size() > MostLines ? MostLines - 1 : notice.alerts.size();
    QStringList lines;
    for (qsizetype i = 0; i < shown; ++i)
        lines.append(LiveWords::alertTitle(masked(naming(notice.alerts[i]))));
    if (shown < notice.alerts.size())
        lines.append(tr("and %n more", nullptr, int(notice.alerts.size() - shown)));
    words.text = lines.join(u'\n');
    return words;
}

QString NoticeWords::kind(AlertKind kind)
{
    switch (kind) {
    case AlertKind::WaitingOverThreshold:
        return tr("Callers wait over the limit");
    case AlertKind::WaitingNearThreshold:
        return tr("Callers come near the limit");
    case AlertKind::TooManyWaiting:
        return tr("Too many waiting at once");
    case AlertKind::ServiceLevelLow:
        return tr("Service level below the target");
    case AlertKind::NobodyFree:
        return tr("Nobody free while callers wait");
    case AlertKind::PauseTooLong:
        return tr("A pause is too long");
    case AlertKind::StateTooLong:
        return tr("A conversation or wrap-up is too long");
    case AlertKind::PhoneUnreachable:
        return tr("A telephone is unreachable");
    case AlertKind::LinkLost:
        return tr("The connection to the PBX is lost");
    }
    return {};
}

QString NoticeWords::sound(NoticeRule::Sound sound)
{
    switch (sound) {
    case NoticeRule::Sound::None:
        return tr("no sound");
    case NoticeRule::Sound::Soft:
        return tr("soft tone");
    case NoticeRule::Sound::Chime:
        return tr("chime");
    case NoticeRule::Sound::Alarm:
        return tr("alarm");
    }
    return {};
}
