// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace riskloom {

// 64 well-mixed bits of a text.
inline std::uint64_t hashOf(std::string_view text)
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15; // 2⁶⁴ divided by the golden ratio
    std::uint64_t hash = text.size() * odd;
    std::uint64_t word = 0;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left > 8; left -= 8, at += 8) {
        std::memcpy(&word, at, 8);
        hash = std::rotl((hash ^ word) * odd, 29);
    }
    word = 0;
    if (left > 0)
        std::memcpy(&word, at, left);
    hash = (hash ^ word) * odd;
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93; // the finaliser of Pelle Evensen's rrmxmx family
    return hash ^ (hash >> 32U);
}

inline std::uint64_t hashOf(double value)
{
    std::uint64_t hash = std::bit_cast<std::uint64_t>(value == 0.0 ? 0.0 : value) * 0x9E3779B97F4A7C15;
    hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93;
    return hash ^ (hash >> 32U);
}

// Counts different 64-bit keys.
class DistinctCounter {
public:
    DistinctCounter() : m_slots(64) {}

    // True when the key is new.
    bool add(std::uint64_t key)
    {
        if (key == 0) {
            const bool fresh = !m_zero;
            m_zero = true;
            return fresh;
        }
        if (2 * (m_count + 1) > m_slots.size())
            grow();
        return insert(key);
    }
    [[nodiscard]] std::uint64_t count() const { return m_count + (m_zero ? 1 : 0); }

private:
    bool insert(std::uint64_t key)
    {
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t at = static_cast<std::size_t>(key) & mask;; at = (at + 1) & mask) {
            if (m_slots[at] == key)
                return false;
            if (m_slots[at] == 0) {
                m_slots[at] = key;
                ++m_count;
                return true;
            }
        }
    }
    void grow()
    {
        std::vector<std::uint64_t> old(m_slots.size() * 2);
        old.swap(m_slots);
        m_count = 0;
        for (const std::uint64_t key : old)
            if (key != 0)
                insert(key);
    }

    std::vector<std::uint64_t> m_slots; // 0 = free
    std::size_t m_count = 0;
    bool m_zero = false;
};

} // namespace riskloom
