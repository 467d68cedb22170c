// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/waitingpanel.h"

#include "widgets/common/bars.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/searching.h"
#include "widgets/common/segmented.h"
#include "widgets/common/spokenmodel.h"
#include "widgets/common/text.h"
#include "widgets/live/livewords.h"
#include "widgets/live/riskcard.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int WaitBoxInset = 13;
/// As the choices stand.
constexpr std::array Orders{WaitingModel::Order::Wait, WaitingModel::Order::Position,
                            WaitingModel::Order::Risk};
} // namespace

WaitingDelegate::WaitingDelegate(const WaitingModel *model, const AlertRules *rules,
                                 const Moment *moment, QObject *parent)
    : LiveDelegate(moment, parent)
    , m_model(model)
    , m_rules(rules)
{}

QSize WaitingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Text::height(TypeRole::Body) + Text::height(TypeRole::Small) + 13};
}

QRect WaitingDelegate::secondsRect(const QRect &row, int) const
{
    const int width =
        std::max(Look::instance().px(80),
                 Text::width(Format::widestDuration(), TypeRole::Title, TypeWeight::Medium)
                     + Look::instance().px(13) + 9);
    return {row.right() - WaitBoxInset - width + 1, row.top() + 1, width, row.height() - 2};
}

void WaitingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (index.row() >= m_model->rowCount())
        return;
    const WaitingItem &item = m_model->at(index.row());
    const QRect row = option.rect;
    const QRect wait = secondsRect(row, index.row());
    paintGround(*painter, option);
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, theme().line);
    if (isDirty(wait))
        paintWait(*painter, wait, item);
    QRect caller(row.left() + 14, row.top() + 6, wait.left() - row.left() - 24, row.height() - 12);
    if (item.risk) {
        const int width =
            std::max(Look::instance().px(74), Text::width(u"100 % ×100"_s, TypeRole::Small));
        const QRect risk(caller.right() - width + 1, caller.top(), width, caller.height());
        caller.setRight(risk.left() - 10);
        if (isDirty(risk))
            paintRisk(*painter, risk, *item.risk);
    }
    if (isDirty(caller))
        paintCaller(*painter, caller, item);
}

void WaitingDelegate::paintWait(QPainter &painter, const QRect &box, const WaitingItem &item) const
{
    const Theme &t = theme();
    const Seconds waited = Format::elapsed(item.since, moment().now);
    const Seconds limit = m_rules->waitLimitOf(item.queue);
    const double share = limit.count() > 0 ? double(waited.count()) / double(limit.count()) : 0.0;
    const Alarm alarm = share >= 1.0                  ? Alarm::Loss
                        : share >= m_rules->nearShare ? Alarm::Warning
                                                      : Alarm::None;
    const QString text = Format::duration(waited);
    const QRect line(box.left(), box.top() + 5, box.width(), Text::height(TypeRole::Title));
    Text::draw(painter, line, text, alarmText(alarm, t, t.ink), TypeRole::Title, TypeWeight::Medium,
               Qt::AlignRight | Qt::AlignVCenter);
    if (alarm != Alarm::None) {
        const int size = Look::instance().px(13);
        const int left =
            line.right() - Text::width(text, TypeRole::Title, TypeWeight::Medium) - size - 6;
        const Glyph glyph = alarm == Alarm::Loss ? Glyph::Loss : Glyph::Warning;
        paintGlyph(painter, QRectF(left, line.center().y() - size / 2 + 1, size, size), glyph,
                   glyphColour(glyph, t), t.panel);
    }
    paintWaitBar(painter, {box.left(), line.bottom() + 6, box.width(), 4}, share, alarm, t);
}

void WaitingDelegate::paintRisk(QPainter &painter, const QRect &box, const CallerRisk &risk) const
{
    const Theme &t = theme();
    const int first = Text::height(TypeRole::Body);
    const std::optional<double> money = risk.money();
    Text::draw(painter, {box.left(), box.top(), box.width(), first},
               money ? Format::money(*money, m_currency) : Format::unknown(), t.ink, TypeRole::Body,
               TypeWeight::Medium, Qt::AlignRight | Qt::AlignVCenter);
    QString second = Format::percent(risk.chance, 0);
    if (risk.factor() != 1)
        second += u' ' + LiveWords::factor(risk.factor());
    Text::draw(
        painter, {box.left(), box.top() + first + 2, box.width(), Text::height(TypeRole::Small)},
        second, t.ink2, TypeRole::Small, TypeWeight::Normal, Qt::AlignRight | Qt::AlignVCenter);
}

