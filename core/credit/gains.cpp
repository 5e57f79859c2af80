// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/gains.h"

#include "core/credit/share.h"

#include <cassert>

namespace riskloom {

std::vector<GainsRow> gainsTable(const ScoreCounts& counts, int bands)
{
    assert(bands >= 1);
    const double good = counts.totalGood();
    const double bad = counts.totalBad();
    const double all = good + bad;
    const double badRate = shareOf(bad, all);
    std::vector<GainsRow> table;
    GainsRow row;
    double goodSoFar = 0.0;
    double badSoFar = 0.0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        row.good += counts.good[i];
        row.bad += counts.bad[i];
        const double soFar = goodSoFar + badSoFar + row.good + row.bad;
        if (i + 1 < counts.size() && soFar * bands < all * static_cast<double>(table.size() + 1))
            continue;
        goodSoFar += row.good;
        badSoFar += row.bad;
        row.lowestScore = counts.scores[first];
        row.highestScore = counts.scores[i];
        row.badRate = shareOf(row.bad, row.good + row.bad);
        row.lift = shareOf(row.badRate, badRate);
        row.cumulativeRows = shareOf(soFar, all);
        row.cumulativeGood = shareOf(goodSoFar, good);
        row.cumulativeBad = shareOf(badSoFar, bad);
        row.cumulativeLift = shareOf(shareOf(badSoFar, soFar), badRate);
        row.ks = row.cumulativeBad - row.cumulativeGood;
        table.push_back(row);
        row = {};
        first = i + 1;
    }
    return table;
}

CapCurve capCurve(const ScoreCounts& counts, std::size_t maxPoints)
{
    assert(maxPoints >= 2);
    const double good = counts.totalGood();
    const double bad = counts.totalBad();
    const double all = good + bad;
    CapCurve curve{.rows = {0.0}, .bads = {0.0}, .badRate = shareOf(bad, all)};
    const double step = 1.0 / static_cast<double>(maxPoints - 1);
    double area = 0.0;
    double rowsBefore = 0.0;
    double badsBefore = 0.0;
    double rowsSoFar = 0.0;
    double badsSoFar = 0.0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        rowsSoFar += counts.good[i] + counts.bad[i];
        badsSoFar += counts.bad[i];
        const double rows = shareOf(rowsSoFar, all);
        const double bads = shareOf(badsSoFar, bad);
        area += (rows - rowsBefore) * (bads + badsBefore) / 2.0;
        rowsBefore = rows;
        badsBefore = bads;
        if (i + 1 == counts.size() || rows >= curve.rows.back() + step) {
            curve.rows.push_back(rows);
            curve.bads.push_back(bads);
        }
    }
    if (good > 0.0 && bad > 0.0)
        curve.accuracyRatio = (area - 0.5) / (0.5 * good / all);
    return curve;
}

} // namespace riskloom
