// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/aboutpage.h"

#include "widgets/common/rolelabel.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AboutPage::AboutPage(const QString &settingsPath, QWidget *parent)
    : QWidget(parent)
    , m_settingsPath(settingsPath)
    , m_what(new RoleLabel(TypeRole::Body))
    , m_version(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_licence(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_files(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
{
    auto *name = new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium);
    name->setText(u"Belltower"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(name);
    for (RoleLabel *text : {m_what, m_version, m_licence, m_files}) {
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(text->wrapped());
    }
    column->addStretch();
    retranslate();
}

void AboutPage::retranslate()
{
    const QString version = QCoreApplication::applicationVersion();
    m_what->setText(tr("A live supervisor console for Asterisk call centres."));
    m_version->setText(version.isEmpty()
                           ? tr("With Qt %1").arg(QLatin1String(qVersion()))
                           : tr("Version %1, with Qt %2").arg(version, QLatin1String(qVersion())));
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or later. "
                          "Copyright 2026 The Belltower Authors."));
    m_files->setText(tr("Settings: %1").arg(QDir::toNativeSeparators(m_settingsPath)));
}

void AboutPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
