// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/orders.h"
#include "widgets/common/surface.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

/// A question before an order, inside the page and never over it: the board goes on beside it.
///
/// Enter says yes, Esc lets it be. A second question takes the place of the first.
class AskBar : public Surface
{
    Q_OBJECT

public:
    explicit AskBar(QWidget *parent = nullptr);

    void ask(const Question &question);
    bool isAsking() const { return isVisibleTo(parentWidget()); }

    QPushButton *yesButton() const { return m_yes; }
    QPushButton *noButton() const { return m_no; }
    QLineEdit *field() const { return m_field; }
    QLineEdit *note() const { return m_note; }
    QCheckBox *neverBox() const { return m_never; }
    QString text() const { return m_question.text; }

Q_SIGNALS:
    /// Answered or let be: the keyboard goes back to where it was.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void answer();
    void close();
    void judge();
    void retranslate();

    Question m_question;
    QLabel *m_text;
    QLineEdit *m_field;
    QLineEdit *m_note;
    QCheckBox *m_never;
    QPushButton *m_yes;
    QPushButton *m_no;
};
