// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binningedit.h"

#include "core/credit/cellbins.h"
#include "core/credit/editstep.h"
#include "core/credit/rebinning.h"
#include "core/data/number.h"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace riskloom {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

void join(Bin& into, const Bin& from)
{
    into.lower = std::min(into.lower, from.lower);
    into.upper = std::max(into.upper, from.upper);
    into.categories.insert(into.categories.end(), from.categories.begin(), from.categories.end());
    into.values.insert(into.values.end(), from.values.begin(), from.values.end());
    into.holdsMissing = into.holdsMissing || from.holdsMissing;
}

Result<> mergeBins(const EditStep& step)
{
    RISKLOOM_TRY(Bin* const first, step.binAt(std::min(step.edit.bin, step.edit.otherBin)));
    RISKLOOM_TRY(const Bin* const second, step.binAt(std::max(step.edit.bin, step.edit.otherBin)));
    const bool anywhere = first->kind == BinKind::Categories || first->kind == BinKind::Special;
    const bool neighbours = first->kind == BinKind::Interval && first + 1 == second;
    if (first == second || first->kind != second->kind || !(anywhere || neighbours))
        return Error{ErrorCode::BinsNotMergeable,
                     {step.variable.name, std::to_string(step.edit.bin), std::to_string(step.edit.otherBin)},
                     {}};
    if (neighbours && std::ranges::binary_search(step.variable.lockedCuts, first->upper))
        return step.refused(ErrorCode::CutLocked, first->upper);
    join(*first, *second);
    step.variable.bins.erase(step.variable.bins.begin() + (second - step.variable.bins.data()));
    return {};
}

Result<> change(const EditStep& step)
{
    switch (step.edit.action) {
    case EditAction::MergeBins: return mergeBins(step);
    case EditAction::SplitBin: return splitAtCut(step, step.edit.cut);
    case EditAction::SplitBinAtBest: return step.variable.numeric ? splitIntervalAtBest(step) : splitGroupAtBest(step);
    case EditAction::MoveCut: return moveCut(step);
    case EditAction::MoveCategories: return moveCategories(step, step.edit.categories, step.edit.otherBin);
    case EditAction::PlaceMissing: return placeMissing(step);
    case EditAction::PlaceSpecial: return placeSpecial(step);
    case EditAction::LockCut:
    case EditAction::UnlockCut: return setLock(step);
    case EditAction::Reoptimise: {
        BinningOptions options = step.options;
        options.trend = step.edit.trend;
        RISKLOOM_TRY(step.variable, reoptimise(step.variable, step.counts, options));
        return {};
    }
    case EditAction::EnforceTrend: {
        RISKLOOM_TRY(step.variable, enforceTrend(step.variable, step.counts, step.edit.trend, step.options));
        return {};
    }
    }
    return {};
}

// Groups nobody of the sample belongs to come last: they have no bad rate.
double groupOrder(const Bin& bin)
{
    return bin.good + bin.bad > 0.0 ? bin.bad / (bin.good + bin.bad) : infinite;
}

// Special bins in the order of their values in the options, as the automatic ones are.
void sortByKind(std::vector<Bin>& bins, const std::vector<double>& specialValues)
{
    std::ranges::stable_sort(bins, {}, [&](const Bin& bin) {
        const bool ordered = bin.kind == BinKind::Special && !bin.values.empty();
        const auto found = ordered ? std::ranges::find(specialValues, bin.values.front()) : specialValues.begin();
        return std::pair(bin.kind, found - specialValues.begin());
    });
}

void tidy(BinnedVariable& variable, const VariableCounts& counts, const BinningOptions& options)
{
    sortByKind(variable.bins, counts.specialValues);
    recount(variable, counts, options.woeAdjustment);
    if (!variable.numeric)
        std::stable_sort(variable.bins.begin(), std::ranges::find_if_not(variable.bins, isOrdinary),
                         [](const Bin& a, const Bin& b) { return groupOrder(a) < groupOrder(b); });
    variable.trend = shapeOf(variable);
}

