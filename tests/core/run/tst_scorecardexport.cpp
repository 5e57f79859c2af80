// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/binlookup.h"
#include "core/credit/pointslayout.h"
#include "core/credit/pointstable.h"
#include "core/credit/reasons.h"
#include "core/credit/rebinning.h"
#include "core/credit/scorecardexport.h"
#include "core/credit/scorecardfit.h"
#include "core/run/scorecarddocument.h"
#include "core/workbook/workbook.h"
#include "tests/core/credit/randomedits.h"
#include "tests/core/run/exportreaders.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// A card on edited bins, and rows to score of which few are like those it was fitted on.
struct Case {
    Scorecard card;
    Table rows;
    std::vector<double> scores;
};

const std::vector<std::string>& levels()
{
    static const std::vector<std::string> all{"own",  "O'Brien \"x\"", "a, b;c",     "=1+1", "50 % < 60 & more",
                                              "租房", "tab\there",     "back\\slash"};
    return all;
}

struct Columns {
    std::vector<double> income;
    std::vector<double> ratio;
    std::vector<std::int32_t> home;
    std::vector<std::int32_t> job;
};

Table tableOf(Columns columns, std::vector<std::string> names)
{
    const std::size_t rows = columns.income.size();
    std::vector<std::string> jobs{"1", "2", "3 ", "", "5"};
    jobs[3] = "4";
    if (names.size() > levels().size())
        jobs.push_back("never seen");
    return Table({{"income \"net\"", NumberColumn{std::move(columns.income), 3}},
                  {"debt/income", NumberColumn{std::move(columns.ratio), 17}},
                  {"home", CategoryColumn{std::move(columns.home), std::move(names)}},
                  {"job & trade", CategoryColumn{std::move(columns.job), std::move(jobs)}}},
                 rows);
}

double income(Random& random)
{
    const auto kind = random.below(12);
    return kind == 0 ? missingNumber : kind == 1 ? -9.0 : kind == 2 ? -8.5 : std::round(random.normal() * 40.0) / 8.0;
}

double ratio(Random& random)
{
    return random.below(20) == 0 ? missingNumber
                                 : random.normal() * std::pow(10.0, static_cast<double>(random.below(9)) - 4.0);
}

std::int32_t code(Random& random, std::size_t count)
{
    return random.below(15) == 0 ? missingCode : static_cast<std::int32_t>(random.below(count));
}

// Values at the cuts, beside them, special, missing and never seen.
Table strangeRows(Random& random, const Scorecard& card)
{
    std::vector<double> incomes{-9.0, -8.5, missingNumber, 1e300, -1e300, 0.0, -0.0, 12345678901234567890.0};
    std::vector<double> ratios{missingNumber, 5e-324, -1e-300, 1e22, 0.1, 1.0 / 3.0};
    for (const ScorecardVariable& variable : card.variables)
        for (const Bin& bin : variable.binning.bins)
            if (bin.kind == BinKind::Interval && std::isfinite(bin.upper)) {
                std::vector<double>& values = variable.binning.name == "debt/income" ? ratios : incomes;
                values.insert(values.end(),
                              {bin.upper, std::nextafter(bin.upper, -1e308), std::nextafter(bin.upper, 1e308)});
            }
    std::vector<std::string> names = levels();
    names.insert(names.end(), {"never seen", "OWN", "own "});
    Columns columns;
    for (int i = 0; i < 60; ++i) {
        columns.income.push_back(random.below(2) == 0 ? income(random) : incomes[random.below(incomes.size())]);
        columns.ratio.push_back(random.below(2) == 0 ? ratio(random) : ratios[random.below(ratios.size())]);
        columns.home.push_back(code(random, names.size()));
        columns.job.push_back(code(random, 6));
    }
    return tableOf(std::move(columns), names);
}

BinnedVariable editedBins(Random& random, const Column& column, const LabelledRows& sample)
{
    BinningOptions options;
    options.specialValues = {-9.0, -8.5};
    const VariableCounts counts = *countVariable(column, sample, options);
    BinnedVariable variable = automaticBinning(counts, options);
    for (int step = 0; step < 12; ++step)
        if (auto edited = applyEdit(variable, counts, randomEdit(random, variable, counts), options))
            variable = *std::move(edited);
    return variable;
}

