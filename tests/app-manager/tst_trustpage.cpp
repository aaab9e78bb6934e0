// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/trustpage.h"
#include "tests/appearance/accessibilitywalk.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

using namespace roundtable;
using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

class TestTrustPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void focusIsOnRefuse();
    void enterTrustsNobody();
    void spaceOnRefuseRefusesTheAddressShown();
    void trustNamesTheAddress();

private:
    std::unique_ptr<TrustPage> m_page;
    std::unique_ptr<QSignalSpy> m_trusted;
    std::unique_ptr<QSignalSpy> m_refused;
};

void TestTrustPage::init()
{
    // What the offscreen platform says about a window with a least size is no fault of the page.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_page = std::make_unique<TrustPage>();
    m_page->setContent({.address = *IpAddress::fromText(u"10.0.0.9"_s),
                        .connected = u"14:21:07, 38 s ago"_s,
                        .protocol = u"version 3"_s,
                        .trustedUntilNow = u"10.0.0.4, last seen at 14:07"_s});
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusRefuse();
    m_trusted = std::make_unique<QSignalSpy>(m_page.get(), &TrustPage::trustRequested);
    m_refused = std::make_unique<QSignalSpy>(m_page.get(), &TrustPage::refuseRequested);
}

void TestTrustPage::focusIsOnRefuse()
{
    QCOMPARE(m_page->focusWidget()->objectName(), u"refuse"_s);
    QCOMPARE(namelessControls(m_page.get()), QStringList());
}

void TestTrustPage::enterTrustsNobody()
{
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_trusted->size(), 0);
    QTest::keyClick(m_page.get(), Qt::Key_Return);
    QCOMPARE(m_trusted->size(), 0);
}

void TestTrustPage::spaceOnRefuseRefusesTheAddressShown()
{
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Space);
    QCOMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->first().first().value<IpAddress>(), *IpAddress::fromText(u"10.0.0.9"_s));
}

void TestTrustPage::trustNamesTheAddress()
{
    auto *trust = m_page->findChild<QPushButton *>(u"trust"_s);
    QCOMPARE(trust->text(), u"Trust 10.0.0.9"_s);
    QTest::mouseClick(trust, Qt::LeftButton);
    QCOMPARE(m_trusted->size(), 1);
    QCOMPARE(m_trusted->first().first().value<IpAddress>(), *IpAddress::fromText(u"10.0.0.9"_s));
    QCOMPARE(m_refused->size(), 0);
}

QTEST_MAIN(TestTrustPage)
#include "tst_trustpage.moc"
