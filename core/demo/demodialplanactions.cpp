// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demodialplanactions.h"

#include "core/demo/demoreply.h"

namespace {

using Kind = DemoDialplan::Kind;
using Target = DemoDialplan::Target;

struct Counts
{
    qint64 extensions = 0;
    qint64 priorities = 0;
    qint64 contexts = 0;
};

/// One line of the dialplan.
struct Line
{
    QByteArray context;
    QByteArray exten;
    QByteArray priority; ///< empty: the context includes `exten`
    QByteArray application;
    QByteArray data;
    QByteArray registrar = "pbx_config";
};

QList<Line> linesOf(const DemoOffice &office, const Target &target)
{
    const auto line = [&target](const char *priority, const char *application,
                                const QByteArray &data, const char *registrar = "pbx_config") {
        return Line{target.context, target.pattern, priority, application, data, registrar};
    };
    switch (target.kind) {
    case Kind::Nowhere:
        break;
    case Kind::Queue:
        return {line("1", "Answer", {}),
                line("2", "Queue", office.members().queues()[target.queue]->name + ",t,,,300"),
                line("3", "Hangup", {})};
    case Kind::Person:
        return {line("1", "Dial", "PJSIP/${EXTEN},20,HhTtr"), line("2", "Hangup", {})};
    case Kind::ParkingLot:
        return {line("1", "Park", {}, "res_parking")};
    case Kind::ParkingSpace:
        return {line("1", "ParkedCall", "default," + target.exten, "res_parking/default")};
    case Kind::Invalid:
        return {line("1", "Playback", "pbx-invalid,noanswer"), line("2", "Hangup", "1")};
    case Kind::Number:
        return {line("1", "Dial", "PJSIP/${EXTEN}@" + office.staff().trunk() + ",300,T"),
                line("2", "Hangup", {})};
    }
    return {};
}

void hintLines(const DemoOffice &office, const Target &target, QList<Line> *lines)
{
    if (target.kind == Kind::Person && target.context == office.staff().hintContext())
        lines->prepend({target.context,
                        target.person->exten,
                        "hint",
                        office.staff().hintOf(*target.person),
                        {}});
}

/// Those of one extension, wherever the includes find it first.
QList<Line> linesOf(const DemoOffice &office, const QByteArray &context, const QByteArray &exten)
{
    const Target target = office.dialplan().find(context, exten);
    QList<Line> lines = linesOf(office, target);
    hintLines(office, target, &lines);
    return lines;
}

QList<Line> linesOf(const DemoOffice &office, const DemoDialplan::Context &context)
{
    QList<Line> lines;
    QByteArray last;
    for (const QByteArray &exten : office.dialplan().extensions(context)) {
        const Target target = office.dialplan().find(context.name, exten);
        // A pattern stands there once, with the hints of all it matches.
        QList<Line> own = target.pattern == last ? QList<Line>() : linesOf(office, target);
        last = target.pattern;
        hintLines(office, target, &own);
        lines += own;
    }
    for (const QByteArray &include : context.includes)
        lines.append({context.name, include, {}, {}, {}});
    return lines;
}

void send(DemoReply &reply, const Line &line)
{
    DemoMessage message = reply.item("ListDialplan");
    message.add("Context", line.context);
    if (line.priority.isEmpty()) {
        message.add("IncludeContext", line.exten);
    } else {
        message.add("Extension", line.exten)
            .add("Priority", line.priority)
            .add("Application", line.application);
        if (line.priority != "hint")
            message.add("AppData", line.data);
    }
    message.add("Registrar", line.registrar);
    reply.sendItem(message);
}

void sendAll(DemoReply &reply, const QList<Line> &lines, qint64 contexts)
{
    reply.beginList("DialPlan list will follow");
    Counts counts;
    counts.contexts = contexts;
    QByteArray last;
    for (const Line &line : lines) {
        send(reply, line);
        if (line.priority.isEmpty())
            continue;
        ++counts.priorities;
        counts.extensions += line.exten != last ? 1 : 0;
        last = line.exten;
    }
    DemoMessage message = reply.item("ShowDialPlanComplete");
    message.add("EventList", "Complete")
        .add("ListItems", lines.size())
        .add("ListExtensions", counts.extensions)
        .add("ListPriorities", counts.priorities)
        .add("ListContexts", counts.contexts);
    reply.send(message);
}

} // namespace

void DemoDialplanActions::showDialPlan(DemoReply &reply)
{
    const DemoOffice &office = reply.office();
    const QByteArray name = reply.value("Context");
    const QByteArray exten = reply.value("Extension");
    const DemoDialplan::Context *context = office.dialplan().context(name);
    if (!name.isEmpty() && !context)
        return reply.fail(QByteArray("Did not find context " + name));
    if (context && exten.isEmpty())
        return sendAll(reply, linesOf(office, *context), 1);
    if (context) {
        const QList<Line> lines = linesOf(office, name, exten);
        if (lines.isEmpty())
            return reply.fail(QByteArray("Did not find extension " + exten + '@' + name));
        return sendAll(reply, lines, 1 + (lines.first().context != name ? 1 : 0));
    }
    QList<Line> lines;
    for (const DemoDialplan::Context &each : office.dialplan().contexts())
        lines += exten.isEmpty() ? linesOf(office, each) : linesOf(office, each.name, exten);
    if (lines.isEmpty())
        return reply.fail(QByteArray("Did not find extension " + exten + " in any context"));
    sendAll(reply, lines, office.dialplan().contexts().size());
}
