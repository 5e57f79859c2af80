// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboard.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowarrangement.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace riskloom;

namespace {

Table smallTable()
{
    NumberColumn age{std::vector<double>{40, missingNumber, 18.5, 67}, 1};
    CategoryColumn housing{std::vector<std::int32_t>{1, 0, missingCode, 0}, {"rent", "own"}};
    DateColumn day{std::vector<Day>{100, 50, missingDay, 75}};
    const std::string bytes = "0012ab=1+1";
    TextColumn id{std::vector<std::uint64_t>{0, 4, 6, 6, 10}, std::vector<char>(bytes.begin(), bytes.end())};
    return Table({{"age", age}, {"housing", housing}, {"day", day}, {"id", id}}, 4);
}

std::vector<std::size_t> rowsOf(const TableModel& model)
{
    std::vector<std::size_t> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.push_back(model.sourceRow(row));
    return rows;
}

constexpr std::size_t longRows = 1'000'000;

constexpr std::size_t longValue(std::size_t row)
{
    return row * 7919 % longRows; // every number once, in no order
}

const Table& longTable()
{
    static const Table table = [] {
        std::vector<double> values(longRows);
        for (std::size_t row = 0; row < longRows; ++row)
            values[row] = static_cast<double>(longValue(row));
        return Table({{"n", NumberColumn{std::move(values), 0}}}, longRows);
    }();
    return table;
}

using Rows = std::vector<std::size_t>;

} // namespace

class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRulesOfModels();
    void tablesSortByValueWithMissingCellsLast();
    void filtersFindTextInAnyColumn();
    void aLongTableIsSearchedAwayFromTheWindow();
    void aClearedFilterTakesBackTheSearch();
    void numbersAreFoundWithAndWithoutSeparators();
    void aStoppedSearchGivesUp();
    void indexesFollowTheirRowThroughASort();
    void barsAreAsLongAsTheirValue();
    void columnsFitTheViewWithoutCuttingTheShortOnes();
    void copiesCarryBareValuesWithHeaders();
    void hiddenColumnsAreNotCopied();
    void csvCannotBeTakenForAFormula();
    void aMillionRowsAreShownWithoutCopyingThem();
};

