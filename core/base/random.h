// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <utility>

namespace riskloom {

// A seeded stream of random numbers that is the same on every platform: the 64-bit Mersenne Twister of the C++ standard
// with our own mappings, because the standard leaves the results of its distributions to the library. One object, one
// thread; handed down, never global.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    std::uint64_t bits() { return m_engine(); }
    // Uniform on [0, 1), 53 random bits.
    double uniform() { return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53; }
    // Uniform on 0 … bound-1, without bias (Lemire 2019, "Fast random integer generation in an interval"). bound > 0.
    std::uint64_t below(std::uint64_t bound);
    // Standard normal by the polar method; both values of a pair are used.
    double normal();

    template <class T>
    void shuffle(std::span<T> values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[static_cast<std::size_t>(below(i))]);
    }

    // The whole state as text, for checkpoints; restore() gives false and changes nothing on text that is none.
    [[nodiscard]] std::string state() const;
    bool restore(const std::string& state);

private:
    std::mt19937_64 m_engine;
    double m_spare = 0.0;
    bool m_hasSpare = false;
};

} // namespace riskloom
