// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/paletteindex.h"

#include "widgets/command/agentacts.h"
#include "widgets/command/calleracts.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/searching.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

constexpr std::u16string_view LatinKeys = u"`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
constexpr std::u16string_view CyrillicKeys = u"ёйцукенгшщзхъфывапролджэячсмитьбю";
static_assert(LatinKeys.size() == CyrillicKeys.size());

struct KindWords
{
    Act::Kind kind;
    const char16_t *words;
};

// What people type for a command, in both languages; never shown.
constexpr std::array Keywords{
    KindWords{Act::Kind::Listen, u"listen spy слушать прослушать"},
    KindWords{Act::Kind::Whisper, u"whisper coach подсказать шептать"},
    KindWords{Act::Kind::Barge, u"barge join conference вмешаться войти"},
    KindWords{Act::Kind::TakeOver, u"take over забрать перехватить"},
    KindWords{Act::Kind::Pause, u"pause break пауза перерыв"},
    KindWords{Act::Kind::Resume, u"resume unpause снять паузы вернуть"},
    KindWords{Act::Kind::ToQueue, u"queue add move lend очередь добавить одолжить"},
    KindWords{Act::Kind::Transfer, u"transfer перевести"},
    KindWords{Act::Kind::Park, u"park парковка"},
    KindWords{Act::Kind::Record, u"record recording запись записать"},
    KindWords{Act::Kind::HangUpAgent, u"hang up end завершить положить сбросить"},
    KindWords{Act::Kind::HangUpCustomer, u"hang up customer завершить клиента сбросить"},
    KindWords{Act::Kind::Call, u"call dial позвонить набрать"},
    KindWords{Act::Kind::RemoveFromQueue, u"remove убрать удалить"},
    KindWords{Act::Kind::Penalty, u"penalty штраф"},
    KindWords{Act::Kind::RingInUse, u"ring in use звонить разговор"},
    KindWords{Act::Kind::Take, u"take answer взять ответить"},
    KindWords{Act::Kind::SendToAgent, u"send agent отправить оператору"},
    KindWords{Act::Kind::MoveCaller, u"move queue перевести очередь"},
    KindWords{Act::Kind::PriorityUp, u"raise priority up приоритет выше поднять"},
    KindWords{Act::Kind::PriorityDown, u"lower priority down приоритет ниже опустить"},
    KindWords{Act::Kind::Withdraw, u"withdraw вывести"},
    KindWords{Act::Kind::HangUpCaller, u"hang up завершить сбросить"},
    KindWords{Act::Kind::AddAgent, u"add agent добавить оператора"},
};

QString keywordsOf(Act::Kind kind)
{
    for (const KindWords &words : Keywords) {
        if (words.kind == kind)
            return QString::fromUtf16(words.words);
    }
    return {};
}

bool wordFits(const QString &word, const QStringList &texts)
{
    return isSought(word, texts) || isSought(PaletteIndex::inOtherLayout(word), texts);
}

QStringList textsOf(const PaletteEntry &entry)
{
    QStringList texts{entry.text, entry.id};
    if (entry.target == PaletteEntry::Target::Agent || entry.target == PaletteEntry::Target::Caller)
        texts.append(entry.aside);
    return texts;
}

void addSpelled(QList<PaletteEntry> &entries, const PaletteEntry &target, const Act &act,
                const QString &path, const Act &root)
{
    if (act.isSection)
        return;
    const QString text = path.isEmpty() ? act.text : path + u" \u203A "_s + act.text;
    if (!act.choices.isEmpty() && act.isPossible()) {
        for (const Act &choice : act.choices)
            addSpelled(entries, target, choice, text, root);
        return;
    }
    PaletteEntry entry = target;
    entry.act = act;
    entry.act->kind = root.kind; // a choice is found by the words of what it is a choice of
    entry.text = text;
    entry.aside = act.isPossible() ? act.keys : act.whyNot;
    entry.icon = root.icon;
    entries.append(entry);
}

} // namespace

QString PaletteIndex::inOtherLayout(const QString &text)
{
    QString other;
    for (const QChar c : text) {
        const char16_t lower = c.toLower().unicode();
        const size_t latin = LatinKeys.find(lower);
        const size_t cyrillic = CyrillicKeys.find(lower);
        other += latin != std::u16string_view::npos      ? QChar(CyrillicKeys[latin])
                 : cyrillic != std::u16string_view::npos ? QChar(LatinKeys[cyrillic])
                                                         : c;
    }
    return other;
}

