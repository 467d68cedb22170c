// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/alertdelegate.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/live/livewords.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int CardTop = 12;
constexpr int CardRight = 14;

int cardLeft()
{
    return 23 + Look::instance().px(15);
}

int wrappedHeight(const QString &text, TypeRole role, TypeWeight weight, int width)
{
    const QFontMetrics metrics(Look::instance().font(role, weight));
    return metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text).height();
}

void drawWrapped(QPainter &painter, const QRect &box, const QString &text, const QColor &colour,
                 TypeRole role, TypeWeight weight = TypeWeight::Normal)
{
    painter.setFont(Look::instance().font(role, weight));
    painter.setPen(colour);
    painter.drawText(box, Qt::TextWordWrap, text);
}

} // namespace

Glyph glyphOfLevel(AlertLevel level)
{
    switch (level) {
    case AlertLevel::Notice:
        return Glyph::Notice;
    case AlertLevel::Warning:
        return Glyph::Warning;
    case AlertLevel::Loss:
        return Glyph::Loss;
    }
    return Glyph::Notice;
}

/// Where the texts of one card stand.
struct AlertDelegate::Blocks
{
    QRect title;
    QRect cause;
    QRect advice;
    QRect money;
    int height = 0;
};

AlertDelegate::AlertDelegate(const AlertModel *model, const Moment *moment, QObject *parent)
    : LiveDelegate(moment, parent)
    , m_model(model)
{}

QString AlertDelegate::moneyText(const Alert &alert) const
{
    return alert.moneyAtRisk && *alert.moneyAtRisk > 0
               ? Format::money(*alert.moneyAtRisk, m_currency)
               : QString();
}

QString AlertDelegate::words(int row) const
{
    const AlertItem &item = m_model->at(row);
    return QString::number(static_cast<int>(item.alert.level)) + LiveWords::alertTitle(item)
           + LiveWords::alertCause(item) + LiveWords::alertAdvice(item) + moneyText(item.alert);
}

bool AlertDelegate::showsChange(int row) const
{
    // Times of old data stand still.
    return !moment().stale && m_written.value(row) != words(row);
}

AlertDelegate::Blocks AlertDelegate::blocks(const AlertItem &item, const QRect &row) const
{
    Blocks at;
    const int left = row.left() + cardLeft();
    const int width = std::max(80, m_width - cardLeft() - CardRight);
    const QString money = moneyText(item.alert);
    const int moneyWidth =
        money.isEmpty() ? 0 : Text::width(money, TypeRole::Body, TypeWeight::Medium) + 14;
    const int titleWidth = width - (moneyWidth > 0 ? moneyWidth + 8 : 0);
    const QString title = LiveWords::alertTitle(item);
    int y = row.top() + CardTop;
    at.title = {left, y, titleWidth,
                wrappedHeight(title, TypeRole::Head, TypeWeight::Medium, titleWidth)};
    at.money = {left + width - moneyWidth, y - 1, moneyWidth, Text::height(TypeRole::Head) + 4};
    y = at.title.bottom() + 5;
    at.cause = {
        left, y, width,
        wrappedHeight(LiveWords::alertCause(item), TypeRole::Small, TypeWeight::Normal, width)};
    y = at.cause.bottom() + 6;
    at.advice = {left + 20, y, width - 20,
                 wrappedHeight(LiveWords::alertAdvice(item), TypeRole::Small, TypeWeight::Medium,
                               width - 20)};
    at.height = at.advice.bottom() + CardTop - row.top() + 2;
    return at;
}

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.row() >= m_model->rowCount())
        return {};
    return {m_width, blocks(m_model->at(index.row()), {}).height};
}

QRect AlertDelegate::secondsRect(const QRect &, int) const
{
    return {};
}

void AlertDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (index.row() >= m_model->rowCount())
        return;
    const AlertItem &item = m_model->at(index.row());
    m_written.insert(index.row(), words(index.row()));
    const Theme &t = theme();
    const QRect row = option.rect;
    const AlertLevel level = item.alert.level;
    const bool loudest = index.row() == 0 && level == AlertLevel::Loss && !moment().stale;
    const QColor ground = loudest ? t.lossSoft : t.panel;
    if (loudest)
        painter->fillRect(row, t.lossSoft);
    else
        paintGround(*painter, option);
    if (level != AlertLevel::Notice && !moment().stale)
        painter->fillRect(row.left(), row.top(), 3, row.height(),
                          level == AlertLevel::Loss ? t.lossFill : t.warnFill);
    if (loudest && option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(row.left(), row.top(), 3, row.height(), t.ink);
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, t.line);

    const Blocks at = blocks(item, row);
    const Glyph glyph = glyphOfLevel(level);
    const int size = Look::instance().px(15);
    paintGlyph(*painter, QRectF(row.left() + 14, at.title.top() + 1, size, size), glyph,
               glyphColour(glyph, t), ground);
    drawWrapped(*painter, at.title, LiveWords::alertTitle(item), t.ink, TypeRole::Head,
                TypeWeight::Medium);
    drawWrapped(*painter, at.cause, LiveWords::alertCause(item), t.ink2, TypeRole::Small);
    Icons::paint(*painter, QRectF(at.advice.left() - 20, at.advice.top() + 1, 14, 14),
                 u"arrow-right"_s, t.ink2);
    drawWrapped(*painter, at.advice, LiveWords::alertAdvice(item), t.ink, TypeRole::Small,
                TypeWeight::Medium);

    const QString money = moneyText(item.alert);
    if (money.isEmpty())
        return;
    const bool solid = level == AlertLevel::Loss && !moment().stale;
    if (solid) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.lossFill);
        painter->drawRoundedRect(at.money, 4, 4);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    Text::draw(*painter, at.money, money, solid ? t.onLoss : t.ink, TypeRole::Body,
               TypeWeight::Medium, solid ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter);
}
