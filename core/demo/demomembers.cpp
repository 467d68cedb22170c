// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demomembers.h"

#include <algorithm>
#include <cmath>

DemoMembers::DemoMembers(DemoWorld &world, DemoStaff &staff) : m_world(world), m_staff(staff)
{
    makeQueues();
    m_staff.changed = [this](DemoAgent *agent) {
        for (DemoMember *member : agent->memberships)
            sendMember("QueueMemberStatus", *member);
        for (DemoMember *member : agent->memberships) {
            refreshAvailability(member->queue);
            changed(member->queue);
        }
    };
}

DemoQueue *DemoMembers::find(const QByteArray &name) const
{
    for (const auto &queue : m_queues)
        if (queue->name.compare(name, Qt::CaseInsensitive) == 0)
            return queue.get();
    return nullptr;
}

QByteArray DemoMembers::interfaceOf(const DemoAgent &agent) const
{
    if (m_world.settings.shape == DemoShape::FreePbx)
        return "Local/" + agent.exten + "@from-queue/n";
    return "PJSIP/" + agent.exten;
}

DemoAgent *DemoMembers::agentOf(const QByteArray &interface) const
{
    const qsizetype slash = interface.indexOf('/') + 1;
    const qsizetype at = interface.indexOf('@');
    DemoAgent *agent = m_staff.find(interface.mid(slash, at < 0 ? -1 : at - slash));
    return agent && interfaceOf(*agent) == interface ? agent : nullptr;
}

void DemoMembers::makeQueues()
{
    for (const DemoQueuePlan &plan : m_world.settings.queues) {
        auto queue = std::make_unique<DemoQueue>();
        queue->plan = plan;
        queue->name = m_world.settings.shape == DemoShape::FreePbx ? plan.number : plan.name;
        m_queues.push_back(std::move(queue));
        fill(m_queues.back().get(), m_queues.size() - 1);
    }
    // Whoever is in no queue yet joins the largest, the first one.
    for (const auto &agent : m_staff.agents())
        if (agent->memberships.empty() && !m_queues.empty())
            addMember(m_queues.front().get(), agent.get(), 0, true);
}

void DemoMembers::fill(DemoQueue *queue, std::size_t index)
{
    const auto &agents = m_staff.agents();
    const auto count = std::size_t(std::ceil(queue->plan.staff * double(agents.size())));
    // Each queue begins elsewhere in the list, so that people overlap in two or three queues.
    const std::size_t first = index * agents.size() * 2 / 5;
    for (std::size_t i = 0; i < count; ++i) {
        DemoAgent *agent = agents[(first + i) % agents.size()].get();
        // The first two stand in queues.conf, the others joined by themselves.
        addMember(queue, agent, i % 4 == 3 ? 1 : 0, i >= 2);
    }
}

void DemoMembers::addMember(DemoQueue *queue, DemoAgent *agent, int penalty, bool isDynamic)
{
    DemoMember member;
    member.isDynamic = isDynamic;
    member.agent = agent;
    member.penalty = penalty;
    add(queue, member);
}

bool DemoMembers::pause(const QByteArray &interface, DemoQueue *queue, bool paused,
                        const QByteArray &reason)
{
    const std::vector<DemoMember *> found = find(interface, queue);
    if (found.empty())
        return false;
    if (!queue)
        log("NONE", found.front()->name, paused ? "PAUSEALL" : "UNPAUSEALL", reason);
    for (DemoMember *member : found)
        setPaused(member, paused, reason);
    return true;
}

void DemoMembers::setPaused(DemoMember *member, bool paused, const QByteArray &reason)
{
    member->paused = paused;
    if (paused)
        member->lastPause = m_world.nowSeconds();
    member->pausedReason = reason;
    log(member->queue->name, member->name, paused ? "PAUSE" : "UNPAUSE", reason);
    m_staff.sendDevice("Queue:" + member->queue->name + "_pause_" + member->interface,
                       paused ? "INUSE" : "NOT_INUSE");
    refreshAvailability(member->queue);
    sendMember("QueueMemberPause", *member);
    changed(member->queue);
}

std::vector<DemoMember *> DemoMembers::find(const QByteArray &interface,
                                            const DemoQueue *queue) const
{
    std::vector<DemoMember *> found;
    for (auto it = m_queues.rbegin(); it != m_queues.rend(); ++it)
        if (DemoMember *member = (*it)->find(interface); member && (!queue || queue == it->get()))
            found.push_back(member);
    return found;
}

