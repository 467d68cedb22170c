// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/agentheader.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <functional>

using namespace Qt::StringLiterals;

namespace {
constexpr int KeyStep = 8;
constexpr int GripWidth = 10;
} // namespace

/// One title; paints itself so that it lines up with the figures below.
class AgentHeader::Title : public QAbstractButton
{
public:
    Title(AgentColumns::Kind shown, QWidget *parent) : QAbstractButton(parent), kind(shown)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    const AgentColumns::Kind kind;
    std::optional<Qt::SortOrder> sorted;
    int columnWidth = 0;
    std::function<void(int)> widen;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool left = event->key() == Qt::Key_Left;
        if (event->modifiers() == Qt::AltModifier && (left || event->key() == Qt::Key_Right))
            widen(columnWidth + (left ? -KeyStep : KeyStep));
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        const Theme &t = Look::instance().theme();
        QPainter painter(this);
        const bool right = AgentColumns::isRightAligned(kind);
        const QColor colour = sorted || underMouse() ? t.ink : t.ink3;
        QRect box = rect();
        const int arrow = 12;
        if (sorted) {
            const int textWidth = Text::width(text(), TypeRole::Micro);
            const int x = right ? box.right() - textWidth - arrow - 1 : box.left() + textWidth + 2;
            Icons::paint(painter, QRectF(x, box.center().y() - arrow / 2, arrow, arrow),
                         *sorted == Qt::AscendingOrder ? u"arrow-up"_s : u"arrow-down"_s, colour);
        }
        Text::draw(painter, box, text(), colour, TypeRole::Micro, TypeWeight::Normal,
                   (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
};

/// The edge behind a column: a line while the pointer is on it.
class AgentHeader::Grip : public QWidget
{
public:
    Grip(AgentColumns::Kind shown, AgentHeader *header)
        : QWidget(header)
        , kind(shown)
        , m_header(header)
    {
        setCursor(Qt::SplitHCursor);
        setAttribute(Qt::WA_Hover);
    }

    const AgentColumns::Kind kind;
    int columnWidth = 0;

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        m_from = event->globalPosition().toPoint().x();
        m_width = columnWidth;
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        const int moved = event->globalPosition().toPoint().x() - m_from;
        Q_EMIT m_header->widthChosen(kind, m_width + moved);
    }
    void mouseDoubleClickEvent(QMouseEvent *) override { Q_EMIT m_header->widthForgotten(kind); }
    void paintEvent(QPaintEvent *) override
    {
        if (!underMouse())
            return;
        QPainter painter(this);
        painter.fillRect(width() / 2, 4, 1, height() - 8, Look::instance().theme().ctl);
    }

private:
    AgentHeader *m_header;
    int m_from = 0;
    int m_width = 0;
};

AgentHeader::AgentHeader(QWidget *parent) : QWidget(parent)
{
    using Kind = AgentColumns::Kind;
    for (const Kind kind : {Kind::Name, Kind::Extension, Kind::Since, Kind::Caller, Kind::Queue,
                            Kind::Answered, Kind::Missed, Kind::AverageTalk}) {
        auto *title = new Title(kind, this);
        connect(title, &QAbstractButton::clicked, this, [this, kind] { sortBy(kind); });
        title->widen = [this, kind](int width) { Q_EMIT widthChosen(kind, width); };
        m_titles.push_back(title);
    }
    for (const Title *title : m_titles)
        m_grips.push_back(new Grip(title->kind, this));
    retranslate();
}

void AgentHeader::layOut(const AgentColumns &columns)
{
    setFixedHeight(Text::height(TypeRole::Micro) + 10);
    for (Title *title : m_titles) {
        QRect box = columns.box(title->kind, rect());
        title->setVisible(box.isValid());
        // The arrow of a right-aligned title may reach into the gap before it.
        if (AgentColumns::isRightAligned(title->kind))
            box.setLeft(box.left() - 14);
        title->setGeometry(box);
        title->columnWidth = columns.box(title->kind, rect()).width();
    }
    const auto &places = columns.places();
    for (Grip *grip : m_grips) {
        const QRect box = columns.box(grip->kind, rect());
        const bool last = !places.empty() && places.back().kind == grip->kind;
        grip->setVisible(box.isValid() && !last);
        grip->columnWidth = box.width();
        grip->setGeometry(box.right() + (AgentColumns::Gap - GripWidth) / 2, 0, GripWidth,
                          height());
    }
}

QWidget *AgentHeader::gripOf(AgentColumns::Kind kind) const
{
    for (Grip *grip : m_grips) {
        if (grip->kind == kind)
            return grip;
    }
    return nullptr;
}

void AgentHeader::setSorted(AgentColumn column, Qt::SortOrder direction)
{
    m_column = column;
    m_direction = direction;
    for (Title *title : m_titles) {
        title->sorted = AgentColumns::sortOf(title->kind) == column
                            ? std::optional<Qt::SortOrder>(direction)
                            : std::nullopt;
        title->update();
    }
    retranslate();
}

void AgentHeader::retranslate()
{
    for (Title *title : m_titles) {
        title->setText(AgentColumns::title(title->kind));
        title->setToolTip(AgentColumns::toolTip(title->kind) + u'\n'
                          + tr("Drag the edge, or press Alt and an arrow, to change the width"));
        QString name =
            AgentColumns::title(title->kind) + u": "_s + AgentColumns::toolTip(title->kind);
        if (title->sorted)
            name += u", "_s
                    + (*title->sorted == Qt::AscendingOrder ? tr("ascending") : tr("descending"));
        title->setAccessibleName(name);
    }
}

void AgentHeader::sortBy(AgentColumns::Kind kind)
{
    const AgentColumn column = AgentColumns::sortOf(kind);
    const bool isFigure = AgentColumns::isRightAligned(kind) && kind != AgentColumns::Kind::Since;
    Qt::SortOrder direction = isFigure ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (column == m_column)
        direction = m_direction == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    setSorted(column, direction);
    Q_EMIT sortRequested(column, direction);
}