void TestTables::modelsKeepTheRulesOfModels()
{
    TableModel table;
    const QAbstractItemModelTester first(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.setTable(smallTable());
    table.sort(0, Qt::DescendingOrder);
    QTRY_VERIFY(!table.arranging());
    table.setFilterText(QStringLiteral("own"));
    QTRY_VERIFY(!table.arranging());
    table.setFilterText({});
    QTRY_VERIFY(!table.arranging());
    table.sort(-1);
    ValueTableModel values;
    const QAbstractItemModelTester second(&values, QAbstractItemModelTester::FailureReportingMode::Fatal);
    values.setTable({textColumn(QStringLiteral("a")), percentColumn(QStringLiteral("b"), 1)}, {{QStringLiteral("x"), 0.5}, {QStringLiteral("y"), {}}});
    values.setRowLook(0, {.iconName = QStringLiteral("check"), .toolTip = {}, .emphasised = true});
    values.setValue(1, 1, 0.25);
    values.setTable({}, {});
}

void TestTables::tablesSortByValueWithMissingCellsLast()
{
    TableModel model;
    model.setTable(smallTable());
    model.sort(0, Qt::AscendingOrder);
    QTRY_COMPARE(rowsOf(model), (Rows{2, 0, 3, 1}));
    model.sort(0, Qt::DescendingOrder);
    QTRY_COMPARE(rowsOf(model), (Rows{3, 0, 2, 1}));
    model.sort(1, Qt::AscendingOrder); // own, rent, rent: by name, not by code
    QTRY_COMPARE(rowsOf(model), (Rows{0, 1, 3, 2}));
    model.sort(2, Qt::AscendingOrder);
    QTRY_COMPARE(rowsOf(model), (Rows{1, 3, 0, 2}));
    model.sort(3, Qt::AscendingOrder);
    QTRY_COMPARE(rowsOf(model), (Rows{0, 3, 1, 2}));
    model.sort(-1);
    QCOMPARE(rowsOf(model), (Rows{0, 1, 2, 3}));
}

void TestTables::filtersFindTextInAnyColumn()
{
    TableModel model;
    model.setTable(smallTable());
    model.setFilterText(QStringLiteral("RENT"));
    QTRY_COMPARE(rowsOf(model), (Rows{1, 3}));
    model.setFilterText(QStringLiteral("18.5"));
    QTRY_COMPARE(rowsOf(model), (Rows{2}));
    model.setFilterText(QStringLiteral("1970-02"));
    QTRY_COMPARE(rowsOf(model), (Rows{1}));
    model.setFilterText(QStringLiteral("B=1"));
    QTRY_COMPARE(rowsOf(model), (Rows{}));
    model.setFilterText(QStringLiteral("=1+"));
    QTRY_COMPARE(rowsOf(model), (Rows{3}));
    model.setFilterText(QStringLiteral("no such text"));
    QTRY_COMPARE(model.rowCount(), 0);
    model.setFilterText({});
    QCOMPARE(model.rowCount(), 4);
}

void TestTables::aLongTableIsSearchedAwayFromTheWindow()
{
    TableModel model;
    model.setTable(longTable());
    const QSignalSpy arranged(&model, &TableModel::arranged);
    // Each wish returns at once with the rows as they were, and only the newest is ever answered.
    for (const char* typed : {"7", "79", "791"}) {
        model.setFilterText(QString::fromLatin1(typed));
        QVERIFY(model.arranging());
        QCOMPARE(model.rowCount(), static_cast<int>(longRows));
    }
    QTRY_VERIFY(!model.arranging());
    QCOMPARE(arranged.size(), 1);
    Rows expected;
    for (std::size_t row = 0; row < longRows; ++row)
        if (QString::number(longValue(row)).contains(QStringLiteral("791")))
            expected.push_back(row);
    QVERIFY(!expected.empty());
    QCOMPARE(rowsOf(model), expected);
}

void TestTables::aClearedFilterTakesBackTheSearch()
{
    TableModel model;
    model.setTable(longTable());
    model.setFilterText(QStringLiteral("5"));
    model.setFilterText({});
    QVERIFY(!model.arranging());
    QCOMPARE(model.rowCount(), static_cast<int>(longRows));
    const QSignalSpy arranged(&model, &TableModel::arranged);
    model.sort(0, Qt::AscendingOrder); // the next answer is this one's
    QTRY_COMPARE(arranged.size(), 1);
    QCOMPARE(model.rowCount(), static_cast<int>(longRows));
    QCOMPARE(model.index(4711, 0).data(bareValueRole).toDouble(), 4711.0);
}

void TestTables::numbersAreFoundWithAndWithoutSeparators()
{
    const Table table({{"n", NumberColumn{std::vector<double>{1234.5, 12, -345}, 1}}}, 3);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const auto found = [&](const char* text) {
        return arrangeRows(table, {.filter = QString::fromUtf8(text)}, english, {});
    };
    using Found = std::vector<std::uint32_t>;
    QCOMPARE(found("1234.5"), Found{0});
    QCOMPARE(found("1,234"), Found{0});
    QCOMPARE(found("34"), (Found{0, 2}));
    QCOMPARE(found("−345"), Found{2});
    QCOMPARE(found(","), Found{});
}

void TestTables::aStoppedSearchGivesUp()
{
    std::stop_source stop;
    const RowArrangement wanted{.filter = QStringLiteral("7"), .sortColumn = 0};
    QVERIFY(!arrangeRows(longTable(), wanted, QLocale::c(), stop.get_token()).empty());
    stop.request_stop();
    QVERIFY(arrangeRows(longTable(), wanted, QLocale::c(), stop.get_token()).empty());
}

void TestTables::indexesFollowTheirRowThroughASort()
{
    TableModel model;
    model.setTable(smallTable());
    const QPersistentModelIndex oldest = model.index(3, 0);
    model.sort(0, Qt::DescendingOrder);
    QTRY_COMPARE(oldest.row(), 0);
    QCOMPARE(oldest.data(bareValueRole).toDouble(), 67.0);
}

void TestTables::barsAreAsLongAsTheirValue()
{
    ValueTableModel model;
    ValueColumn iv = numberColumn(QStringLiteral("IV"), 3);
    iv.mark = ValueColumn::Mark::Bar;
    model.setTable({textColumn(QStringLiteral("Variable")), iv},
                   {{QStringLiteral("a"), 0.6}, {QStringLiteral("b"), 0.15}, {QStringLiteral("c"), {}}});
    QCOMPARE(model.index(0, 1).data(barRole).toDouble(), 1.0);
    QCOMPARE(model.index(1, 1).data(barRole).toDouble(), 0.25);
    QVERIFY(!model.index(2, 1).data(barRole).isValid());
    QVERIFY(!model.index(0, 0).data(barRole).isValid());
}

void TestTables::columnsFitTheViewWithoutCuttingTheShortOnes()
{
    ValueTableModel model;
    model.setTable({textColumn(QStringLiteral("a")), textColumn(QStringLiteral("b")), textColumn(QStringLiteral("c"))},
                   {{QStringLiteral("short"), QString(200, QLatin1Char('w')), QStringLiteral("a little longer")}});
    DataTable view;
    view.setSource(static_cast<QAbstractItemModel*>(&model));
    view.resize(700, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.fitColumns();
    QVERIFY(view.columnWidth(0) + view.columnWidth(1) + view.columnWidth(2) <= view.viewport()->width());
    QVERIFY(view.columnWidth(0) >= view.sizeHintForIndex(view.model()->index(0, 0)).width());
    QVERIFY(view.columnWidth(2) >= view.sizeHintForIndex(view.model()->index(0, 2)).width());
}

void TestTables::copiesCarryBareValuesWithHeaders()
{
    ValueTableModel model;
    model.setTable({textColumn(QStringLiteral("Bin")), percentColumn(QStringLiteral("Bad rate"), 1)},
                   {{QStringLiteral("b\tc"), 1.0 / 3.0}, {QStringLiteral("a"), 0.5}});
    DataTable view;
    view.setSource(static_cast<QAbstractItemModel*>(&model));
    QCOMPARE(view.model()->index(0, 1).data().toString(), QStringLiteral("33.3%"));
    view.copy(CopyRange::All);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Bin\tBad rate\nb c\t0.3333333333333333\na\t0.5\n"));
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<th>Bad rate</th>")));
    view.sortByColumn(1, Qt::DescendingOrder);
    view.selectRow(0);
    view.setFocus();
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Bin\tBad rate\na\t0.5\n"));
    QCOMPARE(view.toSource(view.currentIndex()).row(), 1);
}

void TestTables::hiddenColumnsAreNotCopied()
{
    TableModel model;
    model.setTable(smallTable());
    DataTable view;
    view.setSource(&model);
    view.setColumnHidden(0, true);
    QCOMPARE(view.plainTable(CopyRange::All).headers, (QStringList{QStringLiteral("housing"), QStringLiteral("day"), QStringLiteral("id")}));
    QCOMPARE(view.plainTable(CopyRange::All).rows.front().back().toString(), QStringLiteral("0012"));
    model.setTable(smallTable());
    QVERIFY(view.isColumnHidden(0));
    QVERIFY(!view.isColumnHidden(1));
}

void TestTables::csvCannotBeTakenForAFormula()
{
    const PlainTable table{{QStringLiteral("a,b"), QStringLiteral("n")},
                           {{QStringLiteral("=1+1"), -2.5}, {QStringLiteral("say \"hi\"\n"), 1e300}, {QStringLiteral("@x"), QVariant()}}};
    QCOMPARE(tableAsCsv(table), QStringLiteral("\"a,b\",n\r\n'=1+1,-2.5\r\n\"say \"\"hi\"\"\n\",1e+300\r\n'@x,\r\n"));
}

void TestTables::aMillionRowsAreShownWithoutCopyingThem()
{
    TableModel model;
    model.setTable(longTable());
    DataTable view;
    view.setSource(&model);
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QCOMPARE(view.rowAt(view.viewport()->height() - 5), static_cast<int>(longRows) - 1);
    model.sort(0, Qt::AscendingOrder);
    QTRY_COMPARE(model.index(123456, 0).data(bareValueRole).toDouble(), 123456.0);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    new Theme(application, ThemeChoice::Light); // owned by the application
    TestTables test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tables.moc"
