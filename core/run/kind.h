// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/schema.h"
#include "core/run/codec.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// How a field is edited. Derived from the member's C++ type, except Column and Columns, which a rule asks for. Records
// are lists of structs: they have no place in a form and are edited where their subject is shown.
enum class FieldKind { Toggle, Integer, Number, Choice, Text, Column, Columns, Integers, Numbers, Texts, Records };

// Where the value of an empty field comes from when a run is prepared for a dataset. NoRole: the field names a column, but
// no role says which; it stays empty. Modelled: every column but those with the roles Id and Ignore.
enum class FilledFrom { Nothing, Dataset, Target, BadValue, Inputs, Weight, Date, Protected, Modelled, NoRole };

// One choice of an enum field: its JSON name and the English text shown for it.
struct ChoiceText {
    std::string_view name;
    std::string_view text;
};

// What the form, the command line and the validation know of one field beside its type. English texts are marked with
// RISKLOOM_TEXT so that the translation tools find them; the window translates them in the context "Kinds".
struct FieldRule {
    std::string_view name;
    std::string_view group = ""; // heading in the form; "" = not shown there (filled by the host)
    std::string_view label = "";
    std::string_view help = "";  // what it means, its unit and its source
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    std::string_view unit = "";
    FilledFrom filledFrom = FilledFrom::Nothing;
    std::span<const ChoiceText> choices = {};
};

// lupdate is told that this is a spelling of QT_TRANSLATE_NOOP, so the context comes first: RISKLOOM_TEXT("Kinds", "…").
#define RISKLOOM_TEXT(context, text) text

struct FieldSpec {
    FieldRule rule;
    FieldKind kind = FieldKind::Text;
    boost::json::value defaultValue;
};

// A kind of run as the host, the form and the command line see it: JSON in, checked JSON out.
class KindSpec {
public:
    std::string name;  // "credit.scorecard"
    std::string title; // English, for translation in the context "Kinds"
    std::vector<FieldSpec> fields;

    [[nodiscard]] const FieldSpec* find(std::string_view field) const;
    // The given members over the defaults; types, choices, ranges and member names checked.
    [[nodiscard]] Result<boost::json::object> complete(const boost::json::object& given) const;
    // complete(), then empty fields filled from the dataset's roles, then every named column looked up.
    [[nodiscard]] Result<boost::json::object> prepare(const boost::json::object& given, const std::string& datasetSha256,
                                                      const Schema& schema) const;
    // For `riskloom-cli spec` and for other programs.
    [[nodiscard]] boost::json::object toJson() const;

    // Set by describeKind().
    Result<boost::json::object> (*overlay)(const boost::json::object& given) = nullptr;
};

const std::vector<KindSpec>& allKinds();
Result<const KindSpec*> findKind(std::string_view name); // UnknownKind

// The columns an empty list of columns stands for, in the order of the schema; none unless the source names columns.
std::vector<std::string> columnsFrom(FilledFrom source, const Schema& schema);

namespace kinds {

template <class Member>
FieldKind fieldKind(const FieldRule& rule)
{
    if constexpr (std::same_as<Member, bool>)
        return FieldKind::Toggle;
    else if constexpr (std::integral<Member>)
        return FieldKind::Integer;
    else if constexpr (std::floating_point<Member>)
        return FieldKind::Number;
    else if constexpr (DescribedEnum<Member>)
        return FieldKind::Choice;
    else if constexpr (std::same_as<Member, std::vector<std::string>>)
        return rule.filledFrom == FilledFrom::Inputs || rule.filledFrom == FilledFrom::Protected ||
                       rule.filledFrom == FilledFrom::Modelled
                   ? FieldKind::Columns
                   : FieldKind::Texts;
    else if constexpr (std::same_as<Member, std::vector<double>>)
        return FieldKind::Numbers;
    else if constexpr (isVector<Member>)
        return DescribedStruct<typename Member::value_type> ? FieldKind::Records : FieldKind::Integers;
    else {
        const bool column = rule.filledFrom == FilledFrom::Target || rule.filledFrom == FilledFrom::Weight ||
                            rule.filledFrom == FilledFrom::Date || rule.filledFrom == FilledFrom::NoRole;
        return column ? FieldKind::Column : FieldKind::Text;
    }
}

} // namespace kinds

// The one place where a request struct becomes a kind: every described member needs a rule of its name, in any order.
template <DescribedStruct Request>
KindSpec describeKind(std::string name, std::string title, std::span<const FieldRule> rules)
{
    KindSpec spec;
    spec.name = std::move(name);
    spec.title = std::move(title);
    const Request defaults{};
    boost::mp11::mp_for_each<MembersOf<Request>>([&](auto member) {
        using Member = std::remove_cvref_t<decltype(defaults.*member.pointer)>;
        FieldSpec field;
        field.rule.name = member.name;
        for (const FieldRule& rule : rules)
            if (rule.name == member.name)
                field.rule = rule;
        field.kind = kinds::fieldKind<Member>(field.rule);
        field.defaultValue = encode(defaults.*member.pointer);
        spec.fields.push_back(std::move(field));
    });
    spec.overlay = [](const boost::json::object& given) -> Result<boost::json::object> {
        RISKLOOM_TRY(const Request request, fromJson<Request>(boost::json::value(given)));
        return encode(request).get_object();
    };
    return spec;
}

} // namespace riskloom
