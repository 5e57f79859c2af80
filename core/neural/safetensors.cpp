// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/safetensors.h"

#include "core/neural/safetensorsheader.h"

#include <bit>
#include <cassert>
#include <cstring>
#include <fstream>
#include <limits>
#include <new>
#include <optional>
#include <system_error>
#include <tuple>

namespace riskloom {
namespace {

static_assert(std::endian::native == std::endian::little, "values are written as they lie in memory");

constexpr std::size_t lengthBytes = 8;
constexpr std::uint64_t longestHeader = 1U << 20U;

// Bytes of a tensor of this shape; nothing when they do not fit 64 bits.
std::optional<std::uint64_t> shapeBytes(TensorType type, std::span<const std::int64_t> shape)
{
    std::uint64_t total = tensorTypeBytes(type);
    for (const std::int64_t dimension : shape) {
        const auto size = static_cast<std::uint64_t>(dimension);
        if (size != 0 && total > std::numeric_limits<std::uint64_t>::max() / size)
            return std::nullopt;
        total *= size;
    }
    return total;
}

// What is wrong with the ranges, or "". Sorts the entries by position.
std::string checkRanges(std::vector<TensorEntry>& entries, std::uint64_t dataBytes)
{
    std::ranges::sort(entries, {},
                      [](const TensorEntry& entry) { return std::tie(entry.begin, entry.end, entry.name); });
    std::uint64_t expected = 0;
    for (const TensorEntry& entry : entries) {
        if (entry.begin != expected)
            return "a gap or overlap before \"" + entry.name + "\"";
        if (entry.end < entry.begin || entry.end > dataBytes)
            return "\"" + entry.name + "\" ends outside the file";
        if (shapeBytes(entry.type, entry.shape) != entry.end - entry.begin)
            return "\"" + entry.name + "\" is not as long as its shape says";
        expected = entry.end;
    }
    return expected == dataBytes ? "" : "bytes that belong to no tensor";
}

Error corruptFile(const std::string& where, std::string what)
{
    return Error{ErrorCode::FileCorrupt, {where, std::move(what)}, {}};
}

} // namespace

std::size_t tensorTypeBytes(TensorType type)
{
    switch (type) {
    case TensorType::F32: return 4;
    case TensorType::F64: return 8;
    case TensorType::I64: return 8;
    case TensorType::U8: return 1;
    }
    return 0;
}

std::string_view tensorTypeName(TensorType type)
{
    switch (type) {
    case TensorType::F32: return "F32";
    case TensorType::F64: return "F64";
    case TensorType::I64: return "I64";
    case TensorType::U8: return "U8";
    }
    return {};
}

void SafeTensorsWriter::addBytes(TensorEntry entry, std::span<const std::byte> values)
{
    assert(entry.name != "__metadata__" && shapeBytes(entry.type, entry.shape) == values.size());
    assert(std::ranges::none_of(m_tensors, [&](const Pending& other) { return other.entry.name == entry.name; }));
    m_tensors.push_back({std::move(entry), {values.begin(), values.end()}});
}

std::vector<std::byte> SafeTensorsWriter::bytes() const
{
    std::vector<const Pending*> order;
    for (const Pending& tensor : m_tensors)
        order.push_back(&tensor);
    std::ranges::sort(order, [](const Pending* a, const Pending* b) {
        const std::size_t widthA = tensorTypeBytes(a->entry.type);
        const std::size_t widthB = tensorTypeBytes(b->entry.type);
        return widthA != widthB ? widthA > widthB : a->entry.name < b->entry.name;
    });

    SafeTensorsHeader header{{}, m_metadata};
    std::uint64_t position = 0;
    for (const Pending* tensor : order) {
        header.entries.push_back(tensor->entry);
        header.entries.back().begin = position;
        position += tensor->values.size();
        header.entries.back().end = position;
    }
    std::string text = writeSafeTensorsHeader(header);
    text.append((lengthBytes - text.size() % lengthBytes) % lengthBytes, ' ');

    const std::uint64_t length = text.size();
    std::vector<std::byte> all(lengthBytes + text.size() + position);
    std::memcpy(all.data(), &length, lengthBytes);
    std::memcpy(all.data() + lengthBytes, text.data(), text.size());
    auto into = all.begin() + static_cast<std::ptrdiff_t>(lengthBytes + text.size());
    for (const Pending* tensor : order)
        into = std::ranges::copy(tensor->values, into).out;
    return all;
}

Result<SafeTensors> SafeTensors::parse(std::vector<std::byte> bytes, const std::string& where)
{
    if (bytes.size() < lengthBytes)
        return corruptFile(where, "shorter than its header length");
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), lengthBytes);
    if (length > longestHeader)
        return corruptFile(where, "header longer than 1 MiB");
    if (length > bytes.size() - lengthBytes)
        return corruptFile(where, "header longer than the file");

    SafeTensors file;
    file.m_where = where;
    file.m_dataBegin = lengthBytes + static_cast<std::size_t>(length);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + lengthBytes,
                                static_cast<std::size_t>(length));
    RISKLOOM_TRY(SafeTensorsHeader header, parseSafeTensorsHeader(text, where));
    if (const std::string problem = checkRanges(header.entries, bytes.size() - file.m_dataBegin); !problem.empty())
        return corruptFile(where, problem);
    file.m_entries = std::move(header.entries);
    file.m_metadata = std::move(header.metadata);
    file.m_bytes = std::move(bytes);
    return file;
}

Result<SafeTensors> SafeTensors::read(const std::filesystem::path& path)
{
    std::error_code ec;
    if (!std::filesystem::exists(path, ec))
        return Error{ErrorCode::FileNotFound, {path.string()}, {}};
    const std::uintmax_t size = std::filesystem::is_regular_file(path, ec) ? std::filesystem::file_size(path, ec) : 0;
    std::ifstream in(path, std::ios::binary);
    if (ec || !in || !std::filesystem::is_regular_file(path, ec))
        return Error{ErrorCode::FileUnreadable, {path.string()}, {}};
    std::vector<std::byte> bytes;
    try {
        bytes.resize(static_cast<std::size_t>(size));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {path.string()}, {}};
    }
    if (!in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
        return Error{ErrorCode::FileUnreadable, {path.string()}, {}};
    return parse(std::move(bytes), path.string());
}

const TensorEntry* SafeTensors::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_entries, name, &TensorEntry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

Result<std::string> SafeTensors::text(const std::string& key) const
{
    const auto found = m_metadata.find(key);
    if (found == m_metadata.end())
        return corrupt("no text \"" + key + "\"");
    return found->second;
}

Result<std::span<const std::byte>> SafeTensors::range(std::string_view name, TensorType type,
                                                      std::span<const std::int64_t> shape) const
{
    const TensorEntry* entry = find(name);
    if (entry == nullptr)
        return corrupt("no tensor \"" + std::string(name) + "\"");
    if (entry->type != type || !std::ranges::equal(entry->shape, shape))
        return corrupt("\"" + std::string(name) + "\" has another type or shape");
    return std::span<const std::byte>(m_bytes).subspan(m_dataBegin + static_cast<std::size_t>(entry->begin),
                                                       static_cast<std::size_t>(entry->end - entry->begin));
}

Error SafeTensors::corrupt(std::string what) const
{
    return corruptFile(m_where, std::move(what));
}

} // namespace riskloom
