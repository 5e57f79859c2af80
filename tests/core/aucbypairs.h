// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom::testing {

// Area under the ROC curve, pair by pair.
inline double aucByPairs(const std::vector<double>& risk, const std::vector<std::uint8_t>& bad)
{
    double right = 0.0, all = 0.0;
    for (std::size_t i = 0; i < risk.size(); ++i)
        for (std::size_t j = 0; j < risk.size(); ++j)
            if (bad[i] != 0 && bad[j] == 0) {
                right += risk[i] > risk[j] ? 1.0 : (risk[i] == risk[j] ? 0.5 : 0.0);
                all += 1.0;
            }
    return right / all;
}

} // namespace riskloom::testing
