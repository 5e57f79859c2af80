// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/nextrun.h"

#include "core/run/codec.h"

#include <algorithm>
#include <array>

namespace riskloom {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

NextRun::Choice choiceIn(const CreditScorecardRequest& request, const std::string& variable)
{
    if (contains(request.excluded, variable))
        return NextRun::Choice::Excluded;
    return contains(request.forced, variable) ? NextRun::Choice::Forced : NextRun::Choice::Automatic;
}

const PointOverride* overrideIn(const CreditScorecardRequest& request, const std::string& variable, const std::string& bin)
{
    const auto found = std::ranges::find_if(
        request.overrides, [&](const PointOverride& each) { return each.variable == variable && each.bin == bin; });
    return found == request.overrides.end() ? nullptr : &*found;
}

void eraseOverride(CreditScorecardRequest& request, const std::string& variable, const std::string& bin)
{
    std::erase_if(request.overrides,
                  [&](const PointOverride& each) { return each.variable == variable && each.bin == bin; });
}

boost::json::object chosenFields(const CreditScorecardRequest& request)
{
    const boost::json::object all = encode(request).get_object();
    boost::json::object chosen;
    for (const char* name : std::array{"forced", "excluded", "overrides", "selection", "criterion", "signs"})
        chosen[name] = all.at(name);
    return chosen;
}

} // namespace

void NextRun::setRun(const ScorecardRun& run)
{
    m_run = run.record.id;
    m_asked = run.request;
}

void NextRun::clear()
{
    m_run = 0;
    m_asked = {};
}

const CreditScorecardRequest& NextRun::request() const
{
    const auto edited = m_edited.find(m_run);
    return edited == m_edited.end() ? m_asked : edited->second;
}

NextRun::Choice NextRun::choiceOf(const std::string& variable) const { return choiceIn(request(), variable); }

bool NextRun::isNew(const std::string& variable) const { return choiceOf(variable) != choiceIn(m_asked, variable); }

void NextRun::choose(const std::vector<std::string>& variables, Choice choice)
{
    CreditScorecardRequest edited = request();
    for (const std::string& name : variables) {
        std::erase(edited.forced, name);
        std::erase(edited.excluded, name);
        if (choice == Choice::Forced)
            edited.forced.push_back(name);
        if (choice == Choice::Excluded) {
            edited.excluded.push_back(name);
            // A variable that is not on the card has no points to set.
            std::erase_if(edited.overrides, [&](const PointOverride& each) { return each.variable == name; });
        }
    }
    replace(std::move(edited));
}

const PointOverride* NextRun::overrideOf(const std::string& variable, const std::string& bin) const
{
    return overrideIn(request(), variable, bin);
}

bool NextRun::overrideIsNew(const std::string& variable, const std::string& bin) const
{
    const auto textOf = [&](const CreditScorecardRequest& where) {
        const PointOverride* found = overrideIn(where, variable, bin);
        return found == nullptr ? std::string() : toJson(*found);
    };
    return textOf(request()) != textOf(m_asked);
}

void NextRun::setPoints(const PointOverride& points)
{
    CreditScorecardRequest edited = request();
    eraseOverride(edited, points.variable, points.bin);
    edited.overrides.push_back(points);
    replace(std::move(edited));
}

void NextRun::revertPoints(const std::string& variable, const std::string& bin)
{
    CreditScorecardRequest edited = request();
    eraseOverride(edited, variable, bin);
    replace(std::move(edited));
}

std::string NextRun::selectionField(const std::string& field) const
{
    const boost::json::string choice = fields().at(field).as_string();
    return {choice.data(), choice.size()};
}

void NextRun::setSelectionField(const std::string& field, const std::string& choice)
{
    boost::json::object edited = encode(request()).get_object();
    edited[field] = choice;
    if (Result<CreditScorecardRequest> request = fromJson<CreditScorecardRequest>(boost::json::value(std::move(edited))))
        replace(std::move(*request));
}

void NextRun::replace(CreditScorecardRequest edited)
{
    if (m_run == 0 || chosenFields(edited) == chosenFields(request()))
        return;
    if (chosenFields(edited) == chosenFields(m_asked))
        m_edited.erase(m_run);
    else
        m_edited[m_run] = std::move(edited);
    Q_EMIT changed();
}

bool NextRun::differsFromRun() const { return m_edited.contains(m_run); }

boost::json::object NextRun::fields() const { return chosenFields(request()); }

} // namespace riskloom
