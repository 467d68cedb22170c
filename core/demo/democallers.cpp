// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/democallers.h"

#include "core/demo/demonames.h"

#include <array>
#include <utility>

namespace {

// Arrivals by hour of the office's day, against the busiest hour.
constexpr std::array<double, 24> DayProfile{0.02, 0.01, 0.01, 0.01, 0.02, 0.04, 0.1,  0.25,
                                            0.55, 0.85, 1.0,  1.0,  0.9,  0.8,  0.9,  0.95,
                                            0.9,  0.8,  0.6,  0.4,  0.25, 0.15, 0.08, 0.04};
const QByteArray ClosedDid = "74951000009"; ///< the warehouse: open from 13 to 17 o'clock

} // namespace

DemoCallers::DemoCallers(DemoWorld &world, DemoChannels &channels, DemoStaff &staff,
                         DemoMembers &members, DemoQueueApp &app)
    : m_world(world)
    , m_channels(channels)
    , m_staff(staff)
    , m_members(members)
    , m_app(app)
{
    m_app.connected = [this](const auto &visit) { onConnected(visit); };
    m_app.left = [this](const auto &visit, DemoLeft how) { onLeft(visit, how); };
}

void DemoCallers::start()
{
    if (m_world.settings.callsPerHour > 0 && !m_members.queues().empty())
        bookArrival();
}

void DemoCallers::forgetAll()
{
    for (const CallPtr &call : m_calls) {
        call->letGo = {};
        call->ended = {};
    }
}

double DemoCallers::rateNow() const
{
    const qint64 local = m_world.nowSeconds() + m_world.settings.utcOffset.count();
    const auto hour = std::size_t((local / 3600) % 24);
    const double within = double(local % 3600) / 3600.0;
    return DayProfile[hour] * (1.0 - within) + DayProfile[(hour + 1) % 24] * within;
}

void DemoCallers::bookArrival()
{
    const Milliseconds mean{qint64(3'600'000.0 / m_world.settings.callsPerHour)};
    m_world.timeline.after(m_world.random.around(mean), [this] {
        bookArrival();
        // Thinning: calls come at the busiest hour's pace and some are left out.
        if (m_world.random.chance(rateNow()))
            arrive(newCustomer());
    });
}

DemoCustomer DemoCallers::newCustomer()
{
    DemoCustomer customer;
    customer.number = demoCallerNumber(m_world.random);
    customer.name = demoCallerName(m_world.settings.language, m_world.random);
    double whole = 0;
    for (const auto &queue : m_members.queues())
        whole += queue->plan.share;
    double left = m_world.random.uniform() * whole;
    for (std::size_t i = 0; i < m_members.queues().size(); ++i) {
        left -= m_members.queues()[i]->plan.share;
        if (left < 0) {
            customer.queue = i;
            break;
        }
    }
    return customer;
}

DemoCallers::CallPtr DemoCallers::open(const DemoCustomer &customer, const QByteArray &did)
{
    const bool isFreePbx = m_world.settings.shape == DemoShape::FreePbx;
    auto call = std::make_shared<DemoCall>();
    call->customer = customer;
    DemoChannels::Opening opening;
    opening.name = "PJSIP/" + m_staff.trunk();
    opening.state = DemoChannel::State::Ring;
    opening.callerNumber = customer.number;
    opening.callerName = customer.name;
    opening.context = isFreePbx ? "from-pstn" : "from-trunk";
    opening.exten = did;
    opening.trunk = true;
    call->trunk = m_channels.open(opening);
    m_calls.insert(call);
    return call;
}

DemoCallers::CallPtr DemoCallers::adopt(DemoChannel *channel)
{
    auto call = std::make_shared<DemoCall>();
    call->customer.number = channel->callerNumber;
    call->customer.name = channel->callerName;
    call->customer.isOffice = true;
    call->trunk = channel;
    m_calls.insert(call);
    return call;
}

void DemoCallers::arrive(const DemoCustomer &customer)
{
    const bool isForWarehouse = m_world.settings.withSideCalls && m_world.random.chance(0.03);
    const DemoQueue &queue = *m_members.queues()[customer.queue];
    const CallPtr call = open(customer, isForWarehouse ? ClosedDid : queue.plan.did);
    if (isForWarehouse) {
        const qint64 hour = (m_world.nowSeconds() + m_world.settings.utcOffset.count()) / 3600 % 24;
        if (hour < 13 || hour >= 17)
            return closedOffice(call);
    }
    if (diverted && m_world.settings.withSideCalls && diverted(call))
        return;
    menu(call);
}

