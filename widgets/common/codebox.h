// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/surface.h"

class QLabel;
class QPushButton;
class RoleLabel;

/// Lines to be typed or pasted on the PBX, with a button that copies them.
class CodeBox : public Surface
{
    Q_OBJECT

public:
    explicit CodeBox(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Lines that begin with one of `emphasised` stand out.
    void setCode(const QString &code, const QStringList &emphasised = {});
    QString code() const;
    QPushButton *copyButton() const { return m_copy; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void dress();

    RoleLabel *m_title;
    QLabel *m_code;
    QString m_lines;
    QPushButton *m_copy;
    bool m_copied = false;
};
