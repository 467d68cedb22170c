// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/models/loginrights.h"

#include <QCoreApplication>
#include <QString>

/// What went wrong in the user's words, and what to do about it.
struct Advice
{
    QString sentence;
    QString remedy; ///< what to do; empty when the sentence says it all
    QString code;   ///< what to type on the PBX; empty when nothing
};

/// The words of the set-up for what the core tells in codes.
class SetupWords
{
    Q_DECLARE_TR_FUNCTIONS(SetupWords)

public:
    static QString kind(SiteSettings::PbxKind kind);
    /// Why a trial did not reach the PBX's queues; empty sentence when it did.
    static Advice advice(const LinkStatus &link, const SiteSettings &site);
    /// What the trial is doing.
    static QString progress(LinkStatus::Phase phase);
    /// What a right lets the board show or the supervisor do.
    static QString meaning(LoginRight right);
    static QString state(RightState state);
    static QString secretFailure(const SecretFailure &failure);

private:
    static Advice adviceOfProblem(LinkStatus::Problem problem, const SiteSettings &site);
    static Advice refusedAdvice(const SiteSettings &site);
};
