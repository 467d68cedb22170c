// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amiactiontable.h"

#include <QRandomGenerator>

#include <utility>

namespace {
QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray newSession()
{
    return "bt" + QByteArray::number(QRandomGenerator::global()->generate(), 36) + '-';
}

/// "start" in responses and "Complete" in events differ in case between versions (surprise 11).
bool isWord(std::string_view text, QByteArrayView word)
{
    return QByteArrayView(text.data(), qsizetype(text.size())).compare(word, Qt::CaseInsensitive)
           == 0;
}

AmiReply replyOf(const AmiMessage &message)
{
    AmiReply reply;
    const bool ok = message.name() == "Success" || message.name() == "Goodbye"
                    || message.name() == "Pong"; // "Pong": before Asterisk 1.6
    reply.outcome = ok ? AmiReply::Outcome::Success : AmiReply::Outcome::Error;
    for (qsizetype i = 1; i < message.lineCount(); ++i) {
        const AmiField field = message.line(i);
        reply.fields.append({bytesOf(field.key), bytesOf(field.value)});
    }
    return reply;
}
} // namespace

AmiActionTable::AmiActionTable() : m_session(newSession()) {}

std::optional<QByteArray> AmiActionTable::add(const AmiAction &action, AmiCallback callback,
                                              Clock::time_point deadline)
{
    const QByteArray id = m_session + QByteArray::number(++m_last);
    Result<QByteArray> bytes = action.bytes(id);
    if (!bytes) {
        callback(AmiReply{});
        return std::nullopt;
    }
    m_waiting.insert(id, {std::move(callback), action.completeEvent(), deadline, std::nullopt});
    return *std::move(bytes);
}

void AmiActionTable::onMessage(const AmiMessage &message)
{
    if (m_waiting.isEmpty())
        return;
    const std::string_view rawId = message.field("ActionID");
    if (!rawId.starts_with(std::string_view(m_session.constData(), size_t(m_session.size()))))
        return;
    const QByteArray id = bytesOf(rawId);
    const auto found = m_waiting.constFind(id);
    if (found == m_waiting.constEnd())
        return;
    if (message.kind() == AmiMessage::Kind::Response)
        onResponse(id, message);
    else if (found->reply
             && (isWord(message.field("EventList"), "Complete")
                 || bytesOf(message.name()) == found->completeEvent))
        finish(id, AmiReply(*found->reply));
    else if (isWord(message.field("EventList"), "Cancelled"))
        finish(id, AmiReply{AmiReply::Outcome::Error, {}});
}

/// A list begins with "EventList: start", and where that is missing (before Asterisk 13) because
/// the action asked for a list.
void AmiActionTable::onResponse(const QByteArray &id, const AmiMessage &message)
{
    AmiReply reply = replyOf(message);
    Waiting &waiting = m_waiting[id];
    const bool list =
        isWord(message.field("EventList"), "start") || !waiting.completeEvent.isEmpty();
    if (reply.ok() && list)
        waiting.reply = std::move(reply);
    else
        finish(id, reply);
}

void AmiActionTable::expire(Clock::time_point now)
{
    QList<QByteArray> late;
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        if (it->deadline <= now)
            late.append(it.key());
    }
    for (const QByteArray &id : std::as_const(late))
        finish(id, AmiReply{AmiReply::Outcome::TimedOut, {}});
}

void AmiActionTable::connectionLost()
{
    m_session = newSession();
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting)
        one.callback(AmiReply{AmiReply::Outcome::LinkLost, {}});
}

/// The callback may send or disconnect: the entry is gone before it is called.
void AmiActionTable::finish(const QByteArray &id, const AmiReply &reply)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    const AmiCallback callback = std::move(found->callback);
    m_waiting.erase(found);
    callback(reply);
}
