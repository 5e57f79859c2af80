// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/run/randomcards.h"

#include "core/base/random.h"
#include "core/credit/pointslayout.h"
#include "core/credit/rebinning.h"
#include "core/credit/scorecardfit.h"
#include "tests/core/credit/randomedits.h"

#include <cmath>
#include <string>
#include <utility>

namespace riskloom::testing {
namespace {

const std::vector<std::string>& levels()
{
    static const std::vector<std::string> all{"own",  "O'Brien \"x\"", "a, b;c",     "=1+1", "50 % < 60 & more",
                                              "租房", "tab\there",     "back\\slash"};
    return all;
}

struct Columns {
    std::vector<double> income;
    std::vector<double> ratio;
    std::vector<std::int32_t> home;
    std::vector<std::int32_t> job;
};

Table tableOf(Columns columns, std::vector<std::string> names)
{
    const std::size_t rows = columns.income.size();
    std::vector<std::string> jobs{"1", "2", "3 ", "", "5"};
    jobs[3] = "4";
    if (names.size() > levels().size())
        jobs.push_back("never seen");
    return Table({{"income \"net\"", NumberColumn{std::move(columns.income), 3}},
                  {"debt/income", NumberColumn{std::move(columns.ratio), 17}},
                  {"home", CategoryColumn{std::move(columns.home), std::move(names)}},
                  {"job & trade", CategoryColumn{std::move(columns.job), std::move(jobs)}}},
                 rows);
}

double income(Random& random)
{
    const auto kind = random.below(12);
    return kind == 0 ? missingNumber : kind == 1 ? -9.0 : kind == 2 ? -8.5 : std::round(random.normal() * 40.0) / 8.0;
}

double ratio(Random& random)
{
    return random.below(20) == 0 ? missingNumber
                                 : random.normal() * std::pow(10.0, static_cast<double>(random.below(9)) - 4.0);
}

std::int32_t code(Random& random, std::size_t count)
{
    return random.below(15) == 0 ? missingCode : static_cast<std::int32_t>(random.below(count));
}

// Values at the cuts, beside them, special, missing and never seen.
Table strangeRows(Random& random, const Scorecard& card)
{
    std::vector<double> incomes{-9.0, -8.5, missingNumber, 1e300, -1e300, 0.0, -0.0, 12345678901234567890.0};
    std::vector<double> ratios{missingNumber, 5e-324, -1e-300, 1e22, 0.1, 1.0 / 3.0};
    for (const ScorecardVariable& variable : card.variables)
        for (const Bin& bin : variable.binning.bins)
            if (bin.kind == BinKind::Interval && std::isfinite(bin.upper)) {
                std::vector<double>& values = variable.binning.name == "debt/income" ? ratios : incomes;
                values.insert(values.end(),
                              {bin.upper, std::nextafter(bin.upper, -1e308), std::nextafter(bin.upper, 1e308)});
            }
    std::vector<std::string> names = levels();
    names.insert(names.end(), {"never seen", "OWN", "own "});
    Columns columns;
    for (int i = 0; i < 60; ++i) {
        columns.income.push_back(random.below(2) == 0 ? income(random) : incomes[random.below(incomes.size())]);
        columns.ratio.push_back(random.below(2) == 0 ? ratio(random) : ratios[random.below(ratios.size())]);
        columns.home.push_back(code(random, names.size()));
        columns.job.push_back(code(random, 6));
    }
    return tableOf(std::move(columns), names);
}

BinnedVariable editedBins(Random& random, const Column& column, const LabelledRows& sample)
{
    BinningOptions options;
    options.specialValues = {-9.0, -8.5};
    const VariableCounts counts = *countVariable(column, sample, options);
    BinnedVariable variable = automaticBinning(counts, options);
    for (int step = 0; step < 12; ++step)
        if (auto edited = applyEdit(variable, counts, randomEdit(random, variable, counts), options))
            variable = *std::move(edited);
    return variable;
}

std::vector<PointOverride> randomOverrides(Random& random, const Scorecard& card)
{
    std::vector<PointOverride> overrides;
    for (const ScorecardVariable& variable : card.variables)
        if (random.below(2) == 0) {
            const Bin& bin = variable.binning.bins[random.below(variable.binning.bins.size())];
            const double points = random.below(2) == 0 ? 7.5 : -static_cast<double>(random.below(90));
            overrides.push_back({variable.binning.name, binKey(bin), points, "an analyst", "policy", "", 0.0});
        }
    return overrides;
}

ScoredCard randomCard(Random& random)
{
    Columns columns;
    std::vector<std::uint8_t> bad;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < 400; ++i) {
        columns.income.push_back(income(random));
        columns.ratio.push_back(ratio(random));
        columns.home.push_back(code(random, levels().size()));
        columns.job.push_back(code(random, 5));
        const double x = std::isnan(columns.income.back()) ? 0.0 : columns.income.back();
        const double y = std::isnan(columns.ratio.back()) ? 0.0 : std::tanh(columns.ratio.back());
        const double logOdds = 0.2 * x - y + 0.2 * columns.home.back() - 0.3 * columns.job.back();
        bad.push_back(random.uniform() < 1.0 / (1.0 + std::exp(logOdds)) ? 1 : 0);
        rows.push_back(i);
    }
    const Table table = tableOf(std::move(columns), levels());
    const LabelledRows sample{rows, bad, {}};
    std::vector<BinnedVariable> variables;
    for (const Column& column : table.columns())
        variables.push_back(editedBins(random, column, sample));
    const auto fit =
        fitScorecard(variables, table, sample,
                     {.layout = static_cast<PointsLayout>(random.below(3)), .signs = CoefficientSigns::Any});
    ScoredCard made;
    if (!fit)
        return made; // edits can leave nothing to fit
    made.card = fit->scorecard;
    const bool placed = overridePoints(made.card, randomOverrides(random, made.card)).ok();
    made.rows = strangeRows(random, made.card);
    if (placed)
        made.scores = *scoreRows(made.card, made.rows);
    return made;
}

} // namespace

std::vector<ScoredCard> randomCards(std::uint64_t seed, std::size_t count)
{
    Random random(seed);
    std::vector<ScoredCard> cases;
    while (cases.size() < count)
        if (ScoredCard made = randomCard(random); !made.scores.empty())
            cases.push_back(std::move(made));
    return cases;
}

} // namespace riskloom::testing
