// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <bit>
#include <cmath>
#include <locale>
#include <sstream>

namespace riskloom {

std::uint64_t Random::below(std::uint64_t bound)
{
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(m_engine()) * bound;
    if (static_cast<std::uint64_t>(product) < bound) {
        const std::uint64_t threshold = (0 - bound) % bound;
        while (static_cast<std::uint64_t>(product) < threshold)
            product = static_cast<Wide>(m_engine()) * bound;
    }
    return static_cast<std::uint64_t>(product >> 64U);
}

double Random::normal()
{
    if (std::exchange(m_hasSpare, false))
        return m_spare;
    double u = 0.0;
    double v = 0.0;
    double s = 0.0;
    do {
        u = 2.0 * uniform() - 1.0;
        v = 2.0 * uniform() - 1.0;
        s = u * u + v * v;
    } while (s >= 1.0 || s == 0.0);
    const double scale = std::sqrt(-2.0 * std::log(s) / s);
    m_spare = v * scale;
    m_hasSpare = true;
    return u * scale;
}

std::string Random::state() const
{
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << m_engine << ' ' << m_hasSpare << ' ' << std::bit_cast<std::uint64_t>(m_spare);
    return out.str();
}

bool Random::restore(const std::string& state)
{
    std::istringstream in(state);
    in.imbue(std::locale::classic());
    std::mt19937_64 engine;
    bool hasSpare = false;
    std::uint64_t spare = 0;
    if (!(in >> engine >> hasSpare >> spare))
        return false;
    m_engine = engine;
    m_hasSpare = hasSpare;
    m_spare = std::bit_cast<double>(spare);
    return true;
}

} // namespace riskloom
