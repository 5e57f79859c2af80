// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditvariables.h"

#include "core/credit/binlookup.h"
#include "core/credit/binstatistics.h"
#include "core/credit/cellbins.h"
#include "core/credit/correlation.h"
#include "core/credit/share.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace riskloom {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

VariableSummary& summaryOf(std::vector<VariableSummary>& summaries, const std::string& name)
{
    return *std::ranges::find(summaries, name, &VariableSummary::name);
}

std::vector<double> weightsOfBins(const BinnedVariable& variable, const VariableCounts& counts, const PreBins& sample)
{
    const PreBins bins = countsOfBins(variable, counts, sample);
    std::vector<double> weights;
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        weights.push_back(bins.good[bin] + bins.bad[bin]);
    return weights;
}

} // namespace

VariableSummary summariseVariable(const BinnedVariable& variable, const VariableCounts& counts, double woeAdjustment)
{
    const VariableStrength strength = strengthOf(variable, counts, counts.train, woeAdjustment);
    const std::size_t missing = counts.missingCell();
    VariableSummary summary;
    summary.name = variable.name;
    summary.iv = variable.iv;
    summary.gini = 2.0 * strength.auc - 1.0;
    summary.ks = strength.ks;
    summary.missingShare = shareOf(counts.train.good[missing] + counts.train.bad[missing], counts.train.weight());
    for (const Bin& bin : variable.bins)
        if (isOrdinary(bin) && bin.good + bin.bad > 0.0)
            summary.woe.push_back(bin.woe);
    summary.leakage = leakageAlarm(variable);
    summary.psi = summary.psiNoise = summary.vif = none;
    return summary;
}

void compareSamples(std::vector<VariableSummary>& summaries, const std::vector<BinnedVariable>& variables,
                    const std::vector<VariableCounts>& counts)
{
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (counts[i].holdout.size() == 0)
            continue;
        const Stability stability = stabilityOfCounts(weightsOfBins(variables[i], counts[i], counts[i].train),
                                                      weightsOfBins(variables[i], counts[i], counts[i].holdout));
        VariableSummary& summary = summaryOf(summaries, variables[i].name);
        summary.psi = stability.index;
        summary.psiNoise = stability.noise;
    }
}

Result<> compareVariables(std::vector<VariableSummary>& summaries, const std::vector<BinnedVariable>& variables,
                          const Table& table, const CreditRows& train)
{
    DesignMatrix design{.rows = train.rows.size(), .columns = variables.size(), .values = {}};
    design.values.reserve(design.rows * design.columns);
    for (const BinnedVariable& variable : variables) {
        RISKLOOM_TRY(const Column* column, table.column(variable.name));
        RISKLOOM_TRY(const std::vector<double> woe, woeOf(variable, *column, train.rows));
        design.values.insert(design.values.end(), woe.begin(), woe.end());
    }
    const CorrelationMatrix matrix = correlations(design, train.weights);
    const std::vector<double> inflation = varianceInflation(matrix);
    const std::vector<std::size_t> clusterOf = correlationClusters(matrix, clusterCorrelation, Linkage::Complete);
    std::map<std::size_t, std::int64_t> numberOf; // of clusters with more than one member
    for (std::size_t i = 0; i < variables.size(); ++i) {
        VariableSummary& summary = summaryOf(summaries, variables[i].name);
        summary.vif = inflation[i];
        if (std::ranges::count(clusterOf, clusterOf[i]) > 1)
            summary.cluster = numberOf.try_emplace(clusterOf[i], std::ssize(numberOf) + 1).first->second;
    }
    return {};
}

} // namespace riskloom
