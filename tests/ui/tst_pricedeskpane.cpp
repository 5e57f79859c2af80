// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spool.h"
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/portfolioprices.h"
#include "tests/app/cli.h"
#include "tests/core/pricetable.h"
#include "tests/ui/workspacefixture.h"
#include "ui/portfolio/extensionpage.h"
#include "ui/portfolio/portfoliopane.h"
#include "ui/portfolio/pricedeskcontent.h"
#include "ui/portfolio/pricedeskpages.h"
#include "ui/portfolio/pricedeskworkbench.h"
#include "ui/widgets/runreview.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filedialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace riskloom;

namespace {

// The first asset splits 2 for 1 in row 200, the second has a bad tick in row 100.
Table planted()
{
    const Table clean = testing::somePrices({1, 2, 3}, 300);
    std::vector<Column> columns = clean.columns();
    const auto changed = [&](std::size_t column, auto change) {
        const auto& kept = clean.columns()[column].number()->values;
        std::vector<double> values(kept.begin(), kept.end());
        change(values);
        columns[column] = {columns[column].name, NumberColumn{values, 2}};
    };
    changed(1, [](std::vector<double>& values) {
        for (std::size_t row = 0; row < 200; ++row)
            values[row] *= 2.0;
    });
    changed(2, [](std::vector<double>& values) { values[100] *= 10.0; });
    return Table(columns, 300);
}

PriceDeskRun made(const Table& table)
{
    PriceDeskRequest request;
    request.groups = {"one: AA <= 0.5"};
    const auto report = describePrices(request, table, RunContext{});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    PriceDeskRun run;
    run.record.id = 7;
    run.request = request;
    run.report = *report;
    return run;
}

void press(QWidget& in, const QString& text)
{
    for (QAbstractButton* button : in.findChildren<QAbstractButton*>())
        if (button->text() == text)
            button->click();
}

} // namespace

class TestPriceDeskPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingFoundIsListed()
    {
        const PriceDeskRun run = made(planted());
        QCOMPARE(run.report.splits, 1);
        QCOMPARE(run.report.badTicks, 1);
        QCOMPARE(priceTiles(run).size(), std::size_t(5));
        QVERIFY(survivorText(run).contains(QStringLiteral("survivorship")));
        QCOMPARE(assetTable(run).rows.size(), std::size_t(3));
        QCOMPARE(gapMap(run).values.size(), std::size_t(3));
        QCOMPARE(effectTable(run).rows.size(), run.report.effects.size());
        QCOMPARE(findingTable(run, {}).rows.size(), run.report.findings.size());
        for (const PriceFinding& finding : run.report.findings)
            QCOMPARE(correctionText(finding).isEmpty(), finding.kind == PriceFindingKind::LargeMove);
    }

    // Prices chosen on one tab are those of all, and the form waits where they have no run yet.
    void allTabsFollowTheChosenPrices()
    {
        fixture::WorkspaceFolder folder;
        const Table prices = planted();
        const std::int64_t chosen = folder.addTable("Other prices", prices, testing::priceSchema(prices));
        const std::int64_t first = folder.addTable("Prices", prices, testing::priceSchema(prices));
        const PriceDeskRun run = made(prices);
        RunRecord record;
        record.kind = pricesKind;
        record.status = RunStatus::Finished;
        record.reportJson = toJson(run.report);
        record.requestJson = toJson(run.request);
        folder.addRun(first, record);
        const std::unique_ptr<Pane> pane(makePortfolioPane({&folder.open(), [](const Destination&) {}}, nullptr));
        pane->resize(1200, 700);
        pane->show();
        const QList<RunReview*> reviews = pane->findChildren<RunReview*>();
        QCOMPARE(reviews.size(), 5);
        auto* desk = pane->findChild<PriceDeskWorkbench*>();
        auto* form = desk->findChild<RunForm*>();
        QVERIFY(!form->isVisible());
        desk->takeDataset(chosen);
        for (const RunReview* review : reviews)
            QCOMPARE(review->dataset()->id, chosen);
        QVERIFY(form->isVisible());
        // The key that runs what is set up means the tab in front, and the window is told so.
        const QSignalSpy changed(pane.get(), &Pane::commandsChanged);
        const auto all = pane->findChildren<QTabWidget*>();
        const auto tabs = std::ranges::find(all, QTabWidget::South, &QTabWidget::tabPosition);
        QVERIFY(tabs != all.end());
        const QString before = pane->commands().front().group;
        (*tabs)->setCurrentIndex(1);
        QCOMPARE(changed.count(), 1);
        QVERIFY(pane->commands().front().group != before);
    }

    // Accepted, taken back, accepted again: a dataset of its own, and the old one is as it was.
    void whatIsAcceptedBecomesADataset()
    {
        fixture::WorkspaceFolder folder;
        const Table prices = planted();
        const std::int64_t dataset = folder.addTable("Prices", prices, testing::priceSchema(prices));
        const PriceDeskRun run = made(prices);
        PriceDeskRequest request = run.request;
        request.dateColumn = "date";
        RunRecord record;
        record.kind = pricesKind;
        record.status = RunStatus::Finished;
        record.reportJson = toJson(run.report);
        record.headline = headline(pricesKind, encode(run.report).get_object());
        request.dataset = fingerprint(prices);
        record.requestJson = toJson(request);
        const std::int64_t stored = folder.addRun(dataset, record);
        const QString copy = folder.path() + QStringLiteral(".copy.riskloom");
        Session& session = folder.open();
        bool copied = false;
        session.backup(copy, &session, [&](const Result<>& done) { copied = done.ok(); });
        QTRY_VERIFY(copied);
        Destination asked;
        const std::unique_ptr<Pane> pane(makePortfolioPane({&session, [&](const Destination& to) { asked = to; }}, nullptr));
        QCOMPARE(pane->title(), QStringLiteral("Portfolio"));
        pane->resize(1200, 700);
        pane->show();
        pane->goTo({QStringLiteral("portfolio"), 0, stored, {}});
        auto* bench = pane->findChild<PriceDeskWorkbench*>();
        QVERIFY(bench->isVisible());
        auto* page = bench->findChild<FindingsPage*>();
        auto* make = page->findChild<QPushButton*>();
        QTRY_COMPARE(page->findChild<DataTable*>()->model()->rowCount(), static_cast<int>(run.report.findings.size()));
        QVERIFY(!make->isEnabled());
        press(*page, QStringLiteral("Accept all"));
        QVERIFY(make->isEnabled());
        press(*page, QStringLiteral("Undo"));
        QVERIFY(!make->isEnabled());
        press(*page, QStringLiteral("Accept all"));
        make->click();
        QTRY_COMPARE(session.reader().datasets()->size(), std::size_t(2));
        const DatasetRecord corrected = session.reader().datasets()->front();
        QCOMPARE(corrected.name, std::string("Prices, corrected"));
        QCOMPARE(corrected.producedBy, stored);
        QVERIFY(corrected.importJson.find("\"kind\":\"split\"") != std::string::npos);
        QCOMPARE(corrected.schema.columns.size(), std::size_t(4));
        QCOMPARE(session.reader().dataset(dataset)->sha256, fingerprint(prices));
        const auto path = folder.write(QStringLiteral("out.table"), {}).toStdString();
        QVERIFY(session.reader().writeSpoolFile(corrected.sha256, path));
        const Table back = *readSpool(path);
        const Table clean = testing::somePrices({1, 2, 3}, 300);
        for (std::size_t row = 0; row < 300; ++row)
            QCOMPARE(back.columns()[1].number()->values[row], clean.columns()[1].number()->values[row]);
        QVERIFY(back.columns()[2].missing(100));
        // The command line makes the same bytes from a copy that was taken before.
        const auto asked2 = [&](QStringList words) {
            const testing::Answer answer = testing::Cli().plain(words + QStringList{QStringLiteral("--workspace"), copy, QStringLiteral("--json")});
            if (answer.status != 0)
                qFatal("%s", (answer.errors + answer.output).constData());
            return answer;
        };
        const QString check = QString::number(stored);
        const testing::Answer listed = asked2({QStringLiteral("correct"), QStringLiteral("--run"), check});
        QCOMPARE(listed.at("/findings").as_array().size(), run.report.findings.size());
        asked2({QStringLiteral("correct"), QStringLiteral("--run"), check, QStringLiteral("--accept"), QStringLiteral("all"),
                QStringLiteral("--dataset"), QStringLiteral("Prices, corrected")});
        const auto other = Workspace::open(copy.toStdString(), OpenMode::ReadOnly);
        QVERIFY(other);
        const DatasetRecord same = (*other)->datasets()->front();
        QCOMPARE(same.sha256, corrected.sha256);
        QCOMPARE(same.importJson, corrected.importJson);
        QCOMPARE(same.origin, corrected.origin);
        QCOMPARE(same.schema, corrected.schema);
        QCOMPARE(same.producedBy, corrected.producedBy);
        setNextFileName(QStringLiteral("/somewhere/prices.csv"));
        press(*bench, QStringLiteral("Import prices"));
        QCOMPARE(asked.pane, QStringLiteral("data"));
        QCOMPARE(asked.file, QStringLiteral("/somewhere/prices.csv"));
        for (const PaneView& view : pane->views())
            view.show();
    }

    // A simulated cash and bond become a dataset that says so, and nothing else changes.
    void whatIsAddedBecomesADataset()
    {
        fixture::WorkspaceFolder folder;
        const Table prices = testing::somePrices({1, 2, 3}, 300);
        const std::int64_t dataset = folder.addTable("Prices", prices, testing::priceSchema(prices));
        PriceDeskRequest request;
        request.dateColumn = "date";
        request.dataset = fingerprint(prices);
        request.cash = RateSource::Simulated;
        request.bond = RateSource::Simulated;
        const PriceDeskReport report = *describePrices(request, prices, RunContext{});
        RunRecord record;
        record.kind = pricesKind;
        record.status = RunStatus::Finished;
        record.requestJson = toJson(request);
        record.reportJson = toJson(report);
        const std::int64_t stored = folder.addRun(dataset, record);
        Session& session = folder.open();
        const std::unique_ptr<Pane> pane(makePortfolioPane({&session, {}}, nullptr));
        pane->resize(1200, 700);
        pane->show();
        pane->goTo({QStringLiteral("portfolio"), 0, stored, {}});
        auto* page = pane->findChild<ExtensionPage*>();
        QTRY_COMPARE(page->findChild<DataTable*>()->model()->rowCount(), 2);
        press(*page, QStringLiteral("Make these prices"));
        QTRY_COMPARE(session.reader().datasets()->size(), std::size_t(2));
        const DatasetRecord made = session.reader().datasets()->front();
        QCOMPARE(made.name, std::string("Prices, extended"));
        QCOMPARE(made.producedBy, stored);
        QCOMPARE(made.sha256, fingerprint(extendPrices(prices, priceColumns(request), request, {})->table));
        QVERIFY(made.origin.find("SIMULATED Cash, SIMULATED Bond 10y") != std::string::npos);
        QVERIFY(made.importJson.find("\"seed\":1") != std::string::npos);
        QCOMPARE(made.schema.find("SIMULATED Cash")->role, Role::Input);
        QCOMPARE(made.schema.columns.size(), std::size_t(6));
        PriceDeskRun run{{}, request, report};
        QVERIFY(extensionText(run).contains(QStringLiteral("SIMULATED")));
        QCOMPARE(extensionTable(run).rows.size(), std::size_t(2));
        QCOMPARE(assetTable(run).columns.back().title, QStringLiteral("Missing"));
        run.report.assets.front().group = "metals";
        QCOMPARE(assetTable(run).columns.back().title, QStringLiteral("Group"));
        run.request.baseCurrency = "USD";
        run.report.assets.front().currency = "EUR";
        const TableContent assets = assetTable(run);
        QCOMPARE(assets.columns.back().title, QStringLiteral("Currency"));
        QCOMPARE(assets.rows.front().back().toString(), QStringLiteral("EUR"));
        QCOMPARE(assets.rows.front().size(), assets.columns.size());
        // Series that are no assets stand behind them, and say so.
        run.report.excluded = {"EURUSD", "RATE", "INDEX"};
        run.request.exchangeRates = {"EUR = EURUSD"};
        run.request.cashSeries = "RATE";
        const TableContent whole = assetTable(run);
        QCOMPARE(whole.rows.size(), assets.rows.size() + 3);
        QCOMPARE(whole.columns.back().title, QStringLiteral("Use"));
        QStringList uses;
        for (const std::vector<QVariant>& row : whole.rows)
            uses << row.back().toString();
        QCOMPARE(uses.mid(static_cast<int>(assets.rows.size()) - 1),
                 (QStringList{QStringLiteral("asset"), QStringLiteral("exchange rate, not invested in"),
                              QStringLiteral("interest rate, not invested in"), QStringLiteral("not invested in")}));
        run.report.extension.clear();
        run.report.missingRate = "EURUSD";
        run.report.missingRateDay = "2001-05-01";
        QVERIFY(extensionText(run).contains(QStringLiteral("EURUSD")));
    }
};

QTEST_MAIN(TestPriceDeskPane)
#include "tst_pricedeskpane.moc"
