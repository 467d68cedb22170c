// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/demopbxcommand.h"

#include "core/demo/demopbx.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTextStream>

#include <optional>

namespace {

constexpr int ExitFailed = 1;
constexpr int ExitUsage = 2;

QString text(const char *source)
{
    return QCoreApplication::translate("DemoPbxCommand", source);
}

int complain(const QString &what, int exitCode)
{
    QTextStream(stderr) << what << '\n';
    return exitCode;
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &about, const QString &value,
                               const char *preset) {
        parser.addOption({QString::fromLatin1(name), about, value, QString::fromLatin1(preset)});
    };
    add("port", text("Port on loopback; 0 lets the system choose."), text("number"), "5038");
    add("seed", text("The same seed makes the same day."), text("number"), "18");
    add("agents", text("How many people work there."), text("number"), "16");
    add("calls-per-hour", text("Calls in the busiest hour of the day."), text("number"), "215");
    add("speed", text("How many times faster than real time."), text("factor"), "1");
    add("shape", text("plain: members are telephones. freepbx: numbered queues, Local members."),
        QStringLiteral("plain|freepbx"), "plain");
    add("language", text("Language of the names."), QStringLiteral("en|ru"), "en");
    add("warm-up", text("Minutes of work done before the start."), text("minutes"), "180");
    add("supervisor", text("What the supervisor's telephone, extension 1000, does when it rings."),
        QStringLiteral("answers|ignores|busy|unregistered"), "answers");
    parser.addOption(
        {QStringLiteral("record"), text("The office records all calls of its queues.")});
    add("queue-log", text("File that gets the PBX's queue_log."), text("file"), "");
    add("secret-file",
        text("File with the user in the first line and the secret in the second. "
             "Without it both are made up and printed."),
        text("file"), "");
}

/// The account in the file; nothing when it cannot be read.
std::optional<DemoUser> readAccount(const QString &path)
{
    DemoUser user;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    user.name = file.readLine(1024).trimmed();
    user.secret = file.readLine(1024).trimmed();
    if (user.name.isEmpty() || user.secret.isEmpty())
        return std::nullopt;
    return user;
}

std::optional<DemoTelephone::Habit> habitOf(const QString &word)
{
    using Habit = DemoTelephone::Habit;
    static const QHash<QString, Habit> Habits{
        {QStringLiteral("answers"), Habit::Answers},
        {QStringLiteral("ignores"), Habit::Ignores},
        {QStringLiteral("busy"), Habit::Busy},
        {QStringLiteral("unregistered"), Habit::Unregistered}};
    const auto it = Habits.find(word);
    return it == Habits.end() ? std::nullopt : std::optional(*it);
}

/// Null when an argument makes no sense.
std::optional<DemoPbx::Options> readOptions(const QCommandLineParser &parser)
{
    bool isGood = true;
    const auto number = [&](const char *name, double low, double high) {
        bool isNumber = false;
        const double value = parser.value(QString::fromLatin1(name)).toDouble(&isNumber);
        isGood = isGood && isNumber && value >= low && value <= high;
        return value;
    };
    const QString shape = parser.value(QStringLiteral("shape"));
    const QString language = parser.value(QStringLiteral("language"));
    DemoPbx::Options options = DemoPbx::forShow(
        language == QLatin1String("ru") ? DemoLanguage::Russian : DemoLanguage::English);
    options.port = quint16(number("port", 0, 65535));
    options.office.seed = quint64(number("seed", 0, 9e15));
    options.office.agents = int(number("agents", 1, 5000));
    options.office.callsPerHour = number("calls-per-hour", 0, 1e6);
    options.speed = number("speed", 0.01, 1000);
    options.warmUp = Seconds{qint64(number("warm-up", 0, 1440) * 60)};
    options.queueLogFile = parser.value(QStringLiteral("queue-log"));
    options.office.shape =
        shape == QLatin1String("freepbx") ? DemoShape::FreePbx : DemoShape::Plain;
    const auto habit = habitOf(parser.value(QStringLiteral("supervisor")));
    options.office.supervisor.habit = habit.value_or(DemoTelephone::Habit::Answers);
    options.office.recordsQueues = parser.isSet(QStringLiteral("record"));
    isGood = isGood && habit
             && (shape == QLatin1String("freepbx") || shape == QLatin1String("plain"))
             && (language == QLatin1String("ru") || language == QLatin1String("en"));
    return isGood ? std::optional(options) : std::nullopt;
}

void announce(const DemoPbx &pbx, const DemoUser &user, bool isMadeUp)
{
    QTextStream out(stdout);
    out << text("Demo PBX listens on 127.0.0.1:%1").arg(pbx.port()) << '\n';
    if (isMadeUp)
        out << text("User: %1  Secret: %2 (made up, good on this machine until it ends)")
                   .arg(QString::fromUtf8(user.name), QString::fromUtf8(user.secret))
            << '\n';
}

} // namespace

int runDemoPbx(const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text("A telephone office that does not exist, behind a real AMI port on loopback."));
    const QCommandLineOption help = parser.addHelpOption();
    addOptions(parser);
    if (!parser.parse(QStringList(QStringLiteral("belltowerd demo-pbx")) + args))
        return complain(parser.errorText(), ExitUsage);
    if (parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText();
        return 0;
    }
    std::optional<DemoPbx::Options> options = readOptions(parser);
    if (!options || !parser.positionalArguments().isEmpty())
        return complain(text("An argument makes no sense; see --help."), ExitUsage);
    const QString secretFile = parser.value(QStringLiteral("secret-file"));
    if (!secretFile.isEmpty()) {
        const std::optional<DemoUser> user = readAccount(secretFile);
        if (!user)
            return complain(text("Cannot read user and secret from %1").arg(secretFile),
                            ExitFailed);
        options->office.users = {*user};
    }

    DemoPbx pbx(*options);
    if (!pbx.start())
        return complain(text("Cannot start: %1").arg(pbx.errorText()), ExitFailed);
    announce(pbx, options->office.users.first(), secretFile.isEmpty());
    return QCoreApplication::exec();
}
