// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/neural/safetensors.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstring>
#include <fstream>

using namespace riskloom;

namespace {

std::vector<std::byte> file(std::string_view header, std::size_t dataBytes)
{
    std::vector<std::byte> bytes(8 + header.size() + dataBytes);
    const std::uint64_t length = header.size();
    std::memcpy(bytes.data(), &length, 8);
    std::memcpy(bytes.data() + 8, header.data(), header.size());
    return bytes;
}

SafeTensorsWriter sample()
{
    SafeTensorsWriter writer;
    writer.setText("kind", "test \"quoted\" \n 漢字");
    writer.add<float>("weight", {2, 3}, std::array{1.0F, -2.0F, 3.5F, 0.0F, -0.0F, 1e-30F});
    writer.add<double>("history", {2}, std::array{0.25, 1e300});
    writer.add<std::int64_t>("order", {3}, std::array<std::int64_t, 3>{-1, 0, 1LL << 60});
    writer.add<std::uint8_t>("flags", {1}, std::array<std::uint8_t, 1>{255});
    writer.add<float>("none", {0, 7}, std::span<const float>());
    writer.add<double>("scalar", {}, std::array{42.0});
    return writer;
}

} // namespace

class TestSafeTensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void theLayoutIsTheFormats();
    void theOrderOfAddingDoesNotMatter();
    void valuesAreAlignedInTheFile();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void unknownTypesAreNotSupported();
    void aCutFileIsRefusedAtEveryLength();
    void everyBitFlipIsRefusedOrChangesTheHash();
    void anotherShapeOrTypeIsRefused();
    void filesThatAreNoneAreNamed();
};

void TestSafeTensors::whatIsWrittenIsRead()
{
    const Result<SafeTensors> read = SafeTensors::parse(sample().bytes(), "sample");
    QVERIFY2(read.ok(), read ? "" : describe(read.error()).c_str());
    QCOMPARE(read->text("kind").value(), std::string("test \"quoted\" \n 漢字"));
    const std::array<std::int64_t, 2> shape{2, 3};
    const auto weight = read->values<float>("weight", shape);
    QVERIFY(weight.ok());
    QCOMPARE(*weight, (std::vector<float>{1.0F, -2.0F, 3.5F, 0.0F, -0.0F, 1e-30F}));
    QVERIFY(std::signbit(weight.value()[4]));
    QCOMPARE(read->vector<double>("history").value(), (std::vector<double>{0.25, 1e300}));
    QCOMPARE(read->vector<std::int64_t>("order").value(), (std::vector<std::int64_t>{-1, 0, 1LL << 60}));
    QCOMPARE(read->vector<std::uint8_t>("flags").value(), (std::vector<std::uint8_t>{255}));
    QCOMPARE(read->values<double>("scalar", {}).value(), (std::vector<double>{42.0}));
}

void TestSafeTensors::theLayoutIsTheFormats()
{
    SafeTensorsWriter writer;
    writer.add<std::uint8_t>("b", {2}, std::array<std::uint8_t, 2>{7, 9});
    writer.add<float>("a", {1}, std::array{1.0F});
    const std::vector<std::byte> bytes = writer.bytes();
    const std::string header = R"({"__metadata__":{},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                               R"("b":{"dtype":"U8","shape":[2],"data_offsets":[4,6]}})";
    const std::size_t padded = (header.size() + 7) / 8 * 8;
    std::vector<std::byte> expected = file(header + std::string(padded - header.size(), ' '), 6);
    const std::array<std::uint8_t, 6> data{0, 0, 0x80, 0x3F, 7, 9};
    std::memcpy(expected.data() + 8 + padded, data.data(), data.size());
    QVERIFY(bytes == expected);
}

