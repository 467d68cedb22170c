// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/talkacts.h"

#include "widgets/command/commandtexts.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostTakers = 12;

/// The join under way to this conversation; null when there is none.
const CommandRecord *joinTo(const CommandDesk &desk, const LegId &leg)
{
    for (const CommandRecord &record : desk.records()) {
        if (record.isOpenJoin() && std::get<JoinTalk>(record.what).talk.leg == leg)
            return &record;
    }
    return nullptr;
}

/// What our last order on the recording of this conversation was; none: not recorded by us.
std::optional<RecordTalk::Step> recordingOf(const CommandDesk &desk, const LegId &leg)
{
    for (const CommandRecord &record : desk.records()) {
        const auto *order = std::get_if<RecordTalk>(&record.what);
        if (order && order->talk.leg == leg && record.state == CommandState::Done)
            return order->step;
    }
    return {};
}

struct Talking
{
    const ActContext &context;
    const AgentRow &agent;
    const Conversation *talk;

    TalkRef ref() const { return {agent.id, talk->leg, talk->call}; }
    QString customer() const
    {
        return talk->name.isEmpty() ? Format::phone(talk->number) : talk->name;
    }

    Act made(Act act, CommandKind kind, const std::function<Command()> &order) const
    {
        if (!talk)
            return context.without(act, kind, TalkActs::tr("The agent is in no conversation."));
        act.orders = {order()};
        return context.judged(act);
    }

    Act join(Act act, JoinMode mode) const
    {
        const CommandRecord *open = talk ? joinTo(*context.desk, talk->leg) : nullptr;
        if (!open || open->state != CommandState::Done)
            return made(act, CommandKind::JoinTalk, [&]() -> Command {
                return JoinTalk{.talk = ref(), .mode = mode, .tellAgent = false};
            });
        act.checked = open->mode == mode;
        if (*act.checked) {
            act.whyNot = TalkActs::tr("You do already.");
            return act;
        }
        act.orders = {SwitchJoin{open->id, mode}};
        return context.judged(act);
    }

    Act destination(const QString &text, Destination to) const
    {
        Act act;
        act.text = text;
        return made(act, CommandKind::TransferTalk, [&]() -> Command {
            return TransferTalk{ref(), to};
        });
    }

    Act transfer() const
    {
        Act act = named(Act::Kind::Transfer, TalkActs::tr("Transfer"), u"transfer"_s);
        if (!talk)
            return made(act, CommandKind::TransferTalk, {});
        for (const AgentRow *taker : takersOf(*context.board, talk->queue)) {
            if (taker->id != agent.id && !taker->extension.isEmpty())
                act.choices.append(
                    destination(taker->name + u" \u00B7 "_s + StateWords::of(taker->status),
                                {Destination::Kind::Agent, taker->extension}));
        }
        if (!act.choices.isEmpty())
            act.choices.append(divider());
        for (const QueueId &queue : context.board->queueIds())
            act.choices.append(
                destination(context.queueName(queue), {Destination::Kind::Queue, queue.value()}));
        act.choices.append(divider());
        Act number =
            destination(TalkActs::tr("To a number\u2026"), {Destination::Kind::Number, u"0"_s});
        number.question = TalkActs::tr("Which number is %1 to be transferred to?").arg(customer());
        number.typed = [talkRef = ref()](const QString &digits) -> QList<Command> {
            return {TransferTalk{talkRef, {Destination::Kind::Number, digits}}};
        };
        number.orders.clear();
        act.choices.append(number);
        return context.withChoices(act);
    }

