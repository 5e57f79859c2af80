// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/widgetchecks.h"
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/chartframe.h"
#include "ui/data/choicesmodel.h"
#include "ui/data/columndetail.h"
#include "ui/data/columnsmodel.h"
#include "ui/data/datapane.h"
#include "ui/data/datasetpage.h"
#include "ui/data/datatexts.h"
#include "ui/data/importpage.h"
#include "ui/data/outcomebar.h"
#include "ui/data/rowspage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

constexpr QSize smallest{1280 - 72, 720 - 96}; // of a pane: beside the rail, between the bars

constexpr char applications[] = "id;opened;income;housing;default\n"
                                "0001;03.02.2025;1800,50;rent;no\n"
                                "0002;04.02.2025;2600,00;own;no\n"
                                "0003;05.02.2025;900,25;rent;yes\n"
                                "0004;06.02.2025;4100,75;own;no\n";

bool wordIn(const QString& text, const char* word)
{
    return text.contains(QString::fromUtf8(word));
}

QStringList columnTexts(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

// Chooses an entry of a box by the keyboard.
void choose(QComboBox* box, const QString& text)
{
    const int wanted = box->findText(text);
    if (wanted < 0)
        qFatal("no entry %s", qPrintable(text));
    box->setFocus();
    while (box->currentIndex() != wanted)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
}

} // namespace

class TestDataPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m_folder = std::make_unique<fixture::WorkspaceFolder>(); }
    void cleanup();

    void anEmptyWorkspaceOffersAnImport();
    void theDatasetOfTheNewestRunComesFirst();
    void withoutRunsTheDatasetWithAnOutcomeComesFirst();
    void aFileIsPreviewedAndImported();
    void aCancelledImportLeavesNothing();
    void aWrongEncodingIsSeenAndPutRight();
    void aMarkOfMissingValuesIsNamed();
    void refusedRowsAreMarkedAndListed();
    void aFileThatIsNoTableIsExplained();
    void typeAndRoleAreChosenBeforeTheImport();
    void outcomeAndBadValueAreChosen();
    void aRoleIsChosenInTheTableOfColumns();
    void aColumnShowsItsFigures();
    void rowsAreFiltered();
    void aDatasetIsRenamed();
    void aDeletedDatasetComesBackByUndo();
    void aChartThatCannotBeSavedIsTold();
    void nothingIsCutOffInTheSmallestWindow();

private:
    void open();
    Pane& pane() const { return *m_pane; }
    template <class Widget>
    Widget* child() const
    {
        return m_pane->findChild<Widget*>();
    }
    QWidget* named(const char* accessibleName) const;
    QPushButton* button(const char* text) const;
    DataTable* table(const char* accessibleName) const { return qobject_cast<DataTable*>(named(accessibleName)); }
    void import(const QByteArray& bytes);
    void click(DataTable* table, const QModelIndex& index);
    void chooseInCell(DataTable* table, const QModelIndex& index, const QString& text);
    DatasetRecord stored(const char* name) const;
    void showGerman();

    std::unique_ptr<fixture::WorkspaceFolder> m_folder;
    std::unique_ptr<Pane> m_pane;
    Session* m_session = nullptr;
    std::vector<Destination> m_wentTo;
};

void TestDataPane::cleanup()
{
    m_pane.reset();
    m_folder.reset();
    m_wentTo.clear();
}

