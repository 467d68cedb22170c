// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/lostmodel.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/panel.h"

class LiveSession;
class QToolButton;

/// The calls behind a figure, over the page and without stopping it: those who were lost today as
/// far as the board remembers them, of one queue or of all. Esc closes.
class CallsPanel : public Panel
{
    Q_OBJECT

public:
    CallsPanel(LiveSession *session, const Moment *moment, QWidget *parent = nullptr);

    /// Null: of all queues.
    void open(const QueueId &queue);
    LiveListView *list() const { return m_list; }

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void lookChanged() override;

private:
    void retranslate();

    LiveSession *m_session;
    LostModel m_calls;
    QueueId m_queue;
    LiveListView *m_list = nullptr;
    QToolButton *m_close = nullptr;
};
