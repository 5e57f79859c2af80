// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/scenariomodel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

// Courses made of pieces of one history.
class PiecesModel : public ScenarioModel {
public:
    explicit PiecesModel(JointGrowth history) : m_history(std::move(history)) {}

    [[nodiscard]] std::size_t assets() const override { return m_history.assets; }
    [[nodiscard]] const JointGrowth* history() const override { return &m_history; }

    void draw(std::span<double> values, Random& random) const override
    {
        std::vector<HistoryPiece> pieces;
        drawPieces(values.size() / m_history.assets, pieces, random);
        auto to = values.begin();
        for (const HistoryPiece& piece : pieces) {
            const auto from = m_history.values.begin() + static_cast<std::ptrdiff_t>(piece.first * m_history.assets);
            to = std::copy_n(from, piece.days * m_history.assets, to);
        }
    }

private:
    JointGrowth m_history;
};

class Bootstrap : public PiecesModel {
public:
    Bootstrap(JointGrowth history, double blockLength)
        : PiecesModel(std::move(history)), m_logGoOn(blockLength > 1.0 ? std::log1p(-1.0 / blockLength) : 0.0)
    {
    }

    void drawPieces(std::size_t days, std::vector<HistoryPiece>& pieces, Random& random) const override
    {
        pieces.clear();
        const std::size_t all = history()->days();
        while (days > 0) {
            std::size_t first = random.below(all);
            std::size_t length = std::min(days, blockDays(random));
            days -= length;
            while (length > 0) {
                const std::size_t part = std::min(length, all - first);
                pieces.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(part)});
                length -= part;
                first = 0;
            }
        }
    }

private:
    // P(length > k) = (1 - 1 / mean)^k, by inversion: one number a block instead of one a day.
    [[nodiscard]] std::size_t blockDays(Random& random) const
    {
        constexpr double longest = 1e9;
        if (m_logGoOn == 0.0)
            return 1;
        return 1 + static_cast<std::size_t>(std::min(longest, std::floor(std::log(1.0 - random.uniform()) / m_logGoOn)));
    }

    double m_logGoOn; // log of the chance that a block goes on; 0 = never
};

class Courses : public PiecesModel {
public:
    Courses(JointGrowth courses, std::size_t courseDays) : PiecesModel(std::move(courses)), m_courseDays(courseDays) {}

    void drawPieces(std::size_t days, std::vector<HistoryPiece>& pieces, Random& random) const override
    {
        pieces.clear();
        const std::size_t courses = history()->days() / m_courseDays;
        while (days > 0) {
            const std::size_t part = std::min(days, m_courseDays);
            pieces.push_back({static_cast<std::uint32_t>(random.below(courses) * m_courseDays), static_cast<std::uint32_t>(part)});
            days -= part;
        }
    }

private:
    std::size_t m_courseDays;
};

} // namespace

ScenarioModelPtr stationaryBootstrap(JointGrowth history, double blockLength)
{
    return std::make_unique<Bootstrap>(std::move(history), blockLength);
}

ScenarioModelPtr givenCourses(JointGrowth courses, std::size_t courseDays)
{
    return std::make_unique<Courses>(std::move(courses), courseDays);
}

} // namespace riskloom