    Act record() const
    {
        Act act = named(Act::Kind::Record, TalkActs::tr("Recording"), u"record"_s);
        if (!talk)
            return made(act, CommandKind::RecordTalk, {});
        using Step = RecordTalk::Step;
        const std::optional<Step> last = recordingOf(*context.desk, talk->leg);
        const bool runs = last && *last != Step::Stop;
        QList<std::pair<Step, QString>> steps{{Step::Start, TalkActs::tr("Start recording")}};
        if (runs)
            steps = {{Step::Stop, TalkActs::tr("Stop recording")},
                     *last == Step::Mute
                         ? std::pair{Step::Unmute, TalkActs::tr("Record again")}
                         : std::pair{Step::Mute, TalkActs::tr("Mute the recording")}};
        for (const auto &[step, text] : steps) {
            Act choice;
            choice.text = text;
            choice.orders = {RecordTalk{ref(), step}};
            act.choices.append(context.judged(choice));
        }
        return context.withChoices(act);
    }

    Act hangUp(Act act, HangUpTalk::Side side) const
    {
        if (talk)
            act.question =
                side == HangUpTalk::Side::Agent
                    ? TalkActs::tr("Hang up the telephone of %1, who talks with %2?")
                          .arg(agent.name, customer())
                    : TalkActs::tr("Hang up %2, who talks with %1?").arg(agent.name, customer());
        return made(act, CommandKind::HangUpTalk, [&]() -> Command {
            return HangUpTalk{ref(), side};
        });
    }
};

} // namespace

QList<const AgentRow *> takersOf(const LiveBoard &board, const QueueId &queue)
{
    QList<const AgentRow *> takers;
    board.forEachAgent([&](const AgentRow &row) {
        if (row.status == AgentStatus::Available || row.status == AgentStatus::WrapUp
            || row.status == AgentStatus::Paused)
            takers.append(&row);
    });
    const auto rank = [&](const AgentRow *row) {
        const int state = row->status == AgentStatus::Available ? 0
                          : row->status == AgentStatus::WrapUp  ? 2
                                                                : 4;
        return state + (row->isIn(queue) ? 0 : 1);
    };
    const auto most = takers.begin() + std::min(takers.size(), MostTakers);
    std::partial_sort(
        takers.begin(), most, takers.end(), [&](const AgentRow *a, const AgentRow *b) {
            return std::tuple(rank(a), a->since, a->name) < std::tuple(rank(b), b->since, b->name);
        });
    takers.erase(most, takers.end());
    return takers;
}

TalkActs::Set TalkActs::of(const ActContext &context, const AgentRow &agent)
{
    const Talking on{context, agent, agent.conversation()};
    using Kind = Act::Kind;
    Set set;
    set.listen =
        on.join(named(Kind::Listen, TalkActs::tr("Listen"), u"listen"_s, u"L"_s), JoinMode::Listen);
    set.whisper = on.join(named(Kind::Whisper, TalkActs::tr("Whisper"), u"whisper"_s, u"W"_s),
                          JoinMode::Whisper);
    Act barge = named(Kind::Barge, TalkActs::tr("Barge in"), u"barge"_s, u"B"_s);
    if (on.talk)
        barge.question =
            TalkActs::tr("Barge into the conversation of %1 with %2? Both will hear you.")
                .arg(agent.name, on.customer());
    set.barge = on.join(barge, JoinMode::Barge);
    set.takeOver = on.made(named(Kind::TakeOver, TalkActs::tr("Take over"), u"take-over"_s, u"T"_s),
                           CommandKind::TakeOver, [&]() -> Command { return TakeOver{on.ref()}; });
    set.hangUp =
        on.hangUp(named(Kind::HangUpAgent, TalkActs::tr("Hang up"), u"hang-up"_s, u"Del"_s),
                  HangUpTalk::Side::Agent);
    set.hangUpCustomer =
        on.hangUp(named(Kind::HangUpCustomer, TalkActs::tr("Hang up the customer"), u"hang-up"_s),
                  HangUpTalk::Side::Customer);
    set.transfer = on.transfer();
    set.park = on.made(named(Kind::Park, TalkActs::tr("Park"), u"park"_s), CommandKind::ParkTalk,
                       [&]() -> Command { return ParkTalk{on.ref()}; });
    set.record = on.record();
    return set;
}
