// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spool.h"
#include "core/host/session.h"
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/kind.h"
#include "core/run/portfoliobacktest.h"
#include "tests/core/pricetable.h"
#include "tests/core/valueorend.h"
#include "ui/charts/barchart.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/evidencepage.h"
#include "ui/portfolio/frontierpage.h"
#include "ui/portfolio/measuretext.h"
#include "ui/portfolio/performancepage.h"
#include "ui/portfolio/portfolioexport.h"
#include "ui/portfolio/portfoliopane.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/portfolioworkbench.h"
#include "ui/portfolio/tearcontent.h"
#include "ui/portfolio/tearsheetpage.h"
#include "ui/portfolio/varcontent.h"
#include "ui/portfolio/verdicttext.h"
#include "ui/portfolio/weightspage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/tile.h"

#include <boost/mp11/algorithm.hpp>

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

using namespace riskloom;

namespace {

const Table& prices()
{
    static const Table table = testing::somePrices({1, 4, 9, 14, 22, 27, 28, 30}, 700);
    return table;
}

// A finished backtest of eight of the bundled stocks.
const BacktestRun& finished()
{
    static const BacktestRun run = [] {
        const auto request = testing::valueOrEnd((*findKind(backtestKind))->prepare({{"window", 252}, {"resamples", 200}}, "sha", testing::priceSchema(prices())));
        BacktestRun made;
        made.request = testing::valueOrEnd(fromJson<PortfolioBacktestRequest>(boost::json::value(request)));
        made.report = testing::valueOrEnd(runPortfolioBacktest(made.request, prices(), RunContext{}));
        made.record.id = 4;
        made.record.kind = backtestKind;
        made.record.requestJson = toJson(made.request);
        made.record.reportJson = toJson(made.report);
        made.record.headline = headline(backtestKind, encode(made.report).get_object());
        return made;
    }();
    return run;
}

std::shared_ptr<const PortfolioSelection> selection(StrategyKind strategy = StrategyKind::MinimumVariance)
{
    auto made = std::make_shared<PortfolioSelection>();
    made->run = finished();
    made->strategy = strategy;
    made->tried = {10, 110};
    return made;
}

template <class Page>
struct Shown {
    Page page;

    explicit Shown(std::shared_ptr<const PortfolioSelection> what = selection())
    {
        page.resize(1100, 700);
        page.setSelection(std::move(what));
        page.show();
    }
    bool says(const QString& words)
    {
        for (const QLabel* label : page.template findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    QString tile(int at)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // tiles of before
        return page.template findChildren<Tile*>().at(at)->value();
    }
};

} // namespace

class TestPortfolioPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMeasureHasAFormula();
    void performanceIsDrawnBesideEqualWeightAndBuyAndHold();
    void theCostSliderPricesAnew();
    void weightsAddUpInTheStack();
    void whatIsWantedNowStandsBesideWhatWasTraded();
    void theGroundsNameEverySeries();
    void theVerdictSaysWhatTheIntervalSays();
    void theLedgerDeflates();
    void pathsAreDrawnForWhatIsFitted();
    void breakEvenIsWhereTheRatiosMeet();
    void viewsAreShownBeforeAndAfter();
    void residualsAreSaidOfWhatIsSolved();
    void theSliderWalksAlongTheFrontier();
    void theTearSheetHoldsEverything();
    void theRollingWindowCanBeChosen();
    void aRunTooShortForAWindowSaysSo();
    void theShownStrategyIsExported();
    void markersAreWhole();
    void withoutPricesThePaneSaysWhereTheyComeFrom();
    void aStoredRunIsShownAndItsStrategyCanBeChanged();
};

void TestPortfolioPane::everyMeasureHasAFormula()
{
    const std::vector<MeasureText> texts = measureTexts();
    QVERIFY(texts.size() >= 30);
    std::size_t at = 0;
    std::set<QString> names;
    boost::mp11::mp_for_each<MembersOf<PerformanceMeasures>>([&](auto member) {
        QVERIFY(at < texts.size());
        QCOMPARE(texts[at].member, member.name); // every member, in its order
        QVERIFY(texts[at].value == member.pointer);
        QVERIFY(!texts[at].formula.isEmpty());
        QVERIFY(names.insert(texts[at].name).second);
        ++at;
    });
    QCOMPARE(at, texts.size());
}

