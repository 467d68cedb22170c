// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/livewords.h"

#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"

using namespace Qt::StringLiterals;

namespace {

bool isAboutWaiting(AlertKind kind)
{
    return kind == AlertKind::WaitingOverThreshold || kind == AlertKind::WaitingNearThreshold
           || kind == AlertKind::TooManyWaiting || kind == AlertKind::NobodyFree;
}

} // namespace

QString LiveWords::formulaName(ServiceLevelFormula formula)
{
    return u"SL-%1"_s.arg(static_cast<int>(formula) + 1);
}

QString LiveWords::formulaText(ServiceLevelFormula formula, Seconds threshold)
{
    const QString t = tr("%1 s").arg(threshold.count());
    switch (formula) {
    case ServiceLevelFormula::Sl1:
        return tr("SL-1: answered or left within %1, of all who finished").arg(t);
    case ServiceLevelFormula::Sl2:
        return tr("SL-2: answered within %1, of the answered").arg(t);
    case ServiceLevelFormula::Sl3:
        return tr("SL-3: answered within %1, of all who finished").arg(t);
    case ServiceLevelFormula::Sl4:
        return tr("SL-4: answered within %1, of all who finished but those who hung up within %1")
            .arg(t);
    case ServiceLevelFormula::Sl5:
        return tr("SL-5: answered within %1 or hung up within 5 s, of all who finished").arg(t);
    }
    return {};
}

QString LiveWords::outcome(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Open:
        return tr("still going on");
    case CallOutcome::Answered:
        return tr("answered");
    case CallOutcome::AbandonedInQueue:
        return tr("hung up while waiting");
    case CallOutcome::AbandonedInMenu:
        return tr("hung up in the menu");
    case CallOutcome::TimedOut:
        return tr("waited the longest time allowed");
    case CallOutcome::LeftEmpty:
        return tr("sent away: nobody in the queue");
    case CallOutcome::Refused:
        return tr("not let in: queue full or nobody there");
    case CallOutcome::NoAnswer:
        return tr("telephones rang, nobody answered");
    case CallOutcome::AfterHours:
        return tr("called outside working hours");
    case CallOutcome::NoLine:
        return tr("no line or telephone could be reached");
    case CallOutcome::Voicemail:
        return tr("left a voice message");
    case CallOutcome::CallbackRequested:
        return tr("asked to be called back");
    case CallOutcome::EndedBySupervisor:
        return tr("ended by a supervisor");
    case CallOutcome::LeftUnknown:
        return tr("left, cause unknown");
    }
    return {};
}

QString LiveWords::shortOutcome(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::AbandonedInQueue:
        return tr("hung up");
    case CallOutcome::AbandonedInMenu:
        return tr("menu");
    case CallOutcome::TimedOut:
        return tr("timed out");
    case CallOutcome::LeftEmpty:
        return tr("nobody there");
    case CallOutcome::Refused:
        return tr("refused");
    case CallOutcome::NoAnswer:
        return tr("no answer");
    case CallOutcome::AfterHours:
        return tr("after hours");
    case CallOutcome::NoLine:
        return tr("no line");
    case CallOutcome::Voicemail:
        return tr("voice message");
    case CallOutcome::CallbackRequested:
        return tr("wants a call");
    case CallOutcome::EndedBySupervisor:
        return tr("ended");
    case CallOutcome::LeftUnknown:
        return tr("left");
    case CallOutcome::Open:
    case CallOutcome::Answered:
        break;
    }
    return {};
}

QString LiveWords::caller(const QString &name, const QString &number)
{
    return name.isEmpty() || name == number ? Format::phone(number) : name;
}

QString LiveWords::occupation(const AgentItem &agent)
{
    switch (agent.status) {
    case AgentStatus::Available:
        return agent.partlyPaused ? tr("paused in some queues") : tr("ready");
    case AgentStatus::WrapUp:
        return tr("after call");
    case AgentStatus::Paused:
        return agent.pauseReason.isEmpty() ? tr("no reason given") : agent.pauseReason;
    case AgentStatus::Offline:
        return {};
    case AgentStatus::Busy:
        return tr("telephone in use");
    case AgentStatus::Ringing:
    case AgentStatus::Talking:
    case AgentStatus::OnHold:
        // Without sight of calls the board knows the state and not the other side.
        return agent.kind ? caller(agent.peerName, agent.peerNumber) : Format::unknown();
    }
    return {};
}

QString LiveWords::attempt(int attempt)
{
    return tr("%1\u00D7 today").arg(attempt);
}

