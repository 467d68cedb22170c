// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/rowlistmodel.h"
#include "tests/support/modelmirror.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {

struct Letter
{
    int id = 0;
    int figure = 0;

    int identity() const { return id; }
    bool operator==(const Letter &) const = default;
};

class LetterModel : public RowListModel<Letter>
{
public:
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || role != Qt::DisplayRole)
            return {};
        return u"%1:%2"_s.arg(at(index.row()).id).arg(at(index.row()).figure);
    }
    void show(std::vector<Letter> letters) { replaceRows(std::move(letters)); }
};

QString describe(const QModelIndex &index)
{
    return index.data().toString();
}

std::vector<Letter> anyLetters()
{
    const auto ids = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 30));
    std::vector<Letter> letters;
    for (const int id : ids) {
        const bool isNew = std::none_of(letters.begin(), letters.end(),
                                        [id](const Letter &letter) { return letter.id == id; });
        if (isNew)
            letters.push_back({id, *rc::gen::inRange(0, 3)});
    }
    return letters;
}

QStringList textsOf(const std::vector<Letter> &letters)
{
    QStringList texts;
    for (const Letter &letter : letters)
        texts.append(u"%1:%2"_s.arg(letter.id).arg(letter.figure));
    return texts;
}

} // namespace

class TestRowListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewsFollowFromAnyListToAnyOther()
    {
        QVERIFY(rc::check("signals alone give the new list", [] {
            LetterModel model;
            QAbstractItemModelTester tester(&model,
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
            ModelMirror mirror(&model, describe);
            for (int step = 0; step < 4; ++step) {
                const auto letters = anyLetters();
                model.show(letters);
                RC_ASSERT(mirror.ofModel() == textsOf(letters));
                RC_ASSERT(mirror.texts() == textsOf(letters));
            }
            RC_ASSERT(mirror.resets == 0);
        }));
    }

    void onlyWhatChangesIsSignalled_data()
    {
        QTest::addColumn<QList<int>>("next");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("moved");
        QTest::newRow("the same") << QList<int>{1, 2, 3, 4} << 0 << 0 << 0;
        QTest::newRow("one at the end") << QList<int>{1, 2, 3, 4, 5} << 1 << 0 << 0;
        QTest::newRow("two in the middle at once") << QList<int>{1, 5, 6, 2, 3, 4} << 1 << 0 << 0;
        QTest::newRow("the first left") << QList<int>{2, 3, 4} << 0 << 1 << 0;
        QTest::newRow("two places swapped") << QList<int>{2, 1, 3, 4} << 0 << 0 << 1;
        QTest::newRow("one in, one out") << QList<int>{2, 3, 4, 5} << 1 << 1 << 0;
    }

    void onlyWhatChangesIsSignalled()
    {
        QFETCH(const QList<int>, next);
        const auto lettersOf = [](const QList<int> &ids) {
            std::vector<Letter> letters;
            for (const int id : ids)
                letters.push_back({id, 0});
            return letters;
        };
        LetterModel model;
        model.show(lettersOf({1, 2, 3, 4}));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.show(lettersOf(next));

        QTEST(static_cast<int>(inserted.count()), "inserted");
        QTEST(static_cast<int>(removed.count()), "removed");
        QTEST(static_cast<int>(moved.count()), "moved");
        QCOMPARE(changed.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRowListModel)
#include "tst_rowlistmodel.moc"
