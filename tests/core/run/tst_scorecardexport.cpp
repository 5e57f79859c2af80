// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/credit/pointstable.h"
#include "core/credit/reasons.h"
#include "core/credit/scorecardexport.h"
#include "core/run/scorecarddocument.h"
#include "core/workbook/workbook.h"
#include "tests/core/run/exportreaders.h"
#include "tests/core/run/randomcards.h"

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

std::vector<double> scoresBySql(const ScoredCard& given)
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

QString initialiser(const ScoredCard& given, std::size_t row)
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
    void compare(const ScoredCard& given, const std::vector<double>& scores) const;
    std::vector<ScoredCard> m_cases;
};

void TestScorecardExport::initTestCase()
{
    m_cases = randomCards(2026, 60);
    // The cases hold what is to be tested.
    const auto anyBin = [&](auto holds) {
        return std::ranges::any_of(m_cases, [&](const ScoredCard& given) {
            return std::ranges::any_of(given.card.variables, [&](const ScorecardVariable& variable) {
                return std::ranges::any_of(variable.binning.bins, holds);
            });
        });
    };
    QVERIFY(anyBin([](const Bin& bin) { return isOrdinary(bin) && bin.holdsMissing; }));
    QVERIFY(anyBin([](const Bin& bin) { return isOrdinary(bin) && !bin.values.empty(); }));
    QVERIFY(anyBin([](const Bin& bin) { return bin.kind == BinKind::Missing && !bin.values.empty(); }));
}

void TestScorecardExport::compare(const ScoredCard& given, const std::vector<double>& scores) const
{
    QCOMPARE(scores.size(), given.scores.size());
    for (std::size_t row = 0; row < scores.size(); ++row)
        QVERIFY2(
            scores[row] == given.scores[row],
            qPrintable(QStringLiteral("row %1: %2 instead of %3").arg(row).arg(scores[row]).arg(given.scores[row])));
}

void TestScorecardExport::pointsTableEqualsScores()
{
    for (const ScoredCard& given : m_cases) {
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
    for (const ScoredCard& given : m_cases) {
        const std::vector<PointsLine> lines = readCsvPoints(scorecardCsv(given.card));
        std::vector<double> scores;
        for (std::size_t row = 0; row < given.rows.rows(); ++row)
            scores.push_back(scoreByLines(lines, applicantOf(given.rows, row)));
        compare(given, scores);
    }
}

void TestScorecardExport::sqlEqualsScores()
{
    for (const ScoredCard& given : m_cases)
        compare(given, scoresBySql(given));
}

void TestScorecardExport::pmmlEqualsScores()
{
    for (const ScoredCard& given : m_cases) {
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
    const ScoredCard& given = m_cases.front();
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
    for (const ScoredCard& given : m_cases) {
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
        const ScoredCard& given = m_cases[i];
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