QList<PaletteEntry> PaletteIndex::targets() const
{
    using Target = PaletteEntry::Target;
    QList<PaletteEntry> all;
    m_context.board->forEachAgent([&](const AgentRow &row) {
        PaletteEntry entry;
        entry.target = Target::Agent;
        entry.id = row.id.value();
        entry.text = row.name;
        entry.aside = row.extension + u" \u00B7 "_s + StateWords::of(row.status);
        entry.icon = u"users"_s;
        all.append(entry);
    });
    for (const QueueId &queue : m_context.board->queueIds()) {
        PaletteEntry entry;
        entry.target = Target::Queue;
        entry.id = queue.value();
        entry.text = m_context.queueName(queue);
        entry.aside = tr("queue");
        entry.icon = u"list"_s;
        all.append(entry);
    }
    for (const QueueCallId &id : m_context.board->waitingIds()) {
        const WaitingCaller &caller = m_context.board->waiting(id)->caller;
        PaletteEntry entry;
        entry.target = Target::Caller;
        entry.id = id.value();
        entry.text = CallerActs::nameOf(caller);
        entry.aside = Format::phone(caller.number) + u" \u00B7 "_s
                      + tr("waits in %1").arg(m_context.queueName(caller.queue));
        entry.icon = u"clock"_s;
        all.append(entry);
    }
    return all;
}

QList<PaletteEntry> PaletteIndex::spelledOut(const PaletteEntry &target) const
{
    using Target = PaletteEntry::Target;
    QList<Act> acts;
    if (target.target == Target::Agent)
        acts = AgentActs::of(m_context, AgentId(target.id));
    else if (target.target == Target::Queue)
        acts = QueueActs::of(m_context, QueueId(target.id));
    else if (target.target == Target::Caller)
        acts = CallerActs::of(m_context, {QueueCallId(target.id)});
    QList<PaletteEntry> entries;
    for (const Act &act : std::as_const(acts))
        addSpelled(entries, target, act, {}, act);
    return entries;
}

QList<PaletteEntry> PaletteIndex::actsOn(const PaletteEntry &target, const QString &typed,
                                         bool namesTarget) const
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<PaletteEntry> found;
    for (const PaletteEntry &entry : spelledOut(target)) {
        const QStringList texts{entry.text, keywordsOf(entry.act->kind)};
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString &word) { return wordFits(word, texts); }))
            found.append(entry);
    }
    if (namesTarget) {
        for (PaletteEntry &entry : found)
            entry.text += u" \u00B7 "_s + target.text;
    }
    // What can be done now comes first.
    std::stable_partition(found.begin(), found.end(),
                          [](const PaletteEntry &entry) { return entry.act->isPossible(); });
    return found;
}

QList<PaletteEntry> PaletteIndex::find(const QString &typed,
                                       const QList<PaletteEntry> &program) const
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<PaletteEntry> whole;
    QList<PaletteEntry> acting;
    for (const PaletteEntry &target : targets()) {
        QStringList rest;
        for (const QString &word : words) {
            if (!wordFits(word, textsOf(target)))
                rest.append(word);
        }
        if (rest.isEmpty())
            whole.append(target);
        const bool isNamed = rest.size() < words.size();
        if (isNamed && !rest.isEmpty() && acting.size() < MostEntries)
            acting.append(actsOn(target, rest.join(u' '), true));
    }
    // Thousands of names: only those shown are put in order.
    const auto most = whole.begin() + std::min(whole.size(), MostEntries);
    std::partial_sort(whole.begin(), most, whole.end(),
                      [](const PaletteEntry &a, const PaletteEntry &b) {
                          return a.target != b.target ? a.target < b.target
                                                      : a.text.localeAwareCompare(b.text) < 0;
                      });
    whole.erase(most, whole.end());
    for (const PaletteEntry &entry : program) {
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString &word) { return wordFits(word, textsOf(entry)); }))
            whole.append(entry);
    }
    std::stable_partition(acting.begin(), acting.end(),
                          [](const PaletteEntry &entry) { return entry.act->isPossible(); });
    acting = acting.first(std::min(acting.size(), MostEntries));
    return whole.isEmpty() ? acting : whole + acting;
}
