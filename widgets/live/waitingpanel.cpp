// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/waitingpanel.h"

#include "widgets/common/bars.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/segmented.h"
#include "widgets/common/spokenmodel.h"
#include "widgets/common/text.h"
#include "widgets/live/livewords.h"
#include "widgets/live/searching.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int WaitBoxInset = 13;
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
    const QRect caller(row.left() + 14, row.top() + 6, wait.left() - row.left() - 24,
                       row.height() - 12);
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
    const int chip = again.isEmpty() ? 0 : chipWidth(again, u"repeat"_s) + 8;
    const int used = Text::draw(painter, line.adjusted(0, 0, -chip, 0),
                                LiveWords::caller(item.name, item.number), t.ink, TypeRole::Body,
                                TypeWeight::Medium);
    if (chip > 0)
        paintChip(painter, {line.left() + used + 8, line.center().y()}, again, u"repeat"_s, t);

    QString second = item.queueName;
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
    m_list->setLiveDelegate(new WaitingDelegate(waiting, rules, moment, this));
    const auto spoken = [this](int row) { return LiveWords::spoken(m_waiting->at(row)); };
    m_list->setModel(new SpokenModel(waiting, spoken, spoken, this));
    content()->addWidget(m_list, 1);
    m_order = new SegmentedControl(this);
    m_order->addChoice({});
    m_order->addChoice({});
    tools()->addWidget(m_order);
    connect(m_order, &SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT orderChosen(index == 0 ? WaitingModel::Order::Wait : WaitingModel::Order::Position);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(waiting, signal, this, [this] {
            showCount();
            hideUnsought();
        });
    retranslate();
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
    for (const int choice : {0, 1})
        m_order->button(choice)->setAccessibleName(m_order->button(choice)->toolTip());
}

void WaitingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}