QString LiveWords::alertTitle(const AlertItem &item)
{
    const Alert &a = item.alert;
    const QString limit = Format::duration(a.limit);
    switch (a.kind) {
    case AlertKind::WaitingOverThreshold:
        return tr("%1: %n waiting over %2", nullptr, a.callers).arg(item.queueName, limit);
    case AlertKind::WaitingNearThreshold:
        return tr("%1: %n near the limit of %2", nullptr, a.callers).arg(item.queueName, limit);
    case AlertKind::TooManyWaiting:
        return tr("%1: %n waiting at once", nullptr, a.callers).arg(item.queueName);
    case AlertKind::ServiceLevelLow:
        return tr("%1: service level %2").arg(item.queueName, Format::percent(a.share, 0));
    case AlertKind::NobodyFree:
        return tr("%1: nobody free, %n waiting", nullptr, a.callers).arg(item.queueName);
    case AlertKind::PauseTooLong:
        return tr("%1 paused %2").arg(item.agentName, Format::duration(a.worst));
    case AlertKind::StateTooLong:
        return tr("%1 busy %2").arg(item.agentName, Format::duration(a.worst));
    case AlertKind::PhoneUnreachable:
        return tr("%1: telephone unreachable").arg(item.agentName);
    case AlertKind::LinkLost:
        return tr("No connection to the PBX");
    }
    return {};
}

QString LiveWords::alertCause(const AlertItem &item)
{
    const Alert &a = item.alert;
    if (isAboutWaiting(a.kind) && a.spareAgents > 0)
        return tr("%n agent(s) free in %1, nobody waits there.", nullptr, a.spareAgents)
            .arg(item.spareQueueName);
    switch (a.kind) {
    case AlertKind::WaitingOverThreshold:
    case AlertKind::WaitingNearThreshold:
        return tr("The longest has waited %1.").arg(Format::duration(a.worst));
    case AlertKind::TooManyWaiting:
    case AlertKind::NobodyFree:
        return tr("Everybody in the queue is busy, paused or away.");
    case AlertKind::ServiceLevelLow:
        return tr("Over the last 30 minutes; the target is %1.").arg(Format::percent(a.target, 0));
    case AlertKind::PauseTooLong:
    case AlertKind::StateTooLong:
        return tr("The limit is %1.").arg(Format::duration(a.limit));
    case AlertKind::PhoneUnreachable:
        return tr("Calls cannot ring there, yet the agent is on shift.");
    case AlertKind::LinkLost:
        return tr("What is shown is old.");
    }
    return {};
}

QString LiveWords::alertAdvice(const AlertItem &item)
{
    const Alert &a = item.alert;
    if (isAboutWaiting(a.kind) && a.spareAgents > 0)
        return tr("Ask them to take calls of %1.").arg(item.queueName);
    switch (a.kind) {
    case AlertKind::WaitingOverThreshold:
    case AlertKind::TooManyWaiting:
    case AlertKind::NobodyFree:
        return tr("Call somebody back from a pause, or take one call yourself.");
    case AlertKind::WaitingNearThreshold:
        return tr("See who can finish soon.");
    case AlertKind::ServiceLevelLow:
        return tr("Add agents to the queue until it recovers.");
    case AlertKind::PauseTooLong:
        return tr("Ask whether they can come back.");
    case AlertKind::StateTooLong:
        return tr("Ask whether they need help.");
    case AlertKind::PhoneUnreachable:
        return tr("Have the telephone and its network checked.");
    case AlertKind::LinkLost:
        return tr("Check the network and the PBX.");
    }
    return {};
}

QString LiveWords::remedy(Remedy remedy, const Alert &alert)
{
    switch (remedy) {
    case Remedy::Lend:
        return tr("Lend %n", nullptr, std::min(alert.spareAgents, std::max(1, alert.callers)));
    case Remedy::TakeLongest:
        return tr("Take one myself");
    case Remedy::Resume:
        return tr("End the pause");
    case Remedy::Listen:
        return tr("Listen");
    }
    return {};
}

QString LiveWords::queueStatus(const QueueItem &item, const Moment &moment)
{
    if (!item.alert)
        return item.waiting == 0 && item.states.available > 0
                   ? tr("spare: %1").arg(item.states.available)
                   : tr("within norm");
    const Alert &a = *item.alert;
    switch (a.kind) {
    case AlertKind::WaitingOverThreshold:
        return tr("%1 over limit").arg(a.callers);
    case AlertKind::WaitingNearThreshold: {
        const Seconds left = item.waitLimit - Format::elapsed(item.longestSince, moment.now);
        return tr("limit in %1 s").arg(std::max<qint64>(0, left.count()));
    }
    case AlertKind::TooManyWaiting:
        return tr("too many waiting");
    case AlertKind::ServiceLevelLow:
        return tr("service low");
    case AlertKind::NobodyFree:
        return tr("nobody free");
    case AlertKind::PauseTooLong:
        return tr("long pause");
    case AlertKind::StateTooLong:
        return tr("long call");
    case AlertKind::PhoneUnreachable:
        return tr("telephone away");
    case AlertKind::LinkLost:
        return tr("no connection");
    }
    return {};
}

