// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/resultstrip.h"

#include "widgets/command/commandtexts.h"
#include "widgets/command/historybox.h"
#include "widgets/command/orders.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QAccessible>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int LineInset = 14;

bool isTrouble(CommandState state)
{
    return state == CommandState::NoEffect || state == CommandState::Refused;
}

/// Somebody is left waiting in the parking lot.
bool isParked(const CommandRecord &record)
{
    return kindOf(record.what) == CommandKind::ParkTalk && record.state == CommandState::Done
           && !record.slot.isEmpty();
}

QPushButton *smallButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("kind", u"small"_s);
    return button;
}

} // namespace

ResultLine::ResultLine(QWidget *parent)
    : PaintedWidget(parent)
    , m_retrieve(smallButton(this))
    , m_cancel(smallButton(this))
    , m_history(smallButton(this))
    , m_close(smallButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(LineInset, 2, 6, 2);
    layout->setSpacing(6);
    layout->addStretch(1);
    layout->addWidget(m_retrieve);
    layout->addWidget(m_cancel);
    layout->addWidget(m_history);
    layout->addWidget(m_close);
}

QSize ResultLine::sizeHint() const
{
    return {400, Look::instance().px(32)};
}

void ResultLine::setRecord(const CommandRecord &record, const QueueNames &names)
{
    m_id = record.id;
    m_isHint = false;
    m_stateKind = record.state;
    m_title = CommandTexts::title(record, names);
    m_state = CommandTexts::progress(record);
    m_cancel->setVisible(record.state == CommandState::PhoneRings);
    m_retrieve->setVisible(isParked(record));
    dress();
}

void ResultLine::setHint(const QString &text)
{
    m_id = {};
    m_isHint = true;
    m_title = text;
    m_state.clear();
    m_cancel->hide();
    m_retrieve->hide();
    dress();
}

void ResultLine::dress()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("The telephone stops ringing, and nothing is changed"));
    m_retrieve->setText(tr("Take back"));
    m_retrieve->setToolTip(tr("Your telephone rings, and the customer is on the line"));
    m_history->setText(tr("History"));
    m_history->setToolTip(tr("The last orders and what became of them"));
    m_close->setIcon(Icons::icon(u"close"_s));
    m_close->setToolTip(tr("Put this line away"));
    m_close->setAccessibleName(m_close->toolTip());
    m_history->setVisible(!m_isHint);
    m_close->setVisible(!m_isHint);
    setAccessibleName(text());
    setToolTip(text());
    update();
}

void ResultLine::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    const bool trouble = isTrouble(m_stateKind) && !m_isHint;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(trouble ? t.warn : t.line2);
    painter.setBrush(trouble ? t.warnSoft : t.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = Look::instance().px(14);
    const QRectF mark(LineInset, (height() - side) / 2.0, side, side);
    if (trouble)
        paintGlyph(painter, mark, Glyph::Warning, t.warn, t.warnSoft);
    else if (m_isHint)
        paintGlyph(painter, mark, Glyph::Notice, t.ink2, t.card);
    else if (m_stateKind == CommandState::Done || m_stateKind == CommandState::Ended)
        Icons::paint(painter, mark, u"check"_s, t.free);
    else
        Icons::paint(painter, mark, u"clock"_s, t.ink2);
    int right = width() - 8;
    for (const QPushButton *button : {m_close, m_history, m_cancel, m_retrieve}) {
        if (button->isVisible())
            right = std::min(right, button->x() - 8);
    }
    QRect box(LineInset + side + 8, 0, right - LineInset - side - 8, height());
    const int used = Text::draw(painter, box, m_title, t.ink, TypeRole::Body, TypeWeight::Medium);
    Text::draw(painter, box.adjusted(used + 12, 0, 0, 0), m_state, t.ink2, TypeRole::Body);
}

ResultStrip::ResultStrip(const Moment *moment, QWidget *parent)
    : PaintedWidget(parent)
    , m_moment(moment)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &ResultStrip::expire);
    hide();
}

void ResultStrip::setOrders(Orders *orders)
{
    m_orders = orders;
    connect(&orders->desk(), &CommandDesk::recordChanged, this, &ResultStrip::take);
}

void ResultStrip::hint(const QString &text)
{
    if (std::exchange(m_hint, text) == text)
        return;
    refresh();
    if (!text.isEmpty())
        announce(text);
}