void TestPortfolioPane::performanceIsDrawnBesideEqualWeightAndBuyAndHold()
{
    Shown<PerformancePage> shown;
    const auto charts = shown.page.findChildren<LineChart*>();
    QCOMPARE(charts.size(), 2);
    const std::vector<Series>& values = charts[0]->series();
    QCOMPARE(values.size(), std::size_t{3});
    QCOMPARE(values[0].name, strategyName(StrategyKind::MinimumVariance));
    QCOMPARE(values[1].name, strategyName(StrategyKind::EqualWeight));
    const StrategyResult& chosen = *resultOf(finished().report, StrategyKind::MinimumVariance);
    QVERIFY(std::abs(values[0].y.back() - (1.0 + chosen.measures.totalReturn)) < 1e-9);
    QVERIFY(std::abs(-*std::ranges::min_element(charts[1]->series()[0].y) - chosen.measures.maxDrawdown) < 1e-9);
    QCOMPARE(dayOfDecimalYear(values[0].x.back()), finished().report.days.back());
    QCOMPARE(shown.tile(2), formatNumber(chosen.measures.sharpe, 2));
    QCOMPARE(shown.page.findChild<DataTable*>()->model()->rowCount(), static_cast<int>(finished().report.strategies.size()));
    QVERIFY(shown.says(QStringLiteral("Survivorship bias")));
}

// The run again at the other cost must say what the slider says.
void TestPortfolioPane::theCostSliderPricesAnew()
{
    Shown<PerformancePage> shown;
    const QString before = shown.tile(0);
    auto* slider = shown.page.findChild<QSlider*>();
    QCOMPARE(slider->value(), 20); // 10 basis points in halves
    slider->setValue(100);
    QVERIFY(shown.tile(0) != before);
    PortfolioBacktestRequest request = finished().request;
    request.commission = 45.0; // and half the spread of 5
    const auto anew = testing::valueOrEnd(runPortfolioBacktest(request, prices(), RunContext{}));
    const StrategyResult& chosen = *resultOf(anew, StrategyKind::MinimumVariance);
    const std::vector<Series> values = shown.page.findChildren<LineChart*>()[0]->series();
    QVERIFY(std::abs(values[0].y.back() / (1.0 + chosen.measures.totalReturn) - 1.0) < 1e-5);
    QCOMPARE(shown.tile(5), formatPercent(chosen.measures.costDrag, 2));
}

void TestPortfolioPane::weightsAddUpInTheStack()
{
    Shown<WeightsPage> shown;
    const auto charts = shown.page.findChildren<LineChart*>();
    const std::vector<Series>& stack = charts[0]->series();
    QCOMPARE(stack.size(), std::size_t{8}); // seven and the others
    for (const double top : stack.back().upper)
        QVERIFY(std::abs(top - 1.0) < 1e-5);
    for (std::size_t i = 1; i < stack.size(); ++i)
        QCOMPARE(stack[i].lower, stack[i - 1].upper);
    // Bought once, its weights reach to the end.
    Shown<WeightsPage> held(selection(StrategyKind::BuyAndHold));
    QCOMPARE(held.page.findChildren<LineChart*>()[0]->series()[0].x.size(), std::size_t{2});
}

void TestPortfolioPane::whatIsWantedNowStandsBesideWhatWasTraded()
{
    auto made = std::make_shared<PortfolioSelection>(*selection());
    StrategyResult& result =
        *std::ranges::find(made->run->report.strategies, StrategyKind::MinimumVariance, &StrategyResult::strategy);
    result.wanted.assign(result.wanted.size(), 0.0);
    result.wanted[2] = 1.0;
    Shown<WeightsPage> shown(made);
    const PlainTable table = shown.page.findChildren<BarChart*>().front()->plainTable();
    QCOMPARE(table.rows.front()[0].toString(), QString::fromStdString(made->run->report.assets[2].name));
    QVERIFY(table.headers.contains(QStringLiteral("Traded last")));
    QCOMPARE(static_cast<int>(table.rows.size()),
             1 + static_cast<int>(std::ranges::count_if(result.weights.back(), [](double w) { return w > 0.0; })) -
                 (result.weights.back()[2] > 0.0 ? 1 : 0));
    result.wanted.clear(); // a run of before
    const auto old = std::make_shared<PortfolioSelection>(*made);
    QVERIFY(!Shown<WeightsPage>(old).page.findChildren<BarChart*>().front()->plainTable().headers.contains(
        QStringLiteral("Traded last")));
}

