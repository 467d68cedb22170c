// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secrets.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

/// The memory store always; the system's keychain when ctest starts us with BELLTOWER_KEYCHAIN set
/// to what it should find: "open", "locked" or "none".
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryStoreForgetsNothingAndInventsNothing()
    {
        MemorySecretStore store;
        verifyRoundTrip(store);
    }

    void answersNobodyWhoIsGone()
    {
        MemorySecretStore store;
        bool called = false;
        auto context = std::make_unique<QObject>();
        store.read(SiteId(u"a"_s), context.get(), [&called](const auto &) { called = true; });
        context.reset();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void openKeychainKeepsSecrets()
    {
        if (keychain() != "open")
            QSKIP("ctest runs this with such a keychain");
        KeychainSecretStore store(u"Belltower test"_s);
        verifyRoundTrip(store);
    }

    void lockedKeychainSaysSo()
    {
        if (keychain() != "locked")
            QSKIP("ctest runs this with such a keychain");
        KeychainSecretStore store(u"Belltower test"_s);
        const auto found = read(store, SiteId(u"a"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().reason, SecretFailure::Reason::Locked);
    }

    void missingKeychainSaysSo()
    {
        if (keychain() != "none")
            QSKIP("ctest runs this with such a keychain");
        KeychainSecretStore store(u"Belltower test"_s);
        const auto found = read(store, SiteId(u"a"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().reason, SecretFailure::Reason::NoService);
        std::optional<SecretResult<void>> checked;
        store.check(this, [&checked](const auto &result) { checked = result; });
        QTRY_VERIFY_WITH_TIMEOUT(checked, 20000);
        QVERIFY(!*checked);
        QVERIFY(!checked->error().detail.isEmpty());
    }

private:
    static QByteArray keychain() { return qgetenv("BELLTOWER_KEYCHAIN"); }

    static SecretFailure::Reason failureOf(const SecretResult<QString> &result)
    {
        return result ? SecretFailure::Reason::Other : result.error().reason;
    }

    SecretResult<QString> read(SecretStore &store, const SiteId &site)
    {
        std::optional<SecretResult<QString>> answer;
        store.read(site, this, [&answer](const auto &result) { answer = result; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000);
        return answer.value_or(tl::unexpected(SecretFailure{{}, u"no answer"_s}));
    }

    bool write(SecretStore &store, const SiteId &site, const QString &secret)
    {
        std::optional<bool> answer;
        store.write(site, secret, this,
                    [&answer](const auto &result) { answer = result.has_value(); });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000);
        return answer.value_or(false);
    }

    bool remove(SecretStore &store, const SiteId &site)
    {
        std::optional<bool> answer;
        store.remove(site, this, [&answer](const auto &result) { answer = result.has_value(); });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000);
        return answer.value_or(false);
    }

    void verifyRoundTrip(SecretStore &store)
    {
        const SiteId first(u"first"_s);
        const SiteId second(u"second"_s);
        QCOMPARE(failureOf(read(store, first)), SecretFailure::Reason::NotFound);
        QVERIFY(write(store, first, u"пароль ✓ \"1\""_s));
        QVERIFY(write(store, second, u"other"_s));
        QCOMPARE(read(store, first).value_or(QString()), u"пароль ✓ \"1\""_s);
        QVERIFY(write(store, first, u"changed"_s));
        QCOMPARE(read(store, first).value_or(QString()), u"changed"_s);
        QVERIFY(remove(store, first));
        QVERIFY2(remove(store, first), "removing what is not there succeeds");
        QCOMPARE(failureOf(read(store, first)), SecretFailure::Reason::NotFound);
        QCOMPARE(read(store, second).value_or(QString()), u"other"_s);
        QVERIFY(remove(store, second));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
