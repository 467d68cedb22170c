// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/setup/trailmodel.h"
#include "widgets/setup/trailreader.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QProgressBar;
class QPushButton;
class QTableView;
class RoleLabel;
class Surface;

/// The record of orders: every step of every order, to be filtered, checked and exported. It cannot
/// be edited here or anywhere in the product.
class TrailDialog : public QDialog
{
    Q_OBJECT

public:
    /// `zone`: the site's. Reading begins at once, in the background.
    TrailDialog(const QString &path, const QTimeZone &zone, QWidget *parent = nullptr);

    void exportTo(const QString &target);
    QString verdictText() const;
    QTableView *table() const { return m_table; }
    QComboBox *who() const { return m_who; }
    QComboBox *agent() const { return m_agent; }
    QComboBox *order() const { return m_order; }
    QComboBox *period() const { return m_period; }
    QPushButton *stopButton() const { return m_stop; }

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Period { AllTime, Today, SevenDays, ThirtyDays, OneDay };

    QWidget *madeFilters();
    QWidget *madeFooter();
    void setupTable();
    void read();
    void take(const AuditTrail::Reading &reading);
    void fillChoices();
    void filter();
    std::pair<QDateTime, QDateTime> shownPeriod() const;
    void chooseTarget();
    void showState();
    void retranslate();

    QString m_path;
    QTimeZone m_zone;
    TrailReader m_reader;
    TrailModel m_model;
    TrailFilterModel m_shown;
    std::optional<AuditTrail::Reading> m_reading; ///< without its entries: the model has them
    QString m_message;                            ///< of the export
    RoleLabel *m_head, *m_verdict, *m_count;
    Surface *m_verdictGround;
    QComboBox *m_who, *m_agent, *m_order, *m_period;
    QDateEdit *m_day;
    QTableView *m_table;
    QProgressBar *m_progress;
    QPushButton *m_stop, *m_again, *m_export, *m_close;
};
