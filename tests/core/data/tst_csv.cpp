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

std::string utf16(const std::u16string& text)
{
    std::string bytes;
    for (const char16_t unit : text) {
        bytes += static_cast<char>(unit & 0xFFU);
        bytes += static_cast<char>(unit >> 8U);
    }
    return bytes;
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

    void encodingsAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char* name, const std::string& bytes, TextEncoding encoding, const char* cell) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<int>(bytes.size())) << static_cast<int>(encoding)
                                << QString::fromUtf8(cell);
        };
        row("UTF-8", "n,c\nx,北京\ny,é\n", TextEncoding::Utf8, "北京");
        row("UTF-8 with mark", "\xEF\xBB\xBFn,c\nx,北京\n", TextEncoding::Utf8, "北京");
        row("GB18030", "n,c\nx,\xB1\xB1\xBE\xA9\ny,\xC9\xCF\xBA\xA3\n", TextEncoding::Gb18030, "北京");
        row("Windows-1252", "n,c\nM\xFCller,K\xF6ln\nJos\xE9,Bogot\xE1\n", TextEncoding::Windows1252, "Köln");
        row("UTF-16LE", "\xFF\xFE" + utf16(u"n,c\nx,北京\ny,𠀀\n"), TextEncoding::Utf16Le, "北京");
    }
    void encodingsAreTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(QString, cell);
        const auto import = importCsv(file(bytes.toStdString()), {});
        QVERIFY2(import.ok(), import.ok() ? "" : describe(import.error()).c_str());
        QCOMPARE(static_cast<int>(import->dialect.encoding), encoding);
        QCOMPARE(import->schema.columns[0].name, std::string("n"));
        QCOMPARE(QString::fromStdString(import->table.find("c")->cell(0)), cell);
    }

    void aFewBrokenCharactersRefuseTheirRowsOnly()
    {
        std::string text = "n,c\n";
        for (int i = 0; i < 30; ++i)
            text += "x,é\n";
        const auto import = importCsv(file(text + "y,\xE9\nz,\xC3\n" + "w," + std::string(1, '\0') + "\n"), {});
        QVERIFY(import.ok());
        QCOMPARE(import->table.rows(), std::size_t{30});
        QCOMPARE(import->refused.byRule[static_cast<std::size_t>(RowRule::UndecodableBytes)], std::uint64_t{3});
    }

    void anEncodingThatShowsLateIsStillFound()
    {
        std::string text = "n,c\n";
        for (int i = 0; i < 300000; ++i)
            text += i == 140001 ? "M\xFCller,1\n" : "Meier,1\n";
        const auto import = importCsv(file(text), {});
        QVERIFY(import.ok());
        QCOMPARE(import->dialect.encoding, TextEncoding::Windows1252);
        QCOMPARE(import->table.rows(), std::size_t{300000});
        QCOMPARE(import->table.find("n")->cell(140001), std::string("Müller"));
    }

    void aTypeThatShowsLateLosesNothing()
    {
        std::string text = "a,b\n";
        for (int i = 0; i < 200000; ++i)
            text += (i == 100123 ? "abc" : std::to_string(i % 50) + ".50") + "," + std::to_string(i) + "\n";
        const auto import = importCsv(file(text), {});
        QVERIFY(import.ok());
        const Column& column = *import->table.find("a");
        QCOMPARE(column.type(), ColumnType::Category);
        QCOMPARE(column.category()->levels.size(), std::size_t{51});
        QCOMPARE(column.cell(0), std::string("0.50"));
        QCOMPARE(column.cell(100123), std::string("abc"));
        QCOMPARE(import->table.find("b")->number()->values[199999], 199999.0);
    }

    void dialectsAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<char>("decimal");
        QTest::newRow("comma") << "a,b\n1.5,2\n2.5,3\n" << ',' << '.';
        QTest::newRow("semicolon and comma") << "a;b\n1,5;2,5\n1,75;3,5\n" << ';' << ',';
        QTest::newRow("semicolon and thousands") << "a;b\n1.234,50;2\n12.345,75;3\n" << ';' << ',';
        QTest::newRow("tab") << "a\tb\n1,234.5\t2\n2.5\t3\n" << '\t' << '.';
        QTest::newRow("bar") << "a|b\nx|y\nz|w\n" << '|' << '.';
        QTest::newRow("one column") << "a\nx\ny\n" << ',' << '.';
    }
    void dialectsAreTold()
    {
        QFETCH(QString, text);
        QFETCH(char, delimiter);
        QFETCH(char, decimal);
        const auto import = importCsv(file(text.toStdString()), {});
        QVERIFY(import.ok());
        QCOMPARE(import->dialect.delimiter, delimiter);
        QCOMPARE(import->dialect.decimal, decimal);
        QCOMPARE(import->table.rows(), std::size_t{2});
    }

    void aDecimalCommaBetweenCommasIsQuoted()
    {
        const std::string text = "a,b,c\n\"1.002,75\",5,12\n-3,\"4,5\",6\n";
        for (const bool chosen : {false, true}) {
            CsvOptions options;
            if (chosen)
                options.decimal = ',';
            const auto import = importCsv(file(text), options);
            QVERIFY(import.ok());
            QCOMPARE(import->dialect.delimiter, ',');
            QCOMPARE(import->dialect.decimal, ',');
            const std::vector<std::vector<double>> expected{{1002.75, -3.0}, {5.0, 4.5}, {12.0, 6.0}};
            for (std::size_t column = 0; column < expected.size(); ++column)
                for (std::size_t row = 0; row < 2; ++row)
                    QCOMPARE(import->table.columns()[column].number()->values[row], expected[column][row]);
        }
        QCOMPARE(importCsv(file("a,b\n\"1,234\",5\n\"2,345\",6\n"), {})->dialect.decimal, '.');
    }

    void aFileWithoutHeaderGetsNames()
    {
        const auto import = importCsv(file("1,x\n2,y\n3,z\n"), {});
        QVERIFY(import.ok());
        QVERIFY(!import->dialect.header);
        QCOMPARE(import->table.rows(), std::size_t{3});
        QCOMPARE(import->schema.columns[0].name, std::string("column1"));
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
