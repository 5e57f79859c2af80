// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/frozenembedding.h"
#include "core/neural/tableembedding.h"
#include "core/neural/threads.h"
#include "core/run/codec.h"
#include "core/synth/baselines.h"
#include "tests/core/synth/mixedfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// Three clouds of points, one a class.
struct Clouds {
    std::vector<float> rows;
    std::vector<std::uint32_t> classes;

    explicit Clouds(std::size_t count, std::uint64_t seed)
    {
        Random random(seed);
        for (std::size_t i = 0; i < count; ++i) {
            classes.push_back(static_cast<std::uint32_t>(i % 3));
            rows.push_back(static_cast<float>(3.0 * (classes.back() == 1 ? 1.0 : 0.0) + 0.5 * random.normal()));
            rows.push_back(static_cast<float>(3.0 * (classes.back() == 2 ? 1.0 : 0.0) + 0.5 * random.normal()));
        }
    }
};

FrozenEmbedding fitted(const Clouds& clouds, std::uint64_t seed)
{
    Random random(seed);
    return *FrozenEmbedding::fit({clouds.rows, 2, clouds.classes, 3}, {.units = {16, 8}, .batchRows = 30, .steps = 400},
                                 random);
}

Split halves(std::size_t rows)
{
    Split split;
    for (std::uint32_t row = 0; row < rows; ++row)
        (row % 2 == 0 ? split.train : split.holdout).push_back(row);
    return split;
}

// The judgement of some rows, half of `real` being trained on.
Result<EmbeddingJudgement> judged(const Table& real, const Table& synthetic, int threads = 1, std::stop_token stop = {})
{
    const Split split = halves(real.rows());
    const TableEncoding encoding = *fitTableEncoding(real, split.train, namesOf(real));
    RunContext context;
    context.threads = threads;
    context.stop = stop;
    Random random(4);
    const BaselineRows baselines = *sampleBaselines(real, split.train, namesOf(real), split.holdout.size(), random);
    return judgeEmbedding({encoding, layoutOf(encoding), real, split, synthetic, baselines, nullptr, namesOf(real),
                           split.holdout.size()},
                          3, context);
}

class TestFrozenEmbedding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheClassesOfOtherPoints()
    {
        FrozenEmbedding embedding = fitted(Clouds(600, 1), 2);
        const Clouds others(300, 3);
        const std::vector<double> shares = embedding.probabilities(others.rows);
        QCOMPARE(shares.size(), std::size_t{900});
        int right = 0;
        for (std::size_t i = 0; i < 300; ++i) {
            double sum = 0.0;
            for (std::size_t k = 0; k < 3; ++k)
                sum += shares[3 * i + k];
            QVERIFY(std::abs(sum - 1.0) < 1e-6);
            right += shares[3 * i + others.classes[i]] > 0.5 ? 1 : 0;
        }
        QVERIFY2(right > 290, qPrintable(QString::number(right)));
    }

    // The classes follow from the features: rows with equal features have equal shares, and features are tanh's.
    void featuresLieBelowTheClasses()
    {
        FrozenEmbedding embedding = fitted(Clouds(600, 1), 2);
        const std::vector<float> twice{0.3F, 0.1F, 0.3F, 0.1F, 2.9F, -0.2F};
        const std::vector<double> features = embedding.features(twice);
        QCOMPARE(features.size(), std::size_t{24});
        for (std::size_t k = 0; k < 8; ++k) {
            QCOMPARE(features[k], features[8 + k]);
            QVERIFY(std::abs(features[k]) <= 1.0);
        }
        QVERIFY(!std::equal(features.begin(), features.begin() + 8, features.begin() + 16));
    }

    void theHashNamesTheNetwork()
    {
        const Clouds clouds(300, 4);
        const std::string hash = fitted(clouds, 5).sha256();
        QCOMPARE(hash.size(), std::size_t{64});
        QCOMPARE(fitted(clouds, 5).sha256(), hash);
        QVERIFY(fitted(clouds, 6).sha256() != hash);
        QVERIFY(fitted(Clouds(300, 7), 5).sha256() != hash);
    }

    // Held-out rows are the ceiling, columns that know nothing of each other lie farther away, and a generator that
    // makes one row only is at the end of both scales.
    void scaleOfATable()
    {
        setThreads(1);
        const Table real = mixedTable(4000, 8);
        const auto fresh = judged(real, mixedTable(2000, 9));
        QVERIFY(fresh.ok());
        QVERIFY(fresh->accuracy > 0.6);
        QVERIFY2(fresh->floor.frechet > 2.0 * fresh->ceiling.frechet,
                 qPrintable(QStringLiteral("%1 %2").arg(fresh->floor.frechet).arg(fresh->ceiling.frechet)));
        QVERIFY(fresh->synthetic.frechet < 2.0 * fresh->ceiling.frechet);
        QVERIFY(std::abs(fresh->synthetic.inception / fresh->trainingInception - 1.0) < 0.1);
        QVERIFY(fresh->trainingInception > 3.0 && fresh->trainingInception < static_cast<double>(fresh->classes));
        QVERIFY(!fresh->tvae.has_value());
        const Table collapsed =
            *assembleTable(real, namesOf(real), std::vector(4, std::vector<std::uint32_t>(2000, 5)));
        const auto lost = judged(real, collapsed);
        QVERIFY(lost->synthetic.inception < 1.1);
        QVERIFY(lost->synthetic.frechet > lost->floor.frechet);
        QCOMPARE(lost->sha256, fresh->sha256); // it never saw the synthetic rows
        QCOMPARE(lost->ceiling.frechet, fresh->ceiling.frechet);
    }

    void sameBitsForAnyThreadsAndStops()
    {
        const Table real = mixedTable(1000, 10);
        const Table made = mixedTable(500, 11);
        QCOMPARE(toJson(*judged(real, made, 1)), toJson(*judged(real, made, 3)));
        std::stop_source source;
        source.request_stop();
        QVERIFY(judged(real, made, 1, source.get_token()).error().code == ErrorCode::Cancelled);
    }

    // A network that finds no finite solution costs its own figures alone.
    void aFailureDoesNotCostTheJudgement()
    {
        const Clouds clouds(300, 3);
        Random random(1);
        const auto fit = FrozenEmbedding::fit({clouds.rows, 2, clouds.classes, 3}, {.units = {8}, .learningRate = 1e37}, random);
        QVERIFY(!fit.ok());
        QVERIFY(fit.error().code == ErrorCode::NumericFailure);
        SynthJudgement judgement;
        QVERIFY(addEmbedding(judgement, fit.error()).ok());
        QVERIFY(!judgement.embedding.has_value());
        QCOMPARE(judgement.noEmbedding, std::string("NumericFailure"));
        QVERIFY(addEmbedding(judgement, Error{ErrorCode::Cancelled, {}, {}}).error().code == ErrorCode::Cancelled);
        SynthJudgement found;
        EmbeddingJudgement figures;
        figures.sha256 = "abc";
        QVERIFY(addEmbedding(found, figures).ok());
        QVERIFY(found.embedding->sha256 == "abc" && found.noEmbedding.empty());
    }

    void noRowsAreTold()
    {
        Random random(1);
        QVERIFY(FrozenEmbedding::fit({{}, 2, {}, 3}, {}, random).error().code == ErrorCode::TooFewRows);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestFrozenEmbedding)
#include "tst_frozenembedding.moc"
