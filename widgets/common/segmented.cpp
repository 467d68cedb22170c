// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/segmented.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

QPushButton *SegmentedControl::addChoice(const QString &text, const QIcon &icon)
{
    auto *button = new QPushButton(icon, text, this);
    button->setCheckable(true);
    button->setProperty("kind", u"segment"_s);
    const int index = static_cast<int>(m_group->buttons().size());
    button->setChecked(index == 0);
    m_group->addButton(button, index);
    m_layout->addWidget(button);
    dressEdges();
    return button;
}

QPushButton *SegmentedControl::button(int index) const
{
    return qobject_cast<QPushButton *>(m_group->button(index));
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedControl::dressEdges()
{
    const auto count = m_group->buttons().size();
    for (int i = 0; i < count; ++i) {
        const QString edge = i + 1 == count ? u"last"_s : i == 0 ? u"first"_s : u"middle"_s;
        m_group->button(i)->setProperty("edge", edge);
    }
}
