// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/editstep.h"

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

// The bin to place something in, or nullptr for one of its own.
Result<Bin*> place(const EditStep& step)
{
    if (step.edit.otherBin == ownBin)
        return nullptr;
    RISKLOOM_TRY(Bin* const bin, step.binAt(step.edit.otherBin));
    if (bin->kind == BinKind::Unseen)
        return step.doesNotFit();
    return bin;
}

void addBin(std::vector<Bin>& bins, BinKind kind, std::vector<double> values)
{
    Bin bin;
    bin.kind = kind;
    bin.values = std::move(values);
    bins.push_back(std::move(bin));
}

} // namespace

Result<> placeMissing(const EditStep& step)
{
    RISKLOOM_TRY(Bin* const into, place(step));
    if (into != nullptr && holdsMissingValues(*into))
        return {};
    for (Bin& bin : step.variable.bins) {
        bin.holdsMissing = &bin == into;
        if (bin.kind == BinKind::Missing)
            bin.kind = BinKind::Special; // of the values that were placed with the missing ones, if any
    }
    std::erase_if(step.variable.bins, [](const Bin& bin) {
        return bin.kind == BinKind::Special && bin.values.empty() && !bin.holdsMissing;
    });
    if (into == nullptr)
        addBin(step.variable.bins, BinKind::Missing, {});
    return {};
}

Result<> placeSpecial(const EditStep& step)
{
    RISKLOOM_TRY(Bin* const into, place(step));
    std::vector<Bin>& bins = step.variable.bins;
    const auto from = std::ranges::find_if(
        bins, [&](const Bin& bin) { return std::ranges::find(bin.values, step.edit.value) != bin.values.end(); });
    if (from == bins.end())
        return step.refused(ErrorCode::SpecialValueNotFound, step.edit.value);
    if (into == &*from)
        return {};
    std::erase(from->values, step.edit.value);
    if (into != nullptr)
        into->values.push_back(step.edit.value);
    if (from->kind == BinKind::Special && from->values.empty()) {
        if (from->holdsMissing) {
            from->kind = BinKind::Missing;
            from->holdsMissing = false;
        } else {
            bins.erase(from);
        }
    }
    if (into == nullptr)
        addBin(bins, BinKind::Special, {step.edit.value});
    return {};
}

} // namespace riskloom
