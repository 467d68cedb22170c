// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/historybox.h"

#include "widgets/command/commandtexts.h"
#include "widgets/command/orders.h"
#include "widgets/common/format.h"
#include "widgets/common/look.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

HistoryBox::HistoryBox(Orders &orders, const Moment &moment, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_orders(orders)
    , m_moment(moment)
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("The last orders"));
    m_list->setAccessibleName(accessibleName());
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_list);
    auto *all = new QPushButton(tr("Record of all orders…"), this);
    all->setProperty("kind", u"small"_s);
    all->setToolTip(tr("Every step of every order, to be filtered and exported"));
    all->setAccessibleName(tr("Record of all orders"));
    layout->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, [this] {
        Q_EMIT m_orders.trailRequested();
        close();
    });
    connect(&orders.desk(), &CommandDesk::recordChanged, this, &HistoryBox::refresh);
    refresh();
}

HistoryBox *HistoryBox::open(Orders &orders, const Moment &moment, QWidget *above)
{
    auto *box = new HistoryBox(orders, moment, above);
    const Look &look = Look::instance();
    box->resize(look.px(640), look.px(320));
    const QPoint at = above->mapToGlobal(QPoint(above->width() - box->width(), -box->height() - 4));
    box->move(std::max(0, at.x()), std::max(0, at.y()));
    box->show();
    box->list()->setFocus(Qt::PopupFocusReason);
    return box;
}

void HistoryBox::refresh()
{
    const int current = m_list->currentRow();
    m_list->clear();
    for (const CommandRecord &record : m_orders.desk().records()) {
        QString text = Format::clock(record.askedAt, m_moment.zone) + u"  "_s
                       + CommandTexts::title(record, m_orders.session().queueNames())
                       + u" \u2013 "_s + CommandTexts::progress(record);
        if (!record.note.isEmpty())
            text += u'\n' + tr("Why: %1").arg(record.note);
        m_list->addItem(text);
    }
    if (m_list->count() == 0)
        m_list->addItem(tr("Nothing was ordered yet"));
    m_list->setCurrentRow(std::max(0, current));
}
