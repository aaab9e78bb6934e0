// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/recentplaces.h"

#include "app-client/views/signinpage.h"
#include "appearance/formfield.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

class TestRecentPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_page = std::make_unique<SignInPage>();
        m_page->setRecentManagers({u"lab-srv:8080"_s, u"old-srv:8080"_s, u"home:8080"_s});
        m_page->setAddress(u"lab-srv:8080"_s);
        m_page->resize(520, 680);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_box = m_page->findChild<QComboBox *>(u"addressField"_s);
        m_box->showPopup();
    }
    void cleanup()
    {
        m_box->hidePopup();
        m_page.reset();
    }

    void deleteTakesTheChosenOneOut()
    {
        QSignalSpy forgotten(m_page.get(), &SignInPage::forgetManagerRequested);
        m_box->view()->setCurrentIndex(m_box->model()->index(1, 0));
        QTest::keyClick(m_box->view(), Qt::Key_Delete);
        QCOMPARE(forgotten.takeFirst(), QVariantList{u"old-srv:8080"_s});
        QCOMPARE(m_box->count(), 2);
        QCOMPARE(m_box->currentText(), u"lab-srv:8080"_s); // what is typed stays
    }

    void theCrossTakesItsRowOut()
    {
        QSignalSpy forgotten(m_page.get(), &SignInPage::forgetManagerRequested);
        const QRect row = m_box->view()->visualRect(m_box->model()->index(2, 0));
        QTest::mouseClick(m_box->view()->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 12, row.center().y()));
        QCOMPARE(forgotten.takeFirst(), QVariantList{u"home:8080"_s});
        QCOMPARE(m_box->count(), 2);
        QVERIFY(m_box->view()->isVisible()); // more of them may go
    }

    void theRestOfTheRowChoosesIt()
    {
        QSignalSpy forgotten(m_page.get(), &SignInPage::forgetManagerRequested);
        const QRect row = m_box->view()->visualRect(m_box->model()->index(1, 0));
        QTest::mouseMove(m_box->view()->viewport(), row.center());
        QTest::mouseClick(m_box->view()->viewport(), Qt::LeftButton, {}, row.center());
        QTRY_COMPARE(m_box->currentText(), u"old-srv:8080"_s);
        QVERIFY(forgotten.isEmpty());
    }

    void theFirstStartSaysWhereAnAddressComesFrom()
    {
        m_page->setRecentManagers({});
        m_page->setAddress({});
        QVERIFY(!m_page->findChild<FormField *>(u"addressForm"_s)->hint().isEmpty());
    }

private:
    std::unique_ptr<SignInPage> m_page;
    QComboBox *m_box = nullptr;
};

QTEST_MAIN(TestRecentPlaces)
#include "tst_recentplaces.moc"
