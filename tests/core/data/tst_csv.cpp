// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/csv.h"
#include "core/data/writecsv.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <string>
#include <vector>

using namespace riskloom;

namespace {

struct RandomFile {
    std::string text;
    std::vector<std::vector<std::string>> sound; // cells of the rows that are right
    std::size_t rows = 0;
};

std::string randomCell(Random& random)
{
    static const std::vector<std::string> pieces{"a", "b", " ", ",", "\"", "\n", "\r\n", "\r", "é", "年", "0", "1", ";", "'"};
    std::string cell;
    for (std::uint64_t i = random.below(6); i > 0; --i)
        cell += pieces[random.below(pieces.size())];
    return cell;
}

std::string quotedIfNeeded(const std::string& cell, Random& random)
{
    if (cell.find_first_of(",\"\r\n") == std::string::npos && random.below(4) != 0)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + "\"";
}

// Rows of text under a header, some with a field too few or too many or with a stray quote, with line ends of every kind.
RandomFile randomFile(Random& random)
{
    static const std::vector<std::string> lineEnds{"\n", "\r\n", "\r"};
    const std::size_t columns = 2 + random.below(4);
    RandomFile file;
    for (std::size_t i = 0; i < columns; ++i)
        file.text += (i == 0 ? "c" : ",c") + std::to_string(i);
    file.text += "\n";
    file.rows = 1 + random.below(40);
    for (std::size_t row = 0; row < file.rows; ++row) {
        const std::uint64_t fault = random.below(8); // 0: too few, 1: too many, 2: stray quote
        const std::size_t fields = fault == 0 ? columns - 1 : fault == 1 ? columns + 1 : columns;
        std::vector<std::string> cells;
        std::string line;
        for (std::size_t i = 0; i < fields; ++i) {
            cells.push_back(randomCell(random));
            line += (i == 0 ? "" : ",") + (fault == 2 && i == 0 ? std::string("x\"y") : quotedIfNeeded(cells[i], random));
        }
        if (line.empty()) // an empty line is no row
            line = "\"\"";
        for (std::string& cell : cells) // nothing but spaces is nothing
            if (cell.find_first_not_of(' ') == std::string::npos)
                cell.clear();
        if (fault > 2)
            file.sound.push_back(cells);
        const bool open = row + 1 == file.rows && random.below(2) == 0;
        // A CR before a row that begins with a quoted LF cannot be misread: the LF stands inside quotes.
        file.text += line + (open ? std::string() : lineEnds[random.below(lineEnds.size())]);
    }
    return file;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBundledFilesHaveTheirShapes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("target");
        QTest::newRow("german") << "german_credit.csv" << 1000 << 21 << "class";
        QTest::newRow("consumer") << "consumer_credit.csv" << 4454 << 14 << "Status";
        QTest::newRow("lending") << "lending_club.csv" << 9857 << 23 << "Class";
        QTest::newRow("dow") << "dow30_prices.csv" << 2529 << 31 << "";
    }
    void theBundledFilesHaveTheirShapes()
    {
        QFETCH(QString, name);
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(QString, target);
        const auto import = importCsv(std::string(RISKLOOM_SOURCE_DIR "/resources/samples/") + name.toStdString(), {});
        QVERIFY(import.ok());
        QCOMPARE(import->table.rows(), static_cast<std::size_t>(rows));
        QCOMPARE(import->table.columns().size(), static_cast<std::size_t>(columns));
        QCOMPARE(import->refused.total, std::uint64_t{0});
        QCOMPARE(QString::fromStdString(import->schema.nameOf(Role::Target)), target);
        QCOMPARE(import->schema.badValue, std::string(target.isEmpty() ? "" : "bad"));
        if (target.isEmpty())
            QCOMPARE(import->schema.nameOf(Role::Date), std::string("date"));
    }

    void rowsImportedAndRefusedAreTheRowsOfTheFile()
    {
        Random random(11);
        for (int trial = 0; trial < 400; ++trial) {
            const RandomFile random1 = randomFile(random);
            CsvOptions options;
            options.delimiter = ',';
            options.header = HeaderRow::Present;
            options.missingMarkers.clear();
            const auto names = previewCsv(file(random1.text), options);
            QVERIFY2(names.ok(), names.ok() ? "" : describe(names.error()).c_str());
            for (const std::string& name : names->names)
                options.columns.push_back({name, ColumnType::Text, std::nullopt, std::nullopt});
            const auto import = importCsv(file(random1.text), options);
            QVERIFY(import.ok());
            QCOMPARE(import->table.rows() + import->refused.total, random1.rows);
            QCOMPARE(import->table.rows(), random1.sound.size());
            for (std::size_t row = 0; row < random1.sound.size(); ++row)
                for (std::size_t i = 0; i < random1.sound[row].size(); ++i)
                    QCOMPARE(import->table.columns()[i].cell(row), random1.sound[row][i]);
        }
    }

