// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shots/photographer.h"
#include "app/shots/setupphotographer.h"

#include <QApplication>
#include <QTextStream>

/// belltower_shots OUTDIR [NAME]: pictures of every page, with no display and no PBX. With NAME
/// only those whose file name contains it.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << QStringLiteral("usage: belltower_shots OUTDIR [NAME]\n");
        return 2;
    }
    SetupPhotographer setup(arguments.at(1), arguments.value(2));
    const bool live = Photographer(arguments.at(1), arguments.value(2)).shootAll();
    return setup.shootAll() && live ? 0 : 1;
}