void TestPortfolioPane::theGroundsNameEverySeries()
{
    BacktestRun run = finished();
    QVERIFY(!groundsText(run).contains(QStringLiteral("SIMULATED")) &&
            !groundsText(run).contains(QStringLiteral("Not invested in")));
    run.request.benchmark = "SIMULATED index";
    run.request.riskFreeSeries = "SIMULATED Cash";
    run.request.excluded = {"EURUSD", "SIMULATED Cash"};
    const QString text = groundsText(run);
    QVERIFY2(text.contains(QStringLiteral(
                 "SIMULATED, not quoted by anybody: SIMULATED index (benchmark), SIMULATED Cash (risk-free series)")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(
                 "Not invested in: SIMULATED index (benchmark), EURUSD, SIMULATED Cash (risk-free series).")),
             qPrintable(text));
    run.report.assets.back().name = "SIMULATED Cash"; // cash may be both
    QVERIFY(
        groundsText(run).contains(QStringLiteral("SIMULATED Cash is the risk-free series and invested in as well.")));
    QCOMPARE(groundsText(run).count(QStringLiteral("SIMULATED Cash")), 2);
}

void TestPortfolioPane::theVerdictSaysWhatTheIntervalSays()
{
    auto made = std::make_shared<PortfolioSelection>(*selection());
    auto& evidence = const_cast<SharpeEvidence&>(made->chosen().evidence);
    evidence.againstEqual = {0.1, -0.2, 0.4};
    QVERIFY(verdictText(*made).contains(QStringLiteral("cannot be told from 1/N")));
    evidence.againstEqual = {-0.3, -0.5, -0.1};
    QVERIFY(verdictText(*made).contains(QStringLiteral("was worse than 1/N")));
    evidence.againstEqual = {0.3, 0.1, 0.5};
    evidence.dailySharpe = 0.001;
    QVERIFY(verdictText(*made).contains(QStringLiteral("by luck")));
    evidence.dailySharpe = 1.0;
    QVERIFY(verdictText(*made).contains(QStringLiteral("was better than 1/N: ")));
    made->strategy = StrategyKind::EqualWeight;
    QVERIFY(verdictText(*made).contains(QStringLiteral("every other strategy")));
}

