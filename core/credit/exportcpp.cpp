// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/pointstable.h"
#include "core/credit/scorecardexport.h"
#include "core/data/number.h"

#include <cctype>
#include <string_view>

namespace riskloom {
namespace {

// Octal escapes take at most three digits, so whatever follows cannot change them.
std::string literal(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\') {
            result += c;
            continue;
        }
        result += '\\';
        for (const unsigned shift : {6U, 3U, 0U})
            result += static_cast<char>('0' + (byte >> shift & 7U));
    }
    return result + "\"";
}

// Never an integer literal, which could be too large for any type.
std::string literal(double value)
{
    std::string digits = shortestDigits(value);
    if (digits.find_first_of(".e") == std::string::npos)
        digits += ".0";
    return digits;
}

// "v3_credit_amount": the number makes it different from every other name and from every keyword.
std::string identifier(std::size_t index, std::string_view name)
{
    std::string result = "v" + std::to_string(index + 1) + "_";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) != 0)
            result += c;
        else if (result.back() != '_')
            result += '_';
    }
    return result;
}

std::string condition(const PointsAttribute& attribute)
{
    switch (attribute.kind) {
    case AttributeKind::Special: return "*value == " + literal(attribute.value);
    case AttributeKind::Interval: return "*value < " + literal(attribute.upper);
    case AttributeKind::Category:
        // The length is given because a category may hold a zero byte.
        return "*value == std::string_view(" + literal(attribute.category) + ", " +
               std::to_string(attribute.category.size()) + ")";
    case AttributeKind::Missing:
    case AttributeKind::Unseen: break;
    }
    return {};
}

std::string functionOf(const std::vector<PointsAttribute>& attributes, std::size_t& at, bool numeric)
{
    const std::size_t index = attributes[at].variable;
    std::string text;
    for (; at < attributes.size() && attributes[at].variable == index; ++at) {
        const bool last = at + 1 == attributes.size() || attributes[at + 1].variable != index;
        const std::string missing = numeric ? "!value || *value != *value" : "!value || value->empty()";
        if (!last)
            text += "    if (" + (attributes[at].kind == AttributeKind::Missing ? missing : condition(attributes[at])) +
                    ")\n    ";
        text += "    return " + literal(attributes[at].points) + ";\n";
    }
    return text;
}

} // namespace

std::string scorecardCpp(const Scorecard& card, const std::string& nameSpace)
{
    const std::vector<PointsAttribute> attributes = pointsAttributes(card);
    std::string fields;
    std::string functions;
    std::string sum = "    double score = " + literal(card.basePoints) + ";\n";
    std::size_t at = 0;
    for (std::size_t i = 0; i < card.variables.size(); ++i) {
        const BinnedVariable& binning = card.variables[i].binning;
        const std::string name = identifier(i, binning.name);
        const std::string type = binning.numeric ? "std::optional<double>" : "std::optional<std::string_view>";
        fields += "    " + type + " " + name + "; // " + literal(binning.name) + "\n";
        functions += "inline double points_" + name + "(const " + type + "& value)\n{\n" +
                     functionOf(attributes, at, binning.numeric) + "}\n\n";
        sum += "    score += points_" + name + "(applicant." + name + ");\n";
    }
    return "// A scorecard made by Riskloom. C++17, no dependencies. Text is UTF-8 and is compared byte for byte.\n"
           "#pragma once\n\n#include <optional>\n#include <string_view>\n\nnamespace " +
           nameSpace +
           " {\n\n// No value, a number that is none (NaN) and an empty text are missing.\nstruct Applicant {\n" +
           fields + "};\n\n" + functions + "inline double score(const Applicant& applicant)\n{\n" + sum +
           "    return score;\n}\n\n} // namespace " + nameSpace + "\n";
}

} // namespace riskloom
