// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/widgetchecks.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/formview.h"
#include "ui/widgets/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace riskloom;

class TestFormView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreNotGiven_data() { addKinds(); }
    void defaultsAreNotGiven();
    void wholeRequestsComeBackAsTheyWent_data() { addKinds(); }
    void wholeRequestsComeBackAsTheyWent();
    void recordsAreHandedThrough();
    void whatIsTypedIsGivenAndTold();
    void numbersKeepTheirSmallDigits();
    void unreadableNumbersAreRefusedByTheRequestCheck();
    void anErrorStandsAtItsField();
    void unknownColumnsAreShownWhereTheyAreNamed();
    void everyEditorHasAName();
    void builtAnewWhileHiddenItIsAsHighAsItsFields();
    void noFieldIsCutOffAtItsSide();

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const KindSpec& kind : allKinds())
            QTest::addRow("%s", kind.name.c_str()) << QString::fromStdString(kind.name);
    }
};

void TestFormView::defaultsAreNotGiven()
{
    QFETCH(const QString, kind);
    FormView form;
    form.setKind(**findKind(kind.toStdString()));
    const auto given = form.values();
    QVERIFY2(given.empty(), writeJson(given).c_str());
}

void TestFormView::wholeRequestsComeBackAsTheyWent()
{
    QFETCH(const QString, kind);
    const KindSpec& spec = **findKind(kind.toStdString());
    FormView form;
    form.setKind(spec);
    boost::json::object different;
    for (const FieldSpec& field : spec.fields) {
        if (field.rule.group.empty())
            continue;
        boost::json::value& value = different[field.rule.name];
        switch (field.kind) {
        case FieldKind::Toggle: value = !field.defaultValue.get_bool(); break;
        case FieldKind::Integer: value = static_cast<std::int64_t>(field.rule.minimum) + 1; break;
        case FieldKind::Number: value = field.rule.minimum + 0.125; break;
        case FieldKind::Choice: value = field.rule.choices.back().name; break;
        case FieldKind::Text: value = "späte Zahlung"; break;
        case FieldKind::Column: value = "a column"; break;
        case FieldKind::Columns: value = boost::json::array{"x", "y"}; break;
        case FieldKind::Records: QFAIL("records are not shown in a form"); break;
        case FieldKind::Texts: value = boost::json::array{"in arrears", "late"}; break;
        case FieldKind::Integers: value = boost::json::array{7, 5, 3}; break;
        case FieldKind::Numbers: value = boost::json::array{-9.0, 1e-7}; break;
        }
    }
    form.setValues(different);
    const boost::json::object all = form.values(FormValues::All);
    for (const auto& member : different)
        QVERIFY2(all.at(member.key()) == member.value(), (std::string(member.key()) + ": " + writeJson(all.at(member.key()))).c_str());
    form.setValues({});
    QVERIFY(form.values().empty());
}

void TestFormView::recordsAreHandedThrough()
{
    FormView form;
    form.setKind(**findKind("credit.scorecard"));
    const boost::json::array plans{boost::json::object{{"variable", "age"}}};
    form.setValues({{"plans", plans}});
    QVERIFY(form.values().at("plans") == boost::json::value(plans));
    form.setValues({});
    QVERIFY(form.values().empty());
}

void TestFormView::whatIsTypedIsGivenAndTold()
{
    FormView form;
    form.setKind(**findKind("credit.network"));
    form.show();
    QSignalSpy spy(&form, &FormView::changed);
    auto* hidden = qobject_cast<QLineEdit*>(form.editor("hiddenUnits"));
    QVERIFY(hidden != nullptr);
    hidden->clear();
    QTest::keyClicks(hidden, QStringLiteral("16; 8 4"));
    QVERIFY(spy.count() > 0);
    const boost::json::array expected{16, 8, 4};
    QCOMPARE(writeJson(form.values().at("hiddenUnits")), writeJson(expected));
    QCOMPARE(form.values().size(), 1U);
}