void TestDataPane::open()
{
    m_session = &m_folder->open();
    m_pane.reset(makeDataPane({m_session, [this](const Destination& to) { m_wentTo.push_back(to); }}, nullptr));
    m_pane->resize(smallest);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

QWidget* TestDataPane::named(const char* accessibleName) const
{
    for (QWidget* widget : m_pane->findChildren<QWidget*>())
        if (widget->accessibleName() == QString::fromUtf8(accessibleName) && widget->isVisible())
            return widget;
    qFatal("nothing is called %s", accessibleName);
}

QPushButton* TestDataPane::button(const char* text) const
{
    for (QPushButton* each : m_pane->findChildren<QPushButton*>())
        if (each->text() == QString::fromUtf8(text) && each->isVisible())
            return each;
    qFatal("no button %s", text);
}

// Opens the import with a file that was "dropped" and waits for its preview.
void TestDataPane::import(const QByteArray& bytes)
{
    m_pane->goTo({.pane = QStringLiteral("data"), .dataset = 0, .run = 0, .file = m_folder->write(QStringLiteral("applications.csv"), bytes)});
    QVERIFY(child<ImportPage>()->isVisible());
    QTRY_VERIFY(table("Columns of the file")->model()->rowCount() > 0 || !child<ImportPage>()->findChild<MessageBar*>()->text().isEmpty());
}

void TestDataPane::click(DataTable* table, const QModelIndex& index)
{
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
}

// Opens the list of a cell with F2 and chooses from it by the keyboard.
void TestDataPane::chooseInCell(DataTable* table, const QModelIndex& index, const QString& text)
{
    click(table, index);
    QTest::keyClick(table, Qt::Key_F2);
    auto* box = table->findChild<QComboBox*>();
    QVERIFY(box != nullptr);
    const int wanted = box->findText(text);
    QVERIFY2(wanted >= 0, qPrintable(text));
    QAbstractItemView* list = box->view();
    QTRY_VERIFY(list->isVisible());
    while (list->currentIndex().row() != wanted)
        QTest::keyClick(list, list->currentIndex().row() < wanted ? Qt::Key_Down : Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(table->findChild<QComboBox*>() == nullptr);
}

DatasetRecord TestDataPane::stored(const char* name) const
{
    const auto datasets = m_session->reader().datasets();
    if (!datasets)
        qFatal("%s", describe(datasets.error()).c_str());
    const auto found = std::ranges::find(*datasets, name, &DatasetRecord::name);
    if (found == datasets->end())
        qFatal("no dataset %s", name);
    return *found;
}

void TestDataPane::showGerman()
{
    m_folder->addGerman("german_credit");
    open();
    QTRY_VERIFY(child<ColumnDetail>()->isVisible()); // the profiles are there
}

void TestDataPane::anEmptyWorkspaceOffersAnImport()
{
    open();
    QVERIFY(child<EmptyState>()->isVisible());
    setNextFileName(m_folder->write(QStringLiteral("loans.csv"), applications));
    QTest::mouseClick(child<EmptyState>()->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(child<ImportPage>()->isVisible());
    QTRY_COMPARE(table("Columns of the file")->model()->rowCount(), 5);
}

void TestDataPane::theDatasetOfTheNewestRunComesFirst()
{
    const std::int64_t used = m_folder->addGerman("used");
    m_folder->addGerman("newer");
    m_folder->addRun(used, fixture::germanScorecard().record);
    open();
    QTRY_COMPARE(child<DatasetPage>()->findChild<QLabel*>()->text(), QStringLiteral("used"));
}

void TestDataPane::withoutRunsTheDatasetWithAnOutcomeComesFirst()
{
    m_folder->addGerman("with an outcome");
    m_folder->addGerman("without", fixture::Outcome::Unknown);
    open();
    QTRY_COMPARE(child<DatasetPage>()->findChild<QLabel*>()->text(), QStringLiteral("with an outcome"));
}

void TestDataPane::aFileIsPreviewedAndImported()
{
    open();
    import(applications);
    const QAbstractItemModel& columns = *table("Columns of the file")->model();
    QCOMPARE(columnTexts(columns, ChoicesModel::Name), QStringLiteral("id opened income housing default").split(u' '));
    const QAbstractItemModel& rows = *table("Rows of the file")->model();
    QCOMPARE(rows.rowCount(), 4);
    QCOMPARE(rows.index(0, 0).data().toString(), QStringLiteral("0001"));
    QCOMPARE(qobject_cast<QLineEdit*>(named("Name of the dataset"))->text(), QStringLiteral("applications"));
    QTest::mouseClick(button("Import"), Qt::LeftButton);
    QTRY_VERIFY(child<DatasetPage>()->isVisible());
    const DatasetRecord dataset = stored("applications");
    QCOMPARE(dataset.rows, 4);
    QCOMPARE(dataset.schema.columns[2].type, ColumnType::Number);
    QCOMPARE(dataset.schema.columns[1].type, ColumnType::Date);
    QCOMPARE(dataset.schema.nameOf(Role::Target), std::string("default"));
    QCOMPARE(dataset.schema.badValue, std::string("yes"));
}

void TestDataPane::aCancelledImportLeavesNothing()
{
    open();
    import(applications);
    QTest::mouseClick(button("Cancel"), Qt::LeftButton);
    QVERIFY(!child<ImportPage>()->isVisible());
    QVERIFY(m_session->reader().datasets()->empty());
}

void TestDataPane::aWrongEncodingIsSeenAndPutRight()
{
    // "住房" (housing) in GB18030; as Windows-1252 the same bytes are other letters.
    const QByteArray bytes = "id,\xd7\xa1\xb7\xbf\n1,\xd7\xd4\xd3\xd0\n2,\xd7\xe2\n3,\xd7\xd4\xd3\xd0\n";
    open();
    import(bytes);
    auto* encoding = qobject_cast<QComboBox*>(child<ImportPage>()->findChildren<QComboBox*>()[2]);
    const auto secondName = [this] { return table("Columns of the file")->model()->index(1, 0).data().toString(); };
    choose(encoding, encodingText(TextEncoding::Windows1252));
    QTRY_COMPARE(secondName(), QString::fromUtf8("\xc3\x97\xc2\xa1\xc2\xb7\xc2\xbf"));
    choose(encoding, encodingText(TextEncoding::Gb18030));
    QTRY_COMPARE(secondName(), QString::fromUtf8("住房"));
    QTest::mouseClick(button("Import"), Qt::LeftButton);
    QTRY_VERIFY(child<DatasetPage>()->isVisible());
    QCOMPARE(QString::fromStdString(stored("applications").schema.columns[1].name), QString::fromUtf8("住房"));
}

void TestDataPane::aMarkOfMissingValuesIsNamed()
{
    open();
    import("income,housing\nk.A.,rent\n1800,own\n2000,own\n1900,rent\n");
    const auto type = [this] { return table("Columns of the file")->model()->index(0, 1).data().toString(); };
    QTRY_COMPARE(type(), columnTypeText(ColumnType::Category));
    auto* missing = child<ImportPage>()->findChild<QLineEdit*>();
    QVERIFY(missing->toolTip().contains(QStringLiteral("missing")));
    missing->setFocus();
    QTest::keyClicks(missing, QStringLiteral("-; k.A."));
    QTest::keyClick(missing, Qt::Key_Return);
    QTRY_COMPARE(type(), columnTypeText(ColumnType::Number));
    QTest::mouseClick(button("Import"), Qt::LeftButton);
    QTRY_VERIFY(child<DatasetPage>()->isVisible());
    QCOMPARE(stored("applications").refusedRows, 0);
}

void TestDataPane::refusedRowsAreMarkedAndListed()
{
    open();
    import(QByteArray(applications) + "0005;07.02.2025;1200,00\n0006;08.02.2025;1500,00;own;no\n");
    const QAbstractItemModel& rows = *table("Rows of the file")->model();
    QCOMPARE(rows.rowCount(), 6);
    for (int row = 0; row < 6; ++row)
        QCOMPARE(!rows.index(row, 0).data(Qt::DecorationRole).isNull(), row == 4);
    QVERIFY(wordIn(rows.index(4, 0).data(Qt::ToolTipRole).toString(), "too few fields"));
    QTest::mouseClick(button("Import"), Qt::LeftButton);
    QTRY_VERIFY(child<DatasetPage>()->isVisible());
    QCOMPARE(stored("applications").rows, 5);
    auto* tabs = child<DatasetPage>()->findChild<QTabWidget*>();
    QVERIFY(tabs->isTabVisible(2));
    QCOMPARE(tabs->tabText(2), QStringLiteral("Refused rows (1)"));
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(2).center());
    const QAbstractItemModel& refused = *table("Refused rows")->model();
    QCOMPARE(refused.rowCount(), 1);
    QCOMPARE(refused.index(0, 0).data().toString(), QStringLiteral("6"));
    QCOMPARE(refused.index(0, 2).data().toString(), QStringLiteral("too few fields"));
}

void TestDataPane::aFileThatIsNoTableIsExplained()
{
    open();
    import(QByteArray());
    auto* message = child<ImportPage>()->findChild<MessageBar*>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(!button("Import")->isEnabled());
    QTest::mouseClick(button("Cancel"), Qt::LeftButton);
    QVERIFY(child<EmptyState>()->isVisible());
}

void TestDataPane::typeAndRoleAreChosenBeforeTheImport()
{
    open();
    import(applications);
    DataTable* columns = table("Columns of the file");
    chooseInCell(columns, columns->model()->index(2, ChoicesModel::RoleOf), QStringLiteral("Weight"));
    QTRY_COMPARE(columns->model()->index(2, ChoicesModel::RoleOf).data().toString(), QStringLiteral("Weight"));
    chooseInCell(columns, columns->model()->index(0, ChoicesModel::Type), QStringLiteral("Number"));
    QTRY_COMPARE(columns->model()->index(0, ChoicesModel::Type).data().toString(), QStringLiteral("Number"));
    QVERIFY(wordIn(columns->model()->index(0, ChoicesModel::Why).data().toString(), "Chosen by you"));
    QTest::mouseClick(button("Import"), Qt::LeftButton);
    QTRY_VERIFY(child<DatasetPage>()->isVisible());
    const Schema schema = stored("applications").schema;
    QCOMPARE(schema.nameOf(Role::Weight), std::string("income"));
    QCOMPARE(schema.columns[0].type, ColumnType::Number);
}

void TestDataPane::outcomeAndBadValueAreChosen()
{
    m_folder->addGerman("german_credit", fixture::Outcome::Unknown);
    open();
    QTRY_VERIFY(child<ColumnDetail>()->isVisible());
    choose(qobject_cast<QComboBox*>(named("Outcome column")), QStringLiteral("class"));
    QTRY_COMPARE(stored("german_credit").schema.nameOf(Role::Target), std::string("class"));
    auto* bad = qobject_cast<QComboBox*>(named("Value that counts as bad"));
    choose(bad, QStringLiteral("bad"));
    QTRY_COMPARE(stored("german_credit").schema.badValue, std::string("bad"));
    QStringList said;
    for (const QLabel* label : child<OutcomeBar>()->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.contains(QStringLiteral("300 of 1,000 rows are bad (30.0%)")), qPrintable(said.join(u'\n')));
}

void TestDataPane::aRoleIsChosenInTheTableOfColumns()
{
    showGerman();
    DataTable* columns = table("Columns");
    const auto age = columnTexts(*columns->model(), ColumnsModel::Name).indexOf(QStringLiteral("age"));
    chooseInCell(columns, columns->model()->index(static_cast<int>(age), ColumnsModel::RoleOf), QStringLiteral("Protected"));
    QTRY_COMPARE(stored("german_credit").schema.nameOf(Role::Protected), std::string("age"));
}

void TestDataPane::aColumnShowsItsFigures()
{
    showGerman();
    DataTable* columns = table("Columns");
    const auto age = columnTexts(*columns->model(), ColumnsModel::Name).indexOf(QStringLiteral("age"));
    click(columns, columns->model()->index(static_cast<int>(age), ColumnsModel::Name));
    const QAbstractItemModel& figures = *table("Figures of age")->model();
    const auto figure = [&](const char* name) {
        const auto row = columnTexts(figures, 0).indexOf(QString::fromUtf8(name));
        return row < 0 ? QString() : figures.index(static_cast<int>(row), 1).data().toString();
    };
    const auto values = fixture::germanCredit().table.find("age")->number()->values;
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    const double mean = sum / static_cast<double>(values.size());
    QCOMPARE(figure("Rows"), QStringLiteral("1,000"));
    QCOMPARE(figure("Mean"), formatSignificant(mean, 5));
    QCOMPARE(figure("Minimum"), formatSignificant(*std::ranges::min_element(values), 5));
    QCOMPARE(figure("Maximum"), formatSignificant(*std::ranges::max_element(values), 5));
}

void TestDataPane::rowsAreFiltered()
{
    showGerman();
    auto* tabs = child<DatasetPage>()->findChild<QTabWidget*>();
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
    auto* page = child<RowsPage>();
    QVERIFY(page->isVisible());
    QTest::keyClicks(page->findChild<QLineEdit*>(), QStringLiteral("used CAR"));
    const CategoryColumn& purpose = *fixture::germanCredit().table.find("purpose")->category();
    const auto expected = std::ranges::count_if(purpose.codes, [&](std::int32_t code) {
        return code >= 0 && purpose.levels[static_cast<std::size_t>(code)] == "used car";
    });
    QVERIFY(expected > 0);
    QTRY_COMPARE(page->findChild<DataTable*>()->model()->rowCount(), static_cast<int>(expected));
    QCOMPARE(page->findChild<QLabel*>()->text(), QStringLiteral("%1 of 1,000 rows").arg(expected));
    QTest::keyClick(page->findChild<QLineEdit*>(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(page->findChild<QLineEdit*>(), Qt::Key_Delete);
    QCOMPARE(page->findChild<DataTable*>()->model()->rowCount(), 1000);
}

void TestDataPane::aDatasetIsRenamed()
{
    showGerman();
    QTest::mouseClick(named("Rename the dataset"), Qt::LeftButton);
    auto* dialog = m_pane->findChild<QInputDialog*>();
    QVERIFY(dialog != nullptr);
    auto* field = dialog->findChild<QLineEdit*>();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("loans"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_session->reader().datasets()->front().name, std::string("loans"));
    QTRY_COMPARE(child<DatasetPage>()->findChild<QLabel*>()->text(), QStringLiteral("loans"));
}

void TestDataPane::aDeletedDatasetComesBackByUndo()
{
    showGerman();
    QTest::mouseClick(named("Delete the dataset; this can be undone"), Qt::LeftButton);
    QTRY_VERIFY(m_session->reader().datasets()->empty());
    QTRY_VERIFY(child<EmptyState>()->isVisible());
    QTRY_VERIFY(m_pane->findChild<QWidget*>(QStringLiteral("toast")) != nullptr);
    QTest::mouseClick(m_pane->findChild<QWidget*>(QStringLiteral("toast"))->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(m_session->reader().datasets()->size(), std::size_t{1});
    QTRY_VERIFY(child<DatasetPage>()->isVisible());
}

void TestDataPane::aChartThatCannotBeSavedIsTold()
{
    showGerman();
    const auto charts = child<ColumnDetail>()->findChildren<ChartFrame*>();
    const auto shown = std::ranges::find_if(charts, [](const ChartFrame* chart) { return chart->isVisible(); });
    QVERIFY(shown != charts.end());
    setNextFileName(QStringLiteral("/nowhere/at/all/chart.png"));
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, (*shown)->rect().center(), (*shown)->mapToGlobal((*shown)->rect().center()));
    QApplication::sendEvent(*shown, &wish);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    const auto actions = menu->actions();
    const auto save = std::ranges::find(actions, QStringLiteral("Save as…"), &QAction::text);
    QVERIFY(save != actions.end());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*save).center());
    auto* message = child<DatasetPage>()->findChild<MessageBar*>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(wordIn(message->text(), "/nowhere/at/all/chart.png"), qPrintable(message->text()));
}

void TestDataPane::nothingIsCutOffInTheSmallestWindow()
{
    showGerman();
    const auto check = [this] {
        QTest::qWait(20);
        const QStringList problems = checks::allProblems(m_pane.get());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        const QSize least = m_pane->minimumSizeHint();
        QVERIFY2(least.width() <= smallest.width() && least.height() <= smallest.height(), qPrintable(QString::number(least.width())));
    };
    check();
    for (const PaneView& view : m_pane->views()) {
        view.show();
        check();
    }
    import(applications);
    check();
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    new Theme(application, ThemeChoice::Light); // owned by the application
    TestDataPane test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_datapane.moc"