void ResultStrip::take(const CommandRecord &record)
{
    // Leaving shows in the end of the join; a line of its own only when it fails.
    if (kindOf(record.what) == CommandKind::LeaveJoin && !isTrouble(record.state))
        return;
    const auto at = std::find_if(m_shown.begin(), m_shown.end(),
                                 [&](const Shown &shown) { return shown.id == record.id; });
    Shown shown = at == m_shown.end() ? Shown{} : *at;
    shown.id = record.id;
    if (at != m_shown.end())
        m_shown.erase(at);
    const bool cancelled = record.problem == CommandProblem::Cancelled;
    shown.stays = (isTrouble(record.state) && !cancelled) || isParked(record);
    const bool goesOn = record.state == CommandState::Asked
                        || record.state == CommandState::PhoneRings
                        || record.state == CommandState::Accepted;
    shown.until = goesOn || shown.stays ? 0 : QDateTime::currentMSecsSinceEpoch() + DoneStaysMs;
    // One line for what went well: the newest.
    m_shown.removeIf([](const Shown &line) { return line.until != 0; });
    m_shown.prepend(shown);
    while (m_shown.size() > MostLines) {
        const auto last = std::find_if(m_shown.crbegin(), m_shown.crend(),
                                       [](const Shown &line) { return line.until != 0; });
        m_shown.removeAt(last == m_shown.crend() ? m_shown.size() - 1 : m_shown.crend() - last - 1);
    }
    refresh();
    expire();
    announce(CommandTexts::title(record, m_orders->session().queueNames()) + u' '
             + CommandTexts::progress(record));
}

void ResultStrip::dismiss(const CommandId &id)
{
    m_shown.removeIf([&](const Shown &shown) { return shown.id == id; });
    refresh();
}

void ResultStrip::retrieve(const CommandId &parked)
{
    const CommandRecord *record = m_orders->desk().record(parked);
    const auto *park = record ? std::get_if<ParkTalk>(&record->what) : nullptr;
    if (!park)
        return;
    Act act = named(Act::Kind::Choice, tr("Take back"), {});
    act.orders = {RetrieveParked{record->slot, park->talk.call}};
    act = m_orders->context().judged(act);
    if (act.isPossible())
        dismiss(parked);
    m_orders->run(act);
}

void ResultStrip::expire()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_shown.removeIf([&](const Shown &shown) { return shown.until && shown.until <= now; }) > 0)
        refresh();
    qint64 next = 0;
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.until)
            next = next ? std::min(next, shown.until) : shown.until;
    }
    if (next)
        m_expiry.start(std::chrono::milliseconds(std::max<qint64>(1, next - now)));
}

void ResultStrip::refresh()
{
    const size_t wanted = static_cast<size_t>(m_shown.size()) + (m_hint.isEmpty() ? 0 : 1);
    while (m_lines.size() > wanted) {
        m_lines.back()->hide();
        m_lines.back()->deleteLater();
        m_lines.pop_back();
    }
    while (m_lines.size() < wanted) {
        auto *line = new ResultLine(this);
        connect(line->cancelButton(), &QPushButton::clicked, this,
                [this, line] { m_orders->desk().cancel(line->id()); });
        connect(line->retrieveButton(), &QPushButton::clicked, this,
                [this, line] { retrieve(line->id()); });
        connect(line->closeButton(), &QPushButton::clicked, this,
                [this, line] { dismiss(line->id()); });
        connect(line->historyButton(), &QPushButton::clicked, this, &ResultStrip::showHistory);
        layout()->addWidget(line);
        m_lines.push_back(line);
        line->show();
    }
    size_t next = 0;
    if (!m_hint.isEmpty())
        m_lines[next++]->setHint(m_hint);
    for (const Shown &shown : std::as_const(m_shown)) {
        if (const CommandRecord *record = m_orders->desk().record(shown.id))
            m_lines[next]->setRecord(*record, m_orders->session().queueNames());
        ++next;
    }
    setVisible(wanted > 0);
}

void ResultStrip::announce(const QString &text)
{
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ResultStrip::showHistory()
{
    if (m_orders)
        HistoryBox::open(*m_orders, *m_moment, this);
}

void ResultStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_orders)
        refresh();
    PaintedWidget::changeEvent(event);
}
