// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/amistream.h"

#include "tests/bench/amiwriter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <queue>
#include <random>
#include <set>

namespace {

constexpr double StartEpoch = 1'700'000'000;
constexpr double MeanTalk = 180;
constexpr double MeanPatience = 90;
constexpr double WrapUp = 5;
constexpr double RingTimeout = 15;
constexpr double Load = 0.92; ///< offered traffic by agent
constexpr double NotAnswered = 0.08;
constexpr std::string_view Unknown = "<unknown>";

constexpr std::array<std::string_view, 12> FirstNames{"Anna", "Boris",  "Chen",    "Dora",
                                                      "Emil", "Zoë",    "Георгий", "Hana",
                                                      "Иван", "Jürgen", "Нина",    "Łukasz"};
constexpr std::array<std::string_view, 10> LastNames{"Adams",  "Baker",    "Dvořák", "Evans",
                                                     "Horvat", "Kowalski", "Novak",  "Петрова",
                                                     "Smith",  "Ziegler"};

struct Queue;

struct Agent
{
    std::string name;
    std::string extension;
    std::string interface;
    std::vector<Queue *> queues;
    std::int64_t login = 0;
    std::int64_t lastCall = 0;
    int taken = 0;
    int status = 1;
    bool isBusy = false;
    bool isInCall = false;
};

struct Call
{
    Queue *queue = nullptr;
    Agent *agent = nullptr;
    StreamChannel caller;
    StreamChannel member;
    std::string bridge;
    double began = 0;
    double rung = 0;
    double answered = 0;
    int firstPosition = 0;
    int ring = 0; ///< counts the rings, so that a late timer knows its own
    bool isOver = false;

    std::int64_t held() const { return std::int64_t(answered) - std::int64_t(began); }
};
using CallPtr = std::shared_ptr<Call>;

struct Queue
{
    std::string name;
    std::vector<Agent *> members;
    std::vector<CallPtr> waiting;
    size_t next = 0; ///< whose turn it is
};

void writeMember(AmiWriter &out, const Agent &agent, const Queue &queue, bool asListItem)
{
    out.field("Queue", queue.name)
        .field(asListItem ? "Name" : "MemberName", agent.name)
        .field(asListItem ? "Location" : "Interface", agent.interface)
        .field("StateInterface", agent.interface)
        .field("Membership", "dynamic")
        .field("Penalty", 0)
        .field("CallsTaken", agent.taken)
        .field("LastCall", agent.lastCall)
        .field("LastPause", 0)
        .field("LoginTime", agent.login)
        .field("InCall", agent.isInCall ? 1 : 0)
        .field("Status", agent.status)
        .field("Paused", 0)
        .field("PausedReason", "");
    if (!asListItem)
        out.field("Ringinuse", 0);
    out.field("Wrapuptime", 5).end();
}

/// The office and its clock: what happens next is what stands first in the list of timers.
class Office
{
public:
    explicit Office(const AmiStream::Options &options);
    AmiStream run();
    std::string queueStatus(std::string_view actionId);

private:
    struct Timer
    {
        double at = 0;
        std::int64_t order = 0;
        std::function<void()> what;
        bool operator>(const Timer &o) const
        {
            return std::tie(at, order) > std::tie(o.at, o.order);
        }
    };

    double share() { return std::uniform_real_distribution<double>()(m_random); }
    double lasting(double mean) { return -std::log(1.0 - share()) * mean; }
    std::string_view pick(const auto &list) { return list[size_t(share() * double(list.size()))]; }
    std::string name()
    {
        return std::string(pick(FirstNames)).append(1, ' ').append(pick(LastNames));
    }
    std::string uniqueid();
    std::string channelName(std::string_view device);
    void after(double seconds, std::function<void()> what);
    AmiWriter &event(std::string_view name, std::string_view privilege);

    void variable(const StreamChannel &channel, std::string_view name, std::string_view value);
    void extension(StreamChannel &channel, std::string_view application, std::string_view data);
    void simple(std::string_view name, const StreamChannel &channel);
    void device(std::string_view device, std::string_view state);
    void member(Agent &agent, int status);
    AmiWriter &queueEvent(std::string_view name, const Call &call);
    void hangup(const StreamChannel &channel, int cause, std::string_view text);
    void dialEnd(const Call &call, std::string_view status);
    void cdr(const Call &call);