void DemoCallers::closedOffice(const CallPtr &call)
{
    m_channels.execute(call->trunk, "ann-closed", "s", 1, "Answer", {});
    m_channels.setState(call->trunk, DemoChannel::State::Up);
    m_channels.execute(call->trunk, "ann-closed", "s", 2, "Playback", "closed,noanswer");
    call->next = m_world.timeline.after(m_world.random.spreadAround(Seconds{6}, 0.3), [this, call] {
        m_channels.execute(call->trunk, "ann-closed", "s", 4, "Hangup", {});
        m_channels.softHangup(call->trunk);
        close(call, 16);
    });
}

void DemoCallers::menu(const CallPtr &call)
{
    m_channels.execute(call->trunk, "ivr-1", "s", 4, "Answer", {});
    m_channels.setState(call->trunk, DemoChannel::State::Up);
    m_channels.execute(call->trunk, "ivr-1", "s", 6, "WaitExten", "10");
    const Milliseconds pause = m_world.random.spreadAround(Milliseconds{5000}, 0.4);
    const bool givesUp = m_world.random.chance(0.04);
    call->next = m_world.timeline.after(pause, [this, call, givesUp] {
        if (givesUp)
            return hangUpByCaller(call);
        const std::size_t queue = call->customer.queue;
        m_channels.pressKey(call->trunk, QByteArray::number(qulonglong(queue + 1)));
        enter(call, queue);
    });
}

void DemoCallers::enter(const CallPtr &call, std::size_t index)
{
    DemoQueue *queue = m_members.queues()[index].get();
    const bool isFreePbx = m_world.settings.shape == DemoShape::FreePbx;
    const QByteArray wait = QByteArray::number(queue->plan.waitSeconds);
    if (m_world.settings.recordsQueues && call->trunk->monitors.isEmpty())
        record(call, *queue);
    if (isFreePbx)
        m_channels.execute(call->trunk, "ext-queues", queue->name, 16, "Queue",
                           queue->name + ",t,,," + wait + ",,,,");
    else
        m_channels.execute(call->trunk, "from-trunk", call->trunk->dialled, 2, "Queue",
                           queue->name + ",tT,,," + wait);
    call->visit = m_app.join(queue, call->trunk);
    if (!call->visit)
        return turnedAway(call, index);
    call->visit->call = call;
    if (call->customer.isOffice)
        return;
    const Milliseconds patience =
        m_world.random.around(Milliseconds{qint64(queue->plan.patienceSeconds * 1000)});
    const bool pressesKey = queue->plan.hasExitKey && m_world.random.chance(0.08);
    if (call->patience == DemoTimeline::Ticket{} || pressesKey) {
        m_world.timeline.cancel(call->patience);
        call->patience = m_world.timeline.after(patience + Seconds{2}, [this, call, pressesKey] {
            call->patience = {};
            if (pressesKey)
                m_app.exitWithKey(call->visit, "1");
            else
                m_app.abandon(call->visit);
        });
    }
}

void DemoCallers::turnedAway(const CallPtr &call, std::size_t index)
{
    if (call->customer.isOffice)
        return hangUpByPbx(call);
    const int overflow = m_members.queues()[index]->plan.overflowTo;
    if (overflow >= 0)
        return enter(call, std::size_t(overflow));
    m_world.timeline.cancel(call->patience);
    voicemail(call);
}

void DemoCallers::goOnAfter(const CallPtr &call, const DemoQueue &queue)
{
    if (call->customer.isOffice)
        return hangUpByPbx(call);
    for (std::size_t i = 0; i < m_members.queues().size(); ++i)
        if (m_members.queues()[i].get() == &queue)
            return turnedAway(call, i);
}

