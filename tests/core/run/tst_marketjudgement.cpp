// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/marketjudgement.h"
#include "core/run/marketkinds.h"
#include "core/synth/seriesstatistics.h"

#include <boost/json/parse.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace riskloom;

namespace {

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) < tolerance;
}

MarketPath twoAssets(std::size_t days, std::uint64_t seed)
{
    Random random(seed);
    MarketPath path{{{}, {}}};
    for (std::size_t t = 0; t < days; ++t) {
        const double shared = random.normal();
        path.assets[0].push_back(0.001 + 0.01 * shared);
        path.assets[1].push_back(0.02 * (0.6 * shared + 0.8 * random.normal()));
    }
    return path;
}

// Prices of two assets on consecutive days; the second is not quoted on the third day.
Table prices(std::size_t days)
{
    std::vector<Day> dates;
    std::vector<double> first;
    std::vector<double> second;
    for (std::size_t t = 0; t < days; ++t) {
        dates.push_back(static_cast<Day>(10000 + t));
        first.push_back(100.0 * std::exp(0.01 * static_cast<double>(t)));
        second.push_back(t == 2 ? missingNumber : 50.0);
    }
    return Table({{"day", DateColumn{dates}}, {"A", NumberColumn{first, 2}}, {"B", NumberColumn{second, 2}}}, days);
}

} // namespace