Result<BinnedVariable> fromStart(const VariableCounts& counts, const BinningStart& start, const BinningOptions& options)
{
    BinnedVariable variable = finestBinning(counts);
    std::erase_if(variable.bins, isOrdinary);
    std::vector<Bin> ordinary;
    if (counts.numeric) {
        double lower = -infinite;
        for (const double cut : start.cuts) {
            if (!(cut > lower) || !std::ranges::binary_search(counts.cuts, cut))
                return EditStep{variable, counts, {}, options}.refused(ErrorCode::CutNotAvailable, cut);
            ordinary.emplace_back().lower = lower;
            ordinary.back().upper = cut;
            lower = cut;
        }
        ordinary.emplace_back().lower = lower;
        ordinary.back().upper = infinite;
    } else {
        for (const std::vector<std::string>& group : start.groups) {
            ordinary.emplace_back().kind = BinKind::Categories;
            ordinary.back().categories = group;
        }
    }
    variable.bins.insert(variable.bins.begin(), std::make_move_iterator(ordinary.begin()),
                         std::make_move_iterator(ordinary.end()));
    tidy(variable, counts, options);
    return variable;
}

} // namespace

Error EditStep::doesNotFit() const
{
    return {ErrorCode::EditDoesNotFit, {variable.name, boost::describe::enum_to_string(edit.action, "")}, {}};
}

Error EditStep::refused(ErrorCode code, double number) const
{
    return {code, {variable.name, shortestDigits(number)}, {}};
}

Result<Bin*> EditStep::binAt(int index) const
{
    if (index < 0 || static_cast<std::size_t>(index) >= variable.bins.size())
        return Error{ErrorCode::BinNotFound, {variable.name, std::to_string(index)}, {}};
    return &variable.bins[static_cast<std::size_t>(index)];
}

double EditStep::ivOfParts(const PreBins& part, const PreBins& whole) const
{
    const WoeDefinition woe = woeDefinition(counts, options.woeAdjustment);
    return informationValue(part.good[0], part.bad[0], woe) +
           informationValue(whole.good[0] - part.good[0], whole.bad[0] - part.bad[0], woe);
}

Result<BinnedVariable> applyEdit(const BinnedVariable& variable, const VariableCounts& counts, const BinningEdit& edit,
                                 const BinningOptions& options)
{
    BinnedVariable edited = variable;
    RISKLOOM_CHECK(change({edited, counts, edit, options}));
    tidy(edited, counts, options);
    return edited;
}

Result<BinnedVariable> applyPlan(const VariableCounts& counts, const BinningPlan& plan, const BinningOptions& options)
{
    BinnedVariable variable;
    if (plan.start) {
        RISKLOOM_TRY(variable, fromStart(counts, *plan.start, options));
    } else {
        variable = automaticBinning(counts, options);
    }
    for (const BinningEdit& edit : plan.edits) {
        RISKLOOM_TRY(variable, applyEdit(variable, counts, edit, options));
    }
    return variable;
}

BinningStart startOf(const BinnedVariable& variable)
{
    BinningStart start;
    for (const Bin& bin : variable.bins) {
        if (bin.kind == BinKind::Interval && std::isfinite(bin.upper))
            start.cuts.push_back(bin.upper);
        if (bin.kind == BinKind::Categories)
            start.groups.push_back(bin.categories);
    }
    return start;
}

std::vector<double> cutsOf(const BinningPlan& plan)
{
    std::vector<double> cuts;
    if (plan.start)
        cuts = plan.start->cuts;
    for (const BinningEdit& edit : plan.edits) {
        if (edit.action == EditAction::SplitBin)
            cuts.push_back(edit.cut);
        if (edit.action == EditAction::MoveCut)
            cuts.push_back(edit.newCut);
    }
    return cuts;
}

std::optional<double> nearestCut(const VariableCounts& counts, double value)
{
    const auto nearest =
        std::ranges::min_element(counts.cuts, {}, [value](double cut) { return std::abs(cut - value); });
    return nearest == counts.cuts.end() ? std::nullopt : std::optional(*nearest);
}

} // namespace riskloom
