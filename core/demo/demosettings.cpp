// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demosettings.h"

QList<DemoQueuePlan> demoQueuePlans()
{
    DemoQueuePlan sales;
    sales.name = "sales";
    sales.number = "600";
    sales.did = "74951000001";
    sales.overflowTo = 4;
    sales.waitSeconds = 90;
    sales.share = 4;
    sales.staff = 0.5;

    DemoQueuePlan support;
    support.name = "support";
    support.number = "601";
    support.did = "74951000002";
    support.strategy = DemoStrategy::LeastRecent;
    support.serviceLevel = 30;
    support.wrapUpSeconds = 15;
    support.hasExitKey = true;
    support.share = 3;
    support.staff = 0.45;
    support.talkSeconds = 200;
    support.patienceSeconds = 150;

    DemoQueuePlan billing;
    billing.name = "billing";
    billing.number = "602";
    billing.did = "74951000003";
    billing.strategy = DemoStrategy::FewestCalls;
    billing.serviceLevel = 30;
    billing.maxLength = 3;
    billing.refusesWhenEmpty = true;
    billing.share = 1.2;
    billing.staff = 0.15;
    billing.talkSeconds = 110;

    DemoQueuePlan vip;
    vip.name = "vip";
    vip.number = "603";
    vip.did = "74951000004";
    vip.strategy = DemoStrategy::RingAll;
    vip.serviceLevel = 10;
    vip.ringSeconds = 12;
    vip.weight = 10;
    vip.share = 0.6;
    vip.staff = 0.2;
    vip.patienceSeconds = 200;

    DemoQueuePlan reserve;
    reserve.name = "reserve";
    reserve.number = "610";
    reserve.waitSeconds = 60;
    reserve.share = 0;
    reserve.staff = 0.15;

    return {sales, support, billing, vip, reserve};
}
