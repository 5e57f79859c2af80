// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/infer.h"
#include "core/data/number.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <set>

using namespace riskloom;

namespace {

TypeGuess guessOf(const std::vector<std::string>& values, std::string_view name = "x", char decimal = '.')
{
    TypeEvidence evidence;
    for (const std::string& value : values)
        evidence.add(value, decimal);
    evidence.distinct = std::set<std::string>(values.begin(), values.end()).size();
    return guessType(evidence, name);
}

} // namespace

class TestInfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typesHaveTheirReasons()
    {
        const auto is = [](const TypeGuess& guess, ColumnType type, TypeReason reason, DateFormat format = DateFormat::None) {
            return guess.type == type && guess.reason == reason && guess.dateFormat == format;
        };
        QVERIFY(is(guessOf({"1", "-2.5", "3e4", "1,234.5"}), ColumnType::Number, TypeReason::Numbers));
        QVERIFY(is(guessOf({"1,5", "1.234,5"}, "x", ','), ColumnType::Number, TypeReason::Numbers));
        QVERIFY(is(guessOf({"1", "1", "2", "2", "3"}), ColumnType::Number, TypeReason::Numbers));
        QVERIFY(is(guessOf({"00123", "45"}), ColumnType::Category, TypeReason::LeadingZeros));
        QVERIFY(is(guessOf({"110101199003072316", "1"}), ColumnType::Category, TypeReason::LongDigits));
        QVERIFY(is(guessOf({"a", "1", "b"}), ColumnType::Category, TypeReason::FewLevels));
        QVERIFY(is(guessOf({}), ColumnType::Category, TypeReason::AllMissing));
        QVERIFY(is(guessOf({"2001-01-02", "2001-02-28"}), ColumnType::Date, TypeReason::Dates, DateFormat::YearMonthDay));
        QVERIFY(is(guessOf({"2001/1/2 00:00:00"}), ColumnType::Date, TypeReason::Dates, DateFormat::YearMonthDay));
        QVERIFY(is(guessOf({"13/01/2001", "02/03/2001"}), ColumnType::Date, TypeReason::Dates, DateFormat::DayMonthYear));
        QVERIFY(is(guessOf({"01/13/2001", "02/03/2001"}), ColumnType::Date, TypeReason::Dates, DateFormat::MonthDayYear));
        QVERIFY(is(guessOf({"01/02/2001"}), ColumnType::Date, TypeReason::AmbiguousDates, DateFormat::DayMonthYear));
        QVERIFY(is(guessOf({"01.02.2001"}), ColumnType::Date, TypeReason::Dates, DateFormat::DayMonthYear));
        QVERIFY(is(guessOf({"2001年1月2日"}), ColumnType::Date, TypeReason::Dates, DateFormat::Chinese));
        QVERIFY(is(guessOf({"13/01/2001", "01/13/2001"}), ColumnType::Category, TypeReason::FewLevels));
        QVERIFY(is(guessOf({"2001-02-30"}), ColumnType::Category, TypeReason::FewLevels));
        QVERIFY(is(guessOf({"2001-01-02 12:30"}), ColumnType::Category, TypeReason::FewLevels));
    }

    void eightDigitsAreDatesOnlyWithCare()
    {
        QCOMPARE(guessOf({"20010102"}).type, ColumnType::Number);
        QCOMPARE(guessOf({"20010102"}, "open_date").type, ColumnType::Date);
        QCOMPARE(guessOf({"20010102", "20010103", "20010104", "20010105", "20010106"}).type, ColumnType::Date);
        QCOMPARE(guessOf({"20010102", "20010103", "20010104", "20010105", "20011306"}).type, ColumnType::Number);
    }

    void textThatHardlyRepeatsIsText()
    {
        std::vector<std::string> values;
        for (int i = 0; i < 100; ++i)
            values.push_back("t" + std::to_string(i % 60));
        QCOMPARE(guessOf(values).reason, TypeReason::ManyLevels);
        for (std::string& value : values)
            value = value.substr(0, 2);
        QCOMPARE(guessOf(values).reason, TypeReason::FewLevels);
    }

    void rolesFollowNamesAndValues()
    {
        std::vector<double> ids, flags, amounts;
        for (int i = 0; i < 60; ++i) {
            ids.push_back(1000 + i * 7);
            flags.push_back(i % 5 == 0 ? 1 : 0);
            amounts.push_back(i * 3 % 17);
        }
        const Table table({{"loan_id", NumberColumn{ids, 0}}, {"amount", NumberColumn{amounts, 0}},
                           {"paid", NumberColumn{flags, 0}}, {"isDefault", NumberColumn{flags, 0}}}, 60);
        std::vector<ColumnGuess> guesses(4);
        for (ColumnGuess& guess : guesses) {
            guess.type = ColumnType::Number;
            guess.rows = 60;
        }
        std::string bad;
        guessRoles(table, guesses, bad);
        QCOMPARE(guesses[0].role, Role::Id);
        QCOMPARE(guesses[1].role, Role::Input);
        QCOMPARE(guesses[2].role, Role::Input);
        QCOMPARE(guesses[3].role, Role::Target);
        QCOMPARE(guesses[3].roleReason, RoleReason::NamedTarget);
        QCOMPARE(bad, std::string("1"));
    }

    void theBadValueIsTold()
    {
        const auto badOf = [](const char* name, std::vector<std::string> levels) {
            return *guessBadValue({name, CategoryColumn{std::vector<std::int32_t>{0, 0, 0, 1}, std::move(levels)}});
        };
        QCOMPARE(badOf("class", {"good", "bad"}), std::string("bad"));
        QCOMPARE(badOf("class", {"bad", "good"}), std::string("bad"));
        QCOMPARE(badOf("是否违约", {"是", "否"}), std::string("是"));
        QCOMPARE(badOf("is_good", {"1", "0"}), std::string("0"));
        QCOMPARE(badOf("class", {"usual", "rare"}), std::string("rare"));
        QVERIFY(!guessBadValue({"class", CategoryColumn{std::vector<std::int32_t>{0}, {"a"}}}));
    }

    void shortNumbersReadAsTheStandardLibraryReadsThem()
    {
        Random random(9);
        for (int trial = 0; trial < 200000; ++trial) {
            char text[64] = {};
            const int decimals = static_cast<int>(random.below(8));
            const double size = std::pow(10.0, static_cast<double>(random.below(9)));
            const int length = std::snprintf(text, 40, "%.*f", decimals, random.normal() * size);
            double expected = 0.0;
            std::from_chars(text, text + length, expected);
            const NumberText slow = readNumber(std::string_view(text, static_cast<std::size_t>(length)), '.');
            QCOMPARE(slow.kind, NumberKind::Number);
            QCOMPARE(slow.value, expected);
            QCOMPARE(slow.decimals, decimals);
            double fast = 0.0;
            int fastDecimals = 0;
            text[length] = ',';
            if (const char* end = readShortNumber(text, '.', fast, fastDecimals)) {
                QCOMPARE(end, text + length);
                QCOMPARE(fast, expected);
                QCOMPARE(fastDecimals, decimals);
            } else {
                QVERIFY(length > 15);
            }
        }
    }

    void oddNumbersAreTold()
    {
        const auto kind = [](std::string_view text, char decimal = '.') { return readNumber(text, decimal).kind; };
        QCOMPARE(kind("1e309"), NumberKind::OutOfRange);
        QCOMPARE(kind("-inf"), NumberKind::OutOfRange);
        QCOMPARE(kind("1e-400"), NumberKind::Number);
        QCOMPARE(kind("0.5e400"), NumberKind::OutOfRange);
        QCOMPARE(kind("007"), NumberKind::LeadingZero);
        QCOMPARE(kind("0"), NumberKind::Number);
        QCOMPARE(kind("0.5"), NumberKind::Number);
        QCOMPARE(kind("1234567890123456"), NumberKind::LongDigits);
        QCOMPARE(kind("12,34"), NumberKind::None);
        QCOMPARE(kind("1,234"), NumberKind::Number);
        QCOMPARE(kind("1 234,5", ','), NumberKind::Number);
        for (const char* text : {"", "-", ".", "e5", "1e", "1.2.3", "0x10", "nan", "1-2", "--1", "1,23,456", "0,123"})
            QCOMPARE(kind(text), NumberKind::None);
        QCOMPARE(readNumber("1.234.567,25", ',').value, 1234567.25);
        QCOMPARE(readNumber("9007199254740993.5", '.').value, 9007199254740994.0);
    }

    // Against printf with as many digits as it takes.
    void shortestDigitsReadBack()
    {
        QCOMPARE(shortestDigits(0.1), "0.1");
        QCOMPARE(shortestDigits(-9.0), "-9");
        QCOMPARE(shortestDigits(1e20), "1e+20");
        QCOMPARE(shortestDigits(std::numeric_limits<double>::infinity()), "inf");
        Random random(10);
        for (int trial = 0; trial < 20000; ++trial) {
            const double value = random.normal() * std::pow(10.0, static_cast<double>(random.below(40)) - 20.0);
            const std::string text = shortestDigits(value);
            QCOMPARE(std::strtod(text.c_str(), nullptr), value);
            int digits = 1;
            char plain[64] = {};
            do
                std::snprintf(plain, sizeof plain, "%.*e", digits++ - 1, value);
            while (std::strtod(plain, nullptr) != value);
            const auto mantissa = std::string_view(text).substr(0, text.find('e'));
            const auto written = std::ranges::count_if(mantissa, [](char c) { return c >= '0' && c <= '9'; });
            QVERIFY(text.find('e') == std::string::npos || written == digits - 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestInfer)
#include "tst_infer.moc"
