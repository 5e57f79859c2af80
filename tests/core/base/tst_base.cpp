// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/randomwords.h"
#include "core/base/result.h"
#include "core/base/sha256.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

using namespace riskloom;

namespace {

Result<int> half(int value)
{
    if (value % 2 != 0)
        return Error{ErrorCode::FieldOutOfRange, {"value", std::to_string(value)}, "odd"};
    return value / 2;
}

Result<int> quarter(int value)
{
    RISKLOOM_TRY(const int once, half(value));
    return half(once);
}

Result<> check(int value)
{
    RISKLOOM_CHECK(half(value));
    return {};
}

} // namespace

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResultIsAValueOrAnError()
    {
        QCOMPARE(*quarter(12), 3);
        QCOMPARE(quarter(6).error().code, ErrorCode::FieldOutOfRange);
        QCOMPARE(quarter(6).error().args[1], std::string("3"));
        QVERIFY(check(2).ok() && !check(3).ok());
        Result<std::unique_ptr<int>> moved = std::make_unique<int>(7);
        const std::unique_ptr<int> taken = *std::move(moved);
        QCOMPARE(*taken, 7);
    }

    void everyErrorCodeHasItsName()
    {
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            QVERIFY(!errorCodeName(code).empty());
            QCOMPARE(errorCodeFromName(errorCodeName(code)), code);
        }
        QCOMPARE(errorCodeFromName("no such code"), ErrorCode::Internal);
        QCOMPARE(describe({ErrorCode::UnknownColumn, {"age", "x"}, "why"}), std::string("UnknownColumn(age, x): why"));
    }

    void theGeneratorIsTheStandardsOwn()
    {
        Random random(5489); // [rand.predef]: the 10000th value of a default mt19937_64
        std::uint64_t last = 0;
        for (int i = 0; i < 10000; ++i)
            last = random.bits();
        QCOMPARE(last, std::uint64_t{9981545732273789042U});
    }

    // The first five numbers of the reference implementation (S. Vigna, splitmix64.c) from the seed 1234567.
    void wordsAreThoseOfSplitMix()
    {
        const std::uint64_t published[] = {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                           4593380528125082431U, 16408922859458223821U};
        for (std::uint64_t i = 0; i < 5; ++i)
            QCOMPARE(splitMix64(1234567, i), published[i]);
        Random random(3), same(3);
        std::vector<std::uint64_t> words(7);
        drawWords(random, words);
        QCOMPARE(words[6], splitMix64(same.bits(), 6));
        QCOMPARE(random.bits(), same.bits()); // one number of the stream, however many words
    }

    void distributionsHaveTheirMoments()
    {
        Random random(3);
        constexpr int count = 200000;
        double sum = 0, squares = 0, cubes = 0, fourths = 0, uniform = 0, uniformSquares = 0;
        for (int i = 0; i < count; ++i) {
            const double z = random.normal();
            sum += z;
            squares += z * z;
            cubes += z * z * z;
            fourths += z * z * z * z;
            const double u = random.uniform();
            QVERIFY(u >= 0.0 && u < 1.0);
            uniform += u;
            uniformSquares += u * u;
        }
        // Five standard errors: sqrt of 1, 2, 15, 96, 1/12 and 4/45 over the count.
        const auto within = [&](double total, double mean, double variance) {
            return std::abs(total / count - mean) < 5.0 * std::sqrt(variance / count);
        };
        QVERIFY(within(sum, 0, 1) && within(squares, 1, 2) && within(cubes, 0, 15) && within(fourths, 3, 96));
        QVERIFY(within(uniform, 0.5, 1.0 / 12) && within(uniformSquares, 1.0 / 3, 4.0 / 45));
    }

    void boundedNumbersAreEquallyLikely()
    {
        Random random(4);
        std::array<int, 7> counts{};
        for (int i = 0; i < 70000; ++i)
            ++counts[static_cast<std::size_t>(random.below(7))];
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += (count - 10000.0) * (count - 10000.0) / 10000.0;
        QVERIFY(chiSquare < 29.9); // 6 degrees of freedom, p = 4e-5
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(random.below(1), std::uint64_t{0});
    }

    void shufflingKeepsEveryValue()
    {
        Random random(5);
        std::vector<int> values(100);
        std::iota(values.begin(), values.end(), 0);
        std::vector<int> shuffled = values;
        random.shuffle(std::span(shuffled));
        QVERIFY(shuffled != values);
        QVERIFY(std::ranges::is_permutation(shuffled, values));
    }

    void aRestoredGeneratorGoesOnWhereItWas()
    {
        Random random(6);
        random.normal(); // leaves a spare value behind
        const std::string state = random.state();
        Random other(7);
        QVERIFY(other.restore(state));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(random.normal(), other.normal());
        QVERIFY(!other.restore("nonsense"));
        QCOMPARE(other.state(), random.state());
    }

    void hashesAreThoseOfTheStandard_data()
    {
        // FIPS 180-2, appendix B, and the empty message.
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("empty") << QByteArray()
                               << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("one block") << QByteArray("abc")
                                   << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million") << QByteArray(1000000, 'a')
                                   << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void hashesAreThoseOfTheStandard()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hash);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        QCOMPARE(QByteArray::fromStdString(sha256Hex(view)), hash);
        Sha256 parts;
        for (std::size_t at = 0; at < view.size(); at += 7)
            parts.add(view.substr(at, 7));
        QCOMPARE(QByteArray::fromStdString(parts.hex()), hash);
    }

    void everyDayHasItsNumberAndBack()
    {
        QCOMPARE(*dayFromDate(1970, 1, 1), 0);
        QCOMPARE(*dayFromDate(2000, 3, 1), 11017);
        QCOMPARE(*dayFromDate(1, 1, 1), -719162);
        Day expected = *dayFromDate(1899, 12, 31);
        for (int year = 1900; year <= 2101; ++year)
            for (int month = 1; month <= 12; ++month)
                for (int day = 1; day <= 31; ++day) {
                    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
                    const int length = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
                    const std::optional<Day> found = dayFromDate(year, month, day);
                    QCOMPARE(found.has_value(), day <= length);
                    if (!found)
                        continue;
                    QCOMPARE(*found, ++expected);
                    QCOMPARE(*parseIsoDate(isoDate(*found)), *found);
                    QCOMPARE(monthIndex(*found), (year - 1970) * 12 + month - 1);
                }
    }

    void whatIsNoIsoDateIsRefused()
    {
        for (const char* text : {"", "2001-1-02", "2001-13-01", "2001-02-29", "2001/01/02", "2001-01-02 ", "+001-01-02", "-001-01-01"})
            QVERIFY(!parseIsoDate(text));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