void TestSafeTensors::theOrderOfAddingDoesNotMatter()
{
    SafeTensorsWriter forward;
    SafeTensorsWriter backward;
    for (int i = 0; i < 5; ++i) {
        const auto add = [](SafeTensorsWriter& writer, int k) {
            writer.setText("key" + std::to_string(k), "text");
            writer.add<float>("tensor" + std::to_string(k), {1}, std::array{static_cast<float>(k)});
        };
        add(forward, i);
        add(backward, 4 - i);
    }
    QVERIFY(forward.bytes() == backward.bytes());
}

void TestSafeTensors::valuesAreAlignedInTheFile()
{
    const std::vector<std::byte> bytes = sample().bytes();
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), 8);
    const Result<SafeTensors> read = SafeTensors::parse(bytes, "sample");
    QVERIFY(read.ok());
    for (const TensorEntry& entry : read->entries())
        QCOMPARE((8 + length + entry.begin) % tensorTypeBytes(entry.type), 0U);
}

void TestSafeTensors::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("dataBytes");
    const auto row = [](const char* name, QByteArray header, int dataBytes) {
        QTest::newRow(name) << header << dataBytes;
    };
    const QByteArray f4 = R"("dtype":"F32","shape":[1])";
    row("empty header", "", 0);
    row("not an object", "[]", 0);
    row("two documents", "{}{}", 0);
    row("name twice", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4]},\"a\":{" + f4 + ",\"data_offsets\":[4,8]}}", 8);
    row("name twice, one escaped",
        "{\"a\":{" + f4 + ",\"data_offsets\":[0,4]},\"\\u0061\":{" + f4 + ",\"data_offsets\":[4,8]}}", 8);
    row("member twice", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4],\"data_offsets\":[0,4]}}", 4);
    row("metadata key twice", R"({"__metadata__":{"k":"a","k":"b"}})", 0);
    row("metadata twice", R"({"__metadata__":{},"__metadata__":{}})", 0);
    row("metadata not a text", R"({"__metadata__":{"k":1}})", 0);
    row("metadata nested", R"({"__metadata__":{"k":{}}})", 0);
    row("unknown member", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4],\"x\":1}}", 4);
    row("member missing", R"({"a":{"dtype":"F32","data_offsets":[0,4]}})", 4);
    row("dtype not a text", R"({"a":{"dtype":4,"shape":[1],"data_offsets":[0,4]}})", 4);
    row("gap in front", "{\"a\":{" + f4 + ",\"data_offsets\":[4,8]}}", 8);
    row("gap between", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4]},\"b\":{" + f4 + ",\"data_offsets\":[8,12]}}", 12);
    row("overlap", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4]},\"b\":{" + f4 + ",\"data_offsets\":[2,6]}}", 6);
    row("same range", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4]},\"b\":{" + f4 + ",\"data_offsets\":[0,4]}}", 4);
    row("bytes left over", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4]}}", 5);
    row("beyond the end", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4]}}", 3);
    row("ends before it begins", "{\"a\":{" + f4 + ",\"data_offsets\":[4,0]}}", 4);
    row("shape too small", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})", 8);
    row("product overflows to the right size",
        R"({"a":{"dtype":"F32","shape":[4611686018427387904,2],"data_offsets":[0,0]}})", 0);
    row("product overflows, with a zero behind",
        R"({"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904,0],"data_offsets":[0,0]}})", 0);
    row("negative dimension", R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4);
    row("fraction", R"({"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}})", 4);
    row("beyond 63 bits", R"({"a":{"dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,4]}})", 4);
    row("one offset", "{\"a\":{" + f4 + ",\"data_offsets\":[0]}}", 4);
    row("three offsets", "{\"a\":{" + f4 + ",\"data_offsets\":[0,4,4]}}", 4);
    row("nested shape", R"({"a":{"dtype":"F32","shape":[[1]],"data_offsets":[0,4]}})", 4);
    row("nine dimensions", R"({"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}})", 4);
    row("null", R"({"a":null})", 0);
    row("not UTF-8", QByteArray("{\"\xff\":{") + f4 + ",\"data_offsets\":[0,4]}}", 4);
    row("deep nesting", QByteArray(100000, '{'), 0);
    row("deep lists", QByteArray(100000, '['), 0);
    row("longer than the cap", QByteArray("{}") + QByteArray(1 << 20, ' '), 0);
}