void TestPortfolioPane::theLedgerDeflates()
{
    auto once = std::make_shared<PortfolioSelection>(*selection());
    once->tried = {1, 1};
    auto often = std::make_shared<PortfolioSelection>(*selection());
    often->tried = {9000, 100'000};
    QVERIFY(std::abs(deflatedByLedger(*once) - once->chosen().evidence.probabilistic) < 1e-12);
    QVERIFY(deflatedByLedger(*often) < deflatedByLedger(*selection()));
    Shown<EvidencePage> shown(often);
    QVERIFY(shown.says(QLocale().toString(100'000)));
    const auto charts = shown.page.findChildren<BarChart*>();
    QCOMPARE(charts[0]->plainTable().rows.size(), static_cast<int>(finished().report.strategies.size()) - 1);
    QCOMPARE(shown.tile(4), formatPercent(finished().report.overfitting.probability));
}

void TestPortfolioPane::pathsAreDrawnForWhatIsFitted()
{
    Shown<EvidencePage> shown;
    const CrossValidation& paths = finished().report.crossValidation;
    QCOMPARE(paths.paths, std::int64_t{9});
    const CrossValidatedStrategy* own = crossValidated(finished().report, StrategyKind::MinimumVariance);
    QVERIFY(own != nullptr && shown.says(formatNumber(own->sharpes.front(), 2)) && shown.says(formatNumber(own->sharpes.back(), 2)));
    const auto* fan = shown.page.findChild<LineChart*>();
    QVERIFY(fan->isVisible());
    QCOMPARE(fan->series().size(), std::size_t{3});
    QCOMPARE(fan->series()[0].upper, own->high);
    const StrategyResult& chosen = *resultOf(finished().report, StrategyKind::MinimumVariance);
    QVERIFY(std::abs(fan->series()[1].y.back() - (1.0 + chosen.measures.totalReturn)) < 1e-9);
    QCOMPARE(shown.page.findChildren<BarChart*>().last()->plainTable().rows.size(), static_cast<int>(paths.strategies.size()));
    // Nothing is made up for what is never fitted.
    Shown<EvidencePage> reversion(selection(StrategyKind::PassiveAggressive));
    QVERIFY(reversion.says(QStringLiteral("no spread to show")));
    QVERIFY(!reversion.page.findChild<LineChart*>()->isVisible());
}

void TestPortfolioPane::breakEvenIsWhereTheRatiosMeet()
{
    const BacktestRun& run = finished();
    const StrategyResult& equal = run.report.strategies.front();
    int found = 0;
    for (const StrategyResult& result : run.report.strategies) {
        const std::optional<double> cost = breakEvenCost(run, result);
        if (!cost) {
            const bool ahead = measuresAt(run, result, 10.0).sharpe > measuresAt(run, equal, 10.0).sharpe;
            QVERIFY(!ahead || measuresAt(run, result, 500.0).sharpe > measuresAt(run, equal, 500.0).sharpe);
            continue;
        }
        ++found;
        QVERIFY(*cost >= 10.0);
        QVERIFY(std::abs(measuresAt(run, result, *cost).sharpe - measuresAt(run, equal, *cost).sharpe) < 0.01);
    }
    QVERIFY(found > 0);
}

void TestPortfolioPane::viewsAreShownBeforeAndAfter()
{
    auto made = std::make_shared<PortfolioSelection>(*selection());
    QVERIFY(!Shown<FrontierPage>(made).page.findChildren<BarChart*>().last()->isVisible());
    made->run->report.beliefs.assign(made->run->report.assets.size(), {0.04, 0.05});
    made->run->report.views = {{"JPM beats C by 3 % a year, confidence 60 %", 0.03, 0.001, 0.0184}};
    Shown<FrontierPage> shown(made);
    QVERIFY(shown.says(QStringLiteral("JPM beats C by 3 % a year")) && shown.says(formatPercent(0.0184)));
    QVERIFY(shown.page.findChildren<BarChart*>().last()->isVisible());
    QCOMPARE(shown.page.findChildren<BarChart*>().last()->plainTable().rows.size(), static_cast<int>(made->run->report.assets.size()));
}

void TestPortfolioPane::residualsAreSaidOfWhatIsSolved()
{
    QVERIFY(Shown<WeightsPage>().says(QStringLiteral("optimality conditions")));
    QVERIFY(finished().report.strategies.front().residual != finished().report.strategies.front().residual);
    QVERIFY(!Shown<WeightsPage>(selection(StrategyKind::RiskParity)).says(QStringLiteral("optimality conditions")));
}

void TestPortfolioPane::theSliderWalksAlongTheFrontier()
{
    Shown<FrontierPage> shown;
    auto* slider = shown.page.findChild<QSlider*>();
    QCOMPARE(slider->maximum(), 24);
    const auto* weights = shown.page.findChildren<BarChart*>().front();
    for (const int place : {0, 24}) {
        slider->setValue(place);
        const EfficientPortfolio& point = finished().report.frontier[static_cast<std::size_t>(place)];
        QVERIFY(shown.says(formatPercent(point.risk)));
        const std::vector<Series>& series = shown.page.findChild<LineChart*>()->series();
        QCOMPARE(series[2].x.front(), point.risk);
        QCOMPARE(weights->plainTable().rows.size(), static_cast<int>(std::ranges::count_if(point.weights, [](double w) { return w > 0.0005; })));
    }
    // So does a drag on the chart: to the place that is nearest.
    auto* chart = shown.page.findChild<LineChart*>();
    const std::vector<EfficientPortfolio>& frontier = finished().report.frontier;
    Q_EMIT chart->placeChosen({frontier[12].risk + 1e-5, frontier[12].expected - 1e-5});
    QCOMPARE(slider->value(), 12);
    Q_EMIT chart->placeChosen({frontier.back().risk + 1.0, frontier.back().expected});
    QCOMPARE(slider->value(), 24);
}

// Room around points, so that a marker at the end of the data is not cut; none around lines.
void TestPortfolioPane::markersAreWhole()
{
    const std::vector<Series> points{{QStringLiteral("a"), {0.1, 0.2, 0.3}, {1.0, 3.0, 2.0}, SeriesLook::Markers}};
    const ValueWindow window = valueWindow(points, {false}, {});
    QVERIFY(window.xLow < 0.1 && window.xHigh > 0.3 && window.yLow < 1.0 && window.yHigh > 3.0);
    const std::vector<Series> line{{QStringLiteral("a"), {0.1, 0.2, 0.3}, {1.0, 3.0, 2.0}}};
    QCOMPARE(valueWindow(line, {false}, {}).xLow, 0.1);
}

void TestPortfolioPane::theTearSheetHoldsEverything()
{
    Shown<TearSheetPage> shown;
    const TearSubject subject = tearSubject(finished(), *resultOf(finished().report, StrategyKind::MinimumVariance));
    const auto tables = shown.page.findChildren<DataTable*>();
    QCOMPARE(tables.size(), 4);
    // Every measure once, under the names of its six groups.
    QCOMPARE(tables[0]->model()->rowCount() + tables[1]->model()->rowCount(), static_cast<int>(measureTexts().size()) + 6);
    const QModelIndex growth = tables[0]->model()->index(2, 0);
    QCOMPARE(growth.siblingAtColumn(1).data().toString(), formatPercent(subject.sheet.measures.cagr, 2));
    QCOMPARE(growth.siblingAtColumn(2).data().toString(), formatPercent(finished().report.strategies.front().measures.cagr, 2));
    QVERIFY(growth.data(Qt::ToolTipRole).toString().contains(QStringLiteral("365.25")));
    QCOMPARE(tables[2]->model()->rowCount(), static_cast<int>(subject.sheet.drawdowns.size()));
    QVERIFY(shown.says(varVerdictText(subject)));
    for (const DataTable* table : tables)
        QVERIFY(!table->accessibleName().isEmpty());
    const PlainTable calendar = shown.page.findChild<HeatMap*>()->plainTable();
    QCOMPARE(calendar.rows.size(), subject.sheet.years.size());
    QCOMPARE(calendar.rows.front().back().toDouble(), subject.sheet.years.front().value);
    // A form may be open at its left, in a window of 1280: nothing is cut off at the right.
    shown.page.resize(740, 700);
    const auto* area = shown.page.findChild<QScrollArea*>();
    QTRY_COMPARE(area->widget()->width(), area->viewport()->width());
}

void TestPortfolioPane::theRollingWindowCanBeChosen()
{
    Shown<TearSheetPage> shown;
    const auto sharpe = [&] { return shown.page.findChildren<LineChart*>().at(1)->series().front(); };
    QCOMPARE(sharpe().y.size(), finished().report.days.size() - 125);
    auto* window = shown.page.findChild<QComboBox*>();
    window->setCurrentIndex(0);
    Q_EMIT window->activated(0);
    QCOMPARE(sharpe().y.size(), finished().report.days.size() - 62);
    QCOMPARE(window->currentData().toInt(), 63);
}

void TestPortfolioPane::aRunTooShortForAWindowSaysSo()
{
    auto few = std::make_shared<PortfolioSelection>(*selection());
    few->run->report.days.resize(100);
    for (StrategyResult& result : few->run->report.strategies) {
        result.growth.resize(100);
        std::erase_if(result.trades, [](const ExecutedTrade& trade) { return trade.day >= 100; });
    }
    Shown<TearSheetPage> shown(few);
    QVERIFY(shown.says(QStringLiteral("only 100 days")));
    QVERIFY(shown.says(QStringLiteral("too few days"))); // of the value at risk
    QVERIFY(!shown.page.findChildren<LineChart*>().at(1)->isVisible());
    auto* window = shown.page.findChild<QComboBox*>();
    window->setCurrentIndex(0);
    Q_EMIT window->activated(0);
    QVERIFY(!shown.says(QStringLiteral("only 100 days")));
    QVERIFY(shown.page.findChildren<LineChart*>().at(1)->isVisible());
}

void TestPortfolioPane::theShownStrategyIsExported()
{
    const auto shown = selection(StrategyKind::RiskParity);
    PortfolioExport button([&]() -> Result<PortfolioSource> { return PortfolioSource{shown->run->record, {}, *shown, std::nullopt}; });
    QVERIFY(!button.isEnabled());
    button.setRun(4);
    QVERIFY(button.isEnabled());
    QCOMPARE(button.menu()->actions().size(), 4);
    const QTemporaryDir folder;
    for (std::size_t choice = 0; choice < 4; ++choice) {
        const QString path = folder.filePath(QString::number(choice));
        setNextFileName(path);
        button.save(choice);
        QTRY_VERIFY(QFile::exists(path));
    }
    QFile html(folder.filePath(QStringLiteral("1")));
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(html.readAll().contains(verdictText(*shown).toHtmlEscaped().toUtf8()));
}

void TestPortfolioPane::withoutPricesThePaneSaysWhereTheyComeFrom()
{
    const QTemporaryDir folder;
    const auto session = testing::valueOrEnd(Session::open(folder.filePath(QStringLiteral("w.riskloom")), {}));
    QString asked;
    const std::unique_ptr<Pane> pane(makePortfolioPane({session.get(), [&](const Destination& to) { asked = to.pane; }}, nullptr));
    pane->show();
    const auto all = pane->findChildren<EmptyState*>();
    const auto empty = std::ranges::find_if(all, [](const EmptyState* state) { return state->isVisible(); });
    QVERIFY(empty != all.end());
    (*empty)->findChild<QPushButton*>()->click();
    QCOMPARE(asked, QStringLiteral("data"));
}

void TestPortfolioPane::aStoredRunIsShownAndItsStrategyCanBeChanged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("w.riskloom"));
    {
        const auto workspace = testing::valueOrEnd(Workspace::open(path.toStdString(), OpenMode::ReadWrite));
        const std::filesystem::path spool = folder.filePath(QStringLiteral("prices.table")).toStdString();
        DatasetRecord record;
        record.name = "Prices";
        record.sha256 = testing::valueOrEnd(writeSpool(prices(), spool)).sha256;
        record.schema = testing::priceSchema(prices());
        record.importJson = "{}";
        const std::int64_t dataset = testing::valueOrEnd(workspace->addDataset(record, spool));
        const std::int64_t run = testing::valueOrEnd(workspace->addRun({backtestKind, 0, dataset, finished().record.requestJson, 1, "test"}));
        QVERIFY(workspace->startRun(run));
        RunEnd end;
        end.reportJson = finished().record.reportJson;
        end.headline = finished().record.headline;
        QVERIFY(workspace->endRun(run, end));
    }
    const auto session = testing::valueOrEnd(Session::open(path, {}));
    const std::unique_ptr<Pane> pane(makePortfolioPane({session.get(), [](const Destination&) {}}, nullptr));
    pane->resize(1200, 700);
    pane->show();
    auto* page = pane->findChild<PerformancePage*>();
    QTRY_VERIFY(!page->findChildren<Tile*>().isEmpty());
    const auto pickers = pane->findChildren<QComboBox*>();
    const auto strategy = std::ranges::find_if(pickers, [](const QComboBox* box) { return box->accessibleName() == QStringLiteral("Strategy in question"); });
    QVERIFY(strategy != pickers.end());
    QCOMPARE((*strategy)->currentText(), QStringLiteral("Minimum variance"));
    auto* form = pane->findChild<PortfolioWorkbench*>()->findChild<RunForm*>();
    QCOMPARE(form->request()["window"], boost::json::value(252)); // of the shown run, not the default
    form->setRequest({{"window", 300}});
    const int kelly = (*strategy)->findText(QStringLiteral("Fractional Kelly"));
    (*strategy)->setCurrentIndex(kelly);
    Q_EMIT (*strategy)->activated(kelly);
    QCOMPARE(page->findChildren<LineChart*>()[0]->series()[0].name, QStringLiteral("Fractional Kelly"));
    QCOMPARE(form->request()["window"],
             boost::json::value(300)); // what was typed stays while the same run is looked at
    QVERIFY(pane->views().size() >= 5);
    for (const PaneView& view : pane->views())
        view.show();
}

QTEST_MAIN(TestPortfolioPane)
#include "tst_portfoliopane.moc"
