// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demodialplan.h"

#include <algorithm>

namespace {

using Kind = DemoDialplan::Kind;

QList<DemoDialplan::Context> plainContexts()
{
    return {{"agents", {Kind::Person}, {}},
            {"ext-queues", {Kind::Queue}, {}},
            {"from-internal", {}, {"office"}},
            {"from-trunk", {Kind::Queue}, {}},
            {"office", {Kind::Number}, {"agents", "ext-queues", "parkedcalls"}},
            {"parkedcalls", {Kind::ParkingLot, Kind::ParkingSpace}, {}}};
}

QList<DemoDialplan::Context> freePbxContexts()
{
    return {{"bad-number", {Kind::Invalid}, {}},
            {"ext-local", {Kind::Person}, {}},
            {"ext-queues", {Kind::Queue}, {}},
            {"from-did-direct", {Kind::Person}, {}},
            {"from-internal", {}, {"from-internal-xfer", "bad-number"}},
            {"from-internal-xfer",
             {},
             {"park-dial", "parkedcalls", "ext-local", "ext-queues", "outbound-allroutes"}},
            {"from-pstn", {}, {"from-trunk"}},
            {"from-queue", {Kind::Person}, {}},
            {"from-trunk", {Kind::Queue}, {}},
            {"outbound-allroutes", {Kind::Number}, {}},
            {"park-dial", {Kind::ParkingLot}, {}},
            {"parkedcalls", {Kind::ParkingSpace}, {}}};
}

bool isOutsideNumber(const QByteArray &exten)
{
    return exten.size() == 11 && (exten.startsWith('7') || exten.startsWith('8'))
           && std::all_of(exten.begin(), exten.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

DemoDialplan::DemoDialplan(const DemoWorld &world, const DemoStaff &staff,
                           const DemoMembers &members)
    : m_staff(staff)
    , m_members(members)
    , m_isFreePbx(world.settings.shape == DemoShape::FreePbx)
    , m_contexts(m_isFreePbx ? freePbxContexts() : plainContexts())
{}

const DemoDialplan::Context *DemoDialplan::context(const QByteArray &name) const
{
    for (const Context &context : m_contexts)
        if (context.name == name)
            return &context;
    return nullptr;
}

QList<QByteArray> DemoDialplan::extensions(const Context &context) const
{
    QList<QByteArray> all;
    for (const Kind kind : context.kinds) {
        if (kind == Kind::Person)
            for (const DemoAgent *person : m_staff.telephones())
                all.append(person->exten);
        else if (kind == Kind::Queue)
            for (const auto &queue : m_members.queues())
                all.append(context.name == "from-trunk" ? queue->plan.did : queue->plan.number);
        else if (kind == Kind::ParkingSpace)
            for (int space = firstSpace(); space <= lastSpace(); ++space)
                all.append(QByteArray::number(space));
        else if (kind == Kind::Invalid)
            all.append("_.");
        else
            all.append(kind == Kind::Number ? QByteArray("79165550002") : parkingExten());
    }
    all.removeAll({});
    return all;
}

DemoDialplan::Target DemoDialplan::find(const QByteArray &name, const QByteArray &exten) const
{
    const Context *here = context(name);
    if (!here || exten.isEmpty())
        return {};
    for (const Kind kind : here->kinds)
        if (const Target target = match(kind, name, exten); target.kind != Kind::Nowhere)
            return target;
    for (const QByteArray &include : here->includes)
        if (const Target target = find(include, exten); target.kind != Kind::Nowhere)
            return target;
    return {};
}

DemoDialplan::Target DemoDialplan::match(Kind kind, const QByteArray &context,
                                         const QByteArray &exten) const
{
    Target target;
    switch (kind) {
    case Kind::Nowhere:
        break;
    case Kind::Queue:
        target = queueOf(exten);
        break;
    case Kind::Person:
        target.person = m_staff.find(exten);
        target.kind = target.person ? kind : Kind::Nowhere;
        target.pattern = target.person == m_staff.supervisor() ? exten : "_2XXX";
        break;
    case Kind::ParkingLot:
        target.kind = exten == parkingExten() ? kind : Kind::Nowhere;
        target.pattern = exten;
        break;
    case Kind::ParkingSpace:
        target.kind =
            exten.toInt() >= firstSpace() && exten.toInt() <= lastSpace() ? kind : Kind::Nowhere;
        target.pattern = exten;
        break;
    case Kind::Invalid:
        target.kind = kind;
        target.pattern = "_.";
        break;
    case Kind::Number:
        target.kind = isOutsideNumber(exten) ? kind : Kind::Nowhere;
        target.pattern = "_[78]XXXXXXXXXX";
        break;
    }
    target.exten = exten;
    target.context = context;
    return target;
}

DemoDialplan::Target DemoDialplan::queueOf(const QByteArray &exten) const
{
    Target target;
    const auto &queues = m_members.queues();
    for (std::size_t i = 0; i < queues.size(); ++i) {
        const DemoQueuePlan &plan = queues[i]->plan;
        if (exten != plan.number && exten != plan.did && exten != queues[i]->name)
            continue;
        target.kind = Kind::Queue;
        target.queue = i;
        target.pattern = exten;
        break;
    }
    return target;
}
