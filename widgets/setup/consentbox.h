// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/surface.h"

#include "core/base/site.h"

#include <QString>

class QPushButton;
class RoleLabel;

/// Who confirmed that staff and callers were told of listening, and when; the way to confirm and
/// to withdraw it. The caller keeps it and writes it into the audit trail.
class ConsentBox : public Surface
{
    Q_OBJECT

public:
    explicit ConsentBox(QWidget *parent = nullptr);

    /// `by` empty: nobody confirmed. `on`: ISO 8601, in UTC.
    void setConsent(const QString &by, const QString &on);
    bool isConfirmed() const { return !m_by.isEmpty(); }

Q_SIGNALS:
    void confirmRequested();
    void withdrawRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_by;
    QString m_on;
    RoleLabel *m_head;
    RoleLabel *m_state;
    QPushButton *m_button;
};
