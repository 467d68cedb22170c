// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/agentbar.h"

#include "core/models/agentitem.h"
#include "widgets/command/actbar.h"
#include "widgets/common/bars.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/live/livewords.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int BarInset = 16;
constexpr int WhoLeft = 44;
constexpr int WhoWidth = 230;
constexpr int NarrowWho = 170;
} // namespace

AgentBar::AgentBar(const Moment *moment, QWidget *parent)
    : PaintedWidget(parent)
    , m_moment(moment)
    , m_acts(new ActBar(this))
{
    m_acts->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QSize AgentBar::sizeHint() const
{
    return {600, Text::height(TypeRole::Body) + Text::height(TypeRole::Small) + 20};
}

void AgentBar::setAgent(const AgentRow *agent, const QueueNames &names)
{
    m_agent = agent ? std::optional<AgentRow>(*agent) : std::nullopt;
    m_names = names;
    retranslate();
    placeActs();
    update();
}

void AgentBar::setLoan(const std::optional<LoanMark> &loan)
{
    if (m_loan == loan)
        return;
    m_loan = loan;
    retranslate();
    update();
}

void AgentBar::setCallers(const QList<WaitingCaller> &callers)
{
    m_callers = callers;
    retranslate();
    placeActs();
    update();
}

void AgentBar::setActing()
{
    m_acting = true;
    placeActs();
}

void AgentBar::placeActs()
{
    m_acts->setVisible(m_acting && (m_agent || !m_callers.isEmpty()));
    const int left = whoRight() + 12;
    m_acts->setGeometry(left, 1, width() - left - BarInset / 2, height() - 2);
}

void AgentBar::resizeEvent(QResizeEvent *)
{
    placeActs();
}

int AgentBar::whoRight() const
{
    const Look &look = Look::instance();
    if (!m_acting)
        return WhoLeft + std::max(look.px(WhoWidth), nameWidth() + 96);
    const int least = WhoLeft + look.px(NarrowWho);
    const int most = std::max(least, WhoLeft + look.px(WhoWidth));
    // Buttons with words and keys are worth a shorter name.
    const int forWhole = width() - m_acts->wholeWidth() - 24;
    return std::clamp(forWhole >= least ? forWhole : width() - m_acts->leastWidth() - 24, least,
                      most);
}

void AgentBar::retranslate()
{
    if (!m_callers.isEmpty()) {
        setAccessibleName(tr("Chosen callers: %1").arg(title() + u", "_s + second()));
        setToolTip({});
        return;
    }
    if (!m_agent) {
        setAccessibleName(tr("Details of an agent: none chosen"));
        setToolTip({});
        return;
    }
    QStringList lines{m_agent->name + u", "_s + StateWords::of(m_agent->status)};
    for (const Membership &membership : m_agent->memberships)
        lines << membershipText(membership);
    if (m_loan)
        lines << LiveWords::loan(*m_loan, nameOfQueue(m_names, m_loan->to), m_moment->zone);
    setAccessibleName(tr("Details of an agent: %1").arg(lines.join(u"; "_s)));
    setToolTip(lines.join(u'\n'));
}

bool AgentBar::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    return PaintedWidget::event(event);
}

QString AgentBar::membershipText(const Membership &membership) const
{
    QString text = nameOfQueue(m_names, membership.queue);
    if (membership.paused)
        text += u" \u00B7 "_s
                + (membership.pauseReason.isEmpty() ? tr("paused")
                                                    : tr("paused: %1").arg(membership.pauseReason));
    if (membership.penalty > 0)
        text += u" \u00B7 "_s + tr("penalty %1").arg(membership.penalty);
    return text;
}

QString AgentBar::peerText() const
{
    AgentItem item;
    item.takeFrom(*m_agent);
    QString text = LiveWords::occupation(item);
    if (m_agent->status == AgentStatus::Talking || m_agent->status == AgentStatus::OnHold) {
        const Conversation *talk = m_agent->conversation();
        if (talk && !talk->queue.isNull())
            text += u" \u00B7 "_s + nameOfQueue(m_names, talk->queue);
        else if (talk && talk->kind == CallKind::Outbound)
            text += u" \u00B7 "_s + tr("outbound");
        else if (talk && talk->kind == CallKind::Internal)
            text += u" \u00B7 "_s + tr("internal");
    }
    if (m_agent->status == AgentStatus::WrapUp && isKnown(m_agent->wrapUpEnds))
        text +=
            u" \u00B7 "_s + tr("until %1").arg(Format::clock(m_agent->wrapUpEnds, m_moment->zone));
    return text.isEmpty() ? StateWords::of(m_agent->status) : text;
}

QString AgentBar::lentText() const
{
    if (!m_loan)
        return {};
    const QString queue = nameOfQueue(m_names, m_loan->to);
    if (m_loan->isReturning || !m_loan->until)
        return tr("lent to %1").arg(queue) + u" \u00B7 "_s;
    const Seconds left = Format::elapsed(m_moment->now, *m_loan->until);
    return tr("lent to %1, %2 left").arg(queue, Format::duration(left)) + u" \u00B7 "_s;
}

QRect AgentBar::secondLine() const
{
    return {WhoLeft, 10 + Text::height(TypeRole::Body), whoRight() - WhoLeft,
            Text::height(TypeRole::Small)};
}

int AgentBar::nameWidth() const
{
    const int wanted = Text::width(title(), TypeRole::Body, TypeWeight::Bold);
    return std::min(wanted, Look::instance().px(m_acting ? NarrowWho - 60 : 200));
}

