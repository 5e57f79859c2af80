// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/neural/naivegan.h"

#include "core/neural/ganlosses.h"
#include "core/neural/threads.h"
#include "core/run/codec.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace riskloom;
using riskloom::testing::NaiveGan;

Q_DECLARE_METATYPE(riskloom::GanLoss)
Q_DECLARE_METATYPE(riskloom::DiscriminatorNorm)

namespace {

// A number with two modes and a gap, a category, a number with one mode, a second category.
GanLayout smallLayout()
{
    GanLayout layout;
    layout.spans = {{0, true, 0, 3, -1}, {1, false, 4, 5, 0}, {2, true, 9, 0, -1}, {3, false, 10, 2, 5}};
    layout.data = 12;
    layout.conditions = 7;
    layout.noise = 6;
    layout.generatorUnits = {16, 11};
    layout.discriminatorUnits = {13, 9};
    layout.pac = 3;
    return layout;
}

struct Setting {
    GanLayout layout = smallLayout();
    GanOptions options;
    GanState state;
    std::vector<float> real;
    std::vector<GanCondition> conditions;
    GanNoise critic, maker;
};

Setting setting(GanLoss loss, DiscriminatorNorm norm = DiscriminatorNorm::None, std::uint64_t seed = 5)
{
    setThreads(1);
    Setting made;
    made.layout.discriminatorNorm = norm;
    made.options.loss = loss;
    made.options.batchRows = 12;
    made.options.dropout = 0.4;
    Random random(seed);
    made.state = initialState(made.layout, random);
    for (float& gain : made.state.generator) // gains and shifts of their own too
        gain += 0.05F * static_cast<float>(random.normal());
    for (std::size_t i = 0; i < made.options.batchRows * made.layout.rowWidth(); ++i)
        made.real.push_back(static_cast<float>(random.uniform()));
    for (std::size_t i = 0; i < made.options.batchRows; ++i) {
        const bool second = random.uniform() < 0.5;
        made.conditions.push_back({second ? 3 : 1, static_cast<std::int32_t>(random.below(second ? 2 : 5))});
    }
    made.conditions[4] = {}; // nothing asked
    for (std::size_t i = 0; i < made.options.batchRows; ++i)
        writeCondition(made.layout, made.conditions[i], made.real.data() + i * made.layout.rowWidth() + made.layout.data);
    const GanNetwork network(made.layout, made.options, made.state);
    drawNoise(made.layout, network.discriminatorNoise(), random, made.critic);
    drawNoise(made.layout, network.generatorNoise(), random, made.maker);
    return made;
}

struct Code {
    std::size_t levels = 0;
    std::size_t numbers = 0;
};

Setting codeSetting(Code code)
{
    Setting made = setting(GanLoss::WassersteinGp);
    made.layout.codeLevels = code.levels;
    made.layout.codeNumbers = code.numbers;
    made.layout.informerUnits = 10;
    made.layout.spans[0].middles = {-1.2F, 0.9F}; // and a gap behind two modes
    made.layout.spans[0].reaches = {0.8F, 1.1F};
    made.layout.spans[2].middles = {0.3F}; // the only mode
    made.layout.spans[2].reaches = {4.0F};
    made.options.informationWeight = 0.7;
    Random random(9);
    made.state = initialState(made.layout, random);
    for (float& weight : made.state.informer)
        weight *= 4.0F; // so that levels are told apart and deviations are not all alike
    const GanNetwork network(made.layout, made.options, made.state);
    drawNoise(made.layout, network.generatorNoise(), random, made.maker);
    return made;
}

// Rows to begin from, with a code behind them: of every column with slots one is 1.
Setting startSetting()
{
    Setting made = codeSetting({3, 2});
    made.layout.start = made.layout.data;
    Random random(10);
    made.state = initialState(made.layout, random);
    for (float& weight : made.state.generator) // or the start alone would speak
        weight += 0.1F * static_cast<float>(random.normal());
    const GanNetwork network(made.layout, made.options, made.state);
    drawNoise(made.layout, network.discriminatorNoise(), random, made.critic);
    drawNoise(made.layout, network.generatorNoise(), random, made.maker);
    for (GanNoise* noise : {&made.critic, &made.maker})
        for (std::size_t row = 0; row < made.options.batchRows; ++row) {
            float* start = noise->latent.data() + row * made.layout.latent() + made.layout.noise;
            std::fill_n(start, made.layout.start, 0.0F);
            for (const GanSpan& span : made.layout.spans) {
                if (span.offset)
                    start[span.begin] = static_cast<float>(random.normal());
                if (span.slots > 0)
                    start[span.firstSlot() + random.below(span.slots)] = 1.0F;
            }
        }
    return made;
}

// Rows chosen by chance, more of them than there is room for at once.
constexpr std::size_t privateRows = 30;

Setting privateSetting(DiscriminatorNorm norm)
{
    Setting made = setting(GanLoss::NonSaturating, norm);
    for (GanSpan& span : made.layout.spans)
        span.condition = -1;
    made.layout.conditions = 0;
    made.layout.pac = 1;
    made.options.privacy = GanPrivacy::DpSgd;
    made.options.noiseMultiplier = 0.7;
    made.options.clipNorm = 1.5;
    Random random(8);
    made.state = initialState(made.layout, random);
    made.real.resize(privateRows * made.layout.rowWidth());
    for (float& value : made.real)
        value = static_cast<float>(random.uniform());
    const GanNetwork network(made.layout, made.options, made.state);
    drawNoise(made.layout, network.privateNoise(privateRows), random, made.critic);
    return made;
}

// Largest difference, as a share of the largest gradient.
double apart(std::span<const float> ours, const torch::Tensor& theirs)
{
    double greatest = 0.0;
    double difference = 0.0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const double other = theirs.data_ptr<float>()[i];
        greatest = std::max(greatest, std::abs(other));
        difference = std::max(difference, std::abs(static_cast<double>(ours[i]) - other));
    }
    return difference / greatest;
}

class TestGanNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientsAreAutograds_data()
    {
        QTest::addColumn<GanLoss>("loss");
        QTest::addColumn<DiscriminatorNorm>("norm");
        for (const auto& [norm, name] : {std::pair(DiscriminatorNorm::None, ""), std::pair(DiscriminatorNorm::Spectral, " spectral")})
            for (const GanLoss loss : {GanLoss::WassersteinGp, GanLoss::WassersteinClip, GanLoss::NonSaturating, GanLoss::Vanilla,
                                       GanLoss::Hinge})
                QTest::newRow((enumName(loss) + name).c_str()) << loss << norm;
    }
    void gradientsAreAutograds()
    {
        QFETCH(GanLoss, loss);
        QFETCH(DiscriminatorNorm, norm);
        Setting s = setting(loss, norm);
        GanNetwork network(s.layout, s.options, s.state);
        NaiveGan naive(s.layout, s.options, s.state);
        if (norm == DiscriminatorNorm::Spectral)
            naive.turn();

        const DiscriminatorTerms d = network.discriminatorBackward(s.real, s.conditions, s.critic);
        torch::Tensor naiveLoss = naive.discriminatorLoss(s.real, s.conditions, s.critic);
        naiveLoss.backward();
        QVERIFY(std::abs(d.loss - naiveLoss.item<double>()) < 1e-5 * std::max(1.0, std::abs(d.loss)));
        const double critic = apart(network.discriminatorGradient(), naive.discriminator().grad());
        QVERIFY2(critic < 1e-5, qPrintable(QString::number(critic)));

        const GeneratorTerms g = network.generatorBackward(s.conditions, s.maker);
        naiveLoss = naive.generatorLoss(s.conditions, s.maker);
        naiveLoss.backward();
        QVERIFY(std::abs(g.loss - naiveLoss.item<double>()) < 1e-5 * std::max(1.0, std::abs(g.loss)));
        const double maker = apart(network.generatorGradient(), naive.generator().grad());
        QVERIFY2(maker < 1e-5, qPrintable(QString::number(maker)));
    }

    // Of the start's slots no product is made, which must not show.
    void gradientsFromAStartAreAutograds()
    {
        const Setting s = startSetting();
        GanNetwork network(s.layout, s.options, s.state);
        NaiveGan naive(s.layout, s.options, s.state);
        const DiscriminatorTerms d = network.discriminatorBackward(s.real, s.conditions, s.critic);
        torch::Tensor loss = naive.discriminatorLoss(s.real, s.conditions, s.critic);
        loss.backward();
        QVERIFY(std::abs(d.loss - loss.item<double>()) < 1e-5 * std::max(1.0, std::abs(d.loss)));
        const double critic = apart(network.discriminatorGradient(), naive.discriminator().grad());
        QVERIFY2(critic < 1e-5, qPrintable(QString::number(critic)));
        network.generatorBackward(s.conditions, s.maker);
        naive.generatorLoss(s.conditions, s.maker).backward();
        const double maker = apart(network.generatorGradient(), naive.generator().grad());
        QVERIFY2(maker < 1e-5, qPrintable(QString::number(maker)));
    }

    // After many steps of the power iteration σ is the largest singular value, by LAPACK's decomposition.
    void sigmaIsTheLargestSingularValue()
    {
        const Setting s = setting(GanLoss::Hinge, DiscriminatorNorm::Spectral);
        GanNetwork network(s.layout, s.options, s.state);
        for (int i = 0; i < 500; ++i)
            network.discriminatorBackward(s.real, s.conditions, s.critic);
        const std::vector<float> norms = network.discriminatorNorms();
        const torch::Tensor flat = torch::tensor(s.state.discriminator);
        std::int64_t offset = 0;
        std::int64_t inputs = 3 * 19;
        std::size_t layer = 0;
        for (const std::int64_t units : {13, 9, 1}) {
            const torch::Tensor weights = flat.narrow(0, offset, inputs * units).view({inputs, units});
            const double sigma = std::get<1>(torch::svd(weights)).max().item<double>();
            QVERIFY(std::abs(static_cast<double>(norms.at(layer)) / sigma - 1.0) < 1e-5);
            ++layer;
            offset += inputs * units + units;
            inputs = units;
        }
        QVERIFY(setting(GanLoss::Hinge).state.directions.empty());
    }

    // The sum of clipped gradients without one of them ever written down, against one autograd call a row.
    void privateGradientIsTheSumOfClippedOnes_data()
    {
        QTest::addColumn<DiscriminatorNorm>("norm");
        QTest::newRow("plain") << DiscriminatorNorm::None;
        QTest::newRow("spectral") << DiscriminatorNorm::Spectral;
    }
    void privateGradientIsTheSumOfClippedOnes()
    {
        QFETCH(DiscriminatorNorm, norm);
        Setting s = privateSetting(norm);
        int partly = 0;
        for (const double longest : {0.3, 0.6, 0.8, 1.0, 1.3, 2.0}) {
            s.options.clipNorm = longest;
            GanNetwork network(s.layout, s.options, s.state);
            NaiveGan naive(s.layout, s.options, s.state);
            if (norm == DiscriminatorNorm::Spectral)
                naive.turn();
            const DiscriminatorTerms terms = network.privateBackward(s.real, s.critic);
            const torch::Tensor wanted = naive.privateGradient(s.real, s.critic, 2 * s.options.batchRows);
            const double difference = apart(network.discriminatorGradient(), wanted);
            QVERIFY2(difference < 1e-5, qPrintable(QString::number(difference)));
            QCOMPARE(static_cast<int>(std::lround(terms.clipped * privateRows)), naive.clippedRealRows);
            partly += naive.clippedRealRows > 0 && naive.clippedRealRows < static_cast<int>(privateRows) ? 1 : 0;
        }
        QVERIFY2(partly > 0, "no length that some rows reach and others do not");
    }

    // One row more or less moves the sum by no more than the length gradients are clipped at, without noise: what the
    // accountant's figures rest on. And no row at all is a step too.
    void oneRowMovesThePrivateSumByTheClippedLengthAtMost()
    {
        Setting s = privateSetting(DiscriminatorNorm::None);
        s.options.clipNorm = 0.3;
        std::ranges::fill(s.critic.normals, 0.0F);
        GanNetwork network(s.layout, s.options, s.state);
        const std::size_t width = s.layout.rowWidth();
        const std::size_t units = 13 + 9;
        const auto sumOf = [&](std::size_t rows) {
            GanNoise noise = s.critic;
            // The bits of the rows that are there, then those of the generated ones.
            std::vector<std::uint16_t> bits(rows * units, 65535);
            bits.insert(bits.end(), noise.dropout.end() - static_cast<std::ptrdiff_t>(12 * units), noise.dropout.end());
            noise.dropout = bits;
            network.privateBackward(std::span(s.real).first(rows * width), noise);
            return std::vector<float>(network.discriminatorGradient().begin(), network.discriminatorGradient().end());
        };
        for (const std::size_t rows : {std::size_t{0}, std::size_t{5}, std::size_t{23}}) {
            const std::vector<float> without = sumOf(rows);
            const std::vector<float> with = sumOf(rows + 1);
            double square = 0.0;
            for (std::size_t i = 0; i < with.size(); ++i)
                square += std::pow(12.0 * (static_cast<double>(with[i]) - static_cast<double>(without[i])), 2.0);
            QVERIFY(std::sqrt(square) < 0.3 * 1.0001);
            QVERIFY(std::sqrt(square) > 0.29); // gradients here are longer than that
        }
    }

    // The generator's gradient with the information's, and that of the network that reads the code.
    void informationsGradientIsAutograds_data()
    {
        QTest::addColumn<int>("levels");
        QTest::addColumn<int>("numbers");
        QTest::newRow("levels") << 4 << 0;
        QTest::newRow("numbers") << 0 << 3;
        QTest::newRow("both") << 3 << 2;
    }
    void informationsGradientIsAutograds()
    {
        QFETCH(int, levels);
        QFETCH(int, numbers);
        const Setting s = codeSetting({static_cast<std::size_t>(levels), static_cast<std::size_t>(numbers)});
        GanNetwork network(s.layout, s.options, s.state);
        NaiveGan naive(s.layout, s.options, s.state);
        const GeneratorTerms terms = network.generatorBackward(s.conditions, s.maker);
        torch::Tensor loss = naive.generatorLoss(s.conditions, s.maker);
        loss.backward();
        QVERIFY(std::abs(terms.loss - loss.item<double>()) < 1e-5 * std::max(1.0, std::abs(terms.loss)));
        const double bound = naive.information(naive.generate(s.conditions, s.maker), s.maker).item<double>();
        QVERIFY(std::abs(terms.levelInformation + terms.numberInformation - bound) < 1e-5 * std::max(1.0, std::abs(bound)));
        const double maker = apart(network.generatorGradient(), naive.generator().grad());
        QVERIFY2(maker < 1e-5, qPrintable(QString::number(maker)));
        const double reader = apart(network.informerGradient(), naive.informer().grad());
        QVERIFY2(reader < 1e-5, qPrintable(QString::number(reader)));
    }

    // A code is drawn evenly and stands behind the noise; without one nothing is drawn, and old seeds give what they gave.
    void codesAreDrawnEvenly()
    {
        GanLayout layout = smallLayout();
        Random with(3);
        Random without(3);
        GanNoise noise;
        drawNoise(layout, {20, 4, 2}, without, noise);
        QVERIFY(noise.levels.empty() && noise.numbers.empty());
        const std::vector<float> latent = noise.latent;
        layout.codeLevels = 5;
        layout.codeNumbers = 2;
        drawNoise(layout, {20, 4, 2}, with, noise);
        QCOMPARE(noise.latent[layout.latent() + 1], latent[layout.noise + 1]);
        QVERIFY(noise.blurring.empty()); // no code is read of these
        drawNoise(layout, {.rows = 50000, .groups = 4, .mixed = 2, .blurred = 7}, with, noise);
        QCOMPARE(noise.blurring.size(), 7 * layout.spans.size());
        std::vector<double> shares(5);
        double square = 0.0;
        for (std::size_t row = 0; row < 50000; ++row) {
            const float* code = noise.latent.data() + row * layout.latent() + layout.noise;
            shares[static_cast<std::size_t>(noise.levels[row])] += 1.0 / 50000.0;
            for (std::int32_t level = 0; level < 5; ++level)
                QCOMPARE(code[level], level == noise.levels[row] ? 1.0F : 0.0F);
            QCOMPARE(code[5], noise.numbers[2 * row]);
            square += static_cast<double>(code[6]) * static_cast<double>(code[6]) / 50000.0;
        }
        for (const double share : shares)
            QVERIFY(std::abs(share - 0.2) < 0.01);
        QVERIFY(std::abs(square - 1.0 / 3.0) < 0.01); // uniform on [-1, 1]
    }

    // One update is Adam's, from the formula in doubles.
    void updateIsAdams()
    {
        Setting s = setting(GanLoss::WassersteinGp);
        s.options.weightDecay = 0.0;
        GanNetwork network(s.layout, s.options, s.state);
        network.discriminatorBackward(s.real, s.conditions, s.critic);
        const std::vector<float> gradient(network.discriminatorGradient().begin(), network.discriminatorGradient().end());
        network.updateDiscriminator();
        for (std::size_t i = 0; i < gradient.size(); ++i) {
            // After one step both moments, corrected, are the gradient and its square.
            const double g = gradient[i];
            const double wanted = static_cast<double>(s.state.discriminator[i]) - 2e-4 * g / (std::abs(g) + 1e-8);
            QVERIFY(std::abs(static_cast<double>(network.state().discriminator[i]) - wanted) < 1e-6);
        }
        network.generatorBackward(s.conditions, s.maker);
        network.updateGenerator();
        QCOMPARE(network.state().steps, std::int64_t{1});
        QCOMPARE(network.state().discriminatorSteps, std::int64_t{1});
        for (std::size_t i = 0; i < s.state.generator.size(); ++i) {
            const double before = s.state.average[i];
            const double wanted = before + 0.005 * (static_cast<double>(network.state().generator[i]) - before);
            QVERIFY(std::abs(static_cast<double>(network.state().average[i]) - wanted) < 1e-6);
        }
    }

    void clippedWeightsStayInside()
    {
        Setting s = setting(GanLoss::WassersteinClip);
        GanNetwork network(s.layout, s.options, s.state);
        network.discriminatorBackward(s.real, s.conditions, s.critic);
        network.updateDiscriminator();
        for (const float weight : network.state().discriminator)
            QVERIFY(std::abs(weight) <= 0.01F);
    }

    void sameNoiseSameBytes()
    {
        const Setting s = setting(GanLoss::WassersteinGp);
        GanNetwork first(s.layout, s.options, s.state);
        GanNetwork second(s.layout, s.options, s.state);
        for (GanNetwork* network : {&first, &second}) {
            network->discriminatorBackward(s.real, s.conditions, s.critic);
            network->updateDiscriminator();
            network->generatorBackward(s.conditions, s.maker);
            network->updateGenerator();
        }
        QVERIFY(first.state() == second.state());
    }

    // Against the library's own functions, over all that a network meets.
    void exponentialAndLogarithm()
    {
        for (double x = -60.0; x < 60.0; x += 0.01) {
            const double wanted = std::exp(static_cast<double>(static_cast<float>(x)));
            QVERIFY(std::abs(static_cast<double>(gankernels::expOf(static_cast<float>(x))) / wanted - 1.0) < 3e-7);
        }
        for (double u = 1e-7; u < 50.0; u *= 1.01) {
            const double wanted = std::log(static_cast<double>(static_cast<float>(u)));
            QVERIFY(std::abs(static_cast<double>(gankernels::lnOf(static_cast<float>(u))) - wanted) < 2e-6);
        }
        QVERIFY(std::isfinite(gankernels::expOf(1e6F)) && gankernels::expOf(-1e6F) >= 0.0F);
    }

    // Wider than the strips it is summed in, with a rest beyond them, in rows that begin anywhere.
    void chosenRowsAreAddedAsWrittenOut()
    {
        constexpr std::size_t rows = 3, stride = 83;
        const std::vector<std::int32_t> chosen{4, -1, 0, -1, -1, -1, 2, 2, 1}; // three for each row
        for (const std::size_t width : {1, 31, 32, 33, 64, 77}) {
            Random random(width);
            std::vector<float> matrix(5 * width);
            std::ranges::generate(matrix, [&random] { return static_cast<float>(random.normal()); });
            std::vector<float> values(1 + rows * stride);
            std::ranges::generate(values, [&random] { return static_cast<float>(random.normal()); });
            std::vector<float> expected = values;
            for (std::size_t i = 0; i < chosen.size(); ++i)
                for (std::size_t j = 0; chosen[i] >= 0 && j < width; ++j)
                    expected[1 + i / 3 * stride + j] += matrix[static_cast<std::size_t>(chosen[i]) * width + j];
            gankernels::addChosenRows(matrix.data(), chosen, values.data() + 1, stride, {rows, width});
            QCOMPARE(values, expected); // what lies beyond a row too
        }
    }

    // The Gumbel distribution has mean γ = 0.5772 and variance π² / 6; the latent noise mean 0 and variance 1.
    void noiseHasItsMoments()
    {
        GanLayout layout = smallLayout();
        Random random(3);
        GanNoise noise;
        drawNoise(layout, {40000, 10, 7}, random, noise);
        const auto moments = [](std::span<const float> values) {
            double mean = 0.0;
            double square = 0.0;
            for (const float value : values) {
                mean += static_cast<double>(value) / static_cast<double>(values.size());
                square += static_cast<double>(value) * static_cast<double>(value) / static_cast<double>(values.size());
            }
            return std::pair(mean, square - mean * mean);
        };
        const auto [gumbelMean, gumbelVariance] = moments(noise.gumbel);
        QVERIFY(std::abs(gumbelMean - 0.57721566) < 0.01);
        QVERIFY(std::abs(gumbelVariance - 1.64493407) < 0.03);
        const auto [latentMean, latentVariance] = moments(noise.latent);
        QVERIFY(std::abs(latentMean) < 0.01);
        QVERIFY(std::abs(latentVariance - 1.0) < 0.01);
        QCOMPARE(noise.mixing.size(), std::size_t{7});
    }

    // Losses at outputs where they are known: ln 2 at 0, the hinge's corner at 1.
    void lossesByHand()
    {
        std::vector<float> zero{0.0F, 0.0F};
        QVERIFY(std::abs(ganlosses::realPart(GanLoss::Vanilla, zero) - std::log(2.0)) < 1e-12);
        QCOMPARE(zero[0], -0.25F); // -σ(0) / 2 rows
        std::vector<float> outputs{0.5F, 3.0F};
        QVERIFY(std::abs(ganlosses::realPart(GanLoss::Hinge, outputs) - 0.25) < 1e-7);
        QCOMPARE(outputs[0], -0.5F);
        QCOMPARE(outputs[1], 0.0F);
        std::vector<float> made{2.0F, -2.0F};
        QVERIFY(std::abs(ganlosses::generatorPart(GanLoss::WassersteinGp, made)) < 1e-12);
        QCOMPARE(made[0], -0.5F);
        std::vector<float> far{100.0F, -100.0F}; // no overflow: ln(1 + e^100) = 100
        QVERIFY(std::abs(ganlosses::fakePart(GanLoss::NonSaturating, far) - 50.0) < 1e-9);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestGanNetwork)
#include "tst_gannetwork.moc"