    void arrive();
    void enter(const CallPtr &call);
    void dispatch(Queue &queue);
    void ring(const CallPtr &call, Agent &agent);
    void unring(Call &call, int cause, std::string_view text, std::string_view status);
    void ignore(const CallPtr &call, int ring);
    void answer(const CallPtr &call, int ring);
    void talk(const CallPtr &call);
    void leave(Call &call);
    void abandon(const CallPtr &call);
    void complete(const CallPtr &call);
    void release(Agent &agent);

    AmiStream::Options m_options;
    AmiWriter m_out;
    AmiStream m_stream;
    std::mt19937_64 m_random;
    std::vector<Queue> m_queues;
    std::vector<Agent> m_agents;
    std::priority_queue<Timer, std::vector<Timer>, std::greater<>> m_timers;
    double m_now = StartEpoch;
    double m_between = 0; ///< mean seconds between two arrivals
    std::int64_t m_timerCount = 0;
    int m_uniqueids = 0;
    unsigned m_channels = 0;
    unsigned m_bridges = 0;
};

std::string padded(const char *format, unsigned value)
{
    char text[64];
    return {text, size_t(std::snprintf(text, sizeof text, format, value))};
}

Office::Office(const AmiStream::Options &options)
    : m_options(options)
    , m_random(options.seed)
    , m_queues(size_t(options.queues))
    , m_agents(size_t(options.agents))
    , m_between((MeanTalk + 10 + WrapUp) / (options.agents * Load))
{
    for (size_t i = 0; i < m_queues.size(); ++i)
        m_queues[i].name = padded("q-%03u", unsigned(i));
    for (size_t i = 0; i < m_agents.size(); ++i) {
        Agent &agent = m_agents[i];
        agent.name = name();
        agent.extension = std::to_string(10'000 + i);
        agent.interface = "PJSIP/" + agent.extension;
        agent.login = std::int64_t(m_now - 600 - share() * 7200);
        const int wanted = 1 + int(share() * options.mostQueuesPerAgent);
        std::set<size_t> chosen;
        for (size_t j = 0; j < size_t(std::min(options.queues, wanted)); ++j)
            chosen.insert((i + j * 7) % m_queues.size());
        for (const size_t queue : chosen) {
            agent.queues.push_back(&m_queues[queue]);
            m_queues[queue].members.push_back(&agent);
        }
    }
}

std::string Office::uniqueid()
{
    return std::to_string(std::int64_t(m_now)) + '.' + std::to_string(++m_uniqueids);
}

std::string Office::channelName(std::string_view device)
{
    return std::string(device) + padded("-%08x", ++m_channels);
}

void Office::after(double seconds, std::function<void()> what)
{
    m_timers.push({m_now + seconds, ++m_timerCount, std::move(what)});
}

AmiWriter &Office::event(std::string_view name, std::string_view privilege)
{
    return m_out.begin(name, privilege);
}

// ---- events ---------------------------------------------------------------------------------

void Office::variable(const StreamChannel &c, std::string_view name, std::string_view value)
{
    event("VarSet", "dialplan").channel(c).field("Variable", name).field("Value", value).end();
}

void Office::extension(StreamChannel &c, std::string_view application, std::string_view data)
{
    event("Newexten", "dialplan")
        .channel(c)
        .field("Extension", c.extension)
        .field("Application", application)
        .field("AppData", data)
        .end();
    ++c.priority;
}

void Office::simple(std::string_view name, const StreamChannel &channel)
{
    event(name, "call").channel(channel).end();
}

void Office::device(std::string_view device, std::string_view state)
{
    event("DeviceStateChange", "call").field("Device", device).field("State", state).end();
}

void Office::member(Agent &agent, int status)
{
    agent.status = status;
    for (const Queue *queue : agent.queues) {
        event("QueueMemberStatus", "agent");
        writeMember(m_out, agent, *queue, false);
    }
}

AmiWriter &Office::queueEvent(std::string_view name, const Call &call)
{
    return event(name, "agent")
        .channel(call.caller)
        .channel(call.member, "Dest")
        .field("Queue", call.queue->name)
        .field("Interface", call.agent->interface)
        .field("MemberName", call.agent->name);
}

void Office::hangup(const StreamChannel &channel, int cause, std::string_view text)
{
    event("Hangup", "call").channel(channel).field("Cause", cause).field("Cause-txt", text).end();
}

void Office::dialEnd(const Call &call, std::string_view status)
{
    event("DialEnd", "call")
        .channel(call.caller)
        .channel(call.member, "Dest")
        .field("DialStatus", status)
        .end();
}

void Office::cdr(const Call &call)
{
    constexpr std::string_view Moment = "2023-11-14 22:13:20";
    const auto lasted = std::int64_t(m_now - call.began);
    event("Cdr", "cdr")
        .field("AccountCode", "")
        .field("Source", call.caller.number)
        .field("Destination", call.caller.extension)
        .field("DestinationContext", call.caller.context)
        .field("CallerID", '"' + call.caller.callerName + "\" <" + call.caller.number + '>')
        .field("Channel", call.caller.name)
        .field("DestinationChannel", call.answered > 0 ? call.member.name : std::string())
        .field("LastApplication", "Queue")
        .field("LastData", call.queue->name + ",tT,,,300")
        .field("StartTime", Moment)
        .field("AnswerTime", Moment)
        .field("EndTime", Moment)
        .field("Duration", lasted)
        .field("BillableSeconds", lasted)
        .field("Disposition", "ANSWERED")
        .field("AMAFlags", "DOCUMENTATION")
        .field("UniqueID", call.caller.uniqueid)
        .field("UserField", "")
        .end();
}

// ---- what happens ---------------------------------------------------------------------------

void Office::arrive()
{
    after(lasting(m_between), [this] { arrive(); });
    const double skewed = share() * share(); // the first queues are busier
    auto call = std::make_shared<Call>();
    call->queue = &m_queues[size_t(skewed * double(m_queues.size()))];
    call->began = m_now;
    StreamChannel &c = call->caller;
    c.name = channelName("PJSIP/trunk");
    c.state = 4;
    c.number = padded("+7900000%04u", unsigned(share() * 10'000));
    c.callerName = share() < 0.7 ? name() : std::string(Unknown);
    c.context = "from-trunk";
    c.extension = padded("18005550%03u", unsigned(call->queue - m_queues.data()));
    c.uniqueid = c.linkedid = uniqueid();
    simple("Newchannel", c);
    device("PJSIP/trunk", "INUSE");
    extension(c, "NoOp", "inbound " + c.number);
    extension(c, "Set", "CHANNEL(musicclass)=default");
    const std::string crm = std::to_string(m_uniqueids * 17);
    for (const auto &[key, value] :
         {std::pair<std::string_view, std::string_view>{"FROM_DID", c.extension},
          {"CALLTYPE", "queue"},
          {"__CRM_ID", crm}}) {
        extension(c, "Set", std::string(key).append(1, '=').append(value));
        variable(c, key, value);
    }
    c.state = 6;
    extension(c, "Answer", "");
    simple("Newstate", c);
    enter(call);
}

void Office::enter(const CallPtr &call)
{
    Queue &queue = *call->queue;
    variable(call->caller, "QUEUENAME", queue.name);
    extension(call->caller, "Queue", queue.name + ",tT,,,300");
    queue.waiting.push_back(call);
    call->firstPosition = int(queue.waiting.size());
    event("QueueCallerJoin", "agent")
        .channel(call->caller)
        .field("Queue", queue.name)
        .field("Position", call->firstPosition)
        .field("Count", call->firstPosition)
        .end();
    event("MusicOnHoldStart", "call").channel(call->caller).field("Class", "default").end();
    after(lasting(MeanPatience), [this, call] { abandon(call); });
    dispatch(queue);
}

void Office::dispatch(Queue &queue)
{
    const std::vector<CallPtr> line = queue.waiting;
    for (const CallPtr &call : line) {
        if (call->agent)
            continue;
        Agent *free = nullptr;
        for (size_t i = 0; i < queue.members.size() && !free; ++i) {
            const size_t turn = (queue.next + i) % queue.members.size();
            if (!queue.members[turn]->isBusy) {
                free = queue.members[turn];
                queue.next = turn + 1;
            }
        }
        if (!free)
            return;
        ring(call, *free);
    }
}

void Office::ring(const CallPtr &call, Agent &agent)
{
    agent.isBusy = true;
    call->agent = &agent;
    call->rung = m_now;
    const int ring = ++call->ring;
    StreamChannel &leg = call->member = {};
    leg.name = channelName(agent.interface);
    leg.number = agent.extension;
    leg.callerName = agent.name;
    leg.context = "from-internal";
    leg.extension = call->caller.extension;
    leg.uniqueid = uniqueid();
    leg.linkedid = call->caller.linkedid;
    simple("Newchannel", leg);
    leg.lineNumber = call->caller.number;
    leg.lineName = call->caller.callerName;
    simple("NewConnectedLine", leg);
    queueEvent("AgentCalled", *call).end();
    event("DialBegin", "call")
        .channel(call->caller)
        .channel(leg, "Dest")
        .field("DialString", agent.extension)
        .end();
    device(agent.interface, "RINGING");
    leg.state = 5;
    simple("Newstate", leg);
    member(agent, 6);
    if (share() < NotAnswered)
        after(RingTimeout, [this, call, ring] { ignore(call, ring); });
    else
        after(1 + lasting(4), [this, call, ring] { answer(call, ring); });
}

void Office::unring(Call &call, int cause, std::string_view text, std::string_view status)
{
    Agent &agent = *call.agent;
    hangup(call.member, cause, text);
    dialEnd(call, status);
    device(agent.interface, "NOT_INUSE");
    member(agent, 1);
    call.agent = nullptr;
    after(WrapUp, [this, &agent] { release(agent); });
}

void Office::ignore(const CallPtr &call, int ring)
{
    if (call->isOver || call->ring != ring)
        return;
    queueEvent("AgentRingNoAnswer", *call).field("RingTime", 15'000).end();
    unring(*call, 19, "User alerting, no answer", "NOANSWER");
    dispatch(*call->queue);
}

void Office::answer(const CallPtr &call, int ring)
{
    if (call->isOver || call->ring != ring)
        return;
    call->answered = m_now;
    call->member.state = 6;
    simple("Newstate", call->member);
    dialEnd(*call, "ANSWER");
    leave(*call);
    StreamChannel &c = call->caller;
    Agent &agent = *call->agent;
    simple("MusicOnHoldStop", c);
    variable(c, "MEMBERINTERFACE", agent.interface);
    variable(c, "MEMBERNAME", agent.name);
    variable(c, "QEHOLDTIME", std::to_string(call->held()));
    c.lineNumber = agent.extension;
    c.lineName = agent.name;
    simple("NewConnectedLine", c);
    agent.isInCall = true;
    queueEvent("AgentConnect", *call)
        .field("HoldTime", call->held())
        .field("RingTime", std::int64_t(m_now - call->rung))
        .end();
    talk(call);
}

void Office::talk(const CallPtr &call)
{
    call->bridge = padded("5ba1c0de-7a11-4b0b-8c0d-%012x", ++m_bridges);
    event("BridgeCreate", "call").bridge(call->bridge, 0).end();
    event("BridgeEnter", "call").bridge(call->bridge, 1).channel(call->caller).end();
    variable(call->caller, "BRIDGEPEER", call->member.name);
    event("BridgeEnter", "call").bridge(call->bridge, 2).channel(call->member).end();
    variable(call->member, "BRIDGEPEER", call->caller.name);
    device(call->agent->interface, "INUSE");
    member(*call->agent, 2);
    after(5 + lasting(MeanTalk), [this, call] { complete(call); });
}

void Office::leave(Call &call)
{
    auto &line = call.queue->waiting;
    const auto place = std::find_if(line.begin(), line.end(),
                                    [&](const CallPtr &other) { return other.get() == &call; });
    const auto position = place - line.begin() + 1;
    line.erase(place);
    event("QueueCallerLeave", "agent")
        .channel(call.caller)
        .field("Queue", call.queue->name)
        .field("Position", position)
        .field("Count", std::int64_t(line.size()))
        .end();
}

void Office::abandon(const CallPtr &call)
{
    if (call->answered > 0 || call->isOver)
        return;
    call->isOver = true;
    auto &line = call->queue->waiting;
    const auto position = std::find(line.begin(), line.end(), call) - line.begin() + 1;
    // The caller's own hang-up asks first (surprise 32 of the captures).
    event("HangupRequest", "call").channel(call->caller).field("Cause", 16).end();
    variable(call->caller, "ABANDONED", "TRUE");
    event("QueueCallerAbandon", "agent")
        .channel(call->caller)
        .field("Queue", call->queue->name)
        .field("Position", position)
        .field("OriginalPosition", call->firstPosition)
        .field("HoldTime", std::int64_t(m_now) - std::int64_t(call->began))
        .end();
    leave(*call);
    if (call->agent)
        unring(*call, 26, "Answered elsewhere", "CANCEL");
    simple("MusicOnHoldStop", call->caller);
    event("SoftHangupRequest", "call").channel(call->caller).field("Cause", 16).end();
    hangup(call->caller, 16, "Normal Clearing");
    cdr(*call);
}

void Office::complete(const CallPtr &call)
{
    call->isOver = true;
    Agent &agent = *call->agent;
    const bool byAgent = share() < 0.35;
    const StreamChannel &first = byAgent ? call->member : call->caller;
    const StreamChannel &second = byAgent ? call->caller : call->member;
    event("HangupRequest", "call").channel(first).field("Cause", 16).end();
    event("BridgeLeave", "call").bridge(call->bridge, 1).channel(first).end();
    event("BridgeLeave", "call").bridge(call->bridge, 0).channel(second).end();
    event("BridgeDestroy", "call").bridge(call->bridge, 0).end();
    ++agent.taken;
    agent.lastCall = std::int64_t(m_now);
    agent.isInCall = false;
    queueEvent("AgentComplete", *call)
        .field("HoldTime", call->held())
        .field("TalkTime", std::int64_t(m_now) - std::int64_t(call->answered))
        .field("Reason", byAgent ? "agent" : "caller")
        .end();
    hangup(call->member, 16, "Normal Clearing");
    device(agent.interface, "NOT_INUSE");
    member(agent, 1);
    variable(call->caller, "DIALSTATUS", "ANSWER");
    hangup(call->caller, 16, "Normal Clearing");
    device("PJSIP/trunk", "NOT_INUSE");
    cdr(*call);
    after(WrapUp, [this, &agent] { release(agent); });
}

void Office::release(Agent &agent)
{
    agent.isBusy = false;
    for (Queue *queue : agent.queues) {
        if (!agent.isBusy)
            dispatch(*queue);
    }
}

AmiStream Office::run()
{
    m_out.bytes().append("Asterisk Call Manager/11.0.0\r\n");
    m_out.field("Response", "Success").field("Message", "Authentication accepted");
    m_out.bytes().append("\r\n");
    event("FullyBooted", "system").field("Uptime", 86'400).field("Status", "Fully Booted").end();
    after(0, [this] { arrive(); });
    while (m_out.events() < m_options.events) {
        const Timer next = m_timers.top();
        m_timers.pop();
        if (m_stream.seconds.empty() || std::int64_t(next.at) != std::int64_t(m_now))
            m_stream.seconds.push_back(
                {m_stream.seconds.empty() ? 0 : m_out.bytes().size(), std::int64_t(next.at * 1e3)});
        m_now = next.at;
        next.what();
    }
    m_stream.bytes = std::move(m_out.bytes());
    m_stream.events = m_out.events();
    return std::move(m_stream);
}

std::string Office::queueStatus(std::string_view actionId)
{
    m_out.field("Response", "Success").field("ActionID", actionId).field("EventList", "start");
    m_out.bytes().append("\r\n");
    const auto item = [&](std::string_view name) -> AmiWriter & {
        return m_out.field("Event", name).field("ActionID", actionId);
    };
    for (const Queue &queue : m_queues) {
        item("QueueParams")
            .field("Queue", queue.name)
            .field("Max", 0)
            .field("Strategy", "rrmemory")
            .field("Calls", 0)
            .field("Holdtime", 0)
            .field("TalkTime", 0)
            .field("Completed", 0)
            .field("Abandoned", 0)
            .field("ServiceLevel", 20)
            .field("ServicelevelPerf", "0.0")
            .field("Weight", 0)
            .end();
        for (const Agent *agent : queue.members) {
            item("QueueMember");
            writeMember(m_out, *agent, queue, true);
        }
    }
    item("QueueStatusComplete").field("EventList", "Complete").end();
    return std::move(m_out.bytes());
}

} // namespace

AmiStream makeAmiStream(const AmiStream::Options &options)
{
    return Office(options).run();
}

std::string makeQueueStatus(const AmiStream::Options &options, std::string_view actionId)
{
    return Office(options).queueStatus(actionId);
}
