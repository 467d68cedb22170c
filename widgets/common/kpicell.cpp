// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/kpicell.h"

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int Inset = 16;
constexpr int CurveWidth = 58;
} // namespace

KpiCell::KpiCell(QWidget *parent) : PaintedWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiCell::setFigure(const KpiFigure &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    setToolTip(figure.formula);
    setAccessibleName(figure.title + u": "_s + figure.value);
    setAccessibleDescription(figure.note + u". "_s + figure.formula);
    update();
}

void KpiCell::setOpensCalls(bool opens)
{
    m_opensCalls = opens;
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void KpiCell::setCurveShown(bool shown)
{
    if (std::exchange(m_curveShown, shown) != shown)
        update();
}

QSize KpiCell::sizeHint() const
{
    const int height =
        Text::height(TypeRole::Small) + Text::height(TypeRole::Kpi) + Text::height(TypeRole::Micro);
    return {Look::instance().px(190), height + 20};
}

QSize KpiCell::minimumSizeHint() const
{
    return {Look::instance().px(120), sizeHint().height()};
}

void KpiCell::paintTitle(QPainter &painter, const QRect &box) const
{
    const Theme &t = theme();
    QRect rest = box;
    const int size = Look::instance().px(14);
    const QRectF mark(box.left(), box.center().y() - size / 2, size, size);
    // A loss that happened is a fact of the day; the octagon is kept for what can still be saved.
    if (m_figure.alarm == Alarm::Loss)
        Icons::paint(painter, mark, u"trend-down"_s, t.loss);
    else if (m_figure.alarm == Alarm::Warning)
        paintGlyph(painter, mark, Glyph::Warning, t.warn, t.panel);
    if (m_figure.alarm != Alarm::None)
        rest.setLeft(box.left() + size + 6);
    Text::draw(painter, rest, m_figure.title, t.ink2, TypeRole::Small);
}

void KpiCell::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), m_opensCalls && underMouse() ? t.hi : t.panel);
    if (!m_isLast)
        painter.fillRect(width() - 1, 0, 1, height(), t.line);

    QRect box = rect().adjusted(Inset, 9, -Inset, -9);
    const int titleHeight = Text::height(TypeRole::Small);
    const int valueHeight = Text::height(TypeRole::Kpi);
    paintTitle(painter, {box.left(), box.top(), box.width(), titleHeight});

    QRect valueBox(box.left(), box.top() + titleHeight, box.width(), valueHeight);
    const bool wantsCurve = m_curveShown && !m_figure.curve.empty();
    const QColor figureColour = alarmText(m_figure.alarm, t, t.ink);
    if (wantsCurve) {
        const int curveWidth = Look::instance().px(CurveWidth);
        const QRectF curve(valueBox.right() - curveWidth, valueBox.top() + 5, curveWidth,
                           valueBox.height() - 10);
        if (Text::width(m_figure.value, TypeRole::Kpi, TypeWeight::Medium)
            < valueBox.width() - curveWidth - 12)
            paintSparkline(painter, curve, m_figure.curve,
                           m_figure.alarm == Alarm::Loss ? t.loss : t.ink3);
    }
    Text::draw(painter, valueBox, m_figure.value, figureColour, TypeRole::Kpi, TypeWeight::Medium);
    Text::draw(painter,
               {box.left(), valueBox.bottom() + 1, box.width(), Text::height(TypeRole::Micro)},
               m_figure.note, t.ink3, TypeRole::Micro);
}

void KpiCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_opensCalls && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void KpiCell::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_opensCalls && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT clicked();
    else
        event->ignore();
}

void KpiCell::enterEvent(QEnterEvent *)
{
    if (m_opensCalls)
        update();
}

void KpiCell::leaveEvent(QEvent *)
{
    if (m_opensCalls)
        update();
}
