// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/neural/matrices.h"
#include "core/neural/threads.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace riskloom;

// Products of parts of buffers against the sum written out.
class TestMatrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void productsAreSums_data();
    void productsAreSums();
    void aRowIsTheSameInAnyCompany();
    void nothingInBetweenGivesZeros();
    void whatDoesNotGoTogetherIsRefused();
};

namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(random.normal());
    return values;
}

} // namespace

void TestMatrices::productsAreSums_data()
{
    QTest::addColumn<bool>("firstTurned");
    QTest::addColumn<bool>("secondTurned");
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2})
        for (const bool first : {false, true})
            for (const bool second : {false, true})
                QTest::addRow("%d %d %d", threads, first, second) << first << second << threads;
}

void TestMatrices::productsAreSums()
{
    QFETCH(const bool, firstTurned);
    QFETCH(const bool, secondTurned);
    QFETCH(const int, threads);
    setThreads(threads);
    constexpr std::size_t rows = 37;
    constexpr std::size_t inner = 53;
    constexpr std::size_t columns = 29;
    constexpr std::size_t stride = 60; // of all three: wider than any of them
    const std::vector<float> left = numbers(stride * stride, 1);
    const std::vector<float> right = numbers(stride * stride, 2);
    const Matrix a = firstTurned ? factor(left.data(), inner, rows, stride).transposed()
                                 : factor(left.data(), rows, inner, stride);
    const Matrix b = secondTurned ? factor(right.data(), columns, inner, stride).transposed()
                                  : factor(right.data(), inner, columns, stride);
    std::vector<float> out(rows * stride, std::numeric_limits<float>::quiet_NaN()); // what was there is not read
    multiply({out.data(), rows, columns, stride}, a, b);
    std::vector<float> twice = out;
    addProduct({twice.data(), rows, columns, stride}, a, b);
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            double sum = 0.0;
            for (std::size_t k = 0; k < inner; ++k)
                sum += static_cast<double>(left[firstTurned ? k * stride + r : r * stride + k]) *
                       static_cast<double>(right[secondTurned ? c * stride + k : k * stride + c]);
            QVERIFY(std::abs(out[r * stride + c] - sum) < 1e-4);
            QVERIFY(std::abs(twice[r * stride + c] - 2.0 * sum) < 2e-4);
        }
        QVERIFY(std::isnan(out[r * stride + columns])); // beyond a row nothing is written
    }
}

// Synthetic rows are drawn in blocks: the last, shorter one must give what a whole one gives.
void TestMatrices::aRowIsTheSameInAnyCompany()
{
    setThreads(1);
    constexpr std::size_t inner = 384;
    constexpr std::size_t columns = 157;
    const std::vector<float> left = numbers(512 * inner, 3);
    const std::vector<float> right = numbers(inner * columns, 4);
    std::vector<float> all(512 * columns);
    multiply({all.data(), 512, columns, columns}, factor(left.data(), 512, inner), factor(right.data(), inner, columns));
    for (const std::size_t rows : {1, 2, 7, 31, 100, 500}) {
        std::vector<float> some(rows * columns);
        multiply({some.data(), rows, columns, columns}, factor(left.data(), rows, inner),
                 factor(right.data(), inner, columns));
        all.resize(512 * columns);
        QVERIFY2(std::equal(some.begin(), some.end(), all.begin()), qPrintable(QString::number(rows)));
    }
}

void TestMatrices::nothingInBetweenGivesZeros()
{
    setThreads(1);
    const float none = 0.0F;
    std::vector<float> out(6, 7.0F);
    multiply({out.data(), 2, 3, 3}, factor(&none, 2, 0, 1), factor(&none, 0, 3, 3));
    QCOMPARE(out, std::vector<float>(6, 0.0F));
    std::vector<float> kept(6, 7.0F);
    addProduct({kept.data(), 2, 3, 3}, factor(&none, 2, 0, 1), factor(&none, 0, 3, 3));
    QCOMPARE(kept, std::vector<float>(6, 7.0F));
    multiply({out.data(), 0, 3, 3}, factor(&none, 0, 1, 1), factor(out.data(), 1, 3)); // no rows: no work
}

void TestMatrices::whatDoesNotGoTogetherIsRefused()
{
    std::vector<float> out(6);
    const std::vector<float> values(64);
    QVERIFY_EXCEPTION_THROWN(multiply({out.data(), 2, 3, 1}, factor(values.data(), 2, 4), factor(values.data(), 4, 3)),
                             std::invalid_argument);
}

QTEST_GUILESS_MAIN(TestMatrices)
#include "tst_matrices.moc"
