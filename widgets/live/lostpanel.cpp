// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/lostpanel.h"

#include "widgets/common/bars.h"
#include "widgets/common/format.h"
#include "widgets/common/searching.h"
#include "widgets/common/spokenmodel.h"
#include "widgets/common/text.h"
#include "widgets/live/livewords.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LostDelegate::LostDelegate(const LostModel *model, const Moment *moment, QObject *parent)
    : LiveDelegate(moment, parent)
    , m_model(model)
{}

QSize LostDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int line = Text::height(TypeRole::Body);
    return {0, m_detailed ? line + Text::height(TypeRole::Small) + 15
                          : std::max(line + 14, Look::instance().px(34))};
}

QRect LostDelegate::secondsRect(const QRect &, int) const
{
    return {};
}

QString LostDelegate::about(const LostItem &item) const
{
    QStringList parts;
    if (!item.queueName.isEmpty())
        parts << item.queueName;
    if (item.waited.count() > 0)
        parts << LostPanel::tr("waited %1").arg(Format::duration(item.waited));
    if (m_detailed)
        parts << LiveWords::outcome(item.outcome);
    else if (item.outcome != CallOutcome::AbandonedInQueue)
        parts << LiveWords::shortOutcome(item.outcome);
    if (item.isShort && m_detailed)
        parts << LostPanel::tr("short");
    return parts.join(u" \u00B7 "_s);
}

void LostDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (index.row() >= m_model->rowCount())
        return;
    const LostItem &item = m_model->at(index.row());
    const Theme &t = theme();
    const QRect row = option.rect;
    paintGround(*painter, option);
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, t.line);

    const int line = m_detailed ? Text::height(TypeRole::Body) : row.height() - 1;
    QRect box(row.left() + 14, m_detailed ? row.top() + 6 : row.top(), row.width() - 27, line);
    const int clock = Text::width(u"00:00"_s, TypeRole::Body);
    Text::draw(*painter, box, Format::shortClock(item.leftAt, moment().zone), t.ink2,
               TypeRole::Body);
    box.setLeft(box.left() + clock + 16);

    const QString again = item.attempt > 1 ? LiveWords::attempt(item.attempt) : QString();
    const int chip = again.isEmpty() ? 0 : chipWidth(again, u"repeat"_s) + 8;
    const int numberRoom =
        m_detailed
            ? box.width() - chip
            : std::max(Text::width(u"+7 000 000-00-00"_s, TypeRole::Body, TypeWeight::Medium),
                       box.width() * 2 / 5);
    const int used = Text::draw(*painter, {box.left(), box.top(), numberRoom, line},
                                LiveWords::caller(item.name, item.number), t.ink, TypeRole::Body,
                                TypeWeight::Medium);
    if (m_detailed) {
        if (chip > 0)
            paintChip(*painter, {box.left() + used + 8, box.center().y()}, again, u"repeat"_s, t);
        Text::draw(*painter,
                   {box.left(), box.bottom() + 3, box.width(), Text::height(TypeRole::Small)},
                   about(item), t.ink2, TypeRole::Small);
        return;
    }
    box.setLeft(box.left() + used + 12);
    if (chip > 0 && chip + 8 + Text::width(about(item), TypeRole::Small) <= box.width()) {
        paintChip(*painter, {box.right() - chip + 8, box.center().y()}, again, u"repeat"_s, t);
        box.setRight(box.right() - chip);
    }
    Text::draw(*painter, box, about(item), t.ink2, TypeRole::Small);
}

LostPanel::LostPanel(LostModel *lost, const Moment *moment, QWidget *parent)
    : Panel(parent)
    , m_lost(lost)
{
    setIcon(u"phone-missed"_s);
    m_list = new LiveListView(this);
    m_list->setLiveDelegate(new LostDelegate(lost, moment, this));
    const auto spoken = [this, moment](int row) {
        return LiveWords::spoken(m_lost->at(row), *moment);
    };
    m_list->setModel(new SpokenModel(lost, spoken, spoken, this));
    content()->addWidget(m_list, 1);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(lost, signal, this, [this] {
            hideUnsought();
            setIcon(u"phone-missed"_s, m_lost->rowCount() > 0 ? Alarm::Loss : Alarm::None);
        });
    setIcon(u"phone-missed"_s, m_lost->rowCount() > 0 ? Alarm::Loss : Alarm::None);
    retranslate();
}

void LostPanel::setSearch(const QString &text)
{
    m_search = text;
    hideUnsought();
    retranslate();
}

void LostPanel::hideUnsought()
{
    for (int row = 0; row < m_lost->rowCount(); ++row) {
        const LostItem &item = m_lost->at(row);
        m_list->setRowHidden(row, !isSought(m_search, {item.name, item.number, item.queueName}));
    }
}

void LostPanel::setLoading(bool loading)
{
    m_list->setLoading(loading);
}

void LostPanel::setStale(bool stale)
{
    if (stale == isStale())
        return;
    Panel::setStale(stale);
    m_list->viewport()->update();
}

void LostPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void LostPanel::retranslate()
{
    setTitle(tr("Just lost"), tr("left without an answer"));
    m_list->setAccessibleName(tr("Just lost"));
    m_list->setEmptyText(m_search.isEmpty() ? tr("Nobody was lost") : tr("No caller matches"));
}

void LostPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}
