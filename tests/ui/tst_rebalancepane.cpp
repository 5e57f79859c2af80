// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/portfoliorebalance.h"
#include "tests/core/pricetable.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/barchart.h"
#include "ui/portfolio/approvalcard.h"
#include "ui/portfolio/orderspage.h"
#include "ui/portfolio/portfoliopane.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/portfolio/rebalancebar.h"
#include "ui/portfolio/rebalancecontent.h"
#include "ui/portfolio/rebalanceworkbench.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/tile.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace riskloom;

namespace {

PortfolioRebalanceRequest some()
{
    PortfolioRebalanceRequest request;
    request.holdings = {"AA 100", "AXP 40"};
    request.cash = 500.0;
    request.minimumTicket = 10.0;
    request.weights = {"AA = 0.2", "AXP = 0.3", "T = 0.4"};
    return request;
}

RebalanceRun made(const PortfolioRebalanceRequest& request, const Table& table)
{
    const auto report = planRebalance(request, table, RunContext{});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    RebalanceRun run;
    run.record.id = 7;
    run.request = request;
    run.report = *report;
    return run;
}

RunRecord finished(const RebalanceRun& run)
{
    RunRecord record;
    record.kind = rebalanceKind;
    record.status = RunStatus::Finished;
    record.requestJson = toJson(run.request);
    record.reportJson = toJson(run.report);
    record.headline = headline(rebalanceKind, encode(run.report).get_object());
    return record;
}

// A workspace with prices, a finished list of orders and a backtest, and its pane.
struct Shown {
    Shown()
    {
        const Table prices = testing::somePrices({1, 2, 3}, 300);
        const std::int64_t dataset = folder.addTable("Prices", prices, testing::priceSchema(prices));
        RunRecord backtest;
        backtest.kind = backtestKind;
        backtest.status = RunStatus::Finished;
        PortfolioBacktestRequest asked;
        asked.strategy = StrategyKind::RiskParity;
        backtest.requestJson = toJson(asked);
        backtest.reportJson = toJson(PortfolioBacktestReport{});
        backtest.headline = "{}";
        source = folder.addRun(dataset, backtest);
        stored = folder.addRun(dataset, finished(made(some(), prices)));
        session = &folder.open();
        pane.reset(makePortfolioPane({session, [](const Destination&) {}}, nullptr));
        pane->resize(1200, 700);
        pane->show();
        pane->goTo({QStringLiteral("portfolio"), 0, stored, {}});
        bench = pane->findChild<RebalanceWorkbench*>();
    }

    fixture::WorkspaceFolder folder;
    std::int64_t source = 0;
    std::int64_t stored = 0;
    Session* session = nullptr;
    std::unique_ptr<Pane> pane;
    RebalanceWorkbench* bench = nullptr;
};

QByteArray fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRebalancePane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePageShowsHoldingsTargetAndOrders()
    {
        const RebalanceRun run = made(some(), testing::somePrices({1, 2, 3}, 300));
        const TableContent weights = weightTable(run);
        QCOMPARE(weights.rows.size(), std::size_t(4)); // three assets and cash
        QCOMPARE(weights.rows.back().front().toString(), QStringLiteral("Cash"));
        QCOMPARE(orderTable(run).rows.size(), run.report.orders.size());
        QCOMPARE(orderTable(run).rows.front().front().toString(), QStringLiteral("Sell AA"));
        QCOMPARE(rebalanceTiles(run).size(), std::size_t(5));
        QVERIFY(rebalanceSource(run).contains(QStringLiteral("typed by hand")));
        QVERIFY(approvalText({}).startsWith(QStringLiteral("Draft")));
        const auto bars = weightBars(run);
        QCOMPARE(bars.size(), std::size_t(3));
        QCOMPARE(*bars.front().mark, 0.4);
        RebalanceRun other = run;
        other.request.weights.clear();
        other.request.weightsRun = 12;
        other.request.weightsKind = "portfolio.policy";
        other.request.weightsDay = "2000-12-04";
        QVERIFY(rebalanceSource(other).contains(QStringLiteral("policy #12")));
    }

