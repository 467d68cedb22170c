// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/console.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"Belltower"_s);
    QApplication::setDesktopFileName(u"io.github.belltower.Belltower"_s);
    QApplication::setApplicationVersion(QStringLiteral(BELLTOWER_VERSION));
    QApplication::setWindowIcon(QIcon(u":/belltower.svg"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Live board of a telephone team."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(
        u"demo"_s, QCoreApplication::translate("main", "Start a made-up office and show it."));
    const QCommandLineOption settings(
        u"settings"_s, QCoreApplication::translate("main", "Use this settings file."), u"file"_s);
    parser.addOptions({demo, settings});
    parser.process(app);

    Console console({parser.isSet(demo), parser.value(settings), 1.0});
    console.start();
    return QApplication::exec();
}
