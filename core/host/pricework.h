// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/pricedesk.h"
#include "core/store/workspace.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

// What is made of the prices that a finished price check looked at: the same from the window and from the command line, byte
// for byte. The new table is left as a spool file, and the record of its dataset is given, with the check as what produced
// it; both are for Session::addDataset(). The prices it comes from stay as they are. Any thread, with a workspace of its own.
struct PriceWork {
    std::int64_t run = 0;
    std::filesystem::path source; // spool file of the prices
    std::filesystem::path target; // spool file to write
    std::string name;             // of the new dataset
};

// The request of a finished price check. RunNotFound, ModelMismatch when it is another kind of run or has not finished.
Result<PriceDeskRequest> priceCheckOf(const RunRecord& run);

// With these findings corrected. BadChoice when none of them has a correction; errors of correctedPrices(), the spool
// file and priceCheckOf().
Result<DatasetRecord> correctPrices(const Workspace& workspace, const PriceWork& work, const std::vector<PriceFinding>& accepted);

// Converted to one currency and with the cash and the bond that the check was asked for. Series that rates were read from
// get the role Ignore, and so does what the check did not look at. Errors of extendPrices(), the spool file and
// priceCheckOf().
Result<DatasetRecord> extendPrices(const Workspace& workspace, const PriceWork& work);

} // namespace riskloom
