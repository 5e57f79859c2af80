// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/monthpanels.h"

#include "core/credit/binstatistics.h"
#include "ui/credit/binlabel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

std::vector<double> badRates(const BinnedVariable& binning, const VariableCounts& counts, const PreBins& cells)
{
    std::vector<double> rates;
    for (const BinShare& share : binShares(binning, counts, cells, 0.0))
        rates.push_back(share.good + share.bad > 0.0 ? share.badRate : std::numeric_limits<double>::quiet_NaN());
    return rates;
}

} // namespace

SmallMultiplesData monthPanels(const VariableCounts& counts, const BinnedVariable& binning)
{
    SmallMultiplesData data;
    for (const Bin& bin : binning.bins)
        data.stops << binLabel(bin);
    data.reference = badRates(binning, counts, counts.train);
    for (const PeriodCounts& period : counts.periods) {
        SmallPanel panel{QString::fromStdString(period.month), badRates(binning, counts, period.counts), {}};
        for (std::size_t bin = 0; bin + 1 < panel.values.size(); ++bin) {
            const double before = data.reference[bin + 1] - data.reference[bin];
            const double now = panel.values[bin + 1] - panel.values[bin]; // NaN, hence not marked, with nobody in one
            panel.marked.push_back(isOrdinary(binning.bins[bin + 1]) && before * now < 0.0);
        }
        data.panels.push_back(std::move(panel));
    }
    return data;
}

int panelsOutOfOrder(const SmallMultiplesData& panels)
{
    return static_cast<int>(std::ranges::count_if(
        panels.panels, [](const SmallPanel& panel) { return std::ranges::find(panel.marked, true) != panel.marked.end(); }));
}

} // namespace riskloom
