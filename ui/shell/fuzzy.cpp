// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"

#include <algorithm>
#include <limits>

namespace riskloom {
namespace {

constexpr int perLetter = 4;
constexpr int wordStartBonus = 8;
constexpr int inARowBonus = 6;
constexpr int textStartBonus = 4;
constexpr int gapCost = 1;
constexpr int longestGapCost = 6; // a far word is no worse than a fairly far one
constexpr int unreachable = std::numeric_limits<int>::min() / 2;

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

int placeValue(QStringView text, qsizetype at)
{
    return perLetter + (startsWord(text, at) ? wordStartBonus : 0) + (at == 0 ? textStartBonus : 0);
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView letters, QStringView text)
{
    QString wanted;
    for (const QChar letter : letters)
        if (!letter.isSpace())
            wanted += letter.toCaseFolded();
    if (wanted.isEmpty())
        return FuzzyMatch{};

    const auto rows = static_cast<std::size_t>(wanted.size());
    const auto columns = static_cast<std::size_t>(text.size());
    // best[i][j]: letters 0 … i placed, the last of them at j. from[i][j]: where the one before it stands.
    std::vector<std::vector<int>> best(rows, std::vector<int>(columns, unreachable));
    std::vector<std::vector<int>> from(rows, std::vector<int>(columns, -1));
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = i; j < columns; ++j) {
            if (text[static_cast<qsizetype>(j)].toCaseFolded() != wanted[static_cast<qsizetype>(i)])
                continue;
            const int value = placeValue(text, static_cast<qsizetype>(j));
            if (i == 0) {
                best[i][j] = value - std::min(static_cast<int>(j) * gapCost, longestGapCost);
                continue;
            }
            for (std::size_t k = i - 1; k < j; ++k) {
                if (best[i - 1][k] == unreachable)
                    continue;
                const int gap = static_cast<int>(j - k) - 1;
                const int link = gap == 0 ? inARowBonus : -std::min(gap * gapCost, longestGapCost);
                if (best[i - 1][k] + value + link > best[i][j]) {
                    best[i][j] = best[i - 1][k] + value + link;
                    from[i][j] = static_cast<int>(k);
                }
            }
        }
    }
    const auto last = std::max_element(best.back().begin(), best.back().end());
    if (last == best.back().end() || *last == unreachable)
        return std::nullopt;
    FuzzyMatch match{*last, std::vector<int>(rows)};
    int at = static_cast<int>(last - best.back().begin());
    for (std::size_t i = rows; i-- > 0; at = from[i][static_cast<std::size_t>(at)])
        match.positions[i] = at;
    return match;
}

} // namespace riskloom
