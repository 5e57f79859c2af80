// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/data/spool.h"
#include "core/data/spoollayout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace riskloom {
namespace {

using spool::ColumnEntry;
using spool::Header;
using spool::padded;

// Hands every byte of the file to the hash and, when there is one, to the file.
class Sink {
public:
    explicit Sink(AtomicFile* file) : m_file(file) {}

    template <class T>
    Result<> put(std::span<const T> values)
    {
        const std::span<const std::byte> bytes = std::as_bytes(values);
        m_hash.add(bytes);
        m_bytes += bytes.size();
        return m_file == nullptr ? Result<>{} : m_file->write(bytes);
    }
    // The values and the zeros behind them that make the block a multiple of 8 bytes.
    template <class T>
    Result<> putBlock(std::span<const T> values)
    {
        constexpr std::array<std::byte, 8> zeros{};
        RISKLOOM_CHECK(put(values));
        const std::uint64_t length = values.size_bytes();
        return put(std::span<const std::byte>(zeros).first(padded(length) - length));
    }
    SpoolResult finish() { return {m_hash.hex(), m_bytes}; }

private:
    AtomicFile* m_file;
    Sha256 m_hash;
    std::uint64_t m_bytes = 0;
};

std::uint64_t textBytesOf(const TextColumn& column)
{
    return column.offsets.empty() ? 0 : column.offsets[column.offsets.size() - 1] - column.offsets[0];
}

ColumnEntry entryOf(const Column& column)
{
    ColumnEntry entry;
    entry.type = static_cast<std::uint32_t>(column.type());
    entry.nameBytes = column.name.size();
    if (const NumberColumn* number = column.number())
        entry.decimals = static_cast<std::uint32_t>(std::clamp(number->decimals, 0, 17));
    if (const CategoryColumn* category = column.category()) {
        entry.levels = category->levels.size();
        for (const std::string& level : category->levels)
            entry.textBytes += level.size();
    }
    if (const TextColumn* text = column.text())
        entry.textBytes = textBytesOf(*text);
    return entry;
}

std::uint64_t bytesOf(const ColumnEntry& entry, std::uint64_t rows)
{
    const std::uint64_t name = padded(entry.nameBytes);
    switch (static_cast<ColumnType>(entry.type)) {
    case ColumnType::Number: return name + rows * sizeof(double);
    case ColumnType::Category:
        return name + entry.levels * sizeof(std::uint64_t) + padded(entry.textBytes) + padded(rows * sizeof(std::int32_t));
    case ColumnType::Date: return name + padded(rows * sizeof(Day));
    case ColumnType::Text: return name + (rows + 1) * sizeof(std::uint64_t) + padded(entry.textBytes);
    }
    return name;
}

// NaN has many bit patterns and a fingerprint needs one. Copied in pieces so that memory stays small.
Result<> putNumbers(Sink& sink, std::span<const double> values)
{
    std::vector<double> piece(std::min<std::size_t>(values.size(), 32768));
    for (std::size_t from = 0; from < values.size(); from += piece.size()) {
        const std::size_t count = std::min(piece.size(), values.size() - from);
        std::ranges::transform(values.subspan(from, count), piece.begin(), [](double value) {
            return std::isfinite(value) ? value : std::bit_cast<double>(spool::missingNumberBits);
        });
        RISKLOOM_CHECK(sink.put(std::span<const double>(piece).first(count)));
    }
    return {};
}

Result<> putCategories(Sink& sink, const CategoryColumn& column)
{
    std::vector<std::uint64_t> ends;
    std::string texts;
    for (const std::string& level : column.levels) {
        texts += level;
        ends.push_back(texts.size());
    }
    RISKLOOM_CHECK(sink.put(std::span<const std::uint64_t>(ends)));
    RISKLOOM_CHECK(sink.putBlock(std::span<const char>(texts)));
    return sink.putBlock(column.codes.span());
}

Result<> putTexts(Sink& sink, const TextColumn& column)
{
    const std::uint64_t first = column.offsets.empty() ? 0 : column.offsets[0];
    std::vector<std::uint64_t> offsets(column.offsets.begin(), column.offsets.end());
    if (offsets.empty())
        offsets.push_back(0);
    for (std::uint64_t& offset : offsets)
        offset -= first;
    RISKLOOM_CHECK(sink.put(std::span<const std::uint64_t>(offsets)));
    return sink.putBlock(column.bytes.span().subspan(static_cast<std::size_t>(first),
                                                     static_cast<std::size_t>(textBytesOf(column))));
}

Result<> putColumn(Sink& sink, const Column& column)
{
    RISKLOOM_CHECK(sink.putBlock(std::span<const char>(column.name)));
    switch (column.type()) {
    case ColumnType::Number: return putNumbers(sink, column.number()->values.span());
    case ColumnType::Category: return putCategories(sink, *column.category());
    case ColumnType::Date: return sink.putBlock(column.date()->days.span());
    case ColumnType::Text: return putTexts(sink, *column.text());
    }
    return {};
}

Result<SpoolResult> putTable(const Table& table, AtomicFile* file)
{
    Header header{spool::magic, spool::version, static_cast<std::uint32_t>(table.columns().size()), table.rows(),
                  sizeof(Header) + table.columns().size() * sizeof(ColumnEntry)};
    std::vector<ColumnEntry> entries;
    for (const Column& column : table.columns()) {
        entries.push_back(entryOf(column));
        header.fileBytes += bytesOf(entries.back(), table.rows());
    }
    Sink sink(file);
    RISKLOOM_CHECK(sink.put(std::span<const Header>(&header, 1)));
    RISKLOOM_CHECK(sink.put(std::span<const ColumnEntry>(entries)));
    for (const Column& column : table.columns())
        RISKLOOM_CHECK(putColumn(sink, column));
    return sink.finish();
}

} // namespace

Result<SpoolResult> writeSpool(const Table& table, const std::filesystem::path& path)
{
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_TRY(SpoolResult result, putTable(table, &file));
    RISKLOOM_CHECK(file.commit());
    return result;
}

std::string fingerprint(const Table& table)
{
    return putTable(table, nullptr)->sha256;
}

} // namespace riskloom
