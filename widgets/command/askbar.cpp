// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/askbar.h"

#include "widgets/common/rolelabel.h"

#include <QAccessible>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestNote = 200;
constexpr int LongestNumber = 32;

const QValidator *numberValidator()
{
    // What a telephone can dial; an extension in words is no number.
    static const QRegularExpressionValidator validator(QRegularExpression(u"[+*#0-9() -]{1,32}"_s));
    return &validator;
}

} // namespace

AskBar::AskBar(QWidget *parent)
    : Surface(Kind::Panel, parent)
    , m_text((new RoleLabel(TypeRole::Head, RoleLabel::Ink::Main, TypeWeight::Medium))->wrapped())
    , m_field(new QLineEdit)
    , m_note(new QLineEdit)
    , m_never(new QCheckBox)
    , m_yes(new QPushButton)
    , m_no(new QPushButton)
{
    m_yes->setProperty("kind", u"primary"_s);
    m_field->setMaxLength(LongestNumber * 2);
    m_note->setMaxLength(LongestNote);
    auto *answers = new QHBoxLayout;
    answers->addWidget(m_field, 1);
    answers->addWidget(m_note, 2);
    answers->addWidget(m_never);
    answers->addStretch(1);
    answers->addWidget(m_no);
    answers->addWidget(m_yes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->addWidget(m_text);
    layout->addLayout(answers);
    connect(m_yes, &QPushButton::clicked, this, &AskBar::answer);
    connect(m_no, &QPushButton::clicked, this, &AskBar::close);
    connect(m_field, &QLineEdit::textChanged, this, &AskBar::judge);
    for (QLineEdit *edit : {m_field, m_note})
        connect(edit, &QLineEdit::returnPressed, this, &AskBar::answer);
    hide();
    retranslate();
}

void AskBar::ask(const Question &question)
{
    m_question = question;
    m_text->setText(question.text);
    m_field->setVisible(!question.field.isEmpty());
    m_field->setValidator(question.isNumber ? numberValidator() : nullptr);
    m_field->setPlaceholderText(question.field);
    m_field->setAccessibleName(question.field);
    m_field->setText(question.fieldText);
    m_note->setVisible(question.wantsNote);
    m_note->clear();
    m_never->setVisible(question.offersNever);
    m_never->setChecked(false);
    m_yes->setText(question.yes);
    judge();
    setAccessibleName(question.text);
    show();
    (question.field.isEmpty() ? static_cast<QWidget *>(m_yes) : m_field)
        ->setFocus(Qt::ShortcutFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AskBar::judge()
{
    m_yes->setEnabled(m_question.field.isEmpty() || !m_field->text().trimmed().isEmpty());
}

void AskBar::answer()
{
    if (!m_yes->isEnabled())
        return;
    QString field = m_field->text().trimmed();
    if (m_question.isNumber)
        field.remove(QRegularExpression(u"[() -]"_s));
    const Answer given{field, m_note->text().trimmed(), m_never->isChecked()};
    const auto then = std::exchange(m_question.then, nullptr);
    close();
    // May ask the next question.
    if (then)
        then(given);
}

void AskBar::close()
{
    if (!isVisible())
        return;
    hide();
    m_question = {};
    Q_EMIT closed();
}

void AskBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_no->hasFocus())
        close();
    else if (isEnter)
        answer();
    // Letters pressed here are no commands to what is chosen behind the question.
    event->accept();
}

void AskBar::retranslate()
{
    m_note->setPlaceholderText(tr("Why (optional, goes into the audit trail)"));
    m_note->setAccessibleName(tr("Why"));
    m_never->setText(tr("Do not ask again"));
    m_no->setText(tr("Cancel"));
}

void AskBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Surface::changeEvent(event);
}
