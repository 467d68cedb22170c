// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/stylesheet.h"

#include "widgets/common/theme.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

// $name is a colour of the theme, #n a length in pixels at the normal scale.
constexpr auto Sheet = R"(
QToolTip { background: $card; color: $ink; border: 1px solid $line2; padding: #4 #8; }
QPushButton, QToolButton {
  background: $card; color: $ink; border: 1px solid $line2; border-radius: 4px;
  padding: 0 #12; min-height: #28; font-weight: 500; outline: none; }
QPushButton:hover, QToolButton:hover { background: $hi; }
QPushButton:pressed, QToolButton:pressed { background: $well; }
QPushButton:disabled, QToolButton:disabled { color: $ink3; border-color: $line; background: $panel; }
QPushButton[kind="primary"] { background: $inv; color: $onInv; border-color: $inv; }
QPushButton[kind="primary"]:hover { background: $ink2; border-color: $ink2; color: $bg; }
QPushButton[kind="primary"]:disabled { background: $well; color: $ink3; border-color: $well; }
QToolButton[kind="plain"], QPushButton[kind="plain"] {
  background: transparent; border-color: transparent; padding: 0 #6; color: $ink2; }
QToolButton[kind="plain"]:hover, QPushButton[kind="plain"]:hover { background: $hi; color: $ink; }
QPushButton[kind="small"], QToolButton[kind="small"] { min-height: #24; padding: 0 #8; }
QPushButton[kind="segment"] {
  min-height: #24; padding: 0 #8; border: 1px solid $ctl; border-radius: 0; background: $panel;
  color: $ink2; font-weight: 400; }
QPushButton[kind="segment"]:hover { background: $hi; }
QPushButton[kind="segment"]:checked { background: $inv; color: $onInv; border-color: $inv; }
QPushButton[kind="segment"][edge="first"] {
  border-top-left-radius: 4px; border-bottom-left-radius: 4px; border-right: none; }
QPushButton[kind="segment"][edge="last"] {
  border-top-right-radius: 4px; border-bottom-right-radius: 4px; }
QPushButton[kind="segment"][edge="middle"] { border-right: none; }
QPushButton[tone="inverse"] { background: transparent; color: $onInv; border-color: $onInv; }
QPushButton[tone="inverse"]:hover { background: $ink2; color: $bg; }
QPushButton[tone="inverse"]:checked { background: $onInv; color: $inv; border-color: $onInv; }
QToolButton[kind="rail"] {
  background: transparent; border: none; border-radius: 0; padding: #6 0; color: $ink2;
  font-weight: 400; }
QToolButton[kind="rail"]:hover { background: $hi; }
QToolButton[kind="rail"]:checked { background: $hi; color: $ink; font-weight: 500;
  border-left: 3px solid $ink; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit, QTextEdit, QTimeEdit, QDateEdit {
  background: $card; color: $ink; border: 1px solid $ctl; border-radius: 4px; padding: 0 #8;
  min-height: #28; selection-background-color: $inv; selection-color: $onInv; }
QPlainTextEdit, QTextEdit { padding: #8; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus { border-color: $ink; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled,
QTimeEdit:disabled {
  color: $ink3; border-color: $line2; background: $panel; }
QComboBox::drop-down { border: none; width: #24; }
QComboBox::down-arrow { image: url(:/icons/combo-arrow.svg); width: #14; height: #14; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line2; outline: none;
  selection-background-color: $hi; selection-color: $ink; }
QMenu { background: $card; border: 1px solid $line2; padding: 4px 0; }
QMenu::item { padding: #6 #24 #6 #28; background: transparent; }
QMenu::icon { padding-left: #10; }
QMenu::item:selected { background: $hi; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QCheckBox, QRadioButton { spacing: #8; min-height: #26; outline: none; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink3; }
QAbstractItemView { background: $panel; color: $ink; border: none; outline: none;
  selection-background-color: $hi; selection-color: $ink; }
QListWidget::item { padding: 0 #8; border-radius: 4px; }
QListWidget::item:hover, QListWidget::item:selected { background: $hi; color: $ink; }
QSlider::groove:horizontal { background: $well; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $ink2; border-radius: 2px; }
QSlider::handle:horizontal { background: $inv; width: #14; margin: -5px 0; border-radius: 4px; }
QSlider::sub-page:horizontal:disabled { background: $line2; }
QSlider::handle:horizontal:disabled { background: $ctl; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $ink3; border: none; padding: 0 #8;
  min-height: #24; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QProgressBar { background: $well; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $ink2; border-radius: 2px; }
QGroupBox { border: 1px solid $line; border-radius: 6px; margin-top: #20; padding: #12; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $ink2; font-weight: 500; }
QTabBar::tab { background: transparent; color: $ink2; padding: #6 #12; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $ink; font-weight: 500; }
QTabWidget::pane { border: none; }
QDialog, QWizard { background: $bg; }
)"_L1;

QHash<QString, QColor> coloursOf(const Theme &t)
{
    return {{u"bg"_s, t.bg},      {u"panel"_s, t.panel}, {u"card"_s, t.card},   {u"hi"_s, t.hi},
            {u"well"_s, t.well},  {u"line"_s, t.line},   {u"line2"_s, t.line2}, {u"ctl"_s, t.ctl},
            {u"ink"_s, t.ink},    {u"ink2"_s, t.ink2},   {u"ink3"_s, t.ink3},   {u"inv"_s, t.inv},
            {u"onInv"_s, t.onInv}};
}

} // namespace

QString styleSheetOf(const Theme &theme, int scalePercent)
{
    const QHash<QString, QColor> colours = coloursOf(theme);
    const QString sheet{Sheet};
    QString made;
    made.reserve(sheet.size());
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        const QChar c = sheet[i];
        if (c != u'$' && c != u'#') {
            made += c;
            continue;
        }
        qsizetype end = i + 1;
        while (end < sheet.size() && sheet[end].isLetterOrNumber())
            ++end;
        const QString word = sheet.mid(i + 1, end - i - 1);
        made += c == u'$' ? colours.value(word).name()
                          : QString::number((word.toInt() * scalePercent + 50) / 100) + u"px"_s;
        i = end - 1;
    }
    return made;
}
