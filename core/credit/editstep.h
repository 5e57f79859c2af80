// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binningedit.h"

#include <string>
#include <vector>

namespace riskloom {

// One edit at work on its own copy of a variable: the parts of applyEdit().
struct EditStep {
    BinnedVariable& variable;
    const VariableCounts& counts;
    const BinningEdit& edit;
    const BinningOptions& options;

    [[nodiscard]] Error doesNotFit() const;
    // For the codes whose arguments are the variable and a number.
    [[nodiscard]] Error refused(ErrorCode code, double number) const;
    [[nodiscard]] Result<Bin*> binAt(int index) const;
    // Of a bin's cells, when it is parted into two.
    [[nodiscard]] double ivOfParts(const PreBins& part, const PreBins& whole) const;
};

// intervaledits.cpp
Result<> splitAtCut(const EditStep& step, double cut);
Result<> splitIntervalAtBest(const EditStep& step);
Result<> moveCut(const EditStep& step);
Result<> setLock(const EditStep& step);

// groupedits.cpp
Result<> moveCategories(const EditStep& step, const std::vector<std::string>& categories, int target);
Result<> splitGroupAtBest(const EditStep& step);

// placementedits.cpp
Result<> placeMissing(const EditStep& step);
Result<> placeSpecial(const EditStep& step);

} // namespace riskloom