QRect AgentBar::secondsBox() const
{
    const int width = Text::width(Format::widestDuration(), TypeRole::Body, TypeWeight::Bold);
    return {WhoLeft + nameWidth() + 12, 8, width + 4, Text::height(TypeRole::Body) + 2};
}

void AgentBar::tick()
{
    if (isKnown(since()))
        update(secondsBox());
    if (m_loan && m_callers.isEmpty())
        update(secondLine());
}

void AgentBar::paintEvent(QPaintEvent *event)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.line2);
    painter.setBrush(t.hi);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect box = rect().adjusted(BarInset, 8, -BarInset, -8);
    if (!m_agent && m_callers.isEmpty()) {
        Text::draw(painter, box,
                   m_acting ? tr("Choose an agent or a waiting caller to act on")
                            : tr("Choose an agent to see the details"),
                   t.ink3, TypeRole::Body);
        return;
    }
    paintWho(painter, box);
    if (m_acting || secondsBox().contains(event->rect()))
        return;
    const int todayWidth = paintToday(painter, box);
    paintMemberships(painter, {whoRight() + 12, box.top(),
                               box.right() - todayWidth - whoRight() - 36, box.height()});
}

QString AgentBar::title() const
{
    if (m_callers.size() > 1)
        return tr("%n callers", nullptr, static_cast<int>(m_callers.size()));
    if (!m_callers.isEmpty())
        return LiveWords::caller(m_callers.first().name, m_callers.first().number);
    return m_agent ? m_agent->name : QString();
}

QString AgentBar::second() const
{
    if (m_callers.isEmpty())
        return m_agent ? lentText() + peerText() : QString();
    QStringList queues;
    for (const WaitingCaller &caller : m_callers) {
        const QString queue = nameOfQueue(m_names, caller.queue);
        if (!queues.contains(queue))
            queues.append(queue);
    }
    if (m_callers.size() == 1)
        queues.append(tr("priority %1").arg(m_callers.first().priority));
    return queues.join(u" \u00B7 "_s);
}

Timestamp AgentBar::since() const
{
    if (m_callers.isEmpty())
        return m_agent ? m_agent->since : Timestamp{};
    return m_callers.size() == 1 ? m_callers.first().since : Timestamp{};
}

void AgentBar::paintWho(QPainter &painter, const QRect &box) const
{
    const Theme &t = theme();
    const QRectF mark(box.left() + 2, box.center().y() - 7, 14, 14);
    if (m_callers.isEmpty()) {
        const Glyph glyph = glyphOf(m_agent->status);
        paintGlyph(painter, mark, glyph, glyphColour(glyph, t), t.hi);
    } else {
        Icons::paint(painter, mark.adjusted(-1, -1, 1, 1), u"clock"_s, t.ink2);
    }
    const int line = Text::height(TypeRole::Body);
    Text::draw(painter, {WhoLeft, 9, nameWidth() + 1, line}, title(), t.ink, TypeRole::Body,
               TypeWeight::Bold);
    if (isKnown(since()))
        Text::draw(painter, secondsBox(), Format::duration(Format::elapsed(since(), m_moment->now)),
                   t.ink, TypeRole::Body, TypeWeight::Medium);
    Text::draw(painter, secondLine(), second(), t.ink2, TypeRole::Small);
}

void AgentBar::paintMemberships(QPainter &painter, const QRect &box) const
{
    const Theme &t = theme();
    const auto &all = m_agent->memberships;
    int x = box.left();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString text = membershipText(all[i]);
        const int width = chipWidth(text, {}) + (all[i].paused ? 14 : 0);
        const int rest = static_cast<int>(all.size() - i);
        const QString more = u"+%1"_s.arg(rest);
        const int room = box.right() - x - (rest > 1 ? Text::width(more, TypeRole::Small) + 8 : 0);
        if (width > room) {
            Text::draw(painter, {x, box.top(), box.right() - x, box.height()}, more, t.ink2,
                       TypeRole::Small);
            return;
        }
        if (all[i].paused) {
            paintGlyph(painter, QRectF(x, box.center().y() - 4, 10, 10), Glyph::Paused, t.pause,
                       t.hi);
            x += 14;
        }
        x += paintChip(painter, {x, box.center().y()}, text, {}, t) + 8;
    }
}

int AgentBar::paintToday(QPainter &painter, const QRect &box) const
{
    const Theme &t = theme();
    const AgentTally &today = m_agent->today;
    const std::pair<QString, QString> figures[]{
        {tr("Occupancy"), Format::percent(occupancy(today), 0)},
        {tr("Avg talk"), Format::duration(averageTalk(today))},
        {tr("Missed"), Format::number(today.missedOffers)},
        {tr("Calls today"), Format::number(today.answered)}};
    const int first = Text::height(TypeRole::Micro);
    int right = box.right();
    for (const auto &[title, value] : figures) {
        const int width = std::max(Text::width(title, TypeRole::Micro),
                                   Text::width(value, TypeRole::Body, TypeWeight::Medium))
                          + 2;
        const auto align = Qt::AlignRight | Qt::AlignVCenter;
        Text::draw(painter, {right - width, box.top(), width, first}, title, t.ink3,
                   TypeRole::Micro, TypeWeight::Normal, align);
        Text::draw(painter,
                   {right - width, box.top() + first + 1, width, Text::height(TypeRole::Body)},
                   value, t.ink, TypeRole::Body, TypeWeight::Medium, align);
        right -= width + 20;
    }
    return box.right() - right - 20;
}
