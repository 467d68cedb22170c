// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/paletteindex.h"

#include <QDialog>

class Orders;
class QLabel;
class QLineEdit;
class QListWidget;

/// Ctrl+K: type a person, a queue, a caller or a command, and run it, by keyboard alone.
///
/// Enter on a name shows what can be done to it, Backspace goes back; what cannot be done now is
/// faint and says why. One window for one use.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(Orders &orders, const QList<PaletteEntry> &program, QWidget *parent);

    QLineEdit *field() const { return m_field; }
    QListWidget *list() const { return m_list; }
    const QList<PaletteEntry> &entries() const { return m_entries; }

Q_SIGNALS:
    /// A target was gone into: the page may show it.
    void targetChosen(const PaletteEntry &target);
    /// A command of the program, by its id.
    void programChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void run(int row);
    void enter(const PaletteEntry &target);
    void leave();

    Orders &m_orders;
    QList<PaletteEntry> m_program;
    QList<PaletteEntry> m_entries;
    std::optional<PaletteEntry> m_target;
    QLineEdit *m_field;
    QLabel *m_path;
    QListWidget *m_list;
};