std::vector<PointOverride> randomOverrides(Random& random, const Scorecard& card)
{
    std::vector<PointOverride> overrides;
    for (const ScorecardVariable& variable : card.variables)
        if (random.below(2) == 0) {
            const Bin& bin = variable.binning.bins[random.below(variable.binning.bins.size())];
            const double points = random.below(2) == 0 ? 7.5 : -static_cast<double>(random.below(90));
            overrides.push_back({variable.binning.name, binKey(bin), points, "an analyst", "policy", "", 0.0});
        }
    return overrides;
}

Case randomCase(Random& random)
{
    Columns columns;
    std::vector<std::uint8_t> bad;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < 400; ++i) {
        columns.income.push_back(income(random));
        columns.ratio.push_back(ratio(random));
        columns.home.push_back(code(random, levels().size()));
        columns.job.push_back(code(random, 5));
        const double x = std::isnan(columns.income.back()) ? 0.0 : columns.income.back();
        const double y = std::isnan(columns.ratio.back()) ? 0.0 : std::tanh(columns.ratio.back());
        const double logOdds = 0.2 * x - y + 0.2 * columns.home.back() - 0.3 * columns.job.back();
        bad.push_back(random.uniform() < 1.0 / (1.0 + std::exp(logOdds)) ? 1 : 0);
        rows.push_back(i);
    }
    const Table table = tableOf(std::move(columns), levels());
    const LabelledRows sample{rows, bad, {}};
    std::vector<BinnedVariable> variables;
    for (const Column& column : table.columns())
        variables.push_back(editedBins(random, column, sample));
    const auto fit =
        fitScorecard(variables, table, sample,
                     {.layout = static_cast<PointsLayout>(random.below(3)), .signs = CoefficientSigns::Any});
    Case made;
    if (!fit)
        return made; // edits can leave nothing to fit
    made.card = fit->scorecard;
    const bool placed = overridePoints(made.card, randomOverrides(random, made.card)).ok();
    made.rows = strangeRows(random, made.card);
    if (placed)
        made.scores = *scoreRows(made.card, made.rows);
    return made;
}

std::vector<Case> randomCases(std::uint64_t seed, std::size_t count)
{
    Random random(seed);
    std::vector<Case> cases;
    while (cases.size() < count)
        if (Case made = randomCase(random); !made.scores.empty())
            cases.push_back(std::move(made));
    return cases;
}

std::vector<double> scoresBySql(const Case& given)
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    std::string names;
    std::string marks;
    for (const Column& column : given.rows.columns()) {
        std::string name = column.name;
        for (std::size_t at = 0; (at = name.find('"', at)) != std::string::npos; at += 2)
            name.insert(at, "\"");
        names += (names.empty() ? "\"" : ", \"") + name + (column.number() ? "\" REAL" : "\" TEXT");
        marks += marks.empty() ? "?" : ", ?";
    }
    database.exec("CREATE TABLE applicants (" + names + ")");
    SQLite::Statement insert(database, "INSERT INTO applicants VALUES (" + marks + ")");
    for (std::size_t row = 0; row < given.rows.rows(); ++row) {
        insert.reset();
        for (std::size_t i = 0; i < given.rows.columns().size(); ++i) {
            const Column& column = given.rows.columns()[i];
            const int place = static_cast<int>(i) + 1;
            if (column.missing(row) && (column.number() != nullptr || row % 2 == 0))
                insert.bind(place);
            else if (const NumberColumn* number = column.number())
                insert.bind(place, number->values[row]);
            else
                insert.bind(place, column.cell(row)); // "" stands for missing, too
        }
        insert.exec();
    }
    std::vector<double> scores;
    SQLite::Statement select(database, scorecardSql(given.card));
    while (select.executeStep())
        scores.push_back(select.getColumn("score").getDouble());
    return scores;
}

// C++ that gives back exactly the number.
QString hexLiteral(double value)
{
    char digits[64];
    std::snprintf(digits, sizeof digits, "%a", value);
    return QString::fromLatin1(digits);
}

QString textLiteral(const std::string& text)
{
    QString literal = QStringLiteral("\"");
    for (const char c : text)
        literal += QStringLiteral("\\%1").arg(static_cast<unsigned char>(c), 3, 8, QLatin1Char('0'));
    return literal + QStringLiteral("\"");
}

QString initialiser(const Case& given, std::size_t row)
{
    QStringList fields;
    for (const ScorecardVariable& variable : given.card.variables) {
        const Value value = applicantOf(given.rows, row)[variable.binning.name];
        fields << (value.number ? hexLiteral(*value.number)
                   : value.text ? QStringLiteral("std::string_view(%1)").arg(textLiteral(*value.text))
                                : QStringLiteral("std::nullopt"));
    }
    return fields.join(QStringLiteral(", "));
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

} // namespace

