// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/glyphs.h"
#include "widgets/common/theme.h"

#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>

#include <algorithm>
#include <cmath>

Q_DECLARE_METATYPE(Theme)

namespace {

double channel(double c)
{
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double light(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = light(a);
    const double y = light(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

int chroma(const QColor &c)
{
    return std::max({c.red(), c.green(), c.blue()}) - std::min({c.red(), c.green(), c.blue()});
}

QImage glyphImage(Glyph glyph)
{
    QImage image(32, 32, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintGlyph(painter, image.rect(), glyph, Qt::black, Qt::white);
    return image;
}

int differentPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 96 ? 1 : 0;
    return count;
}

} // namespace

/// The looks keep the contrast the design language promises, and states differ by shape alone.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readable_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("dark") << Theme::dark();
        QTest::newRow("light") << Theme::light();
        QPalette blackOnWhite(Qt::white);
        blackOnWhite.setColor(QPalette::Window, Qt::white);
        blackOnWhite.setColor(QPalette::WindowText, Qt::black);
        QTest::newRow("high contrast") << Theme::highContrast(blackOnWhite);
        QTest::newRow("dark, old data") << Theme::dark().greyed();
        QTest::newRow("light, old data") << Theme::light().greyed();
    }
    void readable()
    {
        QFETCH(const Theme, theme);
        for (const QColor &surface : {theme.bg, theme.panel, theme.card, theme.hi}) {
            for (const QColor &text :
                 {theme.ink, theme.ink2, theme.ink3, theme.warn, theme.loss, theme.free, theme.ring,
                  theme.talk, theme.wrap, theme.pause, theme.off})
                QVERIFY2(contrast(text, surface) >= 4.5,
                         qPrintable(text.name() + QStringLiteral(" on ") + surface.name()));
            for (const QColor &edge : {theme.ctl, theme.inv})
                QVERIFY2(contrast(edge, surface) >= 3.0,
                         qPrintable(edge.name() + QStringLiteral(" on ") + surface.name()));
        }
        for (const QColor &surface : {theme.bg, theme.panel, theme.card})
            QVERIFY(contrast(theme.lossFill, surface) >= 3.0);
        QVERIFY(contrast(theme.onLoss, theme.lossFill) >= 4.5
                || theme.lossFill == theme.ctl); // grey bars of old data carry no small text
        QVERIFY(contrast(theme.onInv, theme.inv) >= 4.5);
        QVERIFY(contrast(theme.loss, theme.lossSoft) >= 4.5);
        QVERIFY(contrast(theme.warn, theme.warnSoft) >= 4.5);
    }

    void oldDataHasNoColour()
    {
        for (const Theme &theme : {Theme::dark().greyed(), Theme::light().greyed()}) {
            for (const QColor &mark : {theme.free, theme.ring, theme.talk, theme.wrap, theme.warn,
                                       theme.loss, theme.lossFill, theme.warnFill, theme.lossLine})
                QVERIFY2(chroma(mark) < 40, qPrintable(mark.name()));
        }
    }

    void followsTheSystem()
    {
        QPalette system;
        system.setColor(QPalette::Window, Qt::darkGray);
        system.setColor(QPalette::WindowText, Qt::white);
        QVERIFY(Theme::isDark(system));
        QVERIFY(!Theme::isHighContrast(system));
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
            system.setColor(role, Qt::black);
        QVERIFY(Theme::isHighContrast(system));
    }

    void everyStateHasItsOwnShape()
    {
        QList<QImage> images;
        for (int g = 0; g <= static_cast<int>(Glyph::Loss); ++g)
            images.append(glyphImage(static_cast<Glyph>(g)));
        for (qsizetype a = 0; a < images.size(); ++a) {
            for (qsizetype b = a + 1; b < images.size(); ++b)
                QVERIFY2(differentPixels(images[a], images[b]) > 40,
                         qPrintable(QStringLiteral("shapes %1 and %2").arg(a).arg(b)));
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
