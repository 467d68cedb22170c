// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/queuenames.h"
#include "core/supervision/commandrecord.h"
#include "widgets/common/moment.h"
#include "widgets/common/painted.h"

#include <QTimer>

#include <vector>

class Orders;
class ResultLine;
class QPushButton;

/// What became of the orders: the newest in one line from asking to its effect, refusals until they
/// are put away, and each "yes" of the PBX after which nothing happened in a line of its own.
class ResultStrip : public PaintedWidget
{
    Q_OBJECT

public:
    static constexpr int MostLines = 4;
    static constexpr int DoneStaysMs = 8000;

    ResultStrip(const Moment *moment, QWidget *parent = nullptr);

    void setOrders(Orders *orders);
    /// A line for the moment, "press B again"; empty takes it away.
    void hint(const QString &text);
    QString hintText() const { return m_hint; }
    void showHistory();
    const std::vector<ResultLine *> &lines() const { return m_lines; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const CommandRecord &record);
    void dismiss(const CommandId &id);
    void retrieve(const CommandId &parked);
    void expire();
    void refresh();
    void announce(const QString &text);

    struct Shown
    {
        CommandId id;
        bool stays = false; ///< until the user puts it away
        qint64 until = 0;   ///< else: epoch ms; 0 while it goes on
    };

    Orders *m_orders = nullptr;
    const Moment *m_moment;
    QList<Shown> m_shown; ///< newest first
    QString m_hint;
    std::vector<ResultLine *> m_lines;
    QTimer m_expiry;
};

/// One order in the strip.
class ResultLine : public PaintedWidget
{
    Q_OBJECT

public:
    explicit ResultLine(QWidget *parent = nullptr);

    void setRecord(const CommandRecord &record, const QueueNames &names);
    void setHint(const QString &text);
    const CommandId &id() const { return m_id; }
    QString text() const { return m_title + u' ' + m_state; }
    /// Brings a parked customer to the supervisor's telephone.
    QPushButton *retrieveButton() const { return m_retrieve; }
    QPushButton *cancelButton() const { return m_cancel; }
    QPushButton *closeButton() const { return m_close; }
    QPushButton *historyButton() const { return m_history; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    CommandId m_id;
    CommandState m_stateKind = CommandState::Asked;
    QString m_title;
    QString m_state;
    bool m_isHint = false;
    QPushButton *m_retrieve;
    QPushButton *m_cancel;
    QPushButton *m_history;
    QPushButton *m_close;
};
