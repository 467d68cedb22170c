// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/statechips.h"

#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/text.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
int chipMark()
{
    return Look::instance().px(11);
}
constexpr std::array ChipStates{AgentStatus::Available, AgentStatus::Ringing, AgentStatus::Talking,
                                AgentStatus::OnHold,    AgentStatus::Busy,    AgentStatus::WrapUp,
                                AgentStatus::Paused};
} // namespace

class StateChips::Chip : public QAbstractButton
{
public:
    Chip(AgentStatus shown, QWidget *parent) : QAbstractButton(parent), status(shown)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    const AgentStatus status;
    int count = 0;
    bool stale = false;
    bool wordShown = true;

    QString word() const { return StateWords::counted(status, count); }
    int neededWidth(bool withWord) const
    {
        const int digits =
            Text::width(Format::number(count), TypeRole::Small, TypeWeight::Bold) + chipMark() + 5;
        return digits + (withWord ? 4 + Text::width(word(), TypeRole::Small) : 0) + 9;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::instance();
        const Theme &t = stale ? look.greyedTheme() : look.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(isChecked() ? QPen(t.ink2) : QPen(Qt::NoPen));
            painter.setBrush(t.hi);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        QRect box = rect().adjusted(5, 0, -2, 0);
        const Glyph glyph = glyphOf(status);
        paintGlyph(
            painter,
            QRectF(box.left(), box.center().y() + 1 - chipMark() / 2.0, chipMark(), chipMark()),
            glyph, glyphColour(glyph, t), t.panel);
        box.setLeft(box.left() + chipMark() + 5);
        box.setLeft(box.left() + 4
                    + Text::draw(painter, box, Format::number(count), t.ink, TypeRole::Small,
                                 TypeWeight::Bold));
        if (wordShown)
            Text::draw(painter, box.adjusted(0, 0, 4, 0), word(), t.ink2, TypeRole::Small);
    }
};

StateChips::StateChips(const AgentOrderModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const AgentStatus status : ChipStates) {
        auto *chip = new Chip(status, this);
        connect(chip, &QAbstractButton::clicked, this, [this, status] { toggle(status); });
        m_chips.push_back(chip);
    }
    connect(m_model, &AgentOrderModel::countsChanged, this, &StateChips::refresh);
    connect(&Look::instance(), &Look::changed, this, &StateChips::layOutChips);
    refresh();
    nameAll();
}

void StateChips::setStale(bool stale)
{
    for (Chip *chip : m_chips) {
        if (std::exchange(chip->stale, stale) != stale)
            chip->update();
    }
}

void StateChips::setChosen(const QSet<AgentStatus> &states)
{
    m_chosen = states;
    for (Chip *chip : m_chips)
        chip->setChecked(states.contains(chip->status));
}

void StateChips::refresh()
{
    bool changed = false;
    for (Chip *chip : m_chips) {
        const int count = m_model->countOf(chip->status);
        if (std::exchange(chip->count, count) == count)
            continue;
        changed = true;
        name(*chip);
        chip->update();
    }
    if (changed)
        layOutChips();
}

void StateChips::name(Chip &chip)
{
    const QString state = StateWords::of(chip.status);
    chip.setAccessibleName(u"%1: %2"_s.arg(state).arg(chip.count));
    chip.setToolTip(tr("Show only agents in this state: %1").arg(state));
}

void StateChips::nameAll()
{
    for (Chip *chip : m_chips)
        name(*chip);
    layOutChips();
}

void StateChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameAll();
    }
    QWidget::changeEvent(event);
}

void StateChips::resizeEvent(QResizeEvent *)
{
    layOutChips();
}

void StateChips::toggle(AgentStatus status)
{
    if (m_chosen.contains(status))
        m_chosen.remove(status);
    else
        m_chosen.insert(status);
    Q_EMIT chosen(m_chosen);
}

bool StateChips::isShown(const Chip &chip)
{
    // On hold and busy are rare: they take room only when somebody is.
    return chip.count > 0
           || (chip.status != AgentStatus::OnHold && chip.status != AgentStatus::Busy);
}

int StateChips::widthWithWords() const
{
    int sum = 0;
    for (const Chip *chip : m_chips)
        sum += isShown(*chip) ? chip->neededWidth(true) : 0;
    return sum;
}

void StateChips::layOutChips()
{
    const int height = std::max(26, Text::height(TypeRole::Small) + 8);
    setFixedHeight(height);
    const bool words = widthWithWords() <= width();
    int right = width();
    for (auto it = m_chips.rbegin(); it != m_chips.rend(); ++it) {
        Chip *chip = *it;
        chip->wordShown = words;
        const int needed = chip->neededWidth(words);
        chip->setVisible(isShown(*chip) && right - needed >= 0);
        if (chip->isHidden())
            continue;
        chip->setGeometry(right - needed, 0, needed, height);
        chip->update();
        right -= needed;
    }
}
