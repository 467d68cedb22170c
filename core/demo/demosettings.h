// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// How the members of the demo's queues are built: PJSIP/NNN dialled at once (captures/10-pjsip),
/// or Local/NNN@from-queue/n with numbered queues (captures/11-freepbx).
enum class DemoShape : quint8 { Plain, FreePbx };
enum class DemoLanguage : quint8 { English, Russian };
enum class DemoStrategy : quint8 { RrMemory, RingAll, LeastRecent, FewestCalls, Linear, Random };

/// A manager account, as a section of manager.conf.
struct DemoUser
{
    QByteArray name;
    QByteArray secret;
    QByteArray read = "all"; ///< comma separated classes, or "all"
    QByteArray write = "all";
};

/// How the supervisor's telephone behaves when it is rung.
struct DemoTelephone
{
    enum class Habit : quint8 { Answers, Ignores, Busy, Unregistered };
    Habit habit = Habit::Answers;
    Milliseconds answersAfter{1500};
};

/// One queue, as a section of queues.conf plus what the dialplan around it does.
struct DemoQueuePlan
{
    QByteArray name;   ///< of the plain shape
    QByteArray number; ///< of the FreePBX shape
    QByteArray did;    ///< the customers' number; empty: reached by overflow or menu only
    DemoStrategy strategy = DemoStrategy::RrMemory;
    int serviceLevel = 20; ///< seconds
    int ringSeconds = 15;
    int retrySeconds = 2;
    int wrapUpSeconds = 10;
    int maxLength = 0; ///< 0: no limit
    int weight = 0;
    int waitSeconds = 300;         ///< Queue()'s own time-out
    int overflowTo = -1;           ///< index of the queue tried after the time-out; -1: voicemail
    bool refusesWhenEmpty = false; ///< joinempty and leavewhenempty
    bool hasExitKey = false;
    double share = 1.0;       ///< of the arrivals
    double staff = 0.5;       ///< part of the agents that are members
    double talkSeconds = 150; ///< median
    double patienceSeconds = 110;
};

/// Everything that makes one demo office; the same settings and times give the same bytes.
struct DemoSettings
{
    quint64 seed = 1;
    int agents = 16; ///< on shift
    int offDuty = 0; ///< more of them, whose telephones are not there today
    double callsPerHour = 90;
    DemoShape shape = DemoShape::Plain;
    DemoLanguage language = DemoLanguage::English;
    Timestamp start = fromEpochMs(1'795'312'800'000); ///< when the PBX was started
    Seconds utcOffset{0};       ///< of the office: the schedule and the day's profile follow it
    bool withSideCalls = true;  ///< direct, internal and outgoing calls, ring group, transfers
    bool recordsQueues = false; ///< MixMonitor before each queue, as FreePBX's offices often do
    bool withHabits = true;     ///< breaks, late returns, telephones that drop out
    QList<DemoQueuePlan> queues;
    QList<DemoUser> users;
    DemoTelephone supervisor; ///< extension 1000, a member of no queue
};

/// The five queues of the demo office. Overflow goes to the last one.
QList<DemoQueuePlan> demoQueuePlans(DemoLanguage language = DemoLanguage::English);
/// The office `belltower --demo` shows: queues build up, people pause, some callers are lost.
/// It has no users yet.
DemoSettings demoShowSettings(DemoLanguage language);
