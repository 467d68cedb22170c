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
constexpr int ButtonIcon = 14;

QString iconOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Lend:
        return u"users"_s;
    case Remedy::TakeLongest:
        return u"phone-in"_s;
    case Remedy::Resume:
        return u"play"_s;
    case Remedy::Listen:
        return u"headphones"_s;
    }
    return {};
}

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
    QList<QRect> buttons; ///< in the order of the remedies
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
           + LiveWords::alertCause(item) + LiveWords::alertAdvice(item) + moneyText(item.alert)
           + QString::number(item.remedies.size());
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
    if (!remediesOf(item).isEmpty()) {
        placeButtons(item, at, left, width, y + 4);
        at.height = at.buttons.last().bottom() + CardTop - row.top() + 2;
        return at;
    }
    at.advice = {left + 20, y, width - 20,
                 wrappedHeight(LiveWords::alertAdvice(item), TypeRole::Small, TypeWeight::Medium,
                               width - 20)};
    at.height = at.advice.bottom() + CardTop - row.top() + 2;
    return at;
}

QList<Remedy> AlertDelegate::remediesOf(const AlertItem &item) const
{
    return m_judge ? item.remedies : QList<Remedy>{};
}

void AlertDelegate::placeButtons(const AlertItem &item, Blocks &at, int left, int width,
                                 int y) const
{
    const int height = Text::height(TypeRole::Body) + 10;
    int x = left;
    for (const Remedy remedy : remediesOf(item)) {
        const QString text = LiveWords::remedy(remedy, item.alert);
        const int wanted = std::min(width, Text::width(text, TypeRole::Body, TypeWeight::Medium)
                                               + ButtonIcon + 30);
        if (x > left && x + wanted > left + width) {
            x = left;
            y += height + 6;
        }
        at.buttons.append(QRect(x, y, wanted, height));
        x += wanted + 8;
    }
}

std::optional<Remedy> AlertDelegate::remedyAt(const QRect &row, int index, QPoint at) const
{
    if (index < 0 || index >= m_model->rowCount())
        return std::nullopt;
    const AlertItem &item = m_model->at(index);
    const QList<QRect> buttons = blocks(item, row).buttons;
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (buttons[i].contains(at))
            return remediesOf(item).at(i);
    }
    return std::nullopt;
}

QString AlertDelegate::whyNot(Remedy remedy, int index) const
{
    return m_judge ? m_judge(remedy, m_model->at(index).alert) : QString();
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
    paintText(*painter, item, at);
    paintMoney(*painter, item, at);
    paintButtons(*painter, index, at, option);
}

void AlertDelegate::paintText(QPainter &painter, const AlertItem &item, const Blocks &at) const
{
    const Theme &t = theme();
    drawWrapped(painter, at.title, LiveWords::alertTitle(item), t.ink, TypeRole::Head,
                TypeWeight::Medium);
    drawWrapped(painter, at.cause, LiveWords::alertCause(item), t.ink2, TypeRole::Small);
    if (at.advice.isNull())
        return;
    Icons::paint(painter, QRectF(at.advice.left() - 20, at.advice.top() + 1, 14, 14),
                 u"arrow-right"_s, t.ink2);
    drawWrapped(painter, at.advice, LiveWords::alertAdvice(item), t.ink, TypeRole::Small,
                TypeWeight::Medium);
}

void AlertDelegate::paintMoney(QPainter &painter, const AlertItem &item, const Blocks &at) const
{
    const Theme &t = theme();
    const QString money = moneyText(item.alert);
    if (money.isEmpty())
        return;
    const bool solid = item.alert.level == AlertLevel::Loss && !moment().stale;
    if (solid) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.lossFill);
        painter.drawRoundedRect(at.money, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    Text::draw(painter, at.money, money, solid ? t.onLoss : t.ink, TypeRole::Body,
               TypeWeight::Medium, solid ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter);
}

void AlertDelegate::paintButtons(QPainter &painter, const QModelIndex &index, const Blocks &at,
                                 const QStyleOptionViewItem &option) const
{
    const Theme &t = theme();
    const AlertItem &item = m_model->at(index.row());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < at.buttons.size(); ++i) {
        const Remedy remedy = remediesOf(item).at(i);
        const bool can = !moment().stale && m_judge(remedy, item.alert).isEmpty();
        const bool isFirst = i == 0 && index.row() == 0 && can;
        const bool isHot = can && m_hot == std::pair(index.row(), int(i));
        const bool runsByEnter = i == 0 && option.state.testFlag(QStyle::State_Selected)
                                 && option.state.testFlag(QStyle::State_HasFocus);
        painter.setPen(isFirst ? QPen(Qt::NoPen) : QPen(runsByEnter ? t.ink : t.ctl));
        painter.setBrush(isFirst ? t.inv : (isHot ? t.hi : t.card));
        painter.setOpacity(isFirst && isHot ? 0.88 : 1.0);
        painter.drawRoundedRect(QRectF(at.buttons[i]).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter.setOpacity(1.0);
        const QColor ink = isFirst ? t.onInv : (can ? t.ink : t.ink3);
        QRect box = at.buttons[i].adjusted(11, 0, -8, 0);
        Icons::paint(
            painter,
            QRectF(box.left(), box.center().y() - ButtonIcon / 2.0 + 0.5, ButtonIcon, ButtonIcon),
            iconOf(remedy), ink);
        box.setLeft(box.left() + ButtonIcon + 8);
        Text::draw(painter, box, LiveWords::remedy(remedy, item.alert), ink, TypeRole::Body,
                   TypeWeight::Medium);
    }
    painter.restore();
}
