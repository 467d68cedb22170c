// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/livesession.h"
#include "widgets/command/act.h"

#include <QObject>

/// What the supervisor answered to a Question.
struct Answer
{
    QString field;
    QString note;
    bool never = false; ///< do not ask again
};

/// Something to be answered before an order goes out.
struct Question
{
    QString text;
    QString yes;       ///< on the button
    QString field;     ///< a line that must be filled in; empty: none
    QString fieldText; ///< what stands in it at first
    bool isNumber = false;
    bool wantsNote = false;
    bool offersNever = false;
    std::function<void(const Answer &)> then;
};

/// The way from an act to the desk: asks what has to be asked, then gives the orders.
///
/// One for a site. Knows which conversation is listened to and keeps to one at a time. Shows
/// nothing itself: questions, refusals and wishes leave as signals. GUI thread.
class Orders : public QObject
{
    Q_OBJECT

public:
    Orders(CommandDesk &desk, const LiveSession &session, QObject *parent = nullptr);

    void setSite(const SiteSettings &site);
    const SiteSettings &site() const { return m_site; }
    /// What is on screen is old: nothing can be ordered.
    void setStale(bool stale);

    CommandDesk &desk() const { return m_desk; }
    const LiveBoard &board() const { return m_session.board(); }
    const LiveSession &session() const { return m_session; }
    ActContext context();

    /// `confirmed`: the user has been asked already (a key pressed twice).
    void run(const Act &act, bool confirmed = false);
    /// The join that rings or listens; null when there is none.
    const CommandRecord *join() const;
    /// Stops listening, or the ringing that was to become it.
    void leaveJoin();

Q_SIGNALS:
    void asks(const Question &question);
    /// Somebody tried what cannot be done now.
    void blocked(const Act &act);
    /// Acts made before may not be true any more.
    void changed();
    void supervisionEdited(const SiteSupervision &own);
    void consentGiven(const QString &by);
    void lendRequested(const QList<AgentId> &agents, const QueueId &queue);
    void settingsRequested();
    /// The whole record of orders is to be shown.
    void trailRequested();

private:
    void askConsent(const Act &act, bool confirmed);
    void askTyped(const Act &act);
    void askFirst(const Act &act);
    void give(const QList<Command> &orders, const Act &act, const QString &note);
    CommandId giveOne(const Command &order, const Act &act, const QString &note);
    void onRecord(const CommandRecord &record);

    /// Goes out when the order before it is done.
    struct Next
    {
        CommandId after;
        Command what;
        QString note;
        bool whenOver = false; ///< waits for the end of `after`, a join
    };

    CommandDesk &m_desk;
    const LiveSession &m_session;
    SiteSettings m_site;
    QList<Next> m_next;
    bool m_stale = false;
};
