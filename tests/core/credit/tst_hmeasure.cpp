// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/hmeasure.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

struct Rows {
    std::vector<double> risk;
    std::vector<std::uint8_t> bad;
};

Rows randomRows(std::size_t count, double separation, std::uint64_t seed)
{
    Random random(seed);
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.bad.push_back(i < 5 || random.uniform() < 0.2 ? 1 : 0);
        rows.risk.push_back(std::round(5.0 * (separation * rows.bad.back() + random.normal())));
    }
    return rows;
}

// The definition: for each cost the least loss over all cut-offs, integrated over costs by the midpoint rule.
double byIntegration(const Rows& rows, const CostDistribution& costs)
{
    struct Cut {
        double goodsDeclined = 0.0;
        double badsApproved = 0.0;
    };
    std::vector<Cut> cuts;
    std::vector<double> thresholds = rows.risk;
    thresholds.push_back(1e9);
    for (const double threshold : thresholds) {
        Cut cut;
        for (std::size_t i = 0; i < rows.risk.size(); ++i) {
            const bool declined = rows.risk[i] >= threshold;
            cut.goodsDeclined += declined && rows.bad[i] == 0 ? 1.0 : 0.0;
            cut.badsApproved += !declined && rows.bad[i] != 0 ? 1.0 : 0.0;
        }
        cuts.push_back(cut);
    }
    const auto bads = static_cast<double>(std::ranges::count(rows.bad, 1));
    const double goods = static_cast<double>(rows.bad.size()) - bads;
    double informed = 0.0;
    double uninformed = 0.0;
    const int steps = 20000;
    for (int step = 0; step < steps; ++step) {
        const double c = (step + 0.5) / steps;
        const double density = std::pow(c, costs.alpha - 1.0) * std::pow(1.0 - c, costs.beta - 1.0);
        double least = 1e9;
        for (const Cut& cut : cuts)
            least = std::min(least, c * cut.goodsDeclined + (1.0 - c) * cut.badsApproved);
        informed += density * least;
        uninformed += density * std::min(c * goods, (1.0 - c) * bads);
    }
    return 1.0 - informed / uninformed;
}

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

class TestHMeasure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The example in the description of the hmeasure package for Python, a translation of the authors' R package, which
    // by default takes the density of the bad rate.
    void anExampleOfTheReferencePackageIsMet()
    {
        const std::vector<double> risk{0.84901876, 0.10282827, 0.43752488, 0.46004468, 0.90878931,
                                       0.79177719, 0.5297229,  0.13803906, 0.73166264, 0.22959056};
        const std::vector<std::uint8_t> bad{1, 1, 0, 1, 1, 0, 1, 1, 1, 0};
        QVERIFY(close(hMeasure(risk, bad, costsByBadRate(0.7)), 0.18889596344769588));
    }

    // Risks 0.1 good, 0.35 bad, 0.4 good, 0.8 bad: for costs below a half the best cut-off declines the upper three,
    // above it the uppermost alone, each at half the cost of an uninformed decision.
    void aHandExampleIsMet()
    {
        const std::vector<double> risk{0.1, 0.4, 0.35, 0.8};
        const std::vector<std::uint8_t> bad{0, 0, 1, 1};
        QVERIFY(close(hMeasure(risk, bad, {}), 0.5));
        QVERIFY(close(hMeasure(risk, bad, {.alpha = 2.0, .beta = 11.0}), 0.5));
    }

    void integratingTheDefinitionGivesTheSame()
    {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const Rows rows = randomRows(80, 0.4 * static_cast<double>(seed), seed);
            for (const CostDistribution& costs : {CostDistribution{2.0, 2.0}, CostDistribution{1.0, 1.0},
                                                  CostDistribution{3.0, 6.5}, costsByBadRate(0.2)}) {
                const double h = hMeasure(rows.risk, rows.bad, costs);
                QVERIFY(h > 0.0 && h < 1.0);
                QVERIFY(close(h, byIntegration(rows, costs), 1e-6));
            }
        }
    }

    void modeOfTheCostsIsTheBadRate()
    {
        const CostDistribution costs = costsByBadRate(0.08);
        QVERIFY(close((costs.alpha - 1.0) / (costs.alpha + costs.beta - 2.0), 0.08));
    }

    void noErrorGivesOneAndNoKnowledgeZero()
    {
        const std::vector<std::uint8_t> bad{0, 0, 0, 1, 1};
        const std::vector<double> perfect{1.0, 2.0, 3.0, 4.0, 5.0};
        const std::vector<double> constant{1.0, 1.0, 1.0, 1.0, 1.0};
        const std::vector<double> reversed{5.0, 4.0, 3.0, 2.0, 1.0};
        QVERIFY(close(hMeasure(perfect, bad, {}), 1.0));
        QVERIFY(close(hMeasure(constant, bad, {}), 0.0));
        QVERIFY(close(hMeasure(reversed, bad, {}), 0.0));
        const std::vector<std::uint8_t> goods(5, 0);
        QCOMPARE(hMeasure(perfect, goods, {}), 0.0);
        QCOMPARE(hMeasure(ScoreCounts{}, {}), 0.0);
    }

    void wholeWeightsCountLikeRepeatedRows()
    {
        const Rows rows = randomRows(120, 1.0, 8);
        Rows repeated;
        std::vector<double> weights;
        for (std::size_t i = 0; i < rows.risk.size(); ++i) {
            weights.push_back(static_cast<double>(1 + i % 4));
            for (std::size_t times = 0; times <= i % 4; ++times) {
                repeated.risk.push_back(rows.risk[i]);
                repeated.bad.push_back(rows.bad[i]);
            }
        }
        const CostDistribution costs = costsByBadRate(0.3);
        QVERIFY(close(hMeasure(rows.risk, rows.bad, costs, weights), hMeasure(repeated.risk, repeated.bad, costs)));
        QVERIFY(!close(hMeasure(rows.risk, rows.bad, costs, weights), hMeasure(rows.risk, rows.bad, costs)));
    }

    void onlyTheOrderOfRisksCounts()
    {
        Rows rows = randomRows(200, 1.0, 9);
        const double h = hMeasure(rows.risk, rows.bad, {});
        for (double& risk : rows.risk)
            risk = std::exp(risk / 10.0) - 3.0;
        QVERIFY(close(hMeasure(rows.risk, rows.bad, {}), h));
    }
};

QTEST_APPLESS_MAIN(TestHMeasure)
#include "tst_hmeasure.moc"
