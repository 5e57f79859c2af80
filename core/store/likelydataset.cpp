// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/likelydataset.h"

#include "core/data/outcome.h"

#include <algorithm>

namespace riskloom {

std::int64_t likelyDataset(const std::vector<DatasetRecord>& datasets, const std::vector<RunRecord>& runs)
{
    const auto exists = [&](const RunRecord& run) {
        return std::ranges::find(datasets, run.dataset, &DatasetRecord::id) != datasets.end();
    };
    if (const auto run = std::ranges::find_if(runs, exists); run != runs.end())
        return run->dataset;
    const auto known = std::ranges::find_if(datasets, [](const DatasetRecord& d) { return hasOutcome(d.schema); });
    if (known != datasets.end())
        return known->id;
    return datasets.empty() ? 0 : datasets.front().id;
}

} // namespace riskloom
