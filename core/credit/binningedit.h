// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/variablecounts.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What an edit does, and which members of BinningEdit it reads.
BOOST_DEFINE_ENUM_CLASS(EditAction,
                        MergeBins,      // bin, otherBin: neighbouring intervals, any two groups, any two special bins
                        SplitBin,       // cut: a new edge
                        SplitBinAtBest, // bin: the edge, or parting of levels, with the highest information value
                        MoveCut,        // cut, newCut: an edge elsewhere between its neighbours
                        MoveCategories, // categories, otherBin: into that group, or a group of their own
                        PlaceMissing,   // otherBin: missing values into that bin, or a bin of their own
                        PlaceSpecial,   // value, otherBin
                        LockCut,        // cut
                        UnlockCut,      // cut
                        Reoptimise,     // trend: the optimum with the locked cuts and the placements kept
                        EnforceTrend)   // trend: merges neighbours only

inline constexpr int ownBin = -1;

// One step of work on a variable. Bins are counted from 0 in the order of BinnedVariable::bins before the step.
struct BinningEdit {
    EditAction action = EditAction::MergeBins;
    int bin = 0;
    int otherBin = ownBin;
    double cut = 0.0;
    double newCut = 0.0;
    std::vector<std::string> categories = {};
    double value = 0.0; // a special value
    Trend trend = Trend::Best;
    std::string reason = {}; // why, in the analyst's words
};
BOOST_DESCRIBE_STRUCT(BinningEdit, (), (action, bin, otherBin, cut, newCut, categories, value, trend, reason))

// The bins that edits start from: kept with them, so that the same steps on other rows do the same or say that they
// cannot, and never something else.
struct BinningStart {
    std::vector<double> cuts = {};                     // of a numeric variable, ascending
    std::vector<std::vector<std::string>> groups = {}; // of a categorical one
};
BOOST_DESCRIBE_STRUCT(BinningStart, (), (cuts, groups))

struct BinningPlan {
    std::string variable;
    std::optional<BinningStart> start; // none: the automatic bins
    std::vector<BinningEdit> edits;    // undo is the same plan without the last one
};
BOOST_DESCRIBE_STRUCT(BinningPlan, (), (variable, start, edits))

// The variable after the edit, with its counts, weights of evidence and information values; the variable itself is left
// as it is. Groups are kept in the order of their bad rates, so their numbers may change. The trend is renamed to the
// shape that the bad rates have. Works on counts alone.
//
// BinNotFound; EditDoesNotFit for an edit of the other type of variable or bin; BinsNotMergeable; CutNotFound when no
// bin ends at the cut; CutNotAvailable when the cut lies inside a cell, beyond the neighbours, or is an edge already;
// CutLocked; EmptyBin when a side would hold nobody; CategoryNotFound; NoBinningPossible.
Result<BinnedVariable> applyEdit(const BinnedVariable& variable, const VariableCounts& counts, const BinningEdit& edit,
                                 const BinningOptions& options);

// The start and then every edit. The same plan and counts always give the same variable. Errors of applyEdit(), and
// CutNotAvailable when a cut of the start lies inside a cell.
Result<BinnedVariable> applyPlan(const VariableCounts& counts, const BinningPlan& plan, const BinningOptions& options);

BinningStart startOf(const BinnedVariable& variable);

// Every cut the plan names: cells must not straddle them.
std::vector<double> cutsOf(const BinningPlan& plan);

// The cut of the cells that lies closest, or nothing when there is none: where a dragged edge can go.
std::optional<double> nearestCut(const VariableCounts& counts, double value);

} // namespace riskloom
