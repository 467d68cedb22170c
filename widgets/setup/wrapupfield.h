// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QWidget>

#include <optional>

class QSpinBox;
class RoleLabel;

/// Wrap-up seconds of all queues without their own, with what they mean. Unset is no guess.
class WrapUpField : public QWidget
{
    Q_OBJECT

public:
    explicit WrapUpField(QWidget *parent = nullptr);

    void setSeconds(std::optional<Seconds> seconds);
    std::optional<Seconds> seconds() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    RoleLabel *m_label;
    QSpinBox *m_seconds;
    RoleLabel *m_why;
};