void DemoMembers::setPenalty(const QByteArray &interface, const DemoQueue *queue, int penalty)
{
    for (DemoMember *member : find(interface, queue)) {
        member->penalty = penalty;
        log(member->queue->name, interface, "PENALTY", QByteArray::number(penalty));
        sendMember("QueueMemberPenalty", *member);
    }
}

void DemoMembers::setRingInUse(const QByteArray &interface, const DemoQueue *queue, bool rings)
{
    for (DemoMember *member : find(interface, queue)) {
        member->ringsInUse = rings;
        log(member->queue->name, interface, "RINGINUSE", QByteArray::number(int(rings)));
        sendMember("QueueMemberRinginuse", *member);
        changed(member->queue);
    }
}

DemoMember *DemoMembers::add(DemoQueue *queue, const DemoMember &like)
{
    auto member = std::make_unique<DemoMember>(like);
    member->queue = queue;
    if (member->interface.isEmpty() && member->agent)
        member->interface = interfaceOf(*member->agent);
    if (!member->agent)
        member->agent = agentOf(member->interface);
    if (member->name.isEmpty())
        member->name = member->agent ? member->agent->name : member->interface;
    if (member->stateInterface.isEmpty())
        member->stateInterface = member->agent && m_world.settings.shape == DemoShape::FreePbx
                                     ? "hint:" + member->agent->exten + "@" + m_staff.hintContext()
                                     : member->interface;
    member->loginTime = m_world.nowSeconds();
    if (member->paused)
        member->lastPause = member->loginTime;
    DemoMember *made = member.get();
    queue->members.push_back(std::move(member));
    if (made->agent)
        made->agent->memberships.push_back(made);
    return made;
}

void DemoMembers::addDynamic(DemoQueue *queue, const DemoMember &like)
{
    const DemoMember *member = add(queue, like);
    m_world.queueLog.write(m_world.now(), "MANAGER", queue->name, member->name, "ADDMEMBER",
                           {member->paused ? "PAUSED" : ""});
    sendMember("QueueMemberAdded", *member);
    refreshAvailability(queue);
    changed(queue);
}

void DemoMembers::remove(DemoMember *member)
{
    leaving(member);
    if (member->agent)
        std::erase(member->agent->memberships, member);
    DemoQueue *queue = member->queue;
    m_world.queueLog.write(m_world.now(), "MANAGER", queue->name, member->name, "REMOVEMEMBER",
                           {""});
    sendMember("QueueMemberRemoved", *member);
    std::erase_if(queue->members, [member](const auto &item) { return item.get() == member; });
    refreshAvailability(queue);
    changed(queue);
}

void DemoMembers::sendMember(QByteArrayView event, const DemoMember &member) const
{
    if (!m_world.isHeard())
        return;
    m_world.send(DemoPrivilege::Agent,
                 DemoMessage::event(event, DemoPrivilege::Agent)
                     .add("Queue", member.queue->name)
                     .add("MemberName", member.name)
                     .add("Interface", member.interface)
                     .add("StateInterface", member.stateInterface)
                     .add("Membership", member.isDynamic ? "dynamic" : "static")
                     .add("Penalty", member.penalty)
                     .add("CallsTaken", member.callsTaken)
                     .add("LastCall", member.lastCall)
                     .add("LastPause", member.lastPause)
                     .add("LoginTime", member.loginTime)
                     .add("InCall", member.talkStart != 0)
                     .add("Status", int(member.status()))
                     .add("Paused", member.paused)
                     .add("PausedReason", member.pausedReason)
                     .add("Ringinuse", member.ringsInUse)
                     .add("Wrapuptime", 0));
}

void DemoMembers::refreshAvailability(DemoQueue *queue) const
{
    const bool isAvailable =
        std::any_of(queue->members.begin(), queue->members.end(), [](const auto &member) {
            return !member->paused && member->status() == DemoDeviceState::NotInUse;
        });
    if (isAvailable == queue->isAvailable)
        return;
    queue->isAvailable = isAvailable;
    m_staff.sendDevice("Queue:" + queue->name + "_avail", isAvailable ? "NOT_INUSE" : "INUSE");
}

void DemoMembers::log(const QByteArray &queue, const QByteArray &who, const QByteArray &event,
                      const QByteArray &data) const
{
    m_world.queueLog.write(m_world.now(), "NONE", queue, who, event, {data});
}