// Whatever the bins, the points and the row: every export gives the score that scoring gives.
class TestScorecardExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pointsTableEqualsScores();
    void csvEqualsScores();
    void sqlEqualsScores();
    void pmmlEqualsScores();
    void pmmlReasonsAreThePrincipalReasons();
    void jsonEqualsScores();
    void jsonOfAnotherKindIsRefused();
    void workbookEqualsScores();
    void cppHeaderEqualsScores();
    void unwritableWorkbooksAreErrors();

private:
    void compare(const Case& given, const std::vector<double>& scores) const;
    std::vector<Case> m_cases;
};

void TestScorecardExport::initTestCase()
{
    m_cases = randomCases(2026, 60);
    // The cases hold what is to be tested.
    const auto anyBin = [&](auto holds) {
        return std::ranges::any_of(m_cases, [&](const Case& given) {
            return std::ranges::any_of(given.card.variables, [&](const ScorecardVariable& variable) {
                return std::ranges::any_of(variable.binning.bins, holds);
            });
        });
    };
    QVERIFY(anyBin([](const Bin& bin) { return isOrdinary(bin) && bin.holdsMissing; }));
    QVERIFY(anyBin([](const Bin& bin) { return isOrdinary(bin) && !bin.values.empty(); }));
    QVERIFY(anyBin([](const Bin& bin) { return bin.kind == BinKind::Missing && !bin.values.empty(); }));
}

void TestScorecardExport::compare(const Case& given, const std::vector<double>& scores) const
{
    QCOMPARE(scores.size(), given.scores.size());
    for (std::size_t row = 0; row < scores.size(); ++row)
        QVERIFY2(
            scores[row] == given.scores[row],
            qPrintable(QStringLiteral("row %1: %2 instead of %3").arg(row).arg(scores[row]).arg(given.scores[row])));
}

void TestScorecardExport::pointsTableEqualsScores()
{
    for (const Case& given : m_cases) {
        std::vector<double> scores;
        for (std::size_t row = 0; row < given.rows.rows(); ++row) {
            double score = given.card.basePoints;
            for (const ScorecardVariable& variable : given.card.variables) {
                const std::vector<std::uint32_t> one{static_cast<std::uint32_t>(row)};
                score +=
                    variable.points[(*binIndex(variable.binning, *given.rows.find(variable.binning.name), one))[0]];
            }
            scores.push_back(score);
        }
        compare(given, scores);
    }
}

void TestScorecardExport::csvEqualsScores()
{
    for (const Case& given : m_cases) {
        const std::vector<PointsLine> lines = readCsvPoints(scorecardCsv(given.card));
        std::vector<double> scores;
        for (std::size_t row = 0; row < given.rows.rows(); ++row)
            scores.push_back(scoreByLines(lines, applicantOf(given.rows, row)));
        compare(given, scores);
    }
}

void TestScorecardExport::sqlEqualsScores()
{
    for (const Case& given : m_cases)
        compare(given, scoresBySql(given));
}

void TestScorecardExport::pmmlEqualsScores()
{
    for (const Case& given : m_cases) {
        const PmmlScorecard pmml(scorecardPmml(given.card));
        QVERIFY(pmml.valid());
        std::vector<double> scores;
        for (std::size_t row = 0; row < given.rows.rows(); ++row)
            scores.push_back(pmml.evaluate(applicantOf(given.rows, row)).score);
        compare(given, scores);
    }
}

void TestScorecardExport::pmmlReasonsAreThePrincipalReasons()
{
    const Case& given = m_cases.front();
    const PmmlScorecard pmml(scorecardPmml(given.card));
    const std::vector<PointsReference> references = pointsReferences(given.card);
    std::size_t compared = 0;
    for (std::size_t row = 0; row < given.rows.rows(); ++row) {
        std::vector<std::uint16_t> bins;
        for (const ScorecardVariable& variable : given.card.variables) {
            const std::vector<std::uint32_t> one{static_cast<std::uint32_t>(row)};
            bins.push_back((*binIndex(variable.binning, *given.rows.find(variable.binning.name), one))[0]);
        }
        const std::vector<PointsLoss> reasons = principalReasons(pointsLosses(given.card, references, bins), {});
        const PmmlScore result = pmml.evaluate(applicantOf(given.rows, row));
        QCOMPARE(result.reasons.size(), std::min<std::size_t>(4, given.card.variables.size()));
        // PMML always fills its four; those that cost nothing come last.
        for (std::size_t i = 0; i < reasons.size(); ++i)
            QCOMPARE(result.reasons[i], reasons[i].variable);
        compared += reasons.size();
    }
    QVERIFY(compared > given.rows.rows());
}

