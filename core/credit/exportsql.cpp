// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/pointstable.h"
#include "core/credit/scorecardexport.h"
#include "core/data/number.h"

#include <string_view>

namespace riskloom {
namespace {

std::string quoted(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text)
        result.append(c == quote ? 2 : 1, c);
    return result + quote;
}

std::string condition(const PointsAttribute& attribute, const std::string& column, bool numeric)
{
    switch (attribute.kind) {
    case AttributeKind::Missing: return numeric ? column + " IS NULL" : column + " IS NULL OR " + column + " = ''";
    case AttributeKind::Special: return column + " = " + shortestDigits(attribute.value);
    case AttributeKind::Interval: return column + " < " + shortestDigits(attribute.upper);
    case AttributeKind::Category: return column + " = " + quoted(attribute.category, '\'');
    case AttributeKind::Unseen: break;
    }
    return {};
}

// The last line of a variable is the one for everything else: its highest interval, or the unseen categories.
std::string caseOf(const std::vector<PointsAttribute>& attributes, std::size_t& at, const ScorecardVariable& variable)
{
    const std::size_t index = attributes[at].variable;
    const std::string column = quoted(variable.binning.name, '"');
    std::string text = "    CASE\n";
    for (; at < attributes.size() && attributes[at].variable == index; ++at) {
        const bool last = at + 1 == attributes.size() || attributes[at + 1].variable != index;
        text += last ? "      ELSE "
                     : "      WHEN " + condition(attributes[at], column, variable.binning.numeric) + " THEN ";
        text += shortestDigits(attributes[at].points) + "\n";
    }
    return text + "    END AS " + quoted("points " + variable.binning.name, '"');
}

} // namespace

std::string scorecardSql(const Scorecard& card, const std::string& table)
{
    const std::vector<PointsAttribute> attributes = pointsAttributes(card);
    std::string sum = shortestDigits(card.basePoints);
    std::string cases;
    std::size_t at = 0;
    for (const ScorecardVariable& variable : card.variables) {
        sum += " + " + quoted("points " + variable.binning.name, '"');
        cases += ",\n" + caseOf(attributes, at, variable);
    }
    return "-- Score = base points + the points of one bin of every variable.\n"
           "-- Text is compared byte for byte: use a binary, case-sensitive collation without padding.\n"
           "SELECT scored.*, " +
           sum + " AS \"score\"\nFROM (\n  SELECT applicants.*" + cases + "\n  FROM " + quoted(table, '"') +
           " AS applicants\n) AS scored\n";
}

} // namespace riskloom
