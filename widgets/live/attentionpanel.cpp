// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/attentionpanel.h"

#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/spokenmodel.h"
#include "widgets/common/text.h"
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

} // namespace

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

/// The one big figure over the alerts: money at risk when a call has a value, else how many callers
/// wait over their limit.
class AttentionPanel::Summary : public PaintedWidget
{
public:
    explicit Summary(QWidget *parent) : PaintedWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        hide();
    }

    void show(const QString &figure, const QString &first, const QString &second)
    {
        if (m_figure == figure && m_first == first && m_second == second)
            return;
        m_figure = figure;
        m_first = first;
        m_second = second;
        setVisible(!figure.isEmpty());
        setAccessibleName(figure + u' ' + first + u' ' + second);
        update();
    }

    QSize sizeHint() const override { return {200, Text::height(TypeRole::Hero) + 12}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &t = theme();
        QPainter painter(this);
        QRect box = rect().adjusted(14, 2, -12, -8);
        paintGlyph(painter, QRectF(box.left(), box.center().y() - 11, 23, 23), Glyph::Loss, t.loss,
                   t.panel);
        box.setLeft(box.left() + 34);
        box.setLeft(
            box.left() + 12
            + Text::draw(painter, box, m_figure, t.ink, TypeRole::Hero, TypeWeight::Medium));
        const int line = Text::height(TypeRole::Small);
        const int top = box.center().y() - line + 1;
        Text::draw(painter, {box.left(), top, box.width(), line}, m_first, t.ink2, TypeRole::Small);
        Text::draw(painter, {box.left(), top + line, box.width(), line}, m_second, t.ink2,
                   TypeRole::Small);
        painter.fillRect(0, height() - 1, width(), 1, t.line);
    }

private:
    QString m_figure;
    QString m_first;
    QString m_second;
};

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
    m_summary = new Summary(this);
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
