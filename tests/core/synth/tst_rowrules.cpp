// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/rowfilter.h"
#include "core/synth/rowrules.h"
#include "core/synth/rulewords.h"
#include "core/synth/spelling.h"
#include "tests/core/synth/synthfixture.h"

#include "core/base/random.h"

#include <QTest>

#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

const std::vector<RuleColumn> columns{{"age", ColumnType::Number, {}},
                                      {"limit", ColumnType::Number, {}},
                                      {"Home", ColumnType::Category, {"own", "rent", "free", "< 0 DM"}},
                                      {"Loan purpose", ColumnType::Category, {"car", "used car", "age"}},
                                      {"begin", ColumnType::Date, {}},
                                      {"end", ColumnType::Date, {}}};

Table sample()
{
    return Table({numbers("age", {17, 18, 40, missingNumber, 65}), numbers("limit", {10, 20, 40, 50, 30}),
                  levels("Home", {"own", "rent", "free", "own", ""}),
                  levels("Loan purpose", {"car", "used car", "age", "car", "car"}),
                  days("begin", {0, 10, 20, 30, missingDay}), days("end", {5, 10, 10, 40, 50})},
                 5);
}

std::string kept(const std::string& sentence)
{
    const std::array sentences{sentence};
    const auto rules = parseRowRules(sentences, columns);
    if (!rules)
        return describe(rules.error());
    const Table table = sample();
    const std::array<std::uint32_t, 3> training{0, 1, 2};
    const auto filter = RowFilter::create(*rules, columns, {&table, training});
    const auto keeps = filter->test(table);
    std::string text;
    for (const std::uint8_t each : keeps->front())
        text += each != 0 ? '1' : '0';
    return text;
}

std::vector<std::string> problem(const std::string& sentence)
{
    const std::array sentences{sentence};
    const auto rules = parseRowRules(sentences, columns);
    return rules ? std::vector<std::string>{"understood"} : rules.error().args;
}

} // namespace

class TestRowRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreKept_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("expected"); // worked out by hand from sample()
        const auto row = [](const char* sentence, const char* expected) {
            QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(expected);
        };
        row("age >= 18", "01101");
        row("age ≥ 18", "01101");
        row("18 <= age", "01101");
        row("age < limit", "01000");
        row("age <= limit", "01100");
        row("18 <= age <= 40", "01100");
        row("age <= limit <= 20", "01000");
        row("age != 18", "10101"); // a missing cell keeps no comparison
        row("age is missing", "00010");
        row("AGE is missing", "BadChoice");
        row("age IS NOT missing", "11101");
        row("Home = own", "10010");
        row("Home != own", "01100");
        row("\"Home\" = \"own\"", "10010");
        row("own = Home", "10010");
        row("Home in own | rent", "11010");
        row("Home in own, rent", "11010");
        row("Home = own and Loan purpose = car", "10010");
        row("Home = own AND age is missing", "00010");
        row("Loan purpose = used car", "01000");
        row("Loan purpose = age", "00100"); // the level, not the column
        row("begin <= end", "11010");
        row("begin = 1970-01-11", "01000");
        row("begin in 1970-01-01 | 1970-01-21", "10100");
        row("age in 17 | 65", "10001");
        row("only seen: Home, Loan purpose", "11110"); // row 4 is row 1 again, the last was not trained on
        row("only seen: age, Home", "11100");
        row("mix Home: own 60 %, rent 40 %", "11010");
        row("mix Home: own 60%, rent 30", "11010");
    }
    void rowsAreKept()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, expected);
        const QString found = QString::fromStdString(kept(sentence.toStdString()));
        QVERIFY2(found.startsWith(expected), qPrintable(found));
    }

    // What was found, what is like it, and where, in characters.
    void saysWhatIsWrongWhere()
    {
        using Args = std::vector<std::string>;
        QCOMPARE(problem("Hom = own"), (Args{"Hom = own", "Hom", "Home", "1"}));
        QCOMPARE(problem("age ≥ 18 and Hose = own"), (Args{"age ≥ 18 and Hose = own", "Hose", "Home", "14"}));
        QCOMPARE(problem("Home = owm"), (Args{"Home = owm", "owm", "own", "8"}));
        QCOMPARE(problem("age >="),
                 (Args{"age >=", "", "18, 0.5, 2024-01-31, age, limit, Home, Loan purpose, begin, …", "7"}));
        QCOMPARE(problem("age >= old"), (Args{"age >= old", "old", "18, 0.5, -1e6", "8"}));
        QCOMPARE(problem("begin < 5"), (Args{"begin < 5", "5", "2024-01-31", "9"}));
        QCOMPARE(problem("Home < own"), (Args{"Home < own", "own", "= own, != own, in own", "8"}));
        QCOMPARE(problem("Home"), (Args{"Home", "", "=, !=, <, <=, >, >=, in, is missing", "5"}));
        QCOMPARE(problem("Home = \"own"), (Args{"Home = \"own", "\"own", "\"own\"", "8"}));
        QCOMPARE(problem("age ! 3"), (Args{"age ! 3", "!", "!=", "5"}));
        QCOMPARE(problem("only seen: Home"),
                 (Args{"only seen: Home", "", ", age, limit, Loan purpose, begin, end", "16"}));
        QCOMPARE(problem("only seen: Home, Home").at(1), std::string("Home"));
        QCOMPARE(problem("mix Home: own").at(2), std::string("own, rent, free, < 0 DM 60 %"));
        QCOMPARE(problem("mix Home: own sixty"), (Args{"mix Home: own sixty", "sixty", "60 %", "15"}));
        QCOMPARE(problem("mix Home: own 70 %, rent 40 %").at(3), std::string("100"));
        QCOMPARE(problem("mix age: 18 50 %"), (Args{"age", "number", "category"}));
        QCOMPARE(problem("age < begin"), (Args{"begin", "date", "number"}));
        QCOMPARE(problem("age is gone"), (Args{"age is gone", "gone", "missing, not missing", "8"}));
        QCOMPARE(problem("").at(3), std::string("1"));
        QCOMPARE(problem("3 < 4").at(1), std::string("4"));
        const std::array twice{std::string("mix Home: own 50 %"), std::string("mix Loan purpose: car 10 %")};
        QCOMPARE(parseRowRules(twice, columns).error().args.at(2), twice[0]);
        const std::vector<std::string> many(mostRules + 1, "age > 1");
        QCOMPARE(parseRowRules(many, columns).error().code, ErrorCode::FieldOutOfRange);
        const std::array longOne{std::string(longestRule + 1, 'a')};
        QCOMPARE(parseRowRules(longOne, columns).error().code, ErrorCode::FieldOutOfRange);
    }

    void onlySeenNeedsTheTrainingRows()
    {
        const std::array sentences{std::string("only seen: age, Home")};
        const auto rules = parseRowRules(sentences, columns);
        QCOMPARE(RowFilter::create(*rules, columns, {}).error().code, ErrorCode::NotSupported);
    }

    // A name or level in quotes reads back as itself, whatever it holds.
    void wordsReadBack()
    {
        for (const char* word : {"own", "< 0 DM", "a and b", "x, y", "say \"hi\"", "in", "mix it", " padded ", "10:30",
                                 "日本 | 中国", ""}) {
            const std::vector<RuleColumn> one{{"level", ColumnType::Category, {word}}};
            const std::array sentences{"level = " + ruleWord(word)};
            const auto rules = parseRowRules(sentences, one);
            QVERIFY2(rules.ok(), word);
            const auto& clause = std::get<RuleAgainstValue>(rules->front().clauses.front());
            QCOMPARE(std::get<std::string>(clause.value), std::string(word));
        }
        QCOMPARE(ruleWord("used car"), std::string("used car"));
    }

    void likeWords()
    {
        const std::vector<std::string> words{"Income", "Home", "Homes", "x"};
        QCOMPARE(spelledLike("home", words, 5), (std::vector<std::string>{"Home", "Homes"}));
        QCOMPARE(spelledLike("incmoe", words, 5), (std::vector<std::string>{"Income"}));
        QVERIFY(spelledLike("y", words, 5).empty());
    }

    // Random bytes and random pieces: never a crash, and a place inside the sentence.
    void hostileSentences()
    {
        Random random(7);
        const std::vector<std::string> pieces{"age",   "Home", "own",        "\"",      "\"\"",  "<=", "=",    "and",
                                              "in",    "is",   "not",        "missing", "|",     ",",  ":",    "mix",
                                              "only",  "seen", "60 %",       "%",       " ",     "≤",  "\xff", "\xe2",
                                              "1e999", "nan",  "2024-02-30", "!",       "begin", "-"};
        for (int round = 0; round < 20000; ++round) {
            std::string sentence;
            for (std::uint64_t n = random.below(12); n > 0; --n) {
                sentence += random.below(10) == 0 ? std::string(1, static_cast<char>(random.below(256)))
                                                  : pieces[random.below(pieces.size())];
                if (random.below(2) == 0)
                    sentence += ' ';
            }
            const std::array sentences{sentence};
            const auto rules = parseRowRules(sentences, columns);
            if (rules) {
                QVERIFY(kept(sentence).size() == 5);
            } else if (rules.error().code == ErrorCode::BadChoice) {
                const auto place = std::stoul(rules.error().args.at(3));
                QVERIFY(place >= 1 && place <= sentence.size() + 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRowRules)
#include "tst_rowrules.moc"
