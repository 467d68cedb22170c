// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/contextsbox.h"

#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Contexts{&SiteSupervision::internalContext, &SiteSupervision::queueContext,
                              &SiteSupervision::transferContext, &SiteSupervision::parkingContext};
constexpr int LongestContext = 79; // AST_MAX_CONTEXT

} // namespace

ContextsBox::ContextsBox(QWidget *parent)
    : QWidget(parent)
    , m_advanced(new TickBox)
    , m_fields(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_advanced, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row row{new RoleLabel(TypeRole::Body), new QLineEdit,
                      new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second)};
        row.field->setMaxLength(LongestContext);
        row.field->setFixedWidth(240);
        row.label->setBuddy(row.field);
        const int at = int(i);
        grid->addWidget(row.label, at, 0);
        grid->addWidget(row.field, at, 1);
        grid->addWidget(row.note->wrapped(), at, 2);
        connect(row.field, &QLineEdit::textEdited, this, &ContextsBox::changed);
        m_rows[i] = row;
    }
    grid->setColumnStretch(2, 1);
    connect(m_advanced, &QCheckBox::toggled, this, &ContextsBox::showFields);
    retranslate();
    showFields();
}

void ContextsBox::setSite(const SiteSettings &site)
{
    m_kind = site.kind;
    bool isAnySet = false;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString &text = site.supervision.*Contexts[i];
        if (m_rows[i].field->text().trimmed() != text)
            m_rows[i].field->setText(text);
        isAnySet = isAnySet || !text.isEmpty();
    }
    if (isAnySet)
        m_advanced->setChecked(true); // what is in force is never hidden
    showFields();
}

void ContextsBox::writeTo(SiteSettings &site) const
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        site.supervision.*Contexts[i] = m_rows[i].field->text().trimmed();
}

void ContextsBox::showFields()
{
    const bool isPlain = m_kind == SiteSettings::PbxKind::Asterisk;
    m_advanced->setVisible(!isPlain);
    m_fields->setVisible(isPlain || m_advanced->isChecked());
}

void ContextsBox::retranslate()
{
    m_advanced->setText(tr("&Advanced: my dialplan has contexts of its own"));
    m_advanced->setAccessibleName(tr("Advanced: my dialplan has contexts of its own"));
    m_advanced->setToolTip(tr("Left empty, each is as this kind of PBX has it"));
    for (const Row &row : m_rows)
        row.field->setPlaceholderText(tr("as the PBX has it"));
    const std::array labels{tr("Telephones"), tr("Queues"), tr("Transfers"), tr("Parking")};
    const std::array notes{tr("Where extensions and outside numbers are dialled"),
                           tr("Where a queue is reached by its number or name"),
                           tr("Where a call goes that is transferred"),
                           tr("Where parked callers are fetched")};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(labels[i]);
        m_rows[i].note->setText(notes[i]);
        m_rows[i].field->setAccessibleName(tr("Context: %1").arg(labels[i]));
        m_rows[i].field->setToolTip(notes[i]);
    }
}

void ContextsBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
