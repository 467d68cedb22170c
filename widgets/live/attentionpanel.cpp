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
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
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
    const auto spoken = [this](int row) { return spokenCard(row); };
    m_list->setModel(new SpokenModel(alerts, spoken, nullptr, this));
    content()->addWidget(m_list, 1);
    m_list->viewport()->setMouseTracking(true);
    m_list->viewport()->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &AttentionPanel::showMenu);
    connect(m_list, &LiveListView::clickedRow, this, &AttentionPanel::clickAt);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { runTopRemedy(index.row()); });
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

void AttentionPanel::offerRemedies(std::function<QString(Remedy, const Alert &)> judge)
{
    m_delegate->setJudge(std::move(judge));
    m_list->layOutAgain();
}

void AttentionPanel::remediesChanged()
{
    m_list->viewport()->update();
}

QString AttentionPanel::spokenCard(int row) const
{
    const AlertItem &item = m_alerts->at(row);
    QString text = LiveWords::spoken(item);
    if (m_delegate->offersRemedies()) {
        for (const Remedy remedy : item.remedies)
            text += u"; "_s + tr("button: %1").arg(LiveWords::remedy(remedy, item.alert));
    }
    return text;
}

void AttentionPanel::choose(int row)
{
    Q_EMIT alertChosen(m_alerts->at(row).alert);
}

/// Enter runs the first remedy that can be run, and shows the alert where there is none.
void AttentionPanel::runTopRemedy(int row)
{
    const AlertItem item = m_alerts->at(row);
    if (m_delegate->offersRemedies() && !isStale()) {
        for (const Remedy remedy : item.remedies) {
            if (m_delegate->whyNot(remedy, row).isEmpty())
                return Q_EMIT remedyChosen(remedy, item.alert);
        }
    }
    choose(row);
}

std::optional<Remedy> AttentionPanel::buttonAt(QPoint at) const
{
    const QModelIndex index = m_list->indexAt(at);
    return index.isValid() ? m_delegate->remedyAt(m_list->visualRect(index), index.row(), at)
                           : std::nullopt;
}

void AttentionPanel::clickAt(int row, QPoint at)
{
    const std::optional<Remedy> remedy = buttonAt(at);
    if (!remedy)
        return choose(row);
    const QString whyNot = m_delegate->whyNot(*remedy, row);
    if (whyNot.isEmpty() && !isStale())
        Q_EMIT remedyChosen(*remedy, m_alerts->at(row).alert);
    else
        QToolTip::showText(m_list->viewport()->mapToGlobal(at), toolTipAt(at), m_list);
}

void AttentionPanel::hoverAt(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    const std::optional<Remedy> remedy = buttonAt(at);
    const int row = remedy ? index.row() : -1;
    const int button = remedy ? static_cast<int>(m_alerts->at(row).remedies.indexOf(*remedy)) : -1;
    if (m_delegate->hot() == std::pair(row, button))
        return;
    m_delegate->setHot(row, button);
    m_list->viewport()->setCursor(remedy ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_list->viewport()->update();
}

QString AttentionPanel::toolTipAt(QPoint at) const
{
    const QModelIndex index = m_list->indexAt(at);
    const std::optional<Remedy> remedy = buttonAt(at);
    if (!remedy)
        return {};
    if (isStale())
        return tr("What is shown is old: an order could hit the wrong call.");
    const QString whyNot = m_delegate->whyNot(*remedy, index.row());
    const bool isFirst = m_alerts->at(index.row()).remedies.first() == *remedy;
    return whyNot.isEmpty() && isFirst ? tr("Enter on the alert does the same") : whyNot;
}

void AttentionPanel::showMenu(QPoint at)
{
    const QModelIndex under = m_list->indexAt(at);
    const QModelIndex index = under.isValid() ? under : m_list->currentIndex();
    if (!index.isValid())
        return;
    const AlertItem item = m_alerts->at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const Remedy remedy : m_delegate->offersRemedies() ? item.remedies : QList<Remedy>{}) {
        QAction *action = menu->addAction(LiveWords::remedy(remedy, item.alert));
        const QString whyNot = m_delegate->whyNot(remedy, index.row());
        action->setEnabled(whyNot.isEmpty() && !isStale());
        action->setToolTip(whyNot);
        connect(action, &QAction::triggered, this,
                [this, remedy, item] { Q_EMIT remedyChosen(remedy, item.alert); });
    }
    connect(menu->addAction(tr("Show where it is")), &QAction::triggered, this,
            [this, item] { Q_EMIT alertChosen(item.alert); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool AttentionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hoverAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (event->type() == QEvent::Leave)
        hoverAt({-1, -1});
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const QString text = toolTipAt(help->pos()); !text.isEmpty()) {
            QToolTip::showText(help->globalPos(), text, m_list);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
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
    tools()->parentWidget()->setVisible(!m_folded); // whoever put a button there
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
    if (m_alerts->rowCount() > 0)
        focusAlert(m_alerts->at(0).alert);
}

void AttentionPanel::focusAlert(const Alert &alert)
{
    if (m_alerts->rowCount() == 0)
        return;
    if (m_folded)
        Q_EMIT foldRequested(false);
    int row = 0;
    while (row < m_alerts->rowCount() && !m_alerts->at(row).alert.sameAs(alert))
        ++row;
    const QModelIndex index = m_list->model()->index(row < m_alerts->rowCount() ? row : 0, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
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
