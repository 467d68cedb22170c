// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/connectionprobe.h"
#include "widgets/common/surface.h"

#include <optional>

class RoleLabel;

/// Four facts of a trial side by side: round trip, version, what was found, events.
class FactStrip : public Surface
{
    Q_OBJECT

public:
    explicit FactStrip(QWidget *parent = nullptr);

    /// Nothing: dashes.
    void setResult(const std::optional<ProbeResult> &result);
    QString text(int fact) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Fact
    {
        RoleLabel *name = nullptr;
        RoleLabel *value = nullptr;
    };
    void retranslate();

    std::array<Fact, 4> m_facts;
    std::optional<ProbeResult> m_result;
};
