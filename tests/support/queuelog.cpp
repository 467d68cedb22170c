// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/queuelog.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

bool isCompletion(const QString &what)
{
    return what == u"COMPLETECALLER"_s || what == u"COMPLETEAGENT"_s || what == u"BLINDTRANSFER"_s
           || what == u"ATTENDEDTRANSFER"_s;
}

/// time|call|queue|agent|event|data...
void takeLine(const QStringList &line, QueueLogFigures &figures)
{
    const QString what = line.value(4);
    QueueLogFigures::Queue &queue = figures.queues[line.value(2)];
    QueueLogFigures::Agent &agent = figures.agents[line.value(3)];
    if (what == u"ENTERQUEUE"_s) {
        ++queue.offered;
    } else if (what == u"CONNECT"_s) {
        ++queue.answered;
        queue.waitOfAnswered += line.value(5).toInt();
        ++agent.answered;
    } else if (isCompletion(what)) {
        // ...|wait|talk|position, behind the destination of a transfer
        const int talk = line.value(line.size() - 2).toInt();
        queue.talk += talk;
        agent.talk += talk;
    } else if (what == u"RINGNOANSWER"_s) {
        ++queue.ringNoAnswer;
        ++agent.ringNoAnswer;
    }
    queue.abandonLines += what == u"ABANDON"_s ? 1 : 0;
    queue.withdrawn += what == u"WITHDRAW"_s ? 1 : 0;
    queue.timedOut += what == u"EXITWITHTIMEOUT"_s ? 1 : 0;
    queue.leftEmpty += what == u"EXITEMPTY"_s ? 1 : 0;
    queue.exitedWithKey += what == u"EXITWITHKEY"_s ? 1 : 0;
}

} // namespace

QueueLogFigures readQueueLogFigures(const QByteArray &log)
{
    QueueLogFigures figures;
    for (const QByteArray &line : log.split('\n')) {
        if (line.contains('|'))
            takeLine(QString::fromUtf8(line).trimmed().split(u'|'), figures);
    }
    figures.queues.remove(u"NONE"_s);
    figures.agents.remove(u"NONE"_s);
    return figures;
}
