// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/data/spool.h"
#include "core/data/spoollayout.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <cstring>
#include <fstream>
#include <sstream>

using namespace riskloom;

namespace {

Column numbers(std::string name, std::vector<double> values, int decimals)
{
    return {std::move(name), NumberColumn{std::move(values), decimals}};
}

Column texts(std::string name, const std::vector<std::string>& cells)
{
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (const std::string& cell : cells) {
        bytes.insert(bytes.end(), cell.begin(), cell.end());
        offsets.push_back(bytes.size());
    }
    return {std::move(name), TextColumn{std::move(offsets), std::move(bytes)}};
}

Table sample()
{
    return Table({numbers("x", {1.5, missingNumber, -0.25}, 2),
                  {"家", CategoryColumn{std::vector<std::int32_t>{1, missingCode, 0}, {"own", "租房"}}},
                  {"day", DateColumn{std::vector<Day>{0, missingDay, 11324}}},
                  texts("id", {"00123", "", "é"})},
                 3);
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void put(const std::filesystem::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

bool sameCells(const Table& a, const Table& b)
{
    if (a.rows() != b.rows() || a.columns().size() != b.columns().size())
        return false;
    for (std::size_t c = 0; c < a.columns().size(); ++c) {
        const Column& left = a.columns()[c];
        const Column& right = b.columns()[c];
        if (left.name != right.name || left.type() != right.type())
            return false;
        for (std::size_t row = 0; row < a.rows(); ++row)
            if (left.cell(row) != right.cell(row) || left.missing(row) != right.missing(row))
                return false;
    }
    return true;
}

// Looks at every cell, so that a sanitizer sees every address a reader of the table could reach.
std::size_t touchEverything(const Table& table)
{
    std::size_t total = 0;
    for (const Column& column : table.columns())
        for (std::size_t row = 0; row < table.rows(); ++row)
            total += column.cell(row).size();
    return total;
}

} // namespace

class TestSpool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableComesBackAsItWas()
    {
        const Table table = sample();
        const auto written = writeSpool(table, file("a.table"));
        QVERIFY(written.ok());
        const auto read = readSpool(file("a.table"), written->sha256);
        QVERIFY(read.ok());
        QVERIFY(sameCells(table, *read));
        QCOMPARE(read->find("x")->number()->decimals, 2);
        QCOMPARE(read->find("家")->category()->levels, (std::vector<std::string>{"own", "租房"}));
    }

    void tablesWithoutRowsOrColumnsComeBackToo()
    {
        for (const Table& table : {Table(), Table({numbers("x", {}, 0), texts("t", {})}, 0)}) {
            QVERIFY(writeSpool(table, file("empty.table")).ok());
            const auto read = readSpool(file("empty.table"));
            QVERIFY(read.ok());
            QVERIFY(sameCells(table, *read));
        }
    }

    void theHashIsTheFilesOwn()
    {
        const auto written = writeSpool(sample(), file("hash.table"));
        QVERIFY(written.ok());
        const std::string bytes = bytesOf(file("hash.table"));
        QCOMPARE(written->bytes, std::uint64_t{bytes.size()});
        QCOMPARE(written->sha256, sha256Hex(bytes));
        QCOMPARE(fingerprint(sample()), written->sha256);
    }

    void everyMissingNumberHasTheSameBytes()
    {
        const double odd = std::bit_cast<double>(std::uint64_t{0xfff8000000000001});
        QVERIFY(std::isnan(odd));
        QCOMPARE(fingerprint(Table({numbers("x", {odd}, 0)}, 1)), fingerprint(Table({numbers("x", {missingNumber}, 0)}, 1)));
        QVERIFY(fingerprint(Table({numbers("x", {1.0}, 0)}, 1)) != fingerprint(Table({numbers("x", {missingNumber}, 0)}, 1)));
    }

    void aTableReadFromItsFileHasTheSameFingerprint()
    {
        QVERIFY(writeSpool(sample(), file("twice.table")).ok());
        QCOMPARE(fingerprint(*readSpool(file("twice.table"))), fingerprint(sample()));
    }

    void theTableOutlivesTheNameOfItsFile()
    {
        QVERIFY(writeSpool(sample(), file("gone.table")).ok());
        const auto read = readSpool(file("gone.table"));
        QVERIFY(std::filesystem::remove(file("gone.table")));
        QVERIFY(sameCells(sample(), *read));
    }

    void anotherFileThanExpectedIsRefused()
    {
        QVERIFY(writeSpool(sample(), file("other.table")).ok());
        const auto read = readSpool(file("other.table"), std::string(64, '0'));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::HashMismatch);
    }

