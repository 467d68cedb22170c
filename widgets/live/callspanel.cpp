// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/callspanel.h"

#include "core/models/livesession.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/spokenmodel.h"
#include "widgets/live/livewords.h"
#include "widgets/live/lostpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CallsPanel::CallsPanel(LiveSession *session, const Moment *moment, QWidget *parent)
    : Panel(parent)
    , m_session(session)
{
    setIcon(u"phone-missed"_s);
    m_list = new LiveListView(this);
    auto *delegate = new LostDelegate(&m_calls, moment, this);
    delegate->setDetailed(true);
    m_list->setLiveDelegate(delegate);
    const auto spoken = [this, moment](int row) {
        return LiveWords::spoken(m_calls.at(row), *moment);
    };
    m_list->setModel(new SpokenModel(&m_calls, spoken, spoken, this));
    content()->addWidget(m_list, 1);
    m_close = new QToolButton(this);
    m_close->setProperty("kind", u"plain"_s);
    tools()->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(session, &LiveSession::updated, this, [this](const BoardDelta &delta) {
        if (!isVisible())
            return;
        m_calls.update(m_session->board(), delta);
        if (delta.lost)
            retranslate();
    });
    m_calls.setShortShown(session->board(), true);
    retranslate();
    hide();
}

void CallsPanel::open(const QueueId &queue)
{
    m_queue = queue;
    m_calls.setQueueNames(m_session->board(), m_session->queueNames());
    m_calls.setQueue(m_session->board(), queue);
    retranslate();
    show();
    raise();
    m_list->setFocus(Qt::OtherFocusReason);
}

void CallsPanel::retranslate()
{
    const QString whose =
        m_queue.isNull() ? tr("all queues") : nameOfQueue(m_session->queueNames(), m_queue);
    // The board remembers the newest; a whole day of a large office is more.
    setTitle(tr("Lost calls"), tr("%1 \u00B7 newest %n", nullptr, m_calls.rowCount()).arg(whose));
    m_list->setAccessibleName(tr("Lost calls"));
    m_list->setEmptyText(tr("Nobody was lost"));
    m_close->setIcon(Icons::icon(u"close"_s));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the list of lost calls"));
}

void CallsPanel::lookChanged()
{
    Panel::lookChanged();
    retranslate();
}

void CallsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

void CallsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        event->ignore();
        return;
    }
    hide();
    Q_EMIT closed();
}
