// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/agentdelegate.h"

#include "widgets/common/drawnonce.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/lend/lendwords.h"
#include "widgets/live/livewords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkLeft = 16;
constexpr int SquareGap = 4;

int markSize()
{
    return Look::instance().px(11);
}

QRectF markBox(const QRect &row, int left)
{
    const double size = markSize();
    return {double(row.left() + left), row.center().y() + 1 - size / 2, size, size};
}

/// The name, or with the first one shortened where the whole does not fit.
QString fittingName(const QString &name, int room)
{
    const qsizetype space = name.indexOf(u' ');
    if (space < 2 || Text::width(name, TypeRole::Small, TypeWeight::Medium) <= room)
        return name;
    return name.left(1) + u'.' + name.mid(space);
}

/// The outline and the ground of a square.
void paintCard(QPainter &painter, const QRectF &box, const QColor &line, int width,
               const QColor &ground)
{
    const DrawnOnce::Shape shape{DrawnOnce::Shape::Kind::Card, width, {line.rgba(), ground.rgba()}};
    DrawnOnce::paint(painter, box, shape, [&](QPainter &p, const QRectF &place) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(line, width));
        p.setBrush(ground);
        p.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    });
}

/// The queue the state is about, else those the agent belongs to.
QString queueText(const QModelIndex &index)
{
    const QString about = index.data(AgentListModel::QueueNameRole).toString();
    if (!about.isEmpty())
        return about;
    const QStringList all = index.data(AgentListModel::QueueNamesRole).toStringList();
    if (all.size() < 2)
        return all.value(0);
    return u"%1 +%2"_s.arg(all.first()).arg(all.size() - 1);
}

/// How long the state may last; none for one that may last for ever.
std::optional<Seconds> limitOf(const AgentItem &agent, const AlertRules &rules)
{
    switch (agent.status) {
    case AgentStatus::Paused:
        return rules.pauseLimits.value(agent.pauseReason, rules.pauseLimit);
    case AgentStatus::Talking:
    case AgentStatus::OnHold:
        return rules.talkLimit;
    case AgentStatus::WrapUp:
        return rules.wrapUpLimit;
    case AgentStatus::Offline:
    case AgentStatus::Available:
    case AgentStatus::Ringing:
    case AgentStatus::Busy:
        break;
    }
    return std::nullopt;
}

} // namespace

AgentDelegate::AgentDelegate(const AgentOrderModel *model, const AlertRules *rules,
                             const Moment *moment, QObject *parent)
    : LiveDelegate(moment, parent)
    , m_model(model)
    , m_rules(rules)
{}

QSize AgentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, std::max(Look::instance().px(26), Text::height(TypeRole::Body) + 8)};
}

QRect AgentDelegate::secondsRect(const QRect &row, int index) const
{
    const AgentItem *agent = m_model->agentAt(index);
    if (!agent || !isKnown(agent->since))
        return {};
    return m_columns.box(AgentColumns::Kind::Since, row);
}

bool AgentDelegate::isOverLimit(const AgentItem &agent) const
{
    const auto limit = limitOf(agent, *m_rules);
    return limit && isKnown(agent.since) && Format::elapsed(agent.since, moment().now) > *limit;
}

void AgentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const AgentItem *agent = m_model->agentAt(index.row());
    if (!agent) {
        paintHeader(*painter, option.rect, index);
        return;
    }
    const Theme &t = theme();
    const QRect row = option.rect;
    paintGround(*painter, option);

    const QRect sinceBox = m_columns.box(AgentColumns::Kind::Since, row);
    if (isDirty(sinceBox))
        paintSince(*painter, sinceBox, *agent);
    // A tick touches the times alone: spare the text nobody will see repainted.
    if (!isDirty(row.adjusted(0, 0, sinceBox.left() - row.right() - 1, 0))
        && !isDirty(row.adjusted(sinceBox.right() + 1 - row.left(), 0, 0, 0)))
        return;

    const Glyph glyph = glyphOf(agent->status);
    paintGlyph(*painter, markBox(row, MarkLeft), glyph, glyphColour(glyph, t), t.panel);
    const bool away = agent->status == AgentStatus::Offline;
    QRect nameBox = m_columns.box(AgentColumns::Kind::Name, row);
    if (!agent->listeners.isEmpty())
        paintListened(*painter, nameBox);
    if (agent->loan)
        paintLent(*painter, nameBox);
    Text::draw(*painter, nameBox, agent->name, away ? t.ink3 : t.ink, TypeRole::Body);
    Text::draw(*painter, m_columns.box(AgentColumns::Kind::Extension, row), agent->extension,
               t.ink3, TypeRole::Body);
    paintCaller(*painter, m_columns.box(AgentColumns::Kind::Caller, row), *agent);
    paintFigures(*painter, row, *agent, index);
}

