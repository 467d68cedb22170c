// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/lendstrip.h"

#include "widgets/lend/lendline.h"

#include <QAccessible>
#include <QVBoxLayout>

LendStrip::LendStrip(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    hide();
}

LendLine *LendStrip::add(const QString &text, bool isTrouble)
{
    if (m_lines.size() >= MostLines)
        remove(m_lines.last());
    auto *line = new LendLine(text, isTrouble, this);
    connect(line, &LendLine::closed, this, [this, line] { remove(line); });
    connect(line, &LendLine::listClicked, this, &LendStrip::listRequested);
    connect(line, &LendLine::undoClicked, this, [this, line] {
        const QStringList loans = line->loans();
        remove(line);
        Q_EMIT undoRequested(loans);
    });
    m_lines.prepend(line);
    m_column->insertWidget(0, line);
    show();
    line->show();
    QAccessibleEvent alert(line, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return line;
}

void LendStrip::showDone(const QString &text, const QStringList &loans)
{
    LendLine *line = add(text, false);
    line->setLoans(loans);
    line->stayFor(UndoStaysMs);
}

void LendStrip::showMessage(const QString &text, bool isTrouble)
{
    for (const LendLine *line : std::as_const(m_lines)) {
        if (line->text() == text)
            return; // a return that is refused once a minute is told once
    }
    add(text, isTrouble);
}

void LendStrip::forget(const QString &loan)
{
    const QList<LendLine *> lines = m_lines;
    for (LendLine *line : lines) {
        QStringList left = line->loans();
        if (!left.removeOne(loan))
            continue;
        line->setLoans(left);
        if (left.isEmpty())
            remove(line);
    }
}

void LendStrip::remove(LendLine *line)
{
    m_lines.removeOne(line);
    line->hide();
    line->deleteLater();
    setVisible(!m_lines.isEmpty());
}
