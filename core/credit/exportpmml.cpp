// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/pointstable.h"
#include "core/credit/reasons.h"
#include "core/credit/scorecardexport.h"
#include "core/data/number.h"
#include "core/data/writecsv.h"

#include <algorithm>
#include <string_view>

namespace riskloom {
namespace {

constexpr int reasonCodes = 4;

// For an attribute in double quotes: line breaks and tabs must be references, or a reader turns them into spaces.
std::string attributeText(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\t': result += "&#9;"; break;
        case '\n': result += "&#10;"; break;
        case '\r': result += "&#13;"; break;
        default: result += c;
        }
    }
    return result + "\"";
}

std::string simple(const std::string& field, const char* comparison, const std::string& value)
{
    return "<SimplePredicate field=" + field + " operator=\"" + comparison + "\" value=" + attributeText(value) + "/>";
}

std::string predicate(const PointsAttribute& attribute, const std::string& field, bool last)
{
    if (last)
        return "<True/>";
    switch (attribute.kind) {
    case AttributeKind::Missing: return "<SimplePredicate field=" + field + " operator=\"isMissing\"/>";
    case AttributeKind::Special: return simple(field, "equal", shortestDigits(attribute.value));
    case AttributeKind::Interval: return simple(field, "lessThan", shortestDigits(attribute.upper));
    case AttributeKind::Category: return simple(field, "equal", attribute.category);
    case AttributeKind::Unseen: break;
    }
    return "<True/>";
}

std::string dataField(const BinnedVariable& binning)
{
    const std::string name = "    <DataField name=" + attributeText(binning.name);
    if (binning.numeric)
        return name + " optype=\"continuous\" dataType=\"double\"/>\n";
    return name + " optype=\"categorical\" dataType=\"string\">\n      <Value value=\"\" property=\"missing\"/>\n"
                  "    </DataField>\n";
}

std::string characteristic(const std::vector<PointsAttribute>& attributes, std::size_t& at,
                           const ScorecardVariable& variable, const PointsReference& reference)
{
    const std::size_t index = attributes[at].variable;
    const std::string field = attributeText(variable.binning.name);
    std::string text = "      <Characteristic name=" + field + " reasonCode=" + field + " baselineScore=\"" +
                       shortestDigits(reference.maximum) + "\">\n";
    for (; at < attributes.size() && attributes[at].variable == index; ++at) {
        const bool last = at + 1 == attributes.size() || attributes[at + 1].variable != index;
        text += "        <Attribute partialScore=\"" + shortestDigits(attributes[at].points) + "\">" +
                predicate(attributes[at], field, last) + "</Attribute>\n";
    }
    return text + "      </Characteristic>\n";
}

// A name that no variable has.
std::string freeName(const Scorecard& card, std::string name)
{
    while (std::ranges::any_of(card.variables, [&](const auto& variable) { return variable.binning.name == name; }))
        name += " ";
    return name;
}

std::string outputs(const Scorecard& card)
{
    std::string text = "    <Output>\n      <OutputField name=" + attributeText(freeName(card, "score")) +
                       " feature=\"predictedValue\" optype=\"continuous\" dataType=\"double\"/>\n";
    const int count = std::min(reasonCodes, static_cast<int>(card.variables.size()));
    for (int rank = 1; rank <= count; ++rank)
        text += "      <OutputField name=" + attributeText(freeName(card, "reason" + std::to_string(rank))) +
                " feature=\"reasonCode\" rank=\"" + std::to_string(rank) +
                "\" optype=\"categorical\" dataType=\"string\"/>\n";
    return text + "    </Output>\n";
}

} // namespace

std::string scorecardPmml(const Scorecard& card)
{
    const std::vector<PointsAttribute> attributes = pointsAttributes(card);
    std::string fields;
    std::string mining;
    std::string characteristics;
    std::size_t at = 0;
    // The baselines of the program's own reasons, so that every consumer gives the same ones.
    const std::vector<PointsReference> references = pointsReferences(card);
    for (std::size_t j = 0; j < card.variables.size(); ++j) {
        const ScorecardVariable& variable = card.variables[j];
        fields += dataField(variable.binning);
        mining += "      <MiningField name=" + attributeText(variable.binning.name) +
                  " usageType=\"active\" invalidValueTreatment=\"asIs\"/>\n";
        characteristics += characteristic(attributes, at, variable, references[j]);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\">\n"
           "  <Header description=\"Scorecard\"><Application name=\"Riskloom\"/></Header>\n"
           "  <DataDictionary numberOfFields=\"" +
           std::to_string(card.variables.size()) + "\">\n" + fields +
           "  </DataDictionary>\n  <Scorecard modelName=\"Scorecard\" functionName=\"regression\" initialScore=\"" +
           shortestDigits(card.basePoints) +
           "\" useReasonCodes=\"true\" reasonCodeAlgorithm=\"pointsBelow\" baselineMethod=\"other\">\n    "
           "<MiningSchema>\n" +
           mining + "    </MiningSchema>\n" + outputs(card) + "    <Characteristics>\n" + characteristics +
           "    </Characteristics>\n  </Scorecard>\n</PMML>\n";
}

std::string scorecardCsv(const Scorecard& card)
{
    return toCsv(pointsAsTable(card), {.formulas = FormulaGuard::Verbatim});
}

} // namespace riskloom