    void everyRefusedRowIsListedWithLineColumnAndRule()
    {
        const auto import = importCsv(file("a,b,n\n"
                                           "1,x,1\n"
                                           "2,y\n"
                                           "3,\"p\nq\",3\n"
                                           "4,z,4,5\n"
                                           "5,u\"v,5\n"
                                           "6,w,1e309\n"
                                           "7,\"k\"l,7\n"
                                           "8,m,8\n"), {});
        QVERIFY(import.ok());
        const std::vector<RefusedRow> expected{{3, 0, RowRule::TooFewFields}, {6, 0, RowRule::TooManyFields},
                                               {7, 2, RowRule::StrayQuote}, {8, 3, RowRule::NumberOutOfRange},
                                               {9, 2, RowRule::StrayQuote}};
        QCOMPARE(import->refused.listed.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(import->refused.listed[i].line, expected[i].line);
            QCOMPARE(import->refused.listed[i].column, expected[i].column);
            QCOMPARE(import->refused.listed[i].rule, expected[i].rule);
        }
        QCOMPARE(import->table.rows(), std::size_t{3});
        QCOMPARE(import->table.find("b")->cell(1), std::string("p\nq"));
    }

    void oneLoneQuoteSwallowsOneRowOnly()
    {
        const auto import = importCsv(file("a,b\n1,\"x\n2,y\n3,z\n"), {});
        QVERIFY(import.ok());
        QCOMPARE(import->table.rows(), std::size_t{2});
        QVERIFY(import->refused.listed == (std::vector<RefusedRow>{{2, 2, RowRule::UnclosedQuote}}));
    }

    void countsStayExactWhenTheListIsCut()
    {
        CsvOptions options;
        options.listedRows = 3;
        std::string text = "a,b\n1,2\n";
        for (int i = 0; i < 50; ++i)
            text += "1\n";
        const auto import = importCsv(file(text), options);
        QVERIFY(import.ok());
        QCOMPARE(import->refused.listed.size(), std::size_t{3});
        QCOMPARE(import->refused.total, std::uint64_t{50});
        QCOMPARE(import->refused.byRule[static_cast<std::size_t>(RowRule::TooFewFields)], std::uint64_t{50});
    }

    void aHundredMegabytesInOneFieldAreRefused()
    {
        for (const bool quoted : {false, true}) {
            const std::string path = file("a,b\n1,2\n3,");
            {
                std::ofstream out(path, std::ios::binary | std::ios::app);
                const std::string piece(1U << 20U, 'x');
                out << (quoted ? "\"" : "");
                for (int i = 0; i < 100; ++i)
                    out << piece;
                out << (quoted ? "\"" : "") << "\n4,5\n";
            }
            const auto import = importCsv(path, {});
            QVERIFY(import.ok());
            QCOMPARE(import->table.rows(), std::size_t{2});
            QVERIFY(import->refused.listed == (std::vector<RefusedRow>{{3, 2, RowRule::FieldTooLong}}));
            QCOMPARE(import->table.find("b")->cell(1), std::string("5"));
        }
    }

    void filesThatAreNoTablesAreRefused()
    {
        QCOMPARE(codeOf(""), ErrorCode::EmptyFile);
        QCOMPARE(codeOf("\n\r\n\n"), ErrorCode::EmptyFile);
        QCOMPARE(codeOf("\xEF\xBB\xBF"), ErrorCode::EmptyFile);
        QCOMPARE(codeOf(std::string("PK\x03\x04\0\0abc,def\n", 14)), ErrorCode::BinaryFile);
        QCOMPARE(codeOf(std::string(200, '\0')), ErrorCode::BinaryFile);
        QCOMPARE(codeOf("a,b\n"), ErrorCode::NoRows);
        QCOMPARE(codeOf("a,b,a\n1,2,3\n"), ErrorCode::DuplicateHeader);
        QCOMPARE(codeOf("a,,c\nx,y,z\n"), ErrorCode::EmptyHeader);
        QCOMPARE(codeOf("a,\"b\nx,y\n"), ErrorCode::UnclosedQuote);
        QCOMPARE(importCsv(m_folder.filePath(QStringLiteral("absent.csv")).toStdString(), {}).error().code,
                 ErrorCode::FileNotFound);
        QCOMPARE(importCsv(m_folder.path().toStdString(), {}).error().code, ErrorCode::FileUnreadable);
    }

    void aHeaderCanBeReplaced()
    {
        CsvOptions options;
        options.columnNames = {"p", "q"};
        const auto import = importCsv(file("a,a\nx,1\ny,2\n"), options);
        QVERIFY(import.ok());
        QCOMPARE(import->schema.columns[1].name, std::string("q"));
        options.columnNames = {"p"};
        QCOMPARE(importCsv(file("a,a\nx,1\n"), options).error().code, ErrorCode::FieldOutOfRange);
    }