void WaitingDelegate::paintCaller(QPainter &painter, const QRect &box,
                                  const WaitingItem &item) const
{
    const Theme &t = theme();
    const int placeWidth = std::max(22, Text::width(u"000"_s, TypeRole::Body));
    Text::draw(painter, {box.left(), box.top(), placeWidth, box.height()},
               Format::number(item.position), t.ink3, TypeRole::Body, TypeWeight::Normal,
               Qt::AlignCenter);
    const int first = Text::height(TypeRole::Body);
    QRect line(box.left() + placeWidth + 8, box.top(), box.width() - placeWidth - 8, first);
    const QRect below(line.left(), line.bottom() + 3, line.width(), Text::height(TypeRole::Small));

    const QString again = item.attempt > 1 ? LiveWords::attempt(item.attempt) : QString();
    const QString who = LiveWords::caller(item.name, item.number);
    const int wanted = again.isEmpty() ? 0 : chipWidth(again, u"repeat"_s) + 8;
    const bool fits = Text::width(who, TypeRole::Body, TypeWeight::Medium) + wanted <= line.width();
    const int chip = fits ? wanted : 0;
    const int used = Text::draw(painter, line.adjusted(0, 0, -chip, 0), who, t.ink, TypeRole::Body,
                                TypeWeight::Medium);
    if (chip > 0)
        paintChip(painter, {line.left() + used + 8, line.center().y()}, again, u"repeat"_s, t);

    QString second = item.queueName;
    if (!again.isEmpty() && !fits)
        second += u" \u00B7 "_s + again;
    if (!item.name.isEmpty() && !item.number.isEmpty() && item.name != item.number)
        second += u" \u00B7 "_s + Format::phone(item.number);
    if (!item.offeredTo.isEmpty())
        second += u" \u00B7 "_s + WaitingPanel::tr("rings at %1").arg(item.offeredTo.join(u", "_s));
    Text::draw(painter, below, second, t.ink2, TypeRole::Small);
}

WaitingPanel::WaitingPanel(WaitingModel *waiting, const AlertRules *rules, const Moment *moment,
                           QWidget *parent)
    : Panel(parent)
    , m_waiting(waiting)
{
    m_list = new LiveListView(this);
    m_delegate = new WaitingDelegate(waiting, rules, moment, this);
    m_list->setLiveDelegate(m_delegate);
    const auto spoken = [this](int row) { return LiveWords::spoken(m_waiting->at(row)); };
    const auto toolTip = [this](int row) { return toolTipOf(row); };
    m_list->setModel(new SpokenModel(waiting, spoken, toolTip, this));
    m_list->viewport()->installEventFilter(this);
    content()->addWidget(m_list, 1);
    setupOrder();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(waiting, signal, this, [this] {
            showCount();
            hideUnsought();
        });
    retranslate();
}

void WaitingPanel::setupOrder()
{
    m_order = new SegmentedControl(this);
    for (size_t i = 0; i < Orders.size(); ++i)
        m_order->addChoice({});
    tools()->addWidget(m_order);
    m_rule = new QPushButton(this);
    m_rule->setProperty("kind", u"plain"_s);
    m_rule->setMinimumWidth(40); // a narrow panel cuts the words, not the list
    m_heldNote = new QLabel(this);
    m_heldNote->hide();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 2, 12, 4);
    foot->addWidget(m_rule);
    foot->addStretch(1);
    foot->addWidget(m_heldNote);
    content()->addLayout(foot);
    m_card = new RiskCard(this);
    connect(m_order, &SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT orderChosen(Orders[static_cast<size_t>(index)]);
        showRule();
    });
    connect(m_rule, &QPushButton::clicked, this, &WaitingPanel::openCard);
    showRule();
}

void WaitingPanel::showRule()
{
    const RiskRule &rule = m_waiting->riskRule();
    const bool byRisk = m_waiting->order() == WaitingModel::Order::Risk;
    m_rule->setVisible(byRisk);
    m_heldNote->setVisible(byRisk && m_held);
    m_rule->setText(rule.callValue
                        ? tr("Value of a call × chance to leave in %1 s").arg(rule.horizon.count())
                        : tr("Chance to leave in %1 s").arg(rule.horizon.count()));
    m_rule->setToolTip(tr("How is this counted?"));
    m_rule->setAccessibleName(m_rule->text() + u". "_s + m_rule->toolTip());
    m_heldNote->setText(tr("order held"));
    m_heldNote->setToolTip(tr("Nobody changes places while you point at the list"));
    QPalette quiet = m_heldNote->palette();
    quiet.setColor(QPalette::WindowText, theme().ink3);
    m_heldNote->setPalette(quiet);
    m_heldNote->setFont(Look::instance().font(TypeRole::Small));
}

