// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/noticesettings.h"

#include "core/base/settingsfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template<typename Archive, typename Notices>
void noticeFields(Archive &field, Notices &notices)
{
    field("desktop"_L1, notices.desktop);
    field("sounds"_L1, notices.sounds);
    field("volumePercent"_L1, notices.volumePercent);
    field("collapse"_L1, notices.collapse);
    field("lossBreaksQuiet"_L1, notices.lossBreaksQuiet);
    field("tray"_L1, notices.tray);
    field("closeToTray"_L1, notices.closeToTray);
}

template<typename Archive, typename Rule>
void noticeRuleFields(Archive &field, Rule &rule)
{
    field("show"_L1, rule.show);
    field("sound"_L1, rule.sound);
    field("from"_L1, rule.from);
    field("againSeconds"_L1, rule.again);
    field("onlyBehind"_L1, rule.onlyBehind);
}

template<typename Archive, typename Day>
void quietDayFields(Archive &field, Day &day)
{
    field("on"_L1, day.on);
    field("fromMinute"_L1, day.from);
    field("toMinute"_L1, day.to);
}

} // namespace

NoticeSettings readNotices(QSettings &file, QStringList &broken)
{
    NoticeSettings notices;
    file.beginGroup("notices"_L1);
    SettingsReader reader(file);
    noticeFields(reader, notices);
    notices.volumePercent = std::clamp(notices.volumePercent, 0, 100);
    const int days = file.beginReadArray("quiet"_L1);
    for (int i = 0; i < std::min(days, int(notices.quiet.size())); ++i) {
        file.setArrayIndex(i);
        QuietDay &day = notices.quiet[static_cast<size_t>(i)];
        quietDayFields(reader, day);
        day.from = std::clamp(day.from, 0, NoticeSettings::MinutesOfDay - 1);
        day.to = std::clamp(day.to, 0, NoticeSettings::MinutesOfDay - 1);
    }
    file.endArray();
    const int rules = file.beginReadArray("rules"_L1);
    for (int i = 0; i < rules; ++i) {
        file.setArrayIndex(i);
        NoticeRule rule;
        noticeRuleFields(reader, rule);
        rule.again = std::max(rule.again, Seconds(0));
        notices.rules.insert(file.value("alert"_L1).toString(), rule);
    }
    file.endArray();
    file.endGroup();
    broken += reader.broken();
    return notices;
}

void writeNotices(QSettings &file, const NoticeSettings &notices)
{
    file.beginGroup("notices"_L1);
    SettingsWriter writer(file);
    noticeFields(writer, notices);
    file.beginWriteArray("quiet"_L1, int(notices.quiet.size()));
    for (size_t i = 0; i < notices.quiet.size(); ++i) {
        file.setArrayIndex(int(i));
        quietDayFields(writer, notices.quiet[i]);
    }
    file.endArray();
    file.beginWriteArray("rules"_L1, int(notices.rules.size()));
    int index = 0;
    for (auto rule = notices.rules.cbegin(); rule != notices.rules.cend(); ++rule) {
        file.setArrayIndex(index++);
        file.setValue("alert"_L1, rule.key());
        noticeRuleFields(writer, rule.value());
    }
    file.endArray();
    file.endGroup();
}
