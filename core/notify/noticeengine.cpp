// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/notify/noticeengine.h"

#include <QSet>

#include <algorithm>

namespace {

bool holds(const QList<Alert> &alerts, const Alert &alert)
{
    return std::any_of(alerts.begin(), alerts.end(),
                       [&alert](const Alert &other) { return other.sameAs(alert); });
}

void sortWorstFirst(QList<Alert> &alerts)
{
    std::stable_sort(alerts.begin(), alerts.end(),
                     [](const Alert &a, const Alert &b) { return a.level > b.level; });
}

} // namespace

NoticeOrders NoticeEngine::judge(const QList<Alert> &alerts, const NoticeMoment &moment)
{
    NoticeOrders orders;
    withdrawEnded(alerts, moment, orders);
    const QList<Alert> due = dueOf(alerts, moment);
    show(due, moment.now, orders);
    sound(due, moment.now, orders);
    remember(alerts, moment.now);
    return orders;
}

NoticeOrders NoticeEngine::clear()
{
    NoticeOrders orders;
    for (const Notice &notice : std::as_const(m_open))
        orders.withdraw.append(notice.id);
    m_open.clear();
    m_told.clear();
    m_lastShown = {};
    m_lastSound = {};
    return orders;
}

void NoticeEngine::forget(quint32 id)
{
    m_open.removeIf([id](const Notice &notice) { return notice.id == id; });
}

bool NoticeEngine::isTold(const Alert &alert, Timestamp now) const
{
    const auto told = m_told.constFind(keyOf(alert));
    if (told == m_told.constEnd() || alert.level > told->level)
        return false;
    return told->open || now - told->at < m_rules.of(alert.kind).again;
}

/// What is to be told now. What waits for the end of the quiet hours is not marked as told.
QList<Alert> NoticeEngine::dueOf(const QList<Alert> &alerts, const NoticeMoment &moment)
{
    const bool quiet = moment.now < moment.quietUntil || m_rules.isQuiet(moment.now);
    QList<Alert> due;
    for (const Alert &alert : alerts) {
        if (isTold(alert, moment.now) || (quiet && !m_rules.breaksQuiet(alert)))
            continue;
        if (!m_rules.wantsNotice(alert) && !m_rules.wantsSound(alert))
            continue;
        if (alert.kind == AlertKind::LinkLost && alert.worst < LinkGrace)
            continue;
        if (!moment.inFront || !m_rules.of(alert.kind).onlyBehind)
            due.append(alert);
        Told &told = m_told[keyOf(alert)];
        told.at = moment.now;
        told.level = alert.level;
        told.open = true;
    }
    sortWorstFirst(due);
    return due;
}

/// Marks what ended, and forgets what ended so long ago that it would be told again anyway. What
/// comes back stays marked until it is told again.
void NoticeEngine::remember(const QList<Alert> &alerts, Timestamp now)
{
    QSet<Key> open;
    for (const Alert &alert : alerts)
        open.insert(keyOf(alert));
    m_told.removeIf([&](auto told) {
        if (open.contains(told.key()))
            return false;
        told->open = false;
        return now - told->at >= m_rules.of(told.key().kind).again;
    });
}

/// A notice goes when all it is about has ended, or when the user came to look.
void NoticeEngine::withdrawEnded(const QList<Alert> &alerts, const NoticeMoment &moment,
                                 NoticeOrders &orders)
{
    for (Notice &notice : m_open) {
        notice.alerts.removeIf([&](const Alert &alert) {
            const bool seen = moment.inFront && m_rules.of(alert.kind).onlyBehind;
            return seen || !holds(alerts, alert);
        });
        if (notice.alerts.isEmpty())
            orders.withdraw.append(notice.id);
    }
    m_open.removeIf([](const Notice &notice) { return notice.alerts.isEmpty(); });
}

bool NoticeEngine::joinsLast(Timestamp now) const
{
    if (m_open.isEmpty())
        return false;
    return m_open.size() >= MostNotices
           || (m_rules.settings().collapse && isKnown(m_lastShown)
               && now - m_lastShown < CollapseWithin);
}

void NoticeEngine::show(const QList<Alert> &due, Timestamp now, NoticeOrders &orders)
{
    for (const Alert &alert : due) {
        if (!m_rules.wantsNotice(alert))
            continue;
        // A matter that got worse takes the place of its own notice, not of another's.
        const auto own = std::find_if(m_open.begin(), m_open.end(), [&](const Notice &notice) {
            return holds(notice.alerts, alert);
        });
        Notice *notice = nullptr;
        if (own != m_open.end())
            notice = &*own;
        else if (joinsLast(now))
            notice = &m_open.last();
        else
            notice = &m_open.emplaceBack(Notice{++m_lastId, {}});
        notice->alerts.removeIf([&alert](const Alert &old) { return old.sameAs(alert); });
        notice->alerts.append(alert);
        sortWorstFirst(notice->alerts);
        m_lastShown = now;
        orders.show.removeIf([notice](const Notice &other) { return other.id == notice->id; });
        orders.show.append(*notice);
    }
}

/// One sound for all that is due, and none so soon after another unless it is worse.
void NoticeEngine::sound(const QList<Alert> &due, Timestamp now, NoticeOrders &orders)
{
    const auto first = std::find_if(
        due.begin(), due.end(), [this](const Alert &alert) { return m_rules.wantsSound(alert); });
    if (first == due.end())
        return;
    const bool soon = isKnown(m_lastSound) && now - m_lastSound < CollapseWithin;
    if (soon && first->level <= m_lastSoundLevel)
        return;
    orders.sound = m_rules.of(first->kind).sound;
    m_lastSound = now;
    m_lastSoundLevel = first->level;
}
