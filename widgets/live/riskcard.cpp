// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/riskcard.h"

#include "widgets/common/format.h"
#include "widgets/common/look.h"
#include "widgets/live/livewords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int CardWidth = 400;
} // namespace

RiskCard::RiskCard(QWidget *parent) : QFrame(parent, Qt::Popup), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(16, 14, 16, 14);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
}

void RiskCard::setFigures(const RiskRule &rule, const WaitingItem *caller, const QString &currency)
{
    qDeleteAll(m_labels);
    m_labels.clear();
    setAccessibleName(tr("How is this counted?"));
    addHead(tr("How is this counted?"));
    const qint64 horizon = rule.horizon.count();
    addText(
        tr("Money at risk = value of a call × chance that the caller leaves within %1 s, having "
           "waited so far.")
            .arg(horizon));
    addText(tr("Who stands first = money at risk × weight. VIPs weigh %1, who was lost already "
               "today weighs %2.")
                .arg(LiveWords::factor(rule.vipFactor), LiveWords::factor(rule.repeatFactor)));
    if (!rule.callValue)
        addText(tr("The value of a call is not set (Settings, Money): callers stand by chance and "
                   "weight alone."));
    if (caller && caller->risk)
        addCaller(*caller, currency);
    setFixedWidth(Look::instance().px(CardWidth));
    m_grid->activate();
    setFixedHeight(m_grid->heightForWidth(width()));
}

void RiskCard::addCaller(const WaitingItem &caller, const QString &currency)
{
    const CallerRisk &risk = *caller.risk;
    const auto money = [&currency](std::optional<double> amount) {
        return amount ? Format::money(*amount, currency) : Format::unknown();
    };
    addHead(LiveWords::caller(caller.name, caller.number));
    addInput(tr("Value of a call"), money(risk.callValue));
    addInput(tr("Has waited"), Format::duration(risk.waited));
    addInput(tr("Chance to leave within %1 s").arg(risk.horizon.count()),
             Format::percent(risk.chance));
    addInput(tr("Money at risk"), money(risk.money()));
    if (risk.vipFactor)
        addInput(tr("VIP"), LiveWords::factor(*risk.vipFactor));
    if (risk.repeatFactor)
        addInput(tr("Lost already today"), LiveWords::factor(*risk.repeatFactor));
    addHead(tr("Patience of callers in %1").arg(caller.queueName));
    const QString hangUps = tr("%n hang-up(s)", nullptr, risk.abandons);
    const QString waited = Format::number(risk.waitedSeconds);
    if (risk.patienceIsDefault)
        addText(tr("Today %1, fewer than the %2 needed to measure it. In force is a default: 34% "
                   "of callers still wait after 6 minutes.")
                    .arg(hangUps)
                    .arg(Patience::MinAbandons));
    else
        addText(tr("Measured today: %1 in %2 s waited by all callers, those who were answered "
                   "included. The curve of Kaplan and Meier, and beyond it that rate.")
                    .arg(hangUps, waited));
}

void RiskCard::addHead(const QString &text)
{
    QLabel *label = addLabel(text, 0, 2);
    label->setFont(Look::instance().font(TypeRole::Head, TypeWeight::Medium));
}

void RiskCard::addText(const QString &text)
{
    QLabel *label = addLabel(text, 0, 2);
    label->setWordWrap(true);
    QPalette quiet = label->palette();
    quiet.setColor(QPalette::WindowText, Look::instance().theme().ink2);
    label->setPalette(quiet);
}

void RiskCard::addInput(const QString &name, const QString &value)
{
    addLabel(name, 0, 1);
    QLabel *figure = addLabel(value, 1, 1);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setFont(Look::instance().font(TypeRole::Body, TypeWeight::Medium));
}

QLabel *RiskCard::addLabel(const QString &text, int column, int columns)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Look::instance().font(TypeRole::Body));
    // The value of an input stands beside the name that was added last.
    const int row = column == 0 ? int(m_labels.size()) : int(m_labels.size()) - 1;
    m_grid->addWidget(label, row, column, 1, columns);
    m_labels.append(label);
    if (isVisible())
        label->show();
    return label;
}

void RiskCard::openBeside(const QWidget *anchor)
{
    const QRect beside(anchor->mapToGlobal(QPoint()), anchor->size());
    const QRect room = anchor->screen()->availableGeometry();
    const bool fitsAbove = beside.top() - height() - 4 >= room.top();
    const int top = fitsAbove ? beside.top() - height() - 4 : beside.bottom() + 4;
    move(std::clamp(beside.left(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height())));
    show();
}

QStringList RiskCard::lines() const
{
    QStringList lines;
    for (const QLabel *label : m_labels)
        lines.append(label->text());
    return lines;
}

void RiskCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Look::instance().theme();
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}
