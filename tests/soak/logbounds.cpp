// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/soak/logbounds.h"

using namespace Qt::StringLiterals;

LogBounds::LogBounds(const QList<QByteArray> &lines, const QList<Span> &spans)
{
    qsizetype next = 0; // span
    for (qsizetype i = 0; i <= lines.size(); ++i) {
        if (i == spans.first().from) { // a queue's callers count from when they were first seen
            for (Queue &queue : m_queues)
                queue.offered.most += int(queue.waiting.size());
        }
        while (next < spans.size() && i >= spans[next].to) {
            for (Queue &queue : m_queues) {
                if (spans[next].restarted)
                    queue.left.most += int(std::exchange(queue.waiting, {}).size());
            }
            ++next;
        }
        if (i == lines.size())
            return;
        const bool isMissed = next < spans.size() && i >= spans[next].from;
        take(QString::fromUtf8(lines[i]).split(u'|'), i < spans.first().from ? Sight::Past
                                                      : isMissed             ? Sight::Missed
                                                                             : Sight::Seen);
    }
}

/// time|call|queue|agent|event|data...
void LogBounds::take(const QStringList &line, Sight sight)
{
    const QString what = line.value(4);
    Queue &queue = m_queues[line.value(2)];
    const auto count = [&](Range &range, int by = 1) {
        range.least += sight == Sight::Seen ? by : 0;
        range.most += sight == Sight::Past ? 0 : by;
        m_certain += sight == Sight::Seen ? 1 : 0;
    };
    if (what == u"ENTERQUEUE"_s) {
        queue.waiting.append(line.value(1));
        count(queue.offered);
    } else if (what == u"CONNECT"_s) {
        queue.waiting.removeOne(line.value(1));
        count(queue.answered);
        queue.left.most += sight == Sight::Missed ? 1 : 0; // seen waiting, then no more
    } else if (what == u"ABANDON"_s || what.startsWith(u"EXIT"_s) || what == u"WITHDRAW"_s) {
        queue.waiting.removeOne(line.value(1));
        count(queue.left);
    } else if (what == u"RINGNOANSWER"_s) {
        count(queue.ringNoAnswer);
    } else if (what.startsWith(u"COMPLETE"_s) || what.endsWith(u"TRANSFER"_s)) {
        count(queue.talked, line.value(line.size() - 2).toInt());
    }
}

QStringList LogBounds::complaints(const QString &name, const Tally &today) const
{
    const Queue queue = m_queues.value(name);
    QStringList list;
    const auto check = [&](const QString &what, int is, const Range &range) {
        if (is < range.least || is > range.most)
            list.append(u"queue %1: %2 %3, not within %4 and %5"_s.arg(name, what)
                            .arg(is)
                            .arg(range.least)
                            .arg(range.most));
    };
    check(u"offered"_s, today.offered, queue.offered);
    check(u"answered"_s, today.answered, queue.answered);
    check(u"left"_s, today.left(), queue.left);
    check(u"rings not answered"_s, today.ringNoAnswer, queue.ringNoAnswer);
    check(u"seconds talked"_s, int(today.talkCredited.count()), queue.talked);
    return list;
}
