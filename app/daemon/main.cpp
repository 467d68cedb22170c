// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/demopbxcommand.h"
#include "app/daemon/ingestcommand.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    QLatin1StringView name;
    QLatin1StringView summary;
    int (*run)(const QStringList &arguments);
};

constexpr Command Commands[] = {
    {"ingest"_L1, "print the figures of a recorded AMI connection"_L1, runIngest},
    {"demo-pbx"_L1, "run a telephone office that does not exist, for other AMI clients too"_L1,
     [](const QStringList &arguments) { return runDemoPbx(arguments.mid(1)); }},
};

int usage(bool asked)
{
    QTextStream out(asked ? stdout : stderr);
    out << "usage: belltowerd COMMAND [options]\n\n";
    for (const Command &command : Commands)
        out << "  " << command.name << "\t" << command.summary << '\n';
    out << "\nbelltowerd COMMAND --help tells more.\n";
    return asked ? 0 : 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"belltowerd"_s);
    QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    for (const Command &command : Commands) {
        if (name == command.name) {
            arguments.removeAt(1);
            return command.run(arguments);
        }
    }
    return usage(name == u"--help"_s || name == u"-h"_s);
}
