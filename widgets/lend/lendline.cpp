// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/lendline.h"

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int LineInset = 14;
} // namespace

LendLine::LendLine(const QString &text, bool isTrouble, QWidget *parent)
    : PaintedWidget(parent)
    , m_text(text)
    , m_isTrouble(isTrouble)
    , m_undo(new QPushButton(this))
    , m_list(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(LineInset, 2, 6, 2);
    row->setSpacing(6);
    row->addStretch(1);
    for (QPushButton *button : {m_undo, m_list, m_close}) {
        button->setProperty("kind", u"small"_s);
        row->addWidget(button);
    }
    m_undo->hide();
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &LendLine::closed);
    connect(m_undo, &QPushButton::clicked, this, &LendLine::undoClicked);
    connect(m_list, &QPushButton::clicked, this, &LendLine::listClicked);
    connect(m_close, &QPushButton::clicked, this, &LendLine::closed);
    retranslate();
}

void LendLine::setLoans(const QStringList &loans)
{
    m_loans = loans;
    m_undo->setVisible(!loans.isEmpty());
}

void LendLine::stayFor(int milliseconds)
{
    m_expiry.start(milliseconds);
}

QSize LendLine::sizeHint() const
{
    return {400, Look::instance().px(32)};
}

void LendLine::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_isTrouble ? t.warn : t.line2);
    painter.setBrush(m_isTrouble ? t.warnSoft : t.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = Look::instance().px(14);
    const QRectF mark(LineInset, (height() - side) / 2.0, side, side);
    if (m_isTrouble)
        paintGlyph(painter, mark, Glyph::Warning, t.warn, t.warnSoft);
    else
        Icons::paint(painter, mark, u"users"_s, t.ink2);
    int right = width() - 8;
    for (const QPushButton *button : {m_undo, m_list, m_close}) {
        if (button->isVisible())
            right = std::min(right, button->x() - 8);
    }
    const int left = LineInset + side + 8;
    Text::draw(painter, QRect(left, 0, right - left, height()), m_text, t.ink, TypeRole::Body,
               TypeWeight::Medium);
}

void LendLine::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo the loan"));
    m_undo->setToolTip(tr("They go back at once"));
    m_list->setText(tr("Who is lent"));
    m_list->setAccessibleName(tr("Who is lent"));
    m_list->setToolTip(tr("All open loans"));
    m_close->setIcon(Icons::icon(u"close"_s));
    m_close->setAccessibleName(tr("Put this line away"));
    m_close->setToolTip(tr("Put this line away"));
    setAccessibleName(m_text);
    setToolTip(m_text);
}

void LendLine::changeEvent(QEvent *event)
{
    PaintedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
