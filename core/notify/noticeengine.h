// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/notify/noticerules.h"

/// One call for attention outside the window: about one alert, or about several at once.
struct Notice
{
    quint32 id = 0;      ///< never 0; the same id again replaces what is shown
    QList<Alert> alerts; ///< worst first, never empty
    AlertLevel level() const { return alerts.first().level; }

    bool operator==(const Notice &) const = default;
};

/// What is to be done now: withdraw first, then show.
struct NoticeOrders
{
    QList<Notice> show;
    QList<quint32> withdraw;
    NoticeRule::Sound sound = NoticeRule::Sound::None; ///< at most one

    bool operator==(const NoticeOrders &) const = default;
};

/// The moment an engine judges in.
struct NoticeMoment
{
    Timestamp now;
    bool inFront = false; ///< the user looks at the window
    Timestamp quietUntil; ///< "quiet for an hour", asked for at the tray
};

/// Folds the open alerts into notices and sounds. Pure: the same lists at the same moments make
/// the same orders.
///
/// Every alert is told once while it is open, and not again within its rule's time when it ends
/// and comes back, unless it comes back worse. One that began in quiet hours is told when they end
/// and it is still open. What the user had in front of them counts as told.
class NoticeEngine
{
public:
    static constexpr qsizetype MostNotices = 8;  ///< open ones; what comes more is collapsed
    static constexpr Seconds CollapseWithin{10}; ///< what follows sooner joins the last notice
    static constexpr Seconds LinkGrace{5};       ///< a shorter cut heals by itself and is not told

    void setRules(const NoticeRules &rules) { m_rules = rules; }
    const NoticeRules &rules() const { return m_rules; }

    NoticeOrders judge(const QList<Alert> &alerts, const NoticeMoment &moment);
    /// Another site is shown: nothing of this one is left on the screen or remembered.
    NoticeOrders clear();
    /// The user or the desktop took a notice away; it is not withdrawn any more.
    void forget(quint32 id);
    const QList<Notice> &open() const { return m_open; }

private:
    struct Key
    {
        AlertKind kind;
        QueueId queue;
        AgentId agent;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, static_cast<int>(key.kind), key.queue, key.agent);
        }
    };
    struct Told
    {
        Timestamp at;
        AlertLevel level = AlertLevel::Notice;
        bool open = true; ///< and not ended since
    };
    static Key keyOf(const Alert &alert) { return {alert.kind, alert.queue, alert.agent}; }

    QList<Alert> dueOf(const QList<Alert> &alerts, const NoticeMoment &moment);
    bool isTold(const Alert &alert, Timestamp now) const;
    void remember(const QList<Alert> &alerts, Timestamp now);
    void withdrawEnded(const QList<Alert> &alerts, const NoticeMoment &moment,
                       NoticeOrders &orders);
    void show(const QList<Alert> &due, Timestamp now, NoticeOrders &orders);
    bool joinsLast(Timestamp now) const;
    void sound(const QList<Alert> &due, Timestamp now, NoticeOrders &orders);

    NoticeRules m_rules;
    QList<Notice> m_open;
    QHash<Key, Told> m_told;
    quint32 m_lastId = 0;
    Timestamp m_lastShown;
    Timestamp m_lastSound;
    AlertLevel m_lastSoundLevel = AlertLevel::Notice;
};
