// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/surface.h"

class IconLabel;
class QCheckBox;
class QLabel;
class QPushButton;
class RoleLabel;

/// The fingerprint of a certificate that no authority vouches for: to be compared, copied, pinned.
class FingerprintBox : public Surface
{
    Q_OBJECT

public:
    explicit FingerprintBox(QWidget *parent = nullptr);

    /// `accepted` is the pin kept so far; empty: none. Another one than `seen` is a warning.
    void setFingerprints(const QString &seen, const QString &accepted);
    QString seen() const { return m_seen; }
    QCheckBox *acceptBox() const { return m_accept; }

Q_SIGNALS:
    /// The user compared it and ticked the box, or took the tick away.
    void accepted(bool isAccepted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_seen;
    QString m_accepted;
    IconLabel *m_mark;
    RoleLabel *m_title;
    RoleLabel *m_advice;
    QLabel *m_text;
    QPushButton *m_copy;
    QCheckBox *m_accept;
};
