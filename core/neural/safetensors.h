// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Weights and checkpoints on file, in the safetensors format: the length of the header (8 bytes, little endian), the
// header (JSON: name -> dtype, shape, data_offsets, and texts under "__metadata__"), then the values. Reading one can
// run no code. Format: https://huggingface.co/docs/safetensors
namespace riskloom {

enum class TensorType : std::uint8_t { F32, F64, I64, U8 };

std::size_t tensorTypeBytes(TensorType type);
std::string_view tensorTypeName(TensorType type); // "F32" …

template <class T>
concept TensorScalar =
    std::same_as<T, float> || std::same_as<T, double> || std::same_as<T, std::int64_t> || std::same_as<T, std::uint8_t>;

template <TensorScalar T>
constexpr TensorType tensorTypeOf()
{
    if constexpr (std::same_as<T, float>)
        return TensorType::F32;
    else if constexpr (std::same_as<T, double>)
        return TensorType::F64;
    else if constexpr (std::same_as<T, std::int64_t>)
        return TensorType::I64;
    else
        return TensorType::U8;
}

// Where a tensor lies: [begin, end) counts from the first byte behind the header.
struct TensorEntry {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape; // no dimension = one value
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

// Collects tensors and texts and writes them. Canonical: the same content gives the same bytes, whatever the order in
// which it was added. Wide types come first and the header is padded to 8 bytes, so every value is aligned in the file.
class SafeTensorsWriter {
public:
    // The shape must hold as many values as are given, and the name must be new (both asserted).
    template <TensorScalar T>
    void add(std::string name, std::vector<std::int64_t> shape, std::span<const T> values)
    {
        addBytes({std::move(name), tensorTypeOf<T>(), std::move(shape), 0, 0}, std::as_bytes(values));
    }
    void setText(const std::string& key, std::string text) { m_metadata[key] = std::move(text); }

    [[nodiscard]] std::vector<std::byte> bytes() const;

private:
    struct Pending {
        TensorEntry entry;
        std::vector<std::byte> values;
    };
    void addBytes(TensorEntry entry, std::span<const std::byte> values);

    std::vector<Pending> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

// A file that has been checked from end to end before any value can be asked for: header at most 1 MiB and well formed,
// no name twice, at most 8 dimensions, ranges that cover the data without gap or overlap, each as long as its shape and
// type say. Nothing is allocated from a size that has not been held against the length of the file.
class SafeTensors {
public:
    // `where` names the source in errors. FileCorrupt with what is wrong; NotSupported for another dtype.
    static Result<SafeTensors> parse(std::vector<std::byte> bytes, const std::string& where);
    // FileNotFound, FileUnreadable, OutOfMemory, and those of parse().
    static Result<SafeTensors> read(const std::filesystem::path& path);

    [[nodiscard]] const std::vector<TensorEntry>& entries() const { return m_entries; } // by position in the file
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }

    // The values of a tensor; FileCorrupt when it is absent or of another type or shape.
    template <TensorScalar T>
    [[nodiscard]] Result<std::vector<T>> values(std::string_view name, std::span<const std::int64_t> shape) const
    {
        RISKLOOM_TRY(const std::span<const std::byte> bytes, range(name, tensorTypeOf<T>(), shape));
        std::vector<T> copy(bytes.size() / sizeof(T)); // a copy, since a foreign file need not be aligned
        std::ranges::copy(bytes, std::as_writable_bytes(std::span<T>(copy)).begin());
        return copy;
    }
    // The same for one dimension of any length.
    template <TensorScalar T>
    [[nodiscard]] Result<std::vector<T>> vector(std::string_view name) const
    {
        const TensorEntry* entry = find(name);
        if (entry == nullptr || entry->shape.size() != 1)
            return corrupt("no vector \"" + std::string(name) + "\"");
        return values<T>(name, entry->shape);
    }
    [[nodiscard]] Result<std::string> text(const std::string& key) const; // FileCorrupt when absent
    [[nodiscard]] const TensorEntry* find(std::string_view name) const;

private:
    [[nodiscard]] Result<std::span<const std::byte>> range(std::string_view name, TensorType type,
                                                           std::span<const std::int64_t> shape) const;
    [[nodiscard]] Error corrupt(std::string what) const;

    std::string m_where;
    std::vector<std::byte> m_bytes;
    std::size_t m_dataBegin = 0;
    std::vector<TensorEntry> m_entries;
    std::map<std::string, std::string> m_metadata;
};

} // namespace riskloom