    void everyTruncationIsRefused()
    {
        QVERIFY(writeSpool(sample(), file("whole.table")).ok());
        const std::string bytes = bytesOf(file("whole.table"));
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            put(file("cut.table"), std::string_view(bytes).substr(0, length));
            const auto read = readSpool(file("cut.table"));
            QVERIFY(!read.ok());
            QCOMPARE(read.error().code, ErrorCode::FileCorrupt);
        }
        put(file("long.table"), bytes + std::string(8, '\0'));
        QCOMPARE(readSpool(file("long.table")).error().code, ErrorCode::FileCorrupt);
    }

    void everySingleChangedByteIsRefusedOrHarmless()
    {
        QVERIFY(writeSpool(sample(), file("whole.table")).ok());
        const std::string bytes = bytesOf(file("whole.table"));
        std::size_t refused = 0;
        for (std::size_t at = 0; at < bytes.size(); ++at)
            for (const char flip : {'\x01', '\xff'}) {
                std::string changed = bytes;
                changed[at] = static_cast<char>(changed[at] ^ flip);
                put(file("changed.table"), changed);
                const auto read = readSpool(file("changed.table"));
                if (!read.ok())
                    ++refused;
                else
                    touchEverything(*read);
            }
        QVERIFY(refused > bytes.size()); // most of a small file is structure
    }

    void randomDamageNeverGivesAnUnsafeTable()
    {
        QVERIFY(writeSpool(sample(), file("whole.table")).ok());
        const std::string bytes = bytesOf(file("whole.table"));
        Random random(5);
        for (int trial = 0; trial < 1000; ++trial) {
            std::string changed = bytes;
            for (std::uint64_t i = random.below(6) + 1; i > 0; --i)
                changed[random.below(changed.size())] = static_cast<char>(random.below(256));
            put(file("damaged.table"), changed);
            if (const auto read = readSpool(file("damaged.table")); read.ok())
                touchEverything(*read);
        }
    }

    void aNewerVersionIsNamed()
    {
        QVERIFY(writeSpool(sample(), file("newer.table")).ok());
        std::string bytes = bytesOf(file("newer.table"));
        bytes[8] = 2;
        put(file("newer.table"), bytes);
        QCOMPARE(readSpool(file("newer.table")).error().code, ErrorCode::NotSupported);
    }

    void missingFilesAndFoldersAreTold()
    {
        QCOMPARE(readSpool(file("absent.table")).error().code, ErrorCode::FileNotFound);
        QCOMPARE(readSpool(m_folder.path().toStdString()).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(writeSpool(sample(), file("no/such/folder.table")).error().code, ErrorCode::FileUnwritable);
    }

    void aFullDiskLeavesTheOldFileAndNothingElse()
    {
        QVERIFY(writeSpool(sample(), file("kept.table")).ok());
        const std::string before = bytesOf(file("kept.table"));
        rlimit old{};
        getrlimit(RLIMIT_FSIZE, &old);
        const rlimit tiny{4096, old.rlim_max};
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &tiny);
        const auto written = writeSpool(Table({numbers("x", std::vector<double>(5000, 1.0), 0)}, 5000), file("kept.table"));
        setrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, oldHandler);

        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QCOMPARE(bytesOf(file("kept.table")), before);
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
            QVERIFY(entry.path().string().find("partial") == std::string::npos);
    }

private:
    std::filesystem::path file(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
