// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/noticerulesgrid.h"

#include "widgets/common/icons.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"
#include "widgets/notify/noticewords.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Level = NoticeRule::Level;
using Sound = NoticeRule::Sound;

constexpr std::array NoticeLevels{Level::Notice, Level::Warning, Level::Loss};
constexpr std::array NoticeSounds{Sound::None, Sound::Soft, Sound::Chime, Sound::Alarm};
constexpr int LongestAgain = 24 * 60;
constexpr int Columns = 6;

} // namespace

NoticeRulesGrid::NoticeRulesGrid(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    for (int column = 0; column < Columns; ++column) {
        auto *head = new RoleLabel(TypeRole::Small, RoleLabel::Ink::Hint);
        grid->addWidget(head, 0, column + (column > 3 ? 1 : 0));
        m_heads.push_back(head);
    }
    for (const AlertKind kind : NoticeRules::allKinds())
        addRow(kind);
    grid->setColumnStretch(Columns + 1, 1);
    retranslate();
}

void NoticeRulesGrid::addRow(AlertKind kind)
{
    Row row{kind,          new RoleLabel(TypeRole::Body),
            new TickBox,   new QComboBox,
            new QComboBox, new QPushButton,
            new QSpinBox,  new TickBox};
    for (size_t i = 0; i < NoticeLevels.size(); ++i)
        row.from->addItem(QString());
    for (size_t i = 0; i < NoticeSounds.size(); ++i)
        row.sound->addItem(QString());
    row.play->setProperty("kind", u"plain"_s);
    row.play->setFixedWidth(30);
    row.again->setRange(0, LongestAgain);
    row.again->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row.again->setFixedWidth(72);
    auto *grid = static_cast<QGridLayout *>(layout());
    const int at = grid->rowCount();
    int column = 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{row.name, row.show, row.from, row.sound,
                                                            row.play, row.again, row.onlyBehind})
        grid->addWidget(widget, at, column++);
    const auto tell = [this, row] {
        refresh(row);
        Q_EMIT changed();
    };
    connect(row.show, &QCheckBox::clicked, this, tell);
    connect(row.onlyBehind, &QCheckBox::clicked, this, tell);
    connect(row.from, &QComboBox::activated, this, tell);
    connect(row.sound, &QComboBox::activated, this, tell);
    connect(row.again, &QSpinBox::valueChanged, this, tell);
    connect(row.play, &QPushButton::clicked, this, [this, row] {
        Q_EMIT playRequested(NoticeSounds[static_cast<size_t>(row.sound->currentIndex())]);
    });
    m_rows.push_back(row);
}

const NoticeRulesGrid::Row &NoticeRulesGrid::rowOf(AlertKind kind) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [kind](const Row &other) { return other.kind == kind; });
    Q_ASSERT(row != m_rows.end());
    return *row;
}

void NoticeRulesGrid::setNotices(const NoticeSettings &notices)
{
    const QSignalBlocker quiet(this);
    for (const Row &row : m_rows) {
        const NoticeRule rule = NoticeRules::ruleOf(notices, row.kind);
        row.show->setChecked(rule.show);
        row.from->setCurrentIndex(static_cast<int>(rule.from));
        row.sound->setCurrentIndex(static_cast<int>(rule.sound));
        row.again->setValue(static_cast<int>(rule.again.count() / 60));
        row.onlyBehind->setChecked(rule.onlyBehind);
        refresh(row);
    }
}

void NoticeRulesGrid::writeTo(NoticeSettings &notices) const
{
    for (const Row &row : m_rows) {
        NoticeRule rule = NoticeRules::ruleOf(notices, row.kind);
        rule.show = row.show->isChecked();
        rule.from = NoticeLevels[static_cast<size_t>(row.from->currentIndex())];
        rule.sound = NoticeSounds[static_cast<size_t>(row.sound->currentIndex())];
        rule.again = Seconds(60) * row.again->value();
        rule.onlyBehind = row.onlyBehind->isChecked();
        NoticeRules::setRule(notices, row.kind, rule);
    }
}

void NoticeRulesGrid::setSoundsOn(bool on)
{
    m_soundsOn = on;
    for (const Row &row : m_rows)
        refresh(row);
}

/// What has no effect is not offered.
void NoticeRulesGrid::refresh(const Row &row) const
{
    const bool sounds = row.sound->currentIndex() > 0;
    const bool tells = row.show->isChecked() || sounds;
    row.play->setEnabled(sounds && m_soundsOn);
    row.from->setEnabled(tells);
    row.again->setEnabled(tells);
    row.onlyBehind->setEnabled(tells);
}

void NoticeRulesGrid::name(const Row &row)
{
    const QString kind = NoticeWords::kind(row.kind);
    row.name->setText(kind);
    const auto say = [&kind](QWidget *widget, const QString &what) {
        widget->setAccessibleName(kind + u": "_s + what);
        widget->setToolTip(what);
    };
    say(row.show, tr("Shows a notice"));
    say(row.from, tr("The lowest level that is told"));
    say(row.sound, tr("Sound"));
    say(row.play, tr("Play it now"));
    say(row.again, tr("Not again within so many minutes, unless it gets worse"));
    say(row.onlyBehind, tr("Only while Belltower is not in front"));
    row.play->setIcon(Icons::icon(u"play"_s));
    const std::array levels{tr("any level"), tr("warning"), tr("loss")};
    for (int i = 0; i < row.from->count(); ++i)
        row.from->setItemText(i, levels[static_cast<size_t>(i)]);
    for (int i = 0; i < row.sound->count(); ++i)
        row.sound->setItemText(i, NoticeWords::sound(NoticeSounds[static_cast<size_t>(i)]));
}

void NoticeRulesGrid::retranslate()
{
    const std::array<QString, Columns> heads{tr("When"),  tr("Notice"),         tr("From level"),
                                             tr("Sound"), tr("Not again, min"), tr("Only behind")};
    for (size_t i = 0; i < m_heads.size(); ++i)
        m_heads[i]->setText(heads[i]);
    for (const Row &row : m_rows)
        name(row);
}

void NoticeRulesGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
