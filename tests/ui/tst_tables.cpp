// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboard.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
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

using Rows = std::vector<std::size_t>;

} // namespace

class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRulesOfModels();
    void tablesSortByValueWithMissingCellsLast();
    void filtersFindTextInAnyColumn();
    void indexesFollowTheirRowThroughASort();
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
    table.setFilterText(QStringLiteral("own"));
    table.setFilterText({});
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
    QCOMPARE(rowsOf(model), (Rows{2, 0, 3, 1}));
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(rowsOf(model), (Rows{3, 0, 2, 1}));
    model.sort(1, Qt::AscendingOrder); // own, rent, rent: by name, not by code
    QCOMPARE(rowsOf(model), (Rows{0, 1, 3, 2}));
    model.sort(2, Qt::AscendingOrder);
    QCOMPARE(rowsOf(model), (Rows{1, 3, 0, 2}));
    model.sort(3, Qt::AscendingOrder);
    QCOMPARE(rowsOf(model), (Rows{0, 3, 1, 2}));
    model.sort(-1);
    QCOMPARE(rowsOf(model), (Rows{0, 1, 2, 3}));
}

void TestTables::filtersFindTextInAnyColumn()
{
    TableModel model;
    model.setTable(smallTable());
    model.setFilterText(QStringLiteral("RENT"));
    QCOMPARE(rowsOf(model), (Rows{1, 3}));
    model.setFilterText(QStringLiteral("18.5"));
    QCOMPARE(rowsOf(model), (Rows{2}));
    model.setFilterText(QStringLiteral("no such text"));
    QCOMPARE(model.rowCount(), 0);
    model.setFilterText({});
    QCOMPARE(model.rowCount(), 4);
}

void TestTables::indexesFollowTheirRowThroughASort()
{
    TableModel model;
    model.setTable(smallTable());
    const QPersistentModelIndex oldest = model.index(3, 0);
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(oldest.row(), 0);
    QCOMPARE(oldest.data(bareValueRole).toDouble(), 67.0);
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
}

void TestTables::csvCannotBeTakenForAFormula()
{
    const PlainTable table{{QStringLiteral("a,b"), QStringLiteral("n")},
                           {{QStringLiteral("=1+1"), -2.5}, {QStringLiteral("say \"hi\"\n"), 1e300}, {QStringLiteral("@x"), QVariant()}}};
    QCOMPARE(tableAsCsv(table), QStringLiteral("\"a,b\",n\r\n'=1+1,-2.5\r\n\"say \"\"hi\"\"\n\",1e+300\r\n'@x,\r\n"));
}

void TestTables::aMillionRowsAreShownWithoutCopyingThem()
{
    constexpr std::size_t rows = 1'000'000;
    std::vector<double> values(rows);
    for (std::size_t i = 0; i < rows; ++i)
        values[i] = static_cast<double>((i * 7919) % rows);
    TableModel model;
    model.setTable(Table({{"n", NumberColumn{std::move(values), 0}}}, rows));
    DataTable view;
    view.setSource(&model);
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QCOMPARE(view.rowAt(view.viewport()->height() - 5), static_cast<int>(rows) - 1);
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(model.index(123456, 0).data(bareValueRole).toDouble(), 123456.0);
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
