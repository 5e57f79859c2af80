// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

// The records of a spool file as they lie on disk, shared by its writer and its reader.
namespace riskloom::spool {

static_assert(std::endian::native == std::endian::little, "spool files are mapped as they are");

inline constexpr std::array<char, 8> magic{'\x89', 'R', 'L', 'T', '\r', '\n', '\x1a', '\n'};
inline constexpr std::uint32_t version = 1;
inline constexpr std::uint64_t missingNumberBits = 0x7ff8000000000000;

struct Header {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t columns = 0;
    std::uint64_t rows = 0;
    std::uint64_t fileBytes = 0;
};
static_assert(sizeof(Header) == 32);

struct ColumnEntry {
    std::uint32_t type = 0;
    std::uint32_t decimals = 0;
    std::uint64_t nameBytes = 0;
    std::uint64_t levels = 0;
    std::uint64_t textBytes = 0;
};
static_assert(sizeof(ColumnEntry) == 32);

constexpr std::uint64_t padded(std::uint64_t bytes)
{
    return (bytes + 7) & ~std::uint64_t{7};
}

} // namespace riskloom::spool
