// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/secretedit.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"

#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent), m_eye(new QToolButton(this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setProperty("kind", u"plain"_s);
    m_eye->setCheckable(true);
    m_eye->setCursor(Qt::ArrowCursor);
    connect(m_eye, &QToolButton::toggled, this, &SecretEdit::setShown);
    connect(&Look::instance(), &Look::changed, this, &SecretEdit::dress);
    dress();
}

void SecretEdit::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    dress();
}

void SecretEdit::dress()
{
    m_eye->setIcon(Icons::icon(isShown() ? u"eye-off"_s : u"eye"_s));
    const QString name = isShown() ? tr("Hide the secret") : tr("Show the secret");
    m_eye->setAccessibleName(name);
    m_eye->setToolTip(name);
    const int side = Look::instance().px(28);
    setTextMargins(0, 0, side, 0);
    m_eye->setGeometry(width() - side - 2, (height() - side) / 2, side, side);
}

void SecretEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    dress();
}

void SecretEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        dress();
}
