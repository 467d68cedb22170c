// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/banner.h"

#include "widgets/common/glyphs.h"
#include "widgets/common/text.h"

#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent) : PaintedWidget(parent), m_button(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button->setProperty("kind", u"small"_s);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
    hide();
}

QSize Banner::sizeHint() const
{
    return {400, std::max(38, Text::height(TypeRole::Head) + 18)};
}

void Banner::setText(const QString &text, const QString &detail)
{
    if (m_text == text && m_detail == detail)
        return;
    m_text = text;
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? text : text + u' ' + detail);
    setVisible(!text.isEmpty());
    update();
}

void Banner::setButton(const QString &text, const QString &toolTip)
{
    m_button->setText(text);
    m_button->setToolTip(toolTip);
    m_button->setAccessibleName(toolTip);
    m_button->setVisible(!text.isEmpty());
    placeButton();
}

void Banner::placeButton()
{
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(width() - size.width() - 12, (height() - size.height()) / 2, size.width(),
                          size.height());
}

void Banner::resizeEvent(QResizeEvent *)
{
    placeButton();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.warnFill);
    paintGlyph(painter, QRectF(16, height() / 2.0 - 8, 16, 16), Glyph::Warning, t.onWarn,
               t.warnFill);
    QRect box = rect().adjusted(42, 0, -16, 0);
    if (m_button->isVisible())
        box.setRight(m_button->x() - 12);
    const int used = Text::draw(painter, box, m_text, t.onWarn, TypeRole::Head, TypeWeight::Medium);
    Text::draw(painter, box.adjusted(used + 12, 0, 0, 0), m_detail, t.onWarn, TypeRole::Body);
}
