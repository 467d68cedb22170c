// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/rightslist.h"

#include "widgets/common/format.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/surface.h"
#include "widgets/common/text.h"
#include "widgets/setup/iconlabel.h"
#include "widgets/setup/setupwords.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int ColumnGap = 20;
}

RightsList::RightsList(QWidget *parent)
    : QWidget(parent)
    , m_readHead(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_writeHead(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_readHead);
    bool writing = false;
    for (const LoginRight right : allLoginRights()) {
        if (!isRead(right) && !std::exchange(writing, true)) {
            column->addSpacing(8);
            column->addWidget(m_writeHead);
        }
        m_rows.append(addRow(right));
        column->addWidget(m_rows.last().ground);
    }
    connect(&Look::instance(), &Look::changed, this, &RightsList::retranslate);
    retranslate();
}

RightsList::Row RightsList::addRow(LoginRight right)
{
    Row row{right,
            new Surface(Surface::Kind::Footer),
            new IconLabel(IconLabel::Mark::Absent),
            new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium),
            new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second),
            new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second)};
    auto *line = new QHBoxLayout(row.ground);
    line->setContentsMargins(8, 5, 8, 5);
    line->setSpacing(10);
    line->addWidget(row.mark);
    line->addWidget(row.name);
    line->addWidget(row.meaning, 1);
    line->addWidget(row.state);
    row.state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return row;
}

void RightsList::setLink(const std::optional<LinkStatus> &link)
{
    m_link = link;
    for (const Row &row : std::as_const(m_rows))
        showRow(row);
}

QString RightsList::stateText(LoginRight right) const
{
    for (const Row &row : m_rows) {
        if (row.right == right)
            return row.state->text();
    }
    return {};
}

void RightsList::showRow(const Row &row)
{
    const RightState state = m_link ? stateOf(row.right, *m_link) : RightState::NotSeenYet;
    const bool missing = state == RightState::Missing;
    row.mark->setMark(state == RightState::Granted ? IconLabel::Mark::Done
                      : missing                    ? IconLabel::Mark::Warning
                                                   : IconLabel::Mark::Absent);
    row.ground->setKind(missing ? Surface::Kind::Warning : Surface::Kind::Footer);
    row.name->setText(rightName(row.right));
    row.meaning->setText(SetupWords::meaning(row.right));
    row.state->setText(m_link ? SetupWords::state(state) : Format::unknown());
    row.state->setInk(missing ? RoleLabel::Ink::Warning : RoleLabel::Ink::Second);
    row.ground->setAccessibleName(
        u"%1, %2: %3"_s.arg(row.name->text(), row.meaning->text(), row.state->text()));
    row.ground->setToolTip(
        state == RightState::NotSeenYet && m_link
            ? tr("The PBX does not tell who may read what. It shows with the first such event.")
            : QString());
}

void RightsList::retranslate()
{
    m_readHead->setText(tr("read: events, no buttons"));
    m_writeHead->setText(tr("write: actions, only when you click"));
    int names = 0;
    int states = 0;
    for (const Row &row : std::as_const(m_rows))
        names =
            std::max(names, Text::width(rightName(row.right), TypeRole::Body, TypeWeight::Medium));
    for (const RightState state :
         {RightState::Granted, RightState::Missing, RightState::NotSeenYet, RightState::NotGiven})
        states = std::max(states, Text::width(SetupWords::state(state), TypeRole::Small));
    for (const Row &row : std::as_const(m_rows)) {
        row.name->setFixedWidth(names + ColumnGap);
        row.state->setFixedWidth(states + 2);
        showRow(row);
    }
}

void RightsList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