QString LiveWords::loan(const LoanMark &loan, const QString &queue, const QTimeZone &zone)
{
    if (loan.hasProblem)
        return tr("lent to %1, could not go back yet").arg(queue);
    if (loan.isReturning)
        return tr("lent to %1, going back now").arg(queue);
    return loan.until ? tr("lent to %1 until %2").arg(queue, Format::shortClock(*loan.until, zone))
                      : tr("lent to %1 until taken back").arg(queue);
}

QString LiveWords::shortLoans(const QueueLoans &loans, const QTimeZone &zone)
{
    if (loans.lentHere == 0)
        return loans.lentAway == 0 ? QString() : tr("%n lent away", nullptr, loans.lentAway);
    const QString here = tr("%n lent", nullptr, loans.lentHere);
    return loans.nextBack ? here + u" \u00B7 "_s + Format::shortClock(*loans.nextBack, zone) : here;
}

QString LiveWords::loans(const QueueLoans &loans, const QTimeZone &zone)
{
    QStringList parts;
    if (loans.lentHere > 0 && loans.nextBack)
        parts << tr("%n lent here, the first back at %1", nullptr, loans.lentHere)
                     .arg(Format::shortClock(*loans.nextBack, zone));
    else if (loans.lentHere > 0)
        parts << tr("%n lent here until taken back", nullptr, loans.lentHere);
    if (loans.lentAway > 0)
        parts << tr("%n lent away", nullptr, loans.lentAway);
    return parts.join(u" \u00B7 "_s);
}

QString LiveWords::spoken(const AgentItem &agent)
{
    QString text = agent.name + u", "_s + StateWords::of(agent.status);
    const QString with = occupation(agent);
    if (!with.isEmpty())
        text += u", "_s + with;
    return text;
}

QString LiveWords::spoken(const QueueItem &queue)
{
    QString text = tr("%1 queue, %n waiting", nullptr, queue.waiting).arg(queue.name);
    if (queue.alert && queue.alert->level == AlertLevel::Loss)
        text += u", "_s + tr("over threshold");
    else if (queue.alert)
        text += u", "_s + tr("warning");
    return text + u", "_s + tr("%n free", nullptr, queue.states.available);
}

QString LiveWords::factor(double factor)
{
    return u"\u00D7"_s + QLocale().toString(factor, 'g', 3);
}

QString LiveWords::risk(const CallerRisk &risk, const QString &currency)
{
    const QString chance =
        tr("%1 to leave within %2 s").arg(Format::percent(risk.chance)).arg(risk.horizon.count());
    QStringList parts{risk.callValue ? tr("%1 at risk: %2 × %3")
                                           .arg(Format::money(*risk.money(), currency),
                                                Format::money(*risk.callValue, currency), chance)
                                     : chance};
    if (risk.vipFactor)
        parts << tr("VIP %1").arg(factor(*risk.vipFactor));
    if (risk.repeatFactor)
        parts << tr("lost already today %1").arg(factor(*risk.repeatFactor));
    return parts.join(u", "_s);
}

QString LiveWords::spoken(const WaitingItem &waiting)
{
    QString text = caller(waiting.name, waiting.number) + u", "_s
                   + tr("position %1 in %2").arg(waiting.position).arg(waiting.queueName);
    if (waiting.attempt > 1)
        text += u", "_s + attempt(waiting.attempt);
    if (waiting.risk && waiting.risk->vipFactor)
        text += u", "_s + tr("VIP");
    return text;
}

QString LiveWords::spoken(const LostItem &lost, const Moment &moment)
{
    QStringList parts{caller(lost.name, lost.number)};
    if (!lost.queueName.isEmpty())
        parts << lost.queueName;
    parts << tr("left at %1").arg(Format::shortClock(lost.leftAt, moment.zone))
          << tr("waited %1").arg(Format::duration(lost.waited)) << outcome(lost.outcome);
    return parts.join(u", "_s);
}

QString LiveWords::spoken(const AlertItem &alert)
{
    const QString level = alert.alert.level == AlertLevel::Loss      ? tr("loss")
                          : alert.alert.level == AlertLevel::Warning ? tr("warning")
                                                                     : tr("notice");
    return level + u": "_s + alertTitle(alert) + u". "_s + alertCause(alert) + u' '
           + alertAdvice(alert);
}