/// Of the chosen caller, else of the one who stands first.
void WaitingPanel::openCard()
{
    const int row = std::max(0, m_list->currentIndex().row());
    m_cardCaller = row < m_waiting->rowCount() ? m_waiting->at(row).queueCall : QueueCallId();
    fillCard();
    m_card->openBeside(m_rule);
}

void WaitingPanel::fillCard()
{
    const int row = m_waiting->rowOf(m_cardCaller);
    m_card->setFigures(m_waiting->riskRule(), row >= 0 ? &m_waiting->at(row) : nullptr, m_currency);
}

QString WaitingPanel::toolTipOf(int row) const
{
    const WaitingItem &item = m_waiting->at(row);
    QString text = LiveWords::spoken(item);
    if (item.risk)
        text += u'\n' + LiveWords::risk(*item.risk, m_currency);
    return text;
}

void WaitingPanel::setCurrency(const QString &symbol)
{
    m_currency = symbol;
    m_delegate->setCurrency(symbol);
    m_list->viewport()->update();
}

void WaitingPanel::lookChanged()
{
    Panel::lookChanged();
    showRule();
}

bool WaitingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport()) {
        const QEvent::Type type = event->type();
        if (type == QEvent::Enter || type == QEvent::Leave || type == QEvent::Hide)
            m_pointed = type == QEvent::Enter;
        else if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease)
            m_pressed = type == QEvent::MouseButtonPress;
        judgeHold();
    }
    return Panel::eventFilter(watched, event);
}

void WaitingPanel::judgeHold()
{
    const bool held = m_pointed || m_pressed;
    if (std::exchange(m_held, held) == held)
        return;
    m_heldNote->setVisible(held && m_waiting->order() == WaitingModel::Order::Risk);
    Q_EMIT orderHeld(held);
}

void WaitingPanel::setSearch(const QString &text)
{
    m_search = text;
    hideUnsought();
    retranslate();
}

void WaitingPanel::hideUnsought()
{
    for (int row = 0; row < m_waiting->rowCount(); ++row) {
        const WaitingItem &item = m_waiting->at(row);
        m_list->setRowHidden(row, !isSought(m_search, {item.name, item.number, item.queueName}));
    }
}

void WaitingPanel::setLoading(bool loading)
{
    m_list->setLoading(loading);
    showCount();
}

void WaitingPanel::setStale(bool stale)
{
    if (stale == isStale())
        return;
    Panel::setStale(stale);
    m_list->viewport()->update();
}

void WaitingPanel::setBestFact(const QString &fact)
{
    m_fact = fact;
    m_list->setEmptyText(m_search.isEmpty() ? tr("Nobody is waiting") : tr("No caller matches"),
                         m_search.isEmpty() ? m_fact : QString());
}

void WaitingPanel::tick()
{
    m_list->repaintSeconds();
    // A drag takes the release of the button with it.
    m_pressed = m_pressed && QGuiApplication::mouseButtons() != Qt::NoButton;
    judgeHold();
    if (m_card->isVisible())
        fillCard();
}

void WaitingPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void WaitingPanel::showCount()
{
    setTitle(tr("Waiting callers"),
             m_list->isLoading() ? QString() : Format::number(m_waiting->rowCount()));
}

void WaitingPanel::retranslate()
{
    showCount();
    setBestFact(m_fact);
    m_list->setAccessibleName(tr("Waiting callers"));
    m_order->button(0)->setText(tr("By wait"));
    m_order->button(0)->setToolTip(tr("The one who waits longest first"));
    m_order->button(1)->setText(tr("By place"));
    m_order->button(1)->setToolTip(tr("Queue by queue, the next caller first"));
    m_order->button(2)->setText(tr("By money"));
    m_order->button(2)->setToolTip(tr("By the money that may be lost within a minute: the likelier "
                                      "a caller is to leave, the further up; VIPs and who was lost "
                                      "already today weigh more"));
    for (int choice = 0; choice < int(Orders.size()); ++choice)
        m_order->button(choice)->setAccessibleName(m_order->button(choice)->toolTip());
    showRule();
}

void WaitingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}