void AgentDelegate::paintLent(QPainter &painter, QRect &box) const
{
    const int side = Look::instance().px(14);
    box.setRight(box.right() - side - 4);
    Icons::paint(painter, QRectF(box.right() + 4, box.center().y() - side / 2, side, side),
                 u"lend"_s, theme().ink);
}

bool AgentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const AgentItem *agent = m_model->agentAt(index.row());
    if (event->type() != QEvent::ToolTip || !agent || !agent->loan)
        return LiveDelegate::helpEvent(event, view, option, index);
    const LoanMark &loan = *agent->loan;
    const QString queue = nameOfQueue(m_model->source()->queueNames(), loan.to);
    const QString end =
        LendWords::countdown(loan.until, loan.isReturning, moment().now, moment().zone);
    QToolTip::showText(
        event->globalPos(),
        agent->name + u": "_s + LiveWords::loan(loan, queue, moment().zone) + u'\n' + end, view);
    return true;
}

void AgentDelegate::paintListened(QPainter &painter, QRect &box) const
{
    const int side = Look::instance().px(14);
    box.setRight(box.right() - side - 4);
    Icons::paint(painter, QRectF(box.right() + 4, box.center().y() - side / 2, side, side),
                 u"listen"_s, theme().ink);
}

void AgentDelegate::paintHeader(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto status = index.data(AgentListModel::StatusRole).value<AgentStatus>();
    const bool collapsed = index.data(AgentOrderModel::CollapsedRole).toBool();
    const Glyph glyph = glyphOf(status);
    paintGlyph(painter, markBox(row, MarkLeft), glyph, glyphColour(glyph, t), t.panel);

    QRect box = row.adjusted(MarkLeft + markSize() + 7, 0, -14, 0);
    box.setLeft(box.left() + 6
                + Text::draw(painter, box, StateWords::of(status), t.ink, TypeRole::Small,
                             TypeWeight::Medium));
    box.setLeft(box.left() + 10
                + Text::draw(painter, box,
                             Format::number(index.data(AgentOrderModel::CountRole).toInt()), t.ink3,
                             TypeRole::Small));
    const QRectF arrow(row.right() - 22, row.center().y() - 6, 14, 14);
    Icons::paint(painter, arrow, collapsed ? u"chevron-right"_s : u"chevron-down"_s, t.ink3);
    painter.fillRect(box.left(), row.center().y(), int(arrow.left()) - 8 - box.left(), 1, t.line);
}

void AgentDelegate::paintSince(QPainter &painter, const QRect &box, const AgentItem &agent) const
{
    const Theme &t = theme();
    const bool over = isOverLimit(agent) && !moment().stale;
    const QString text = isKnown(agent.since)
                             ? Format::duration(Format::elapsed(agent.since, moment().now))
                             : Format::unknown();
    const TypeWeight weight =
        agent.status == AgentStatus::Offline ? TypeWeight::Normal : TypeWeight::Medium;
    Text::draw(painter, box, text,
               over                                   ? t.warn
               : agent.status == AgentStatus::Offline ? t.ink3
                                                      : t.ink,
               TypeRole::Body, weight, Qt::AlignRight | Qt::AlignVCenter);
    if (over) {
        const int size = Look::instance().px(12);
        const int left = box.right() - Text::width(text, TypeRole::Body, weight) - size - 4;
        paintGlyph(painter, QRectF(left, box.center().y() - size / 2 + 1, size, size),
                   Glyph::Warning, t.warn, t.panel);
    }
}

