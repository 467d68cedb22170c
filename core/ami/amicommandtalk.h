// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandrun.h"

#include <QList>

/// A waiting caller's priority; no event tells of it, so the queue's list is asked.
class AmiPriorityRun : public AmiCommandRun
{
public:
    AmiPriorityRun(AmiCommandKit &kit, CommandId id, PrioritizeCaller order);
    void start() override;
    void onMessage(const AmiMessage &message) override;

private:
    void lookForEffect();

    PrioritizeCaller m_order;
    std::string m_uid;
    bool m_looking = false;
    bool m_seen = false;
};

/// The customer waits in the parking lot; ParkedCall tells where.
class AmiParkRun : public AmiCommandRun
{
public:
    AmiParkRun(AmiCommandKit &kit, CommandId id, ParkTalk order);
    void start() override;
    void onMessage(const AmiMessage &message) override;
    void onTime() override;

private:
    void finish();

    ParkTalk m_order;
    std::string m_customer;
    QString m_slot;
    Timestamp m_since;
    bool m_said = false; ///< the PBX said yes
};

/// Recording of a talk: begun on the agent's leg; stopped and muted wherever one runs.
class AmiRecordRun : public AmiCommandRun
{
public:
    AmiRecordRun(AmiCommandKit &kit, CommandId id, RecordTalk order);
    void start() override;
    void onMessage(const AmiMessage &message) override;

private:
    QList<AmiLeg> legs() const;
    AmiAction actionFor(const AmiLeg &leg) const;
    void onAnswer(const AmiReply &reply);

    RecordTalk m_order;
    AmiTextSet m_uids;
    int m_open = 0;
    bool m_accepted = false;
    bool m_effect = false;
    AmiReply m_refusal;
};