void DemoCallers::voicemail(const CallPtr &call)
{
    m_channels.execute(call->trunk, "app-vmmain", "s", 1, "VoiceMail", "200@default,u");
    const bool leavesMessage = m_world.random.chance(0.4);
    const Milliseconds length = leavesMessage ? m_world.random.spreadAround(Seconds{25}, 0.5)
                                              : m_world.random.spreadAround(Seconds{5}, 0.4);
    call->next = m_world.timeline.after(length, [this, call, leavesMessage] {
        const bool tries = !leavesMessage;
        const DemoCustomer customer = call->customer;
        hangUpByCaller(call);
        if (tries)
            mayCallAgain(customer);
    });
}

void DemoCallers::hangUpByCaller(const CallPtr &call)
{
    m_channels.requestHangup(call->trunk, 16);
    m_channels.softHangup(call->trunk);
    close(call, 16);
}

void DemoCallers::hangUpByPbx(const CallPtr &call)
{
    m_channels.softHangup(call->trunk);
    close(call, 16);
}

void DemoCallers::close(const CallPtr &call, int cause)
{
    m_world.timeline.cancel(call->next);
    m_world.timeline.cancel(call->patience);
    call->letGo = {};
    for (const auto &visit : std::exchange(call->openVisits, {}))
        m_app.completeLate(visit);
    m_channels.close(call->trunk, cause);
    call->visit.reset();
    m_calls.erase(call);
    if (call->ended)
        std::exchange(call->ended, {})();
}

Milliseconds DemoCallers::talkTime(const DemoVisit &visit) const
{
    const double median = visit.queue->plan.talkSeconds * visit.agent->pace;
    return m_world.random.spreadAround(Milliseconds{qint64(median * 1000)}, 0.6);
}

void DemoCallers::onConnected(const DemoQueueApp::VisitPtr &visit)
{
    const CallPtr call = visit->call.lock();
    if (!call)
        return;
    m_world.timeline.cancel(call->patience);
    if (tookOver && !call->customer.isOffice && m_world.settings.withSideCalls && tookOver(call))
        return;
    endTalkAfter(call, talkTime(*visit));
}

void DemoCallers::endTalkAfter(const CallPtr &call, Milliseconds rest)
{
    const bool byAgent = m_world.random.chance(0.6);
    call->next = m_world.timeline.after(rest, [this, call, byAgent] {
        m_app.hangUp(call->visit, byAgent ? DemoLeg::End::ByAgent : DemoLeg::End::ByCaller);
        close(call, 16);
    });
}

void DemoCallers::onLeft(const DemoQueueApp::VisitPtr &visit, DemoLeft how)
{
    const CallPtr call = visit->call.lock();
    if (!call)
        return;
    const DemoCustomer customer = call->customer;
    call->visit.reset();
    switch (how) {
    case DemoLeft::Abandoned:
        close(call, 0);
        mayCallAgain(customer);
        return;
    case DemoLeft::TimedOut:
    case DemoLeft::Empty:
    case DemoLeft::Withdrawn:
        return goOnAfter(call, *visit->queue);
    case DemoLeft::KeyPressed:
        m_world.timeline.cancel(call->patience);
        m_channels.execute(call->trunk, "callback", "s", 1, "Playback", "we-call-you-back");
        call->next = m_world.timeline.after(Seconds{4}, [this, call, customer] {
            m_channels.softHangup(call->trunk);
            close(call, 16);
            if (callBackWanted && m_world.settings.withSideCalls)
                callBackWanted(customer);
        });
        return;
    case DemoLeft::PulledOut:
        return;
    }
}

void DemoCallers::mayCallAgain(DemoCustomer customer)
{
    if (customer.isOffice)
        return;
    if (!m_world.random.chance(customer.attempts > 3 ? 0.1 : 0.45)) {
        if (callBackWanted && m_world.settings.withSideCalls && m_world.random.chance(0.3))
            callBackWanted(customer);
        return;
    }
    ++customer.attempts;
    const Milliseconds pause = m_world.random.spreadAround(std::chrono::minutes{3}, 0.8);
    m_world.timeline.after(pause, [this, customer] { arrive(customer); });
}

DemoAgent *DemoCallers::anyFreeAgent() const
{
    std::vector<DemoAgent *> free;
    for (const auto &agent : m_staff.agents())
        if (agent->device == DemoDeviceState::NotInUse && !agent->onBreak)
            free.push_back(agent.get());
    return free.empty() ? nullptr : free[std::size_t(m_world.random.below(int(free.size())))];
}
