// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/joinbar.h"

#include "widgets/command/commandtexts.h"
#include "widgets/command/orders.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/segmented.h"
#include "widgets/common/text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int JoinInset = 16;
constexpr std::array JoinModes{JoinMode::Listen, JoinMode::Whisper, JoinMode::Barge};

/// "Maria Kim with +7 912 000-41-07" while the conversation goes on, else as the record has it.
QString whoIsHeard(const CommandRecord &record, const LiveBoard &board)
{
    const TalkRef &talk = std::get<JoinTalk>(record.what).talk;
    if (const AgentRow *agent = board.agent(talk.agent)) {
        for (const Conversation &one : agent->conversations) {
            if (one.leg == talk.leg)
                return JoinBar::tr("%1 with %2")
                    .arg(agent->name, one.name.isEmpty() ? Format::phone(one.number) : one.name);
        }
        return agent->name;
    }
    return record.target.agent;
}

} // namespace

JoinBar::JoinBar(const Moment *moment, QWidget *parent)
    : PaintedWidget(parent)
    , m_moment(moment)
    , m_modes(new SegmentedControl(this))
    , m_stop(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for ([[maybe_unused]] const JoinMode mode : JoinModes)
        m_modes->addChoice({})->setProperty("tone", u"inverse"_s);
    m_stop->setProperty("tone", u"inverse"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(JoinInset, 4, 12, 4);
    layout->addStretch(1);
    layout->addWidget(m_modes);
    layout->addWidget(m_stop);
    connect(m_modes, &SegmentedControl::chosen, this, &JoinBar::switchTo);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_orders)
            m_orders->leaveJoin();
    });
    hide();
}

void JoinBar::setOrders(Orders *orders)
{
    m_orders = orders;
    connect(orders, &Orders::changed, this, &JoinBar::refresh);
    refresh();
}

QSize JoinBar::sizeHint() const
{
    return {400, Look::instance().px(42)};
}

void JoinBar::switchTo(int mode)
{
    const CommandRecord *open = m_orders ? m_orders->join() : nullptr;
    if (!open)
        return;
    const JoinMode wanted = JoinModes[static_cast<size_t>(mode)];
    Act act = named(Act::Kind::Choice, CommandTexts::mode(wanted), {});
    act.orders = {SwitchJoin{open->id, wanted}};
    act.question = tr("Barge into the conversation of %1? Both will hear you.")
                       .arg(whoIsHeard(*open, m_orders->board()));
    m_orders->run(m_orders->context().judged(act));
    refresh(); // the mode in force is the last accepted one, not the wanted one
}

void JoinBar::refresh()
{
    const CommandRecord *open = m_orders ? m_orders->join() : nullptr;
    const QString before = m_text;
    if (open) {
        const QString who = whoIsHeard(*open, m_orders->board());
        const bool listens = open->state == CommandState::Done;
        m_since = listens ? open->doneAt : Timestamp{};
        if (listens) {
            const QString verb = open->mode == JoinMode::Listen    ? tr("You are listening to %1.")
                                 : open->mode == JoinMode::Whisper ? tr("You whisper to %1.")
                                                                   : tr("You speak with %1.");
            m_text = verb.arg(who) + u' ' + CommandTexts::modeMeaning(open->mode) + u'.';
            if (open->restarted)
                m_text += u' ' + tr("The PBX had to begin anew.");
        } else {
            m_text = open->state == CommandState::PhoneRings
                         ? tr("Your telephone rings: answer it to join %1.").arg(who)
                         : tr("Your telephone is asked to ring, to join %1.").arg(who);
        }
        m_modes->setVisible(listens);
        for (size_t i = 0; i < JoinModes.size(); ++i) {
            QPushButton *button = m_modes->button(static_cast<int>(i));
            button->setText(CommandTexts::mode(JoinModes[i]));
            button->setToolTip(CommandTexts::modeMeaning(JoinModes[i]));
            if (JoinModes[i] == open->mode)
                m_modes->setCurrentIndex(static_cast<int>(i));
        }
        m_stop->setText(listens ? tr("Stop") : tr("Cancel"));
        m_stop->setToolTip(tr("Your telephone is hung up (key Esc)"));
    } else {
        m_text.clear();
    }
    const QString mark = !open                               ? QString()
                         : open->state != CommandState::Done ? tr("Your telephone rings")
                         : open->mode == JoinMode::Listen    ? tr("Listening")
                         : open->mode == JoinMode::Whisper   ? tr("Whispering")
                                                             : tr("In a conversation");
    setVisible(open);
    setAccessibleName(m_text);
    update();
    if (m_text != before && open) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (std::exchange(m_mark, mark) != mark)
        Q_EMIT markChanged();
}

int JoinBar::wordsRight() const
{
    const QWidget *first = m_modes->isVisible() ? static_cast<QWidget *>(m_modes) : m_stop;
    return first->x() - 12;
}

QRect JoinBar::secondsBox() const
{
    const int width = Text::width(Format::widestDuration(), TypeRole::Head, TypeWeight::Bold) + 4;
    return {wordsRight() - width, 0, width, height()};
}

void JoinBar::tick()
{
    if (isVisible() && isKnown(m_since))
        update(secondsBox());
}

void JoinBar::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.inv);
    const int side = Look::instance().px(18);
    Icons::paint(painter, QRectF(JoinInset, (height() - side) / 2.0, side, side), u"listen"_s,
                 t.onInv);
    QRect box(JoinInset + side + 10, 0, wordsRight() - JoinInset - side - 10, height());
    if (isKnown(m_since)) {
        Text::draw(painter, secondsBox(), Format::duration(Format::elapsed(m_since, m_moment->now)),
                   t.onInv, TypeRole::Head, TypeWeight::Bold, Qt::AlignRight | Qt::AlignVCenter);
        box.setRight(secondsBox().left() - 8);
    }
    Text::draw(painter, box, m_text, t.onInv, TypeRole::Head, TypeWeight::Medium);
}

void JoinBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    PaintedWidget::changeEvent(event);
}
