// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/kind.h"

#include "core/run/creditkinds.h"
#include "core/run/marketkinds.h"
#include "core/run/policykinds.h"
#include "core/run/portfoliokinds.h"
#include "core/run/synthkinds.h"

#include <algorithm>

namespace riskloom {
namespace {

constexpr std::string_view kindNames[] = {"toggle", "integer", "number",   "choice", "text",
                                          "column", "columns", "integers", "numbers", "texts", "records"};

std::string asText(const boost::json::value& value)
{
    return writeJson(value);
}

Result<> checkRange(const FieldSpec& field, const boost::json::value& value)
{
    if (value.is_array()) {
        for (const auto& element : value.get_array())
            RISKLOOM_CHECK(checkRange(field, element));
        return {};
    }
    // Infinity is written as text; no field of a request has a use for it.
    const bool numeric = field.kind == FieldKind::Number || field.kind == FieldKind::Numbers;
    if (!numeric && !value.is_number() && !value.is_null())
        return {};
    const double number = value.is_number() ? value.to_number<double>() : std::nan("");
    if (number >= field.rule.minimum && number <= field.rule.maximum)
        return {};
    return Error{ErrorCode::FieldOutOfRange,
                 {std::string(field.rule.name), asText(value), asText(encode(field.rule.minimum)),
                  asText(encode(field.rule.maximum))},
                 {}};
}

bool isEmpty(const boost::json::value& value)
{
    return (value.is_string() && value.get_string().empty()) || (value.is_array() && value.get_array().empty());
}

boost::json::value filling(FilledFrom source, const std::string& datasetSha256, const Schema& schema)
{
    switch (source) {
    case FilledFrom::Nothing:
    case FilledFrom::NoRole: break;
    case FilledFrom::Dataset: return encode(datasetSha256);
    case FilledFrom::Target: return encode(schema.nameOf(Role::Target));
    case FilledFrom::BadValue: return encode(schema.badValue);
    case FilledFrom::Weight: return encode(schema.nameOf(Role::Weight));
    case FilledFrom::Date: return encode(schema.nameOf(Role::Date));
    case FilledFrom::Inputs:
    case FilledFrom::Protected:
    case FilledFrom::Modelled: return encode(columnsFrom(source, schema));
    }
    return nullptr;
}

Result<> checkColumn(const boost::json::value& name, const Schema& schema)
{
    const std::string text(name.get_string().data(), name.get_string().size());
    if (text.empty() || schema.find(text) != nullptr)
        return {};
    return Error{ErrorCode::UnknownColumn, {text}, {}};
}

} // namespace

std::vector<std::string> columnsFrom(FilledFrom source, const Schema& schema)
{
    std::vector<std::string> names;
    for (const ColumnSpec& column : schema.columns)
        if ((source == FilledFrom::Inputs && column.role == Role::Input) ||
            (source == FilledFrom::Protected && column.role == Role::Protected) ||
            (source == FilledFrom::Modelled && column.role != Role::Id && column.role != Role::Ignore))
            names.push_back(column.name);
    return names;
}

const FieldSpec* KindSpec::find(std::string_view field) const
{
    const auto found = std::ranges::find_if(fields, [&](const FieldSpec& spec) { return spec.rule.name == field; });
    return found == fields.end() ? nullptr : &*found;
}

Result<boost::json::object> KindSpec::complete(const boost::json::object& given) const
{
    RISKLOOM_TRY(boost::json::object whole, overlay(given));
    for (const FieldSpec& field : fields)
        RISKLOOM_CHECK(checkRange(field, whole.at(field.rule.name)));
    return whole;
}

Result<boost::json::object> KindSpec::prepare(const boost::json::object& given, const std::string& datasetSha256,
                                              const Schema& schema) const
{
    RISKLOOM_TRY(boost::json::object whole, complete(given));
    for (const FieldSpec& field : fields) {
        boost::json::value& value = whole.at(field.rule.name);
        if (field.rule.filledFrom == FilledFrom::Dataset)
            value = encode(datasetSha256);
        else if (field.rule.filledFrom != FilledFrom::Nothing && field.rule.filledFrom != FilledFrom::NoRole &&
                 isEmpty(value))
            value = filling(field.rule.filledFrom, datasetSha256, schema);
        if (field.kind == FieldKind::Column)
            RISKLOOM_CHECK(checkColumn(value, schema));
        if (field.kind == FieldKind::Columns)
            for (const auto& column : value.get_array())
                RISKLOOM_CHECK(checkColumn(column, schema));
    }
    return whole;
}

boost::json::object KindSpec::toJson() const
{
    boost::json::array list;
    for (const FieldSpec& field : fields) {
        boost::json::object entry;
        entry["name"] = field.rule.name;
        entry["type"] = kindNames[static_cast<std::size_t>(field.kind)];
        entry["default"] = field.defaultValue;
        entry["group"] = field.rule.group;
        entry["label"] = field.rule.label;
        entry["help"] = field.rule.help;
        if (!std::isinf(field.rule.minimum))
            entry["minimum"] = field.rule.minimum;
        if (!std::isinf(field.rule.maximum))
            entry["maximum"] = field.rule.maximum;
        if (!field.rule.unit.empty())
            entry["unit"] = field.rule.unit;
        if (!field.rule.choices.empty()) {
            boost::json::array choices;
            for (const ChoiceText& choice : field.rule.choices)
                choices.push_back(boost::json::value(choice.name));
            entry["choices"] = std::move(choices);
        }
        list.push_back(std::move(entry));
    }
    boost::json::object whole;
    whole["kind"] = name;
    whole["title"] = title;
    whole["fields"] = std::move(list);
    return whole;
}

const std::vector<KindSpec>& allKinds()
{
    static const std::vector<KindSpec> kinds{creditScorecardKind(), creditNetworkKind(), creditRejectsKind(),
                                             portfolioBacktestKind(), portfolioPolicyKind(), portfolioScenarioKind(),
                                             portfolioRebalanceKind(), portfolioPricesKind(), synthTableKind(), marketGanKind()};
    return kinds;
}

Result<const KindSpec*> findKind(std::string_view name)
{
    const auto found = std::ranges::find(allKinds(), name, &KindSpec::name);
    if (found == allKinds().end())
        return Error{ErrorCode::UnknownKind, {std::string(name)}, {}};
    return &*found;
}

} // namespace riskloom
