// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/shots/scene.h"

#include <QHash>
#include <QSet>

/// Tells a day of an office in domain events. Times are given as "so long ago"; the order of calls
/// does not matter, build() sorts by time.
class SceneBuilder
{
public:
    SceneBuilder();

    void addQueue(const QString &id, const QString &name, Seconds waitLimit);
    void addAgent(const QString &extension, const QString &name, const QStringList &queues);
    void addMembership(const QString &extension, const QString &queue, int penalty);

    /// So many calls between eight in the morning and ten minutes ago, most of them answered.
    void pastDay(int calls);
    void talk(const QString &extension, const QString &queue, const QString &number,
              const QString &name, Seconds ago);
    void wrapUp(const QString &extension, const QString &queue, Seconds ago);
    void pause(const QString &extension, const QString &reason, Seconds ago);
    void free(const QString &extension, const QString &queue, Seconds ago);
    /// Left so long ago after waiting for `waited`.
    void lose(const QString &queue, const QString &number, Seconds ago, Seconds waited);
    void wait(const QString &queue, const QString &number, const QString &name, Seconds ago);
    /// Rings for the caller added last.
    void offer(const QString &extension, Seconds ago);

    Scene build();

private:
    void tell(Timestamp at, EventPayload what) { m_scene.events.append({at, std::move(what)}); }
    Timestamp before(Seconds ago) const { return m_scene.now - ago; }
    QString nextId();
    /// A whole answered call; returns its end.
    Timestamp answered(const QString &extension, const QString &queue, Timestamp joined,
                       Seconds waited, Seconds talked);

    Scene m_scene;
    QList<Membership> m_memberships;
    QList<QueueInfo> m_queues;
    QHash<QString, int> m_waiting; ///< so many in each queue
    CallerJoined m_lastJoined;
    QSet<QString> m_onShift;
    int m_ids = 0;
};
