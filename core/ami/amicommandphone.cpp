// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandphone.h"

#include "core/ami/amicommandwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Data of an application and the caller's number are the PBX's own texts or checked digits, but
/// a comma would begin another argument.
bool isOneWord(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u',' || c == u'<' || c == u'>' || c == u'"' || c == u'&' || c.isSpace();
    });
}

} // namespace

void AmiPhoneRun::ring(const QString &extension, const Job &job)
{
    m_phase = Phase::Finding;
    m_since = kit().now;
    if (kit().link().banner.startsWith(u"Asterisk Call Manager/1."_s)) {
        refuse(CommandProblem::NotSupported); // before Asterisk 12 there is no ChannelId
        return;
    }
    if (extension.isEmpty() || !isOneWord(extension)) {
        refuse(CommandProblem::OwnPhoneMissing);
        return;
    }
    if (extension.contains(u'/')) {
        originate(extension.toUtf8(), job);
        return;
    }
    if (const std::string device = kit().legs.deviceOf(extension); !device.empty()) {
        originate(QByteArray::fromStdString(device), job);
        return;
    }
    const QString context = kit().dialing.internalContext;
    kit().dialplan.verify({context, extension}, [weak = weak_from_this(), this, context, extension,
                                                 job](const AmiReply &reply) {
        const std::shared_ptr<AmiCommandRun> run = weak.lock();
        if (!run || run->isOver())
            return;
        if (reply.ok())
            originate((u"Local/"_s + extension + u'@' + context + u"/n"_s).toUtf8(), job);
        else
            refuse(amiProblemOf(reply) == CommandProblem::LinkLost
                       ? CommandProblem::LinkLost
                       : CommandProblem::OwnPhoneMissing,
                   amiWordsOf(reply));
    });
}

/// Async, because the PBX would else say nothing on this connection until it is answered.
void AmiPhoneRun::originate(const QByteArray &channel, const Job &job)
{
    const QByteArray uid = kit().newChannelId();
    m_uid = uid.toStdString();
    m_otherUid.clear();
    m_name.clear();
    m_actionId.clear();
    m_ended = false;
    AmiAction action = AmiAction("Originate")
                           .with("Channel", channel)
                           .with("ChannelId", uid)
                           .with("Async", "true")
                           .with("Timeout", QByteArray::number(kit().intervals.phone.count()));
    if (channel.startsWith("Local/")) {
        m_otherUid = m_uid + "b";
        action = std::move(action).with("OtherChannelId", QByteArray(uid + 'b'));
    }
    if (!job.callerNumber.isEmpty() && isOneWord(job.callerNumber))
        action = std::move(action).withText("CallerID", u'<' + job.callerNumber + u'>');
    if (job.application.isEmpty())
        action = std::move(action)
                     .withText("Context", job.context)
                     .withText("Exten", job.extension)
                     .with("Priority", "1");
    else
        action = std::move(action).with("Application", job.application).with("Data", job.data);
    m_phase = Phase::Asked;
    m_since = kit().now;
    tell(Stage::Sent);
    demand(action, [this](const AmiReply &reply) { onOriginated(reply); });
}

/// "Originate successfully queued": no more than that.
void AmiPhoneRun::onOriginated(const AmiReply &reply)
{
    m_actionId = reply.field("ActionID").toStdString();
    m_since = kit().now;
}

void AmiPhoneRun::onMessage(const AmiMessage &message)
{
    if (m_uid.empty() || message.kind() != AmiMessage::Kind::Event)
        return;
    const std::string_view name = message.name();
    if (name == "OriginateResponse") {
        onOutcome(message);
    } else if (name == "DialBegin") {
        if (isPhone(message.field("DestUniqueid"))
            || (!m_otherUid.empty() && message.field("Uniqueid") == m_otherUid))
            onRings();
    } else if (isPhone(message.field("Uniqueid"))) {
        m_name = message.field("Channel");
        if (name == "Newstate" && message.field("ChannelStateDesc") == "Ringing") {
            onRings();
        } else if (name == "Newstate" && message.field("ChannelStateDesc") == "Up") {
            onAnswered(); // OriginateResponse comes after what the application did
        } else if (name == "Hangup") {
            onPhoneEnded();
        }
    }
}

void AmiPhoneRun::onRings()
{
    if (m_phase != Phase::Asked)
        return;
    m_phase = Phase::Rings;
    tell(Stage::PhoneRings);
}

/// A failure names no channel, only the ActionID (05-actions/originate-outcomes).
void AmiPhoneRun::onOutcome(const AmiMessage &message)
{
    if (isPhone(message.field("Uniqueid")) && message.lastField("Response") == "Success")
        onAnswered();
    else if ((m_phase == Phase::Asked || m_phase == Phase::Rings) && !m_actionId.empty()
             && message.field("ActionID") == m_actionId)
        refuse(amiProblemOfOriginate(amiToInt(message.field("Reason"))));
}

void AmiPhoneRun::onAnswered()
{
    onRings(); // a phone that answers by itself tells no ring
    if (m_phase != Phase::Rings)
        return;
    m_phase = Phase::Answered;
    m_since = kit().now;
    tell(Stage::PhoneAnswers);
    phoneAnswered();
}

void AmiPhoneRun::onPhoneEnded()
{
    m_ended = true;
    if (m_phase == Phase::Answered || m_phase == Phase::Reached)
        phoneGone();
    // Else OriginateResponse says why, in a moment.
}

void AmiPhoneRun::onTime()
{
    const Milliseconds passed = kit().now - m_since;
    if ((m_phase == Phase::Asked || m_phase == Phase::Rings)
        && (passed > kit().intervals.phone + kit().intervals.afterAnswer
            || (m_ended && passed > kit().intervals.afterAnswer)))
        giveUp(kit().seesCalls() && m_phase == Phase::Rings ? CommandProblem::PhoneNotAnswered
                                                            : CommandProblem::TimedOut);
    else if (m_phase == Phase::Answered && passed > kit().intervals.afterAnswer)
        nothingCame();
}

void AmiPhoneRun::cancel()
{
    if (m_phase != Phase::Reached)
        giveUp(CommandProblem::Cancelled);
}

/// What still rings is found by its id and ended when the link is back (AmiCommander).
void AmiPhoneRun::linkLost()
{
    refuse(CommandProblem::LinkLost);
}

void AmiPhoneRun::giveUp(CommandProblem problem, const QString &words)
{
    hangUpPhone();
    refuse(problem, words);
}

/// A channel is found by its Uniqueid as well as by its name.
void AmiPhoneRun::hangUpPhone()
{
    if (m_uid.empty() || m_ended)
        return;
    if (m_name.empty())
        kit().doomed.insert(m_uid); // it may not even have begun
    kit().hangUp(m_name.empty() ? m_uid : m_name);
}