void TestScorecardExport::jsonEqualsScores()
{
    for (const Case& given : m_cases) {
        const auto card = readScorecardJson(scorecardJson(given.card), "card");
        QVERIFY2(card.ok(), card ? "" : describe(card.error()).c_str());
        compare(given, *scoreRows(*card, given.rows));
    }
}

void TestScorecardExport::jsonOfAnotherKindIsRefused()
{
    QCOMPARE(readScorecardJson(R"({"format":"riskloom.scorecard","version":2})", "x").error().code,
             ErrorCode::ModelMismatch);
    QCOMPARE(readScorecardJson(R"({"format":"other","version":1})", "x").error().code, ErrorCode::ModelMismatch);
    QCOMPARE(readScorecardJson("{", "x").error().code, ErrorCode::BadJson);
}

void TestScorecardExport::workbookEqualsScores()
{
    const QTemporaryDir folder;
    for (std::size_t i = 0; i < 8; ++i) {
        const Case& given = m_cases[i];
        const QString path = folder.filePath(QStringLiteral("card.xlsx"));
        QVERIFY(writeWorkbook(path.toStdString(), {{"Scorecard", pointsAsTable(given.card)}}).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::vector<PointsLine> lines = readXlsxPoints(file.readAll());
        std::vector<double> scores;
        for (std::size_t row = 0; row < given.rows.rows(); ++row)
            scores.push_back(scoreByLines(lines, applicantOf(given.rows, row)));
        compare(given, scores);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("card.xlsx")});
}

// All cards in one program, which the compiler of this build makes.
void TestScorecardExport::cppHeaderEqualsScores()
{
    const QTemporaryDir folder;
    QString program = QStringLiteral("#include <cstdio>\n");
    QString body;
    std::size_t expected = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const QString name = QStringLiteral("card%1").arg(i);
        writeFile(folder.filePath(name + QStringLiteral(".h")),
                  QByteArray::fromStdString(scorecardCpp(m_cases[i].card, name.toStdString())));
        program += QStringLiteral("#include \"%1.h\"\n").arg(name);
        for (std::size_t row = 0; row < m_cases[i].rows.rows(); ++row, ++expected)
            body += QStringLiteral("    std::printf(\"%.17g\\n\", %1::score({%2}));\n")
                        .arg(name, initialiser(m_cases[i], row));
    }
    program += QStringLiteral("int main()\n{\n%1}\n").arg(body);
    writeFile(folder.filePath(QStringLiteral("main.cpp")), program.toUtf8());
    QProcess compiler;
    compiler.setWorkingDirectory(folder.path());
    compiler.start(QStringLiteral(RISKLOOM_CXX_COMPILER),
                   {QStringLiteral("-std=c++17"), QStringLiteral("-Wall"), QStringLiteral("-Wextra"),
                    QStringLiteral("-Werror"), QStringLiteral("-pedantic"), QStringLiteral("-o"),
                    QStringLiteral("card"), QStringLiteral("main.cpp")});
    QVERIFY(compiler.waitForFinished(100'000));
    QVERIFY2(compiler.exitCode() == 0, compiler.readAllStandardError().constData());
    QProcess card;
    card.start(folder.filePath(QStringLiteral("card")), {});
    QVERIFY(card.waitForFinished(20'000));
    const QList<QByteArray> lines = card.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), static_cast<qsizetype>(expected));
    qsizetype line = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        std::vector<double> scores;
        for (std::size_t row = 0; row < m_cases[i].rows.rows(); ++row)
            scores.push_back(lines[line++].toDouble());
        compare(m_cases[i], scores);
    }
}

void TestScorecardExport::unwritableWorkbooksAreErrors()
{
    const Table table = pointsAsTable(m_cases.front().card);
    QCOMPARE(writeWorkbook("/nowhere/at/all.xlsx", {{"Scorecard", table}}).error().code, ErrorCode::FileUnwritable);
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("card.xlsx")).toStdString();
    QCOMPARE(writeWorkbook(path, {{std::string(40, 'x'), table}}).error().code, ErrorCode::NotSupported);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_APPLESS_MAIN(TestScorecardExport)
#include "tst_scorecardexport.moc"