    void choicesOverruleGuesses()
    {
        CsvOptions options;
        options.columns = {{"code", ColumnType::Number, std::nullopt, std::nullopt},
                           {"n", ColumnType::Text, std::nullopt, Role::Id}};
        const auto import = importCsv(file("code,n\n007,1\nabc,2\n9,3\n"), options);
        QVERIFY(import.ok());
        QCOMPARE(import->table.find("code")->number()->values[0], 7.0);
        QVERIFY(import->refused.listed == (std::vector<RefusedRow>{{3, 1, RowRule::NotANumber}}));
        QCOMPARE(import->schema.nameOf(Role::Id), std::string("n"));
        QCOMPARE(import->guesses[0].typeReason, TypeReason::Chosen);
        options.columns = {{"absent", ColumnType::Text, std::nullopt, std::nullopt}};
        QCOMPARE(importCsv(file("code,n\n007,1\n"), options).error().code, ErrorCode::UnknownColumn);
    }

    void missingMarkersAreMissing()
    {
        const auto import = importCsv(file("n,c,d\n1,x,2001-01-02\nNA,?, \n,NULL,\n 2 ,\"\",null\nNaN,y,N/A\n"), {});
        QVERIFY(import.ok());
        QCOMPARE(import->table.find("n")->missingCount(), std::size_t{3});
        QCOMPARE(import->table.find("c")->missingCount(), std::size_t{3});
        QCOMPARE(import->table.find("d")->missingCount(), std::size_t{4});
        QCOMPARE(import->table.find("n")->number()->values[3], 2.0);
    }

    void aStopRequestEndsTheImport()
    {
        std::stop_source stop;
        stop.request_stop();
        RunContext context;
        context.stop = stop.get_token();
        QCOMPARE(importCsv(file("a,b\n1,2\n"), {}, context).error().code, ErrorCode::Cancelled);
    }

    void theDocumentedPreviewAgreesWithTheImport()
    {
        const std::string path = RISKLOOM_SOURCE_DIR "/resources/samples/lending_club.csv";
        const auto preview = previewCsv(path, {}, 50);
        const auto import = importCsv(path, {});
        QVERIFY(preview.ok() && import.ok());
        QCOMPARE(preview->first.size(), std::size_t{50});
        QCOMPARE(preview->first[0].line, std::uint64_t{2});
        QVERIFY(!preview->last.empty() && !preview->middle.empty());
        for (std::size_t i = 0; i < preview->names.size(); ++i) {
            QCOMPARE(preview->names[i], import->schema.columns[i].name);
            QCOMPARE(preview->guesses[i].type, import->guesses[i].type);
        }
        const double estimate = static_cast<double>(preview->estimatedRows);
        QVERIFY(estimate > 9000 && estimate < 10800);
        QCOMPARE(preview->badValue, std::string("bad"));
    }

    void whatIsWrittenReadsBackTheSame()
    {
        Random random(21);
        for (int trial = 0; trial < 100; ++trial) {
            const std::size_t rows = 1 + random.below(60);
            std::vector<double> numbers(rows);
            std::vector<std::int32_t> codes(rows);
            for (std::size_t row = 0; row < rows; ++row) {
                numbers[row] = random.below(5) == 0 ? missingNumber : random.normal() * 1e6;
                codes[row] = static_cast<std::int32_t>(random.below(4)) - 1;
            }
            numbers[0] = 0.1;
            codes[0] = 1;
            const Table table({{"x", NumberColumn{numbers, 17}},
                               {"c", CategoryColumn{codes, {"a,\"b\"", "=1+1\n", "é"}}}}, rows);
            CsvWriteOptions verbatim;
            verbatim.formulas = FormulaGuard::Verbatim;
            const auto import = importCsv(file(toCsv(table, verbatim)), {});
            QVERIFY(import.ok());
            QCOMPARE(import->table.rows(), rows);
            for (std::size_t row = 0; row < rows; ++row)
                for (const char* name : {"x", "c"})
                    QCOMPARE(import->table.find(name)->cell(row), table.find(name)->cell(row));
        }
    }

private:
    std::string file(const std::string& text) const
    {
        const std::string path = m_folder.filePath(QStringLiteral("file.csv")).toStdString();
        std::ofstream(path, std::ios::binary | std::ios::trunc).write(text.data(), static_cast<std::streamsize>(text.size()));
        return path;
    }
    ErrorCode codeOf(const std::string& text) const
    {
        const auto import = importCsv(file(text), {});
        return import.ok() ? ErrorCode::Internal : import.error().code;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
