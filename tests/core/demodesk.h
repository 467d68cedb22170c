// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoactiontable.h"
#include "core/demo/demoreply.h"
#include "tests/support/eventshapes.h"

#include <QTest>

/// A supervisor's desk in a test: an office in virtual time, the actions sent to it, and what it
/// answered and told.
class DemoDesk
{
public:
    using Headers = std::initializer_list<std::pair<const char *, QByteArray>>;

    explicit DemoDesk(const DemoSettings &settings) : office(settings)
    {
        office.setSink([this](DemoPrivilege, const QByteArray &message) { heard += message; });
    }

    /// An office with five agents who take every call, in which nobody does anything by chance.
    static DemoSettings calm(DemoShape shape)
    {
        DemoSettings settings;
        settings.shape = shape;
        settings.agents = 10;
        settings.callsPerHour = 60;
        settings.withHabits = false;
        settings.withSideCalls = false;
        settings.utcOffset = std::chrono::hours{8};
        settings.queues = demoQueuePlans();
        return settings;
    }

    /// What the action is answered; what it causes goes to `heard`.
    QByteArray ask(const char *action, Headers more)
    {
        DemoAction asked;
        asked.headers.append(DemoAction::Header{"Action", action});
        asked.headers.append(DemoAction::Header{"ActionID", "a1"});
        for (const auto &[name, value] : more)
            asked.headers.append(DemoAction::Header{name, value});
        QByteArray answer;
        DemoReply reply(asked, office, [&answer](const QByteArray &bytes) { answer += bytes; });
        findDemoAction(action)->function(reply);
        return answer;
    }
    void wait(Milliseconds time) { office.advanceTo(office.now() + time); }
    /// Lets time pass until it is so, at most an hour of it.
    template<typename Condition>
    bool until(Condition isSo)
    {
        for (int i = 0; i < 7200 && !isSo(); ++i)
            wait(Milliseconds{500});
        return isSo();
    }
    /// All events of that name, in order.
    QList<QByteArray> events(const QByteArray &name) const
    {
        QList<QByteArray> found;
        qsizetype at = 0;
        const QByteArray first = "Event: " + name + "\r\n";
        while ((at = heard.indexOf(first, at)) >= 0) {
            const qsizetype end = heard.indexOf("\r\n\r\n", at) + 4;
            found.append(heard.sliced(at, end - at));
            at = end;
        }
        return found;
    }
    static QByteArray field(const QByteArray &message, const QByteArray &name)
    {
        const qsizetype at = message.indexOf(QByteArray("\r\n" + name + ": "));
        if (at < 0)
            return {};
        const qsizetype from = at + name.size() + 4;
        return message.sliced(from, message.indexOf("\r\n", from) - from);
    }
    /// Empty, or the first event that no real Asterisk ever shaped like that.
    QByteArray misshapen() const
    {
        EventShapes shapes;
        collectEventShapes(heard, &shapes);
        for (auto it = shapes.cbegin(); it != shapes.cend(); ++it)
            for (const QByteArray &shape : it.value())
                if (!recordedEventShapes().value(likeOf(it.key())).contains(shape))
                    return it.key() + ": " + shape;
        return {};
    }
    /// Not in the recordings, but made of the same parts by the same code of Asterisk.
    static QByteArray likeOf(const QByteArray &event)
    {
        return event == "ParkedCallGiveUp" ? QByteArray("ParkedCall") : event;
    }
    /// The visit of somebody who talks with an agent of a queue; null: nobody.
    const DemoVisit *talk() const
    {
        for (const auto &call : office.calls())
            if (call->visit && call->visit->leg && !call->letGo)
                return call->visit.get();
        return nullptr;
    }
    const DemoVisit *waiting() const
    {
        for (const auto &queue : office.members().queues())
            if (!queue->waiting.empty())
                return queue->waiting.front().get();
        return nullptr;
    }
    QByteArray queueLog() const { return office.queueLog().lines().join('\n'); }
    bool isUp(const QByteArray &channel) const { return office.channels().find(channel); }

    DemoOffice office;
    QByteArray heard;
};
