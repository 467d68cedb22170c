// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"

#include <QStringList>
#include <QTimer>

class QPushButton;

/// One line of the LendStrip.
class LendLine : public PaintedWidget
{
    Q_OBJECT

public:
    LendLine(const QString &text, bool isTrouble, QWidget *parent = nullptr);

    void setLoans(const QStringList &loans);
    const QStringList &loans() const { return m_loans; }
    const QString &text() const { return m_text; }
    void stayFor(int milliseconds);
    QPushButton *undoButton() const { return m_undo; }
    QPushButton *closeButton() const { return m_close; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void undoClicked();
    void listClicked();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_text;
    bool m_isTrouble;
    QStringList m_loans;
    QPushButton *m_undo;
    QPushButton *m_list;
    QPushButton *m_close;
    QTimer m_expiry;
};
