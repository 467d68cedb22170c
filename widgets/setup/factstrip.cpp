// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/factstrip.h"

#include "widgets/common/format.h"
#include "widgets/common/rolelabel.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

FactStrip::FactStrip(QWidget *parent) : Surface(Kind::Panel, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(16);
    for (Fact &fact : m_facts) {
        fact.name = new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second);
        fact.value = new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(fact.name);
        column->addWidget(fact.value);
        row->addLayout(column, &fact == &m_facts[2] ? 2 : 1);
    }
    retranslate();
}

void FactStrip::setResult(const std::optional<ProbeResult> &result)
{
    m_result = result;
    retranslate();
}

QString FactStrip::text(int fact) const
{
    return m_facts[static_cast<size_t>(fact)].value->text();
}

void FactStrip::retranslate()
{
    std::array<QString, 4> values;
    values.fill(Format::unknown());
    if (m_result && m_result->isConnected()) {
        const LinkStatus &link = m_result->link;
        if (link.roundTrip)
            values[0] = tr("%1 ms").arg(link.roundTrip->count());
        values[1] = link.pbxVersion.isEmpty()
                        ? QString(link.banner).replace(u"Asterisk Call Manager/"_s, u"AMI "_s)
                        : (link.pbxVersion.front().isDigit() ? u"Asterisk "_s + link.pbxVersion
                                                             : link.pbxVersion);
        values[2] = tr("%1, %2").arg(tr("%n queue(s)", nullptr, int(m_result->queues.size())),
                                     tr("%n agent(s)", nullptr, m_result->agents));
        values[3] = tr("%1 in %2 s").arg(m_result->events).arg(m_result->watched.count());
    }
    const std::array<QString, 4> names{tr("Round trip"), tr("Version"), tr("Found"), tr("Events")};
    for (size_t i = 0; i < m_facts.size(); ++i) {
        m_facts[i].name->setText(names[i]);
        m_facts[i].value->setText(values[i]);
        m_facts[i].value->setAccessibleName(u"%1: %2"_s.arg(names[i], values[i]));
    }
}

void FactStrip::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