void TestFormView::numbersKeepTheirSmallDigits()
{
    FormView form;
    form.setKind(**findKind("credit.network"));
    form.setValues({{"learningRate", 1e-7}, {"weightDecay", 0.000123}});
    auto* rate = qobject_cast<QDoubleSpinBox*>(form.editor("learningRate"));
    QCOMPARE(QLocale().toDouble(rate->cleanText()), 1e-7);
    QCOMPARE(form.values().at("weightDecay").as_double(), 0.000123);
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("2e-4"));
    QCOMPARE(form.values().at("learningRate").as_double(), 2e-4);
}

void TestFormView::unreadableNumbersAreRefusedByTheRequestCheck()
{
    const KindSpec& spec = **findKind("credit.network");
    FormView form;
    form.setKind(spec);
    auto* hidden = qobject_cast<QLineEdit*>(form.editor("hiddenUnits"));
    hidden->clear();
    QTest::keyClicks(hidden, QStringLiteral("64, x"));
    const auto checked = spec.complete(form.values());
    QVERIFY(!checked);
    QVERIFY(form.showError(checked.error()));
    QVERIFY(hidden->property("invalid").toBool());
    QTest::keyClick(hidden, Qt::Key_Backspace);
    QVERIFY(!hidden->property("invalid").toBool());
}

void TestFormView::anErrorStandsAtItsField()
{
    FormView form;
    form.setKind(**findKind("credit.scorecard"));
    QVERIFY(form.showError({ErrorCode::FieldOutOfRange, {"pdo", "0", "1", "1000"}, {}}));
    QVERIFY(form.editor("pdo")->property("invalid").toBool());
    QVERIFY(form.editor("pdo")->accessibleDescription().contains(QStringLiteral("1")));
    QVERIFY(form.showError({ErrorCode::NoTarget, {"loans"}, {}}));
    QVERIFY(form.editor("target")->property("invalid").toBool());
    QVERIFY(!form.showError({ErrorCode::DiskFull, {"/tmp"}, {}}));
    form.clearErrors();
    QVERIFY(!form.editor("pdo")->property("invalid").toBool());
}

void TestFormView::unknownColumnsAreShownWhereTheyAreNamed()
{
    FormView form;
    form.setKind(**findKind("credit.scorecard"));
    Schema schema;
    schema.columns = {{"age", ColumnType::Number, Role::Input}, {"class", ColumnType::Category, Role::Target}};
    schema.badValue = "bad";
    form.setSchema(schema);
    form.setValues({{"inputs", boost::json::array{"age", "height"}}});
    QVERIFY(form.showError({ErrorCode::UnknownColumn, {"height"}, {}}));
    QVERIFY(form.editor("inputs")->property("invalid").toBool());
    auto* target = qobject_cast<QComboBox*>(form.editor("target"));
    QVERIFY(target->currentText().contains(QStringLiteral("class")));
    QCOMPARE(writeJson(form.values(FormValues::All).at("target")), std::string("\"\""));
}

void TestFormView::everyEditorHasAName()
{
    FormView form;
    form.setKind(**findKind("credit.network"));
    form.resize(380, 1600);
    form.show();
    const QStringList problems = checks::unnamedWidgets(&form);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

// As happens when the language changes while the form is folded away.
void TestFormView::builtAnewWhileHiddenItIsAsHighAsItsFields()
{
    auto* form = new FormView;
    FormScroll scroll(form);
    form->setKind(**findKind("credit.network"));
    scroll.resize(320, 400);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scroll));
    QCoreApplication::processEvents();
    const int before = form->height();
    QVERIFY(before > 400);
    scroll.hide();
    QEvent changed(QEvent::LanguageChange);
    QCoreApplication::sendEvent(form, &changed);
    QCoreApplication::processEvents();
    scroll.show();
    QTRY_COMPARE(form->height(), before);
    for (const FieldRow* row : form->findChildren<FieldRow*>())
        if (row->isVisible())
            QVERIFY(row->height() >= row->minimumSizeHint().height());
}

void TestFormView::noFieldIsCutOffAtItsSide()
{
    auto* form = new FormView;
    FormScroll scroll(form);
    form->setKind(**findKind("credit.network"));
    scroll.resize(scroll.minimumSizeHint().width(), 400);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scroll));
    QTRY_VERIFY(scroll.verticalScrollBar()->isVisible());
    QTRY_VERIFY(form->width() <= scroll.viewport()->width());
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    new Theme(application, ThemeChoice::Light); // owned by the application
    TestFormView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_formview.moc"