class TestMarketJudgement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestDaysAreHeldOut()
    {
        MarketGanRequest request;
        request.dateColumn = "day";
        request.assets = {"A", "B"};
        request.holdoutShare = 0.25;
        const auto returns = marketReturns(request, prices(10));
        QVERIFY2(returns, returns ? "" : describe(returns.error()).c_str());
        // Nine common days make eight returns, of which two are held out.
        QCOMPARE(returns->days.size(), std::size_t{8});
        QCOMPARE(returns->train.days(), std::size_t{6});
        QCOMPARE(returns->holdout.days(), std::size_t{2});
        QCOMPARE(returns->assets, (std::vector<std::string>{"A", "B"}));
        QVERIFY(close(returns->train.assets[0][0], 0.01));
        QVERIFY(close(returns->train.assets[0][1], 0.02)); // over the day that was left out
        QVERIFY(close(returns->holdout.assets[1][1], 0.0));
        request.assets = {"A", "C"};
        QCOMPARE(marketReturns(request, prices(10)).error().code, ErrorCode::UnknownColumn);
    }

    // The network is a field like any other; requests and reports of earlier versions, which have none, mean the first one.
    void theNetworkIsAChoice()
    {
        const KindSpec kind = marketGanKind();
        const auto network = [&kind](const boost::json::object& given) {
            const auto request = kind.complete(given);
            return request ? std::string(request->at("network").as_string()) : describe(request.error());
        };
        QCOMPARE(network({}), std::string("stochasticVolatility"));
        QCOMPARE(network({{"network", "temporalConvolution"}}), std::string("temporalConvolution"));
        QCOMPARE(kind.complete({{"network", "tcn"}}).error().code, ErrorCode::BadChoice);
        const FieldSpec* field = kind.find("network");
        QVERIFY(field != nullptr && !field->rule.group.empty());
        std::vector<std::string> offered;
        for (const ChoiceText& choice : field->rule.choices)
            offered.emplace_back(choice.name);
        QCOMPARE(offered, enumNames<SeriesNetwork>());

        MarketGanRequest request;
        request.network = SeriesNetwork::TemporalConvolution;
        const auto read = fromJson<MarketGanRequest>(toJson(request), "request");
        QVERIFY(read);
        QCOMPARE(read->network, SeriesNetwork::TemporalConvolution);
        MarketGanReport report;
        report.heaviness = {0.1, 0.25};
        QCOMPARE(fromJson<MarketGanReport>(toJson(report), "report")->heaviness, report.heaviness);
        auto old = boost::json::parse(toJson(report)).as_object();
        old.erase("heaviness");
        QVERIFY(fromJson<MarketGanReport>(boost::json::value(old))->heaviness.empty());
    }

    // By hand: half in an asset that doubles and half in one that stays is worth 1.5.
    void indexHoldsEqualParts()
    {
        const std::vector<double> returns = equalWeightReturns({{{std::log(2.0), 0.0}, {0.0, 0.0}}});
        QVERIFY(close(returns[0], std::log(1.5)) && close(returns[1], 0.0));
    }

    // 200 days of one asset: two losses of 10 % and 20 %, else a gain of 1 %.
    void riskByHand()
    {
        MarketPath path{{std::vector<double>(200, std::log(1.01))}};
        path.assets[0][100] = std::log(0.9);
        path.assets[0][101] = std::log(0.8);
        const MarketPath paths[] = {path};
        const IndexRisk risk = indexRisk(paths);
        QVERIFY(close(risk.valueAtRisk.value, 0.1)); // the second worst of 200 days
        QVERIFY(close(risk.expectedShortfall.value, 0.15));
        QVERIFY(close(risk.maxDrawdown.value, 1.0 - 0.9 * 0.8));
        QVERIFY(close(risk.volatility.value, standardDeviation(path.assets[0]) * std::sqrt(252.0)));
        QVERIFY(close(risk.valueAtRisk.low, 0.1) && close(risk.valueAtRisk.high, 0.1));
    }

    void resampledDaysAreRealDays()
    {
        const MarketPath real = twoAssets(300, 1);
        Random random(2);
        for (const MarketPath& path : resampledPaths(real, 3, 20.0, random)) {
            QCOMPARE(path.days(), std::size_t{300});
            std::size_t neighbours = 0;
            std::size_t before = 300;
            for (std::size_t t = 0; t < 300; ++t) {
                const auto& first = real.assets[0];
                const auto day = static_cast<std::size_t>(std::ranges::find(first, path.assets[0][t]) - first.begin());
                QVERIFY(day < 300);
                QCOMPARE(path.assets[1][t], real.assets[1][day]); // all assets of the same day
                neighbours += day == (before + 1) % 300 ? 1 : 0;
                before = day;
            }
            QVERIFY(neighbours > 250); // 1 in 20 days begins a block
        }
    }

    void gaussianKeepsMeansAndCovariances()
    {
        const MarketPath real = twoAssets(4000, 3);
        Random random(4);
        const MarketPath drawn = gaussianPaths(real, 1, random).front();
        QVERIFY(
            close(correlation(drawn.assets[0], drawn.assets[1]), correlation(real.assets[0], real.assets[1]), 0.04));
        for (std::size_t a = 0; a < 2; ++a) {
            QVERIFY(close(standardDeviation(drawn.assets[a]) / standardDeviation(real.assets[a]), 1.0, 0.05));
            QVERIFY(close(mean(drawn.assets[a]), mean(real.assets[a]), 0.001));
            QVERIFY(std::abs(excessKurtosis(drawn.assets[a])) < 0.3);
        }
    }

    // Five paths that end 1, 2, 3, 4 and 5 times as high.
    void fanHoldsQuantiles()
    {
        std::vector<MarketPath> paths;
        for (const double end : {3.0, 1.0, 5.0, 2.0, 4.0})
            paths.push_back({{{std::log(end), 0.0}}});
        const FanChart fan = fanChart(paths, {{{std::log(2.5), 0.0}}});
        QCOMPARE(fan.days, (std::vector<double>{0.0, 1.0, 2.0}));
        QVERIFY(close(fan.median.back(), 3.0) && close(fan.lowerQuarter.back(), 2.0) &&
                close(fan.upperQuarter.back(), 4.0));
        QVERIFY(close(fan.low.back(), 1.0) && close(fan.high.back(), 5.0) && close(fan.real.back(), 2.5));
        QVERIFY(fanChart({}, {}).days.empty());
    }

    void heldOutDaysPassInTheBandOfTheSameMarket()
    {
        std::vector<MarketPath> same;
        for (std::uint64_t seed = 10; seed < 60; ++seed)
            same.push_back(twoAssets(400, seed));
        const auto verdicts = heldOutVerdicts(twoAssets(400, 5), same, {});
        QVERIFY(verdicts);
        const auto of = [&](StylisedFact fact) { return (*verdicts)[static_cast<std::size_t>(fact)]; };
        QVERIFY(of(StylisedFact::CrossCorrelation).pass && of(StylisedFact::VolatilityClustering).pass);
        QVERIFY(close(of(StylisedFact::CrossCorrelation).value, 0.6, 0.05));
        MarketPath torn = twoAssets(400, 5);
        std::ranges::rotate(torn.assets[1], torn.assets[1].begin() + 7); // the common shocks fall on different days
        QVERIFY(!(*heldOutVerdicts(torn, same, {}))[static_cast<std::size_t>(StylisedFact::CrossCorrelation)].pass);
        QVERIFY(heldOutVerdicts({}, same, {})->empty());
    }

    void reportSurvivesTheWayToJson()
    {
        MarketGanReport report;
        report.assets = {"A"};
        report.models.push_back({"gan", {}, {}});
        report.models[0].board.facts.push_back({"HeavyTails", 5.0, 3.0, 7.0, 4.5, 4.0, 5.0, true});
        report.models[0].board.distances.push_back({5, 0.25});
        report.fan.days = {0.0, 1.0};
        const auto back = fromJson<MarketGanReport>(encode(report));
        QVERIFY(back);
        QCOMPARE(toJson(*back), toJson(report));
    }
};

QTEST_GUILESS_MAIN(TestMarketJudgement)
#include "tst_marketjudgement.moc"
