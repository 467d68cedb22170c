// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>

/// The order people expect: "9" before "10", letters as in the user's language, whatever the case.
QCollator makeCollator();
