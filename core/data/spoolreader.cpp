// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/data/spool.h"
#include "core/data/spoollayout.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace riskloom {
namespace {

using spool::ColumnEntry;
using spool::Header;

// Walks the file block by block. The first block that does not fit, or that breaks a rule, ends the walk: `what` says
// which rule, and every block after it is empty.
class Walk {
public:
    explicit Walk(const MappedFile& file) : m_owner(file.owner), m_left(file.bytes) {}

    // `count` values, aligned because every block before them is a multiple of 8 bytes and so is the mapping's address.
    template <class T>
    std::span<const T> block(std::uint64_t count)
    {
        const bool fits = count <= m_left.size() / sizeof(T) && spool::padded(count * sizeof(T)) <= m_left.size();
        require(fits, "length");
        if (failed())
            return {};
        const std::size_t length = static_cast<std::size_t>(count) * sizeof(T);
        const std::size_t whole = static_cast<std::size_t>(spool::padded(length));
        const std::span<const std::byte> padding = m_left.subspan(length, whole - length);
        require(std::ranges::all_of(padding, [](std::byte byte) { return byte == std::byte{0}; }), "padding");
        if (failed())
            return {};
        const auto* values = reinterpret_cast<const T*>(m_left.data());
        m_left = m_left.subspan(whole);
        return {values, static_cast<std::size_t>(count)};
    }
    template <class T>
    Array<T> array(std::uint64_t count)
    {
        return Array<T>(m_owner, block<T>(count));
    }
    template <class T>
    T record()
    {
        const std::span<const T> found = block<T>(1);
        return found.empty() ? T{} : found.front();
    }

    void fail(const char* what)
    {
        if (m_what == nullptr)
            m_what = what;
        m_left = {};
    }
    void require(bool held, const char* what)
    {
        if (!held)
            fail(what);
    }
    [[nodiscard]] bool failed() const { return m_what != nullptr; }
    [[nodiscard]] const char* what() const { return m_what; }
    [[nodiscard]] std::size_t left() const { return m_left.size(); }

private:
    std::shared_ptr<const void> m_owner;
    std::span<const std::byte> m_left;
    const char* m_what = nullptr;
};

NumberColumn readNumbers(Walk& walk, const ColumnEntry& entry, std::uint64_t rows)
{
    walk.require(entry.decimals <= 17, "decimals");
    walk.require(entry.levels == 0 && entry.textBytes == 0, "column entry");
    NumberColumn column{walk.array<double>(rows), static_cast<int>(std::min(entry.decimals, 17U))};
    constexpr std::uint64_t exponent = 0x7ff0000000000000;
    bool sound = true;
    for (const double value : column.values) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        sound &= (bits & exponent) != exponent || bits == spool::missingNumberBits;
    }
    walk.require(sound, "number");
    return column;
}

CategoryColumn readCategories(Walk& walk, const ColumnEntry& entry, std::uint64_t rows)
{
    walk.require(entry.decimals == 0 && entry.levels <= std::numeric_limits<std::int32_t>::max(), "column entry");
    CategoryColumn column;
    const std::span<const std::uint64_t> ends = walk.block<std::uint64_t>(entry.levels);
    const std::span<const char> texts = walk.block<char>(entry.textBytes);
    if (!walk.failed() && (ends.empty() ? !texts.empty() : ends.back() != texts.size()))
        walk.fail("level");
    std::unordered_set<std::string_view> seen;
    std::uint64_t from = 0;
    for (std::size_t i = 0; i < ends.size() && !walk.failed(); ++i) {
        if (ends[i] < from || ends[i] > texts.size()) {
            walk.fail("level");
            break;
        }
        const std::string_view level(texts.data() + from, static_cast<std::size_t>(ends[i] - from));
        walk.require(isValidUtf8(level) && seen.insert(level).second, "level");
        column.levels.emplace_back(level);
        from = ends[i];
    }
    column.codes = walk.array<std::int32_t>(rows);
    const auto levels = static_cast<std::int64_t>(entry.levels);
    bool sound = true;
    for (const std::int32_t code : column.codes)
        sound &= code >= missingCode && code < levels;
    walk.require(sound, "category code");
    return column;
}

