// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ordersfile.h"

#include "core/data/csv.h"
#include "core/run/codec.h"
#include "tests/core/store/fixture.h"

using namespace riskloom;
using namespace riskloom::testing;

namespace {

OrdersDocument document()
{
    OrdersDocument orders{7, {}, {}};
    orders.report.day = "2001-01-02";
    orders.report.orders = {{"XOM", OrderSide::Sell, 163.0, 43.87, 163.0 * 43.87, 7.15}, {"JPM", OrderSide::Buy, 0.5, 45.0, 22.5, 1.0}};
    return orders;
}

} // namespace

class TestOrderApproval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoStandsForOrdersComesBackFromTheFile();
    void nobodySignsWithoutANameAndAReason();
    void aFileSaysWhetherItIsADraft();
};

void TestOrderApproval::whoStandsForOrdersComesBackFromTheFile()
{
    const Folder folder;
    const auto path = folder / "w.riskloom";
    {
        const auto workspace = openWorkspace(path);
        RISKLOOM_OK(workspace->audit(ordersApproved, "run/3", *signedDetail("Ann", "as agreed")));
        RISKLOOM_OK(workspace->audit(ordersApproved, "run/4", *signedDetail("Bob", "mine")));
        RISKLOOM_OK(workspace->audit(ordersWithdrawn, "run/4", *signedDetail("Bob", "prices moved")));
        RISKLOOM_OK(workspace->audit(ordersApproved, "run/3", "{\"later\":1}")); // of a later version
    }
    const auto again = openWorkspace(path);
    const auto trail = *again->auditTrail();
    const auto approval = orderApproval(trail, 3);
    QVERIFY(approval);
    QCOMPARE(approval->who, std::string("Ann"));
    QCOMPARE(approval->reason, std::string("as agreed"));
    QVERIFY(!approval->at.empty());
    QVERIFY(!orderApproval(trail, 4)); // taken back, and both steps stay
    QVERIFY(!orderApproval(trail, 30));
    QVERIFY(again->verify({})->problems.empty());
}

void TestOrderApproval::nobodySignsWithoutANameAndAReason()
{
    QCOMPARE(signedDetail("", "why").error().code, ErrorCode::ReasonMissing);
    QCOMPARE(signedDetail("Ann", " \t").error().code, ErrorCode::ReasonMissing);
}

void TestOrderApproval::aFileSaysWhetherItIsADraft()
{
    const Folder folder;
    const auto path = folder / "orders.csv";
    OrdersDocument orders = document();
    RISKLOOM_OK(writeOrders(orders, path));
    const auto read = [&](const char* column, std::size_t row) {
        CsvOptions options;
        options.header = HeaderRow::Present;
        return importCsv(path, options)->table.find(column)->cell(row);
    };
    QCOMPARE(read("status", 0), std::string("draft"));
    QCOMPARE(read("side", 0), std::string("sell"));
    QCOMPARE(read("value", 0), std::string("7150.81"));
    QCOMPARE(read("units", 1), std::string("0.5"));
    QCOMPARE(read("price", 0), std::string("43.87"));
    QCOMPARE(read("date", 1), std::string("2001-01-02"));
    QCOMPARE(read("run", 1), std::string("7"));
    orders.approval = OrderApproval{"Ann", "as agreed", "2026-11-30T00:00:00.000Z"};
    RISKLOOM_OK(writeOrders(orders, path));
    QCOMPARE(read("status", 1), std::string("approved"));
    QCOMPARE(read("approved_by", 0), std::string("Ann"));
    QCOMPARE(read("reason", 1), std::string("as agreed"));
}

QTEST_GUILESS_MAIN(TestOrderApproval)
#include "tst_orderapproval.moc"
