// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <string>
#include <vector>

using namespace riskloom;

namespace {

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

// What an import finds out about a file by itself: encoding, delimiter, decimal sign, header, types that show late.
class TestCsvDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    void withoutHeaderTheFirstWholeRowSaysTheNumberOfColumns()
    {
        CsvOptions options;
        options.header = HeaderRow::Absent;
        const auto import = importCsv(file("\"a\"b,1,2\nx,2\ny,3\n"), options);
        QVERIFY(import.ok());
        QCOMPARE(import->table.columns().size(), std::size_t{2});
        QCOMPARE(import->table.rows(), std::size_t{2});
        QCOMPARE(import->refused.total, std::uint64_t{1});
        options.encoding = TextEncoding::Utf8;
        for (const char* text : {"\"\x13\xff\xff%\n\xec", "\"ab\n"}) { // the first one found by fuzzing: no row is whole
            const auto none = importCsv(file(text), options);
            QVERIFY(!none.ok());
            QCOMPARE(none.error().code, ErrorCode::NoRows);
        }
    }

    void aFileWithoutHeaderGetsNames()
    {
        const auto import = importCsv(file("1,x\n2,y\n3,z\n"), {});
        QVERIFY(import.ok());
        QVERIFY(!import->dialect.header);
        QCOMPARE(import->table.rows(), std::size_t{3});
        QCOMPARE(import->schema.columns[0].name, std::string("column1"));
    }

private:
    std::string file(const std::string& text) const
    {
        const std::string path = m_folder.filePath(QStringLiteral("file.csv")).toStdString();
        std::ofstream(path, std::ios::binary | std::ios::trunc).write(text.data(), static_cast<std::streamsize>(text.size()));
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCsvDialect)
#include "tst_csvdialect.moc"
