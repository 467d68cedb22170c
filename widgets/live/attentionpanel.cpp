// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/attentionpanel.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/spokenmodel.h"
#include "widgets/common/text.h"
#include "widgets/live/alertdelegate.h"
#include "widgets/live/attentionsummary.h"
#include "widgets/live/livewords.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AttentionPanel::AttentionPanel(AlertModel *alerts, const Moment *moment, QWidget *parent)
    : Panel(parent)
    , m_alerts(alerts)
    , m_moment(moment)
{
    setFramed(false);
    setFocusPolicy(Qt::NoFocus);
    m_fold = new QToolButton(this);
    m_fold->setProperty("kind", u"plain"_s);
    m_fold->hide();
    tools()->addWidget(m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { Q_EMIT foldRequested(true); });
    m_summary = new AttentionSummary(this);
    content()->addWidget(m_summary);
    m_list = new LiveListView(this);
    m_list->setUniformItemSizes(false);
    m_list->setWordWrap(true);
    m_delegate = new AlertDelegate(alerts, moment, this);
    m_list->setLiveDelegate(m_delegate);
    const auto spoken = [this](int row) { return LiveWords::spoken(m_alerts->at(row)); };
    m_list->setModel(new SpokenModel(alerts, spoken, nullptr, this));
    content()->addWidget(m_list, 1);
    const auto choose = [this](int row) { Q_EMIT alertChosen(m_alerts->at(row).alert); };
    connect(m_list, &LiveListView::clickedRow, this, choose);
    connect(m_list, &QAbstractItemView::activated, this,
            [choose](const QModelIndex &index) { choose(index.row()); });
    connect(alerts, &QAbstractItemModel::rowsInserted, this, [this] {
        refresh();
        // A screen reader is told once, when the alert begins.
        QAccessibleEvent event(m_list, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    });
    connect(alerts, &QAbstractItemModel::rowsRemoved, this, &AttentionPanel::refresh);
    connect(alerts, &QAbstractItemModel::layoutChanged, this, &AttentionPanel::refresh);
    connect(alerts, &QAbstractItemModel::dataChanged, this, &AttentionPanel::refresh);
    retranslate();
}

void AttentionPanel::setFolded(bool folded)
{
    m_folded = folded;
    setFocusPolicy(folded ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(folded ? Qt::PointingHandCursor : Qt::ArrowCursor);
    arrange();
}

void AttentionPanel::setFoldable(bool foldable)
{
    m_foldable = foldable;
    arrange();
}

void AttentionPanel::arrange()
{
    m_list->setVisible(!m_folded);
    m_fold->setVisible(!m_folded && m_foldable);
    refresh();
    update();
}

void AttentionPanel::setCurrency(const QString &symbol)
{
    m_currency = symbol;
    m_delegate->setCurrency(symbol);
    refresh();
    m_list->layOutAgain();
}

void AttentionPanel::setLoading(bool loading)
{
    m_list->setLoading(loading);
}

void AttentionPanel::setStale(bool stale)
{
    if (stale == isStale())
        return;
    Panel::setStale(stale);
    m_summary->setStale(stale);
    m_list->viewport()->update();
}

void AttentionPanel::focusTop()
{
    if (m_alerts->rowCount() == 0)
        return;
    if (m_folded)
        Q_EMIT foldRequested(false);
    m_list->setCurrentIndex(m_list->model()->index(0, 0));
    m_list->scrollToTop();
    focusList();
}

void AttentionPanel::focusList()
{
    if (m_folded)
        setFocus(Qt::ShortcutFocusReason);
    else
        m_list->setFocus(Qt::ShortcutFocusReason);
}

void AttentionPanel::refresh()
{
    const int count = m_alerts->rowCount();
    if (m_folded) {
        m_summary->show({}, {}, {});
        setTitle({});
        setAccessibleName(tr("Attention, %n open", nullptr, count));
        update();
        return;
    }
    const auto money = m_alerts->moneyAtRisk();
    QString order;
    if (count > 0)
        order = money ? tr("%1 \u00B7 losses, then money").arg(count)
                      : tr("%1 \u00B7 losses first").arg(count);
    setTitle(tr("Attention"), order);
    int over = 0;
    for (int row = 0; row < count; ++row) {
        const Alert &alert = m_alerts->at(row).alert;
        if (alert.kind == AlertKind::WaitingOverThreshold)
            over += alert.callers;
    }
    if (money && *money > 0)
        m_summary->show(Format::money(*money, m_currency), tr("at risk"), tr("right now"));
    else if (!money && over > 0)
        m_summary->show(Format::number(over), tr("callers waiting", nullptr, over),
                        tr("over the limit"));
    else
        m_summary->show({}, {}, {});
}

void AttentionPanel::retranslate()
{
    m_list->setAccessibleName(tr("Attention"));
    m_list->setEmptyText(tr("Nothing needs you now"), tr("Alerts appear here, the worst first"));
    m_fold->setIcon(Icons::icon(u"chevron-right"_s));
    m_fold->setToolTip(tr("Fold to a strip (Esc)"));
    m_fold->setAccessibleName(tr("Fold Attention to a strip"));
    setToolTip({});
    refresh();
    m_list->layOutAgain();
}

void AttentionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

void AttentionPanel::lookChanged()
{
    Panel::lookChanged();
    retranslate();
}

void AttentionPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_delegate->setWidth(width() - 2);
    m_list->layOutAgain();
}

void AttentionPanel::paintEvent(QPaintEvent *event)
{
    if (m_folded)
        paintFolded();
    else
        Panel::paintEvent(event);
    QPainter(this).fillRect(0, 0, 1, height(), theme().line);
}

void AttentionPanel::paintFolded()
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    const int count = m_alerts->rowCount();
    const AlertLevel level = count > 0 ? m_alerts->at(0).alert.level : AlertLevel::Notice;
    const bool loud = count > 0 && level == AlertLevel::Loss && !m_moment->stale;
    if (loud)
        painter.fillRect(QRect(0, 0, width(), 84), t.lossFill);
    const QColor ink = loud ? t.onLoss : t.ink;
    if (count > 0)
        paintGlyph(painter, QRectF(width() / 2.0 - 9, 14, 18, 18), glyphOfLevel(level),
                   loud ? t.onLoss : glyphColour(glyphOfLevel(level), t),
                   loud ? t.lossFill : t.panel);
    else
        Icons::paint(painter, QRectF(width() / 2.0 - 9, 14, 18, 18), u"check"_s, t.free);
    Text::draw(painter, {0, 38, width(), 30}, Format::number(count), ink, TypeRole::Number,
               TypeWeight::Medium, Qt::AlignCenter);
    const auto money = m_alerts->moneyAtRisk();
    painter.translate(width() / 2.0 + 6, 100);
    painter.rotate(90);
    QString text = tr("Attention");
    if (money && *money > 0)
        text += u"  \u00B7  "_s + Format::money(*money, m_currency);
    Text::draw(painter, {0, 0, height() - 110, 16}, text, t.ink2, TypeRole::Small,
               TypeWeight::Medium);
}

void AttentionPanel::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_folded && event->button() == Qt::LeftButton)
        Q_EMIT foldRequested(false);
}

void AttentionPanel::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (m_folded && enters)
        Q_EMIT foldRequested(false);
    else if (!m_folded && m_foldable && key == Qt::Key_Escape)
        Q_EMIT foldRequested(true);
    else
        event->ignore();
}