DateColumn readDates(Walk& walk, const ColumnEntry& entry, std::uint64_t rows)
{
    walk.require(entry.decimals == 0 && entry.levels == 0 && entry.textBytes == 0, "column entry");
    DateColumn column{walk.array<Day>(rows)};
    static const Day first = *dayFromDate(1, 1, 1);
    static const Day last = *dayFromDate(9999, 12, 31);
    bool sound = true;
    for (const Day day : column.days)
        sound &= day == missingDay || (day >= first && day <= last);
    walk.require(sound, "date");
    return column;
}

TextColumn readTexts(Walk& walk, const ColumnEntry& entry, std::uint64_t rows)
{
    walk.require(entry.decimals == 0 && entry.levels == 0, "column entry");
    TextColumn column{walk.array<std::uint64_t>(rows + 1), walk.array<char>(entry.textBytes)};
    if (walk.failed())
        return {};
    bool sound = column.offsets[0] == 0 && column.offsets[column.offsets.size() - 1] == entry.textBytes &&
                 std::ranges::is_sorted(column.offsets);
    for (std::size_t row = 0; row < rows && sound; ++row)
        sound = isValidUtf8(column.text(row));
    walk.require(sound, "text");
    return column;
}

ColumnValues readValues(Walk& walk, const ColumnEntry& entry, std::uint64_t rows)
{
    switch (entry.type) {
    case 0: return readNumbers(walk, entry, rows);
    case 1: return readCategories(walk, entry, rows);
    case 2: return readDates(walk, entry, rows);
    case 3: return readTexts(walk, entry, rows);
    default: walk.fail("column type"); return {};
    }
}

} // namespace

Result<Table> readSpool(const std::filesystem::path& path, std::string_view expectedSha256)
{
    const auto corrupt = [&](const char* what) { return Error{ErrorCode::FileCorrupt, {path.string(), what}, {}}; };
    RISKLOOM_TRY(const MappedFile file, mapFile(path));
    if (!expectedSha256.empty()) {
        const std::string found = sha256Hex(file.bytes);
        if (found != expectedSha256)
            return Error{ErrorCode::HashMismatch, {path.string(), std::string(expectedSha256), found}, {}};
    }
    Walk walk(file);
    const Header header = walk.record<Header>();
    if (walk.failed() || header.magic != spool::magic)
        return corrupt("not a spool file");
    if (header.version != spool::version)
        return Error{ErrorCode::NotSupported, {"spool file version " + std::to_string(header.version)}, path.string()};
    walk.require(header.fileBytes == file.bytes.size(), "length");
    // A row takes at least 4 bytes in some column; without columns there is nothing that could bear out a row.
    walk.require(header.rows < file.bytes.size() && (header.columns > 0 || header.rows == 0), "rows");
    const std::span<const ColumnEntry> entries = walk.block<ColumnEntry>(header.columns);
    std::unordered_set<std::string> names;
    std::vector<Column> columns;
    for (std::size_t i = 0; i < entries.size() && !walk.failed(); ++i) {
        const std::span<const char> name = walk.block<char>(entries[i].nameBytes);
        Column column{std::string(name.begin(), name.end()), readValues(walk, entries[i], header.rows)};
        walk.require(isValidUtf8(column.name) && names.insert(column.name).second, "column name");
        columns.push_back(std::move(column));
    }
    if (!walk.failed() && walk.left() != 0)
        walk.fail("length");
    if (walk.failed())
        return corrupt(walk.what());
    return Table(std::move(columns), static_cast<std::size_t>(header.rows));
}

} // namespace riskloom