void AgentDelegate::paintCaller(QPainter &painter, const QRect &box, const AgentItem &agent) const
{
    const Theme &t = theme();
    const bool quiet =
        agent.status == AgentStatus::Available || agent.status == AgentStatus::Offline;
    QString text = LiveWords::occupation(agent);
    if (agent.otherCalls > 0)
        text += u" +%1"_s.arg(agent.otherCalls);
    Text::draw(painter, box, text, quiet ? t.ink3 : t.ink, TypeRole::Body);
}

void AgentDelegate::paintFigures(QPainter &painter, const QRect &row, const AgentItem &agent,
                                 const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    const QRect queueBox = m_columns.box(AgentColumns::Kind::Queue, row);
    if (queueBox.isValid()) {
        const QString queue = queueText(index);
        Text::draw(painter, queueBox, queue, t.ink2, TypeRole::Body);
    }
    Text::draw(painter, m_columns.box(AgentColumns::Kind::Answered, row),
               Format::number(agent.today.answered), t.ink2, TypeRole::Body, TypeWeight::Normal,
               right);
    Text::draw(painter, m_columns.box(AgentColumns::Kind::Missed, row),
               Format::number(agent.today.missedOffers), t.ink2, TypeRole::Body, TypeWeight::Normal,
               right);
    Text::draw(painter, m_columns.box(AgentColumns::Kind::AverageTalk, row),
               Format::duration(averageTalk(agent.today)), t.ink2, TypeRole::Body,
               TypeWeight::Normal, right);
}

AgentSquareDelegate::AgentSquareDelegate(const AgentOrderModel *model, const Moment *moment,
                                         QObject *parent)
    : LiveDelegate(moment, parent)
    , m_model(model)
{}

QSize AgentSquareDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines = Text::height(TypeRole::Small) * 2;
    const int least = Look::instance().px(92);
    const int columns = std::max(1, m_width / least);
    return {std::max(least, m_width / columns), lines + 10 + SquareGap};
}

QRect AgentSquareDelegate::secondsRect(const QRect &row, int index) const
{
    const AgentItem *agent = m_model->agentAt(index);
    if (!agent || !isKnown(agent->since))
        return {};
    return {row.left() + row.width() / 2, row.center().y(), row.width() / 2 - SquareGap,
            row.height() / 2 - 1};
}

void AgentSquareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    // The view asks for all between the first and the last square that changed.
    const AgentItem *agent = isDirty(option.rect) ? m_model->agentAt(index.row()) : nullptr;
    if (!agent)
        return;
    const Theme &t = theme();
    const QRect box = option.rect.adjusted(0, 0, -SquareGap, -SquareGap);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ground =
        selected || option.state.testFlag(QStyle::State_MouseOver) ? t.hi : t.card;
    paintCard(*painter, box, selected ? t.ink : t.line, selected ? 2 : 1, ground);

    const int line = Text::height(TypeRole::Small);
    const QRect top(box.left() + 8, box.top() + 4, box.width() - 14, line);
    const QRect bottom(top.left(), top.bottom() + 1, top.width(), line);
    const bool away = agent->status == AgentStatus::Offline;
    QRect nameBox = top;
    if (!agent->listeners.isEmpty()) {
        const int side = Look::instance().px(12);
        nameBox.setRight(top.right() - side - 3);
        Icons::paint(*painter, QRectF(nameBox.right() + 3, top.center().y() - side / 2, side, side),
                     u"listen"_s, t.ink);
    }
    Text::draw(*painter, nameBox, fittingName(agent->name, nameBox.width()), away ? t.ink3 : t.ink,
               TypeRole::Small, TypeWeight::Medium);
    const Glyph glyph = glyphOf(agent->status);
    paintGlyph(*painter, markBox(bottom, 0), glyph, glyphColour(glyph, t), t.card);
    Text::draw(*painter, bottom,
               isKnown(agent->since) ? Format::duration(Format::elapsed(agent->since, moment().now))
                                     : Format::unknown(),
               away ? t.ink3 : t.ink2, TypeRole::Small, TypeWeight::Normal,
               Qt::AlignRight | Qt::AlignVCenter);
}
