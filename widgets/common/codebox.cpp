// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/codebox.h"

#include "widgets/common/icons.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

CodeBox::CodeBox(QWidget *parent)
    : Surface(Kind::Panel, parent)
    , m_title(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_code(new QLabel)
    , m_copy(new QPushButton)
{
    m_code->setTextFormat(Qt::RichText);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setWordWrap(true);
    m_copy->setProperty("kind", u"small"_s);
    connect(m_copy, &QPushButton::clicked, this, &CodeBox::copy);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 12);
    grid->addWidget(m_title->wrapped(), 0, 0);
    grid->addWidget(m_copy, 0, 1, Qt::AlignTop);
    grid->addWidget(m_code, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(&Look::instance(), &Look::changed, this, &CodeBox::dress);
    dress();
}

void CodeBox::setTitle(const QString &title)
{
    m_title->setText(title);
    m_code->setAccessibleName(title);
}

void CodeBox::setCode(const QString &code, const QStringList &emphasised)
{
    QStringList rich;
    for (const QString &line : code.split(u'\n')) {
        const bool strong =
            std::any_of(emphasised.begin(), emphasised.end(),
                        [&line](const QString &head) { return line.startsWith(head); });
        rich.append(strong ? u"<b>%1</b>"_s.arg(line.toHtmlEscaped()) : line.toHtmlEscaped());
    }
    m_code->setText(rich.join(u"<br>"_s));
    if (std::exchange(m_lines, code) == code)
        return;
    m_copied = false;
    dress();
}

QString CodeBox::code() const
{
    return m_lines;
}

void CodeBox::copy()
{
    QGuiApplication::clipboard()->setText(m_lines + u'\n');
    m_copied = true;
    dress();
}

void CodeBox::dress()
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(Look::instance().px(13));
    m_code->setFont(mono);
    m_copy->setText(m_copied ? tr("Copied") : tr("&Copy"));
    m_copy->setAccessibleName(tr("Copy: %1").arg(m_title->text()));
    m_copy->setToolTip(tr("Copies these lines to the clipboard"));
    m_copy->setIcon(Icons::icon(m_copied ? u"check"_s : u"copy"_s));
}

void CodeBox::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        dress();
}
