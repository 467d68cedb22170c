// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amidialplan.h"

#include <algorithm>
#include <utility>

namespace {

/// Where FreePBX and its kin catch every number that leads nowhere.
constexpr std::string_view DeadContexts[] = {"bad-number", "ext-did-catchall", "from-did-catchall"};
constexpr std::string_view DeadApplications[] = {"Hangup", "Congestion", "Busy"};

template<typename List>
bool has(const List &list, std::string_view word)
{
    return std::ranges::find(list, word) != std::end(list);
}

QString keyOf(const AmiDialplan::Way &way)
{
    return way.context + QLatin1Char('\n') + way.extension;
}

} // namespace

void AmiDialplan::verify(const Way &way, AmiCallback then)
{
    if (way.context.isEmpty() || way.extension.isEmpty()) {
        then({AmiReply::Outcome::Error, {{"Message", "Did not find context"}}});
        return;
    }
    if (const auto known = m_known.constFind(keyOf(way)); known != m_known.cend()) {
        then(AmiReply(*known));
        return;
    }
    m_open.push_back({way, std::move(then)});
    if (m_open.size() == 1)
        askNext();
}

void AmiDialplan::askNext()
{
    m_isWay = false;
    const Way &way = m_open.front().way;
    m_send(AmiAction("ShowDialPlan")
               .withText("Context", way.context)
               .withText("Extension", way.extension)
               .listUntil("ShowDialPlanComplete"),
           [this](const AmiReply &reply) { answered(reply); });
}

/// A hint alone is a lamp, not a way: a call needs a first step, and one that does not end it.
void AmiDialplan::onMessage(const AmiMessage &message)
{
    if (m_open.empty() || message.name() != "ListDialplan" || message.field("Priority") != "1")
        return;
    m_isWay = m_isWay
              || (!has(DeadContexts, message.field("Context"))
                  && !has(DeadApplications, message.field("Application")));
}

void AmiDialplan::answered(const AmiReply &reply)
{
    const Question question = std::move(m_open.front());
    AmiReply said = reply;
    if (reply.ok() && !m_isWay)
        said = {AmiReply::Outcome::Error, {{"Message", "Did not find extension"}}};
    const bool isFact = said.ok() || said.message().startsWith("Did not find");
    if (isFact)
        m_known.insert(keyOf(question.way), said);
    m_open.pop_front();
    if (!m_open.empty())
        askNext();
    question.then(said);
}