void TestSafeTensors::hostileFilesAreRefused()
{
    QFETCH(QByteArray, header);
    QFETCH(int, dataBytes);
    const Result<SafeTensors> read = SafeTensors::parse(
        file({header.constData(), static_cast<std::size_t>(header.size())}, static_cast<std::size_t>(dataBytes)), "x");
    QVERIFY(!read.ok());
    QCOMPARE(errorCodeName(read.error().code), errorCodeName(ErrorCode::FileCorrupt));
    QCOMPARE(read.error().args.size(), 2U);
    QVERIFY(!read.error().args[1].empty());
}

void TestSafeTensors::unknownTypesAreNotSupported()
{
    const auto read = SafeTensors::parse(file(R"({"a":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}})", 4), "x");
    QVERIFY(!read.ok());
    QCOMPARE(errorCodeName(read.error().code), errorCodeName(ErrorCode::NotSupported));
    QCOMPARE(read.error().args, std::vector<std::string>{"dtype F8_E4M3"});
}

void TestSafeTensors::aCutFileIsRefusedAtEveryLength()
{
    const std::vector<std::byte> whole = sample().bytes();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto end = whole.begin() + static_cast<std::ptrdiff_t>(length);
        QVERIFY2(!SafeTensors::parse({whole.begin(), end}, "x").ok(), std::to_string(length).c_str());
    }
    QVERIFY(SafeTensors::parse(whole, "x").ok());
}

// The format has no checksum of its own: what the reader cannot see must show in the SHA-256 the artifact is kept
// under.
void TestSafeTensors::everyBitFlipIsRefusedOrChangesTheHash()
{
    const std::vector<std::byte> whole = sample().bytes();
    const std::string hash = sha256Hex(whole);
    Random random(7);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        std::vector<std::byte> flipped = whole;
        const std::uint64_t bit = random.below(8 * flipped.size());
        flipped[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        QVERIFY(sha256Hex(flipped) != hash);
        refused += SafeTensors::parse(std::move(flipped), "x").ok() ? 0 : 1;
    }
    QVERIFY2(refused > 1000, std::to_string(refused).c_str()); // most of this small file is header
}

void TestSafeTensors::anotherShapeOrTypeIsRefused()
{
    const Result<SafeTensors> read = SafeTensors::parse(sample().bytes(), "sample");
    QVERIFY(read.ok());
    const std::array<std::int64_t, 2> right{2, 3};
    const std::array<std::int64_t, 2> turned{3, 2};
    QVERIFY(!read->values<float>("weight", turned).ok());
    QVERIFY(!read->values<double>("weight", right).ok());
    QVERIFY(!read->values<float>("absent", right).ok());
    QVERIFY(!read->vector<float>("weight").ok());
    QVERIFY(!read->text("absent").ok());
    QVERIFY(read->find("absent") == nullptr);
}

void TestSafeTensors::filesThatAreNoneAreNamed()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    QCOMPARE(errorCodeName(SafeTensors::read(root / "absent").error().code), errorCodeName(ErrorCode::FileNotFound));
    QCOMPARE(errorCodeName(SafeTensors::read(root).error().code), errorCodeName(ErrorCode::FileUnreadable));
    const std::vector<std::byte> bytes = sample().bytes();
    std::ofstream(root / "good", std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    QVERIFY(SafeTensors::read(root / "good").ok());
    std::ofstream(root / "empty", std::ios::binary).flush();
    const Result<SafeTensors> empty = SafeTensors::read(root / "empty");
    QVERIFY(!empty.ok());
    QCOMPARE(errorCodeName(empty.error().code), errorCodeName(ErrorCode::FileCorrupt));
}

QTEST_GUILESS_MAIN(TestSafeTensors)
#include "tst_safetensors.moc"
