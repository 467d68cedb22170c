// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/physicalkeys.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

// Evdev and the PC's first set of scan codes number the three rows of letters alike.
struct Row
{
    quint32 first;
    std::string_view letters;
};
constexpr std::array Rows{Row{16, "QWERTYUIOP"}, Row{30, "ASDFGHJKL"}, Row{44, "ZXCVBNM"}};

Qt::Key latinOfScanCode(quint32 code)
{
    for (const Row &row : Rows) {
        if (code >= row.first && code < row.first + row.letters.size())
            return static_cast<Qt::Key>(row.letters[code - row.first]);
    }
    return Qt::Key_unknown;
}

/// X11 and Wayland count from 8.
quint32 scanCodeOffset()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "xcb"_L1 || platform.startsWith("wayland"_L1) ? 8 : 0;
}

bool isLatinLetter(int key)
{
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

} // namespace

Qt::Key PhysicalKeys::latinOfCyrillic(int key)
{
    static constexpr std::u16string_view Cyrillic = u"ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
    static constexpr std::string_view Latin = "QWERTYUIOPASDFGHJKLZXCVBNM";
    const size_t at = Cyrillic.find(static_cast<char16_t>(key));
    return key <= 0xFFFF && at != std::u16string_view::npos ? static_cast<Qt::Key>(Latin[at])
                                                            : Qt::Key_unknown;
}

Qt::Key PhysicalKeys::of(const QKeyEvent &event)
{
    const auto key = static_cast<Qt::Key>(event.key());
    if (isLatinLetter(event.key()))
        return key;
    // Function and cursor keys, digits and signs are the same in every layout that matters here.
    if (event.key() < 0x80 || event.key() >= 0x01000000)
        return key;
    const Qt::Key fromLetter = latinOfCyrillic(event.key());
    if (fromLetter != Qt::Key_unknown)
        return fromLetter;
    const quint32 code = event.nativeScanCode();
    const Qt::Key fromPlace =
        code > scanCodeOffset() ? latinOfScanCode(code - scanCodeOffset()) : Qt::Key_unknown;
    return fromPlace != Qt::Key_unknown ? fromPlace : key;
}
