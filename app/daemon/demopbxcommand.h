// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// `belltowerd demo-pbx`: runs the demo PBX alone, so that other AMI clients can talk to it too.
///
/// `args` are those after the command's name. Needs the QCoreApplication to exist and runs its
/// event loop. Returns the exit code: 0 well, 1 cannot listen or read a file, 2 wrong arguments.
int runDemoPbx(const QStringList &args);