    void approvalIsKeptShownAndTakenBack()
    {
        Shown shown;
        QVERIFY(shown.bench->isVisible());
        auto* card = shown.bench->findChild<ApprovalCard*>();
        auto* state = card->findChild<QLabel*>();
        QTRY_VERIFY(state->text().startsWith(QStringLiteral("Draft")));
        const auto fields = card->findChildren<QLineEdit*>();
        auto* step = card->findChild<QPushButton*>();
        step->click(); // nobody signs without a name
        QVERIFY(state->text().startsWith(QStringLiteral("Draft")));
        fields[0]->setText(QStringLiteral("Ann"));
        fields[1]->setText(QStringLiteral("as agreed"));
        step->click();
        QTRY_VERIFY(state->text().startsWith(QStringLiteral("Approved by Ann")));
        QVERIFY(state->text().contains(QStringLiteral("as agreed")));
        QCOMPARE(fields[1]->text(), QString());
        const QString path = shown.folder.write(QStringLiteral("orders.csv"), {});
        setNextFileName(path);
        for (QToolButton* button : shown.bench->findChild<OrdersPage*>()->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Export CSV"))
                button->click();
        QTRY_VERIFY(fileText(path).contains("approved"));
        QVERIFY(fileText(path).contains(QByteArray::number(static_cast<qlonglong>(shown.stored))));
        QTRY_VERIFY(step->text() == QStringLiteral("Withdraw"));
        fields[1]->setText(QStringLiteral("prices moved"));
        step->click();
        QTRY_VERIFY(state->text().startsWith(QStringLiteral("Draft")));
        const auto trail = shown.session->reader().auditTrail();
        QCOMPARE(std::ranges::count(*trail, std::string(ordersApproved), &AuditRecord::action), 1);
        QCOMPARE(std::ranges::count(*trail, std::string(ordersWithdrawn), &AuditRecord::action), 1);
    }

    // Whoever opens the pane finds the newest orders, and the form and the picker with what they were made from.
    void theFormBeginsWithTheShownOrders()
    {
        fixture::WorkspaceFolder folder;
        const Table prices = testing::somePrices({1, 2, 3}, 300);
        const std::int64_t dataset = folder.addTable("Prices", prices, testing::priceSchema(prices));
        const std::int64_t other = folder.addTable("Others", testing::somePrices({4, 5, 6}, 300), testing::priceSchema(testing::somePrices({4, 5, 6}, 300)));
        RunRecord backtest;
        backtest.kind = backtestKind;
        backtest.status = RunStatus::Finished;
        backtest.requestJson = toJson(PortfolioBacktestRequest{});
        backtest.reportJson = toJson(PortfolioBacktestReport{});
        backtest.headline = "{}";
        const std::int64_t source = folder.addRun(dataset, backtest);
        RebalanceRun run = made(some(), prices);
        run.request.weights.clear();
        run.request.weightsRun = source;
        folder.addRun(dataset, finished(run));
        Session& session = folder.open();
        const std::unique_ptr<Pane> pane(makePortfolioPane({&session, [](const Destination&) {}}, nullptr));
        pane->show();
        auto* bench = pane->findChild<RebalanceWorkbench*>();
        auto* form = bench->findChild<RunForm*>();
        auto* bar = bench->findChild<RebalanceBar*>();
        const auto inForm = [&](const char* field) { return writeJson(form->request()[field]); }; // "null": as by default
        QTRY_COMPARE(inForm("holdings"), writeJson(encode(run.request.holdings)));
        QCOMPARE(inForm("weightsRun"), std::to_string(source));
        const auto targets = bar->findChildren<QComboBox*>();
        QVERIFY(std::ranges::any_of(targets, [&](const QComboBox* box) {
            return box->currentText().startsWith(QStringLiteral("Backtest #%1").arg(source));
        }));
        bench->goTo({QStringLiteral("portfolio"), other, 0, {}}); // without orders: nothing of the others' is left
        QTRY_COMPARE(inForm("weightsRun"), std::string("null"));
        QCOMPARE(inForm("holdings"), std::string("null"));
    }

    void holdingsAndTargetGoIntoTheForm()
    {
        Shown shown;
        auto* form = shown.bench->findChild<RunForm*>();
        setNextFileName(shown.folder.write(QStringLiteral("h.csv"), "asset,units\nAA,10\nT,2.5\ncash,900\n"));
        for (QToolButton* button : shown.bench->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Holdings from a file"))
                button->click();
        QCOMPARE(form->request()["holdings"], boost::json::value({"AA = 10", "T = 2.5"}));
        QCOMPARE(form->request()["cash"].to_number<double>(), 900.0);
        auto* bar = shown.bench->findChild<RebalanceBar*>();
        Q_EMIT bar->targetChosen(shown.source, StrategyKind::RiskParity);
        QCOMPARE(form->request()["weightsRun"].to_number<std::int64_t>(), shown.source);
        QCOMPARE(form->request()["weightsStrategy"], boost::json::value("riskParity"));
        bool listed = false;
        for (const QComboBox* box : bar->findChildren<QComboBox*>())
            for (int i = 0; i < box->count(); ++i)
                listed = listed || box->itemText(i).startsWith(QStringLiteral("Backtest #%1, Risk parity").arg(shown.source));
        QVERIFY(listed);
        for (const PaneView& view : shown.pane->views())
            view.show();
    }
};

QTEST_MAIN(TestRebalancePane)
#include "tst_rebalancepane.moc"
