// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/rulesentence.h"

#include "core/synth/rulewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace riskloom {
namespace {

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

const RuleColumn* find(std::span<const RuleColumn> columns, const std::string& name)
{
    const auto found = std::ranges::find(columns, name, &RuleColumn::name);
    return found == columns.end() ? nullptr : &*found;
}

// A level or a column's name as it is written, anything else as it was typed.
std::string operand(const std::string& typed, const RuleColumn* of, std::span<const RuleColumn> columns)
{
    const bool level = of != nullptr && std::ranges::find(of->levels, typed) != of->levels.end();
    return level || find(columns, typed) != nullptr ? ruleWord(typed) : typed;
}

} // namespace

std::vector<RuleForm> formsOf(ColumnType type, SeenCombinations seen)
{
    using enum RuleForm;
    std::vector<RuleForm> forms{Equal, NotEqual, OneOf, Mix, Present, Missing};
    if (type == ColumnType::Number || type == ColumnType::Date)
        forms = {AtLeast, AtMost, More, Less, Equal, NotEqual, OneOf, Present, Missing};
    if (seen == SeenCombinations::Offered)
        forms.push_back(OnlySeen);
    return forms;
}

QString formText(RuleForm form)
{
    switch (form) {
    case RuleForm::Equal: return RuleText::tr("is");
    case RuleForm::NotEqual: return RuleText::tr("is not");
    case RuleForm::AtLeast: return RuleText::tr("at least");
    case RuleForm::AtMost: return RuleText::tr("at most");
    case RuleForm::More: return RuleText::tr("more than");
    case RuleForm::Less: return RuleText::tr("less than");
    case RuleForm::OneOf: return RuleText::tr("is one of");
    case RuleForm::Present: return RuleText::tr("is not missing");
    case RuleForm::Missing: return RuleText::tr("is missing");
    case RuleForm::OnlySeen: return RuleText::tr("only as seen with");
    case RuleForm::Mix: return RuleText::tr("in the shares");
    }
    return {};
}

bool wantsValue(RuleForm form)
{
    return form != RuleForm::Present && form != RuleForm::Missing;
}

std::string ruleSentence(const RuleDraft& draft, std::span<const RuleColumn> columns)
{
    const std::string name = ruleWord(draft.column);
    const std::string value = operand(draft.value, find(columns, draft.column), columns);
    switch (draft.form) {
    case RuleForm::Equal: return name + " = " + value;
    case RuleForm::NotEqual: return name + " != " + value;
    case RuleForm::AtLeast: return name + " >= " + value;
    case RuleForm::AtMost: return name + " <= " + value;
    case RuleForm::More: return name + " > " + value;
    case RuleForm::Less: return name + " < " + value;
    case RuleForm::OneOf: return name + " in " + value;
    case RuleForm::Present: return name + " is not missing";
    case RuleForm::Missing: return name + " is missing";
    case RuleForm::OnlySeen: return "only seen: " + name + ", " + value;
    case RuleForm::Mix: return "mix " + name + ": " + value;
    }
    return {};
}

QString exampleValue(RuleForm form, const RuleColumn& column, std::span<const RuleColumn> columns)
{
    const auto level = [&](std::size_t i) {
        return i < column.levels.size() ? QString::fromStdString(ruleWord(column.levels[i])) : QStringLiteral("…");
    };
    switch (form) {
    case RuleForm::OneOf:
        return column.type == ColumnType::Number ? QStringLiteral("18 | 21")
               : column.type == ColumnType::Date ? QStringLiteral("2024-01-31 | 2024-02-29")
                                                 : level(0) + QStringLiteral(" | ") + level(1);
    case RuleForm::Mix: return QStringLiteral("%1 60 %, %2 40 %").arg(level(0), level(1));
    case RuleForm::OnlySeen:
        for (const RuleColumn& other : columns)
            if (other.name != column.name && other.type == column.type)
                return QString::fromStdString(ruleWord(other.name));
        return {};
    case RuleForm::Equal:
    case RuleForm::NotEqual:
    case RuleForm::AtLeast:
    case RuleForm::AtMost:
    case RuleForm::More:
    case RuleForm::Less:
    case RuleForm::Present:
    case RuleForm::Missing: break;
    }
    return column.type == ColumnType::Number ? RuleText::tr("a number, or a column")
           : column.type == ColumnType::Date ? RuleText::tr("2024-01-31, or a column")
                                             : level(0);
}

std::vector<RuleColumn> ruleColumns(const SyntheticView& view)
{
    std::vector<RuleColumn> columns;
    for (const ColumnView& column : view.columns) {
        RuleColumn& own = columns.emplace_back(RuleColumn{column.name, ColumnType::Category, column.labels});
        if (!column.edges.empty())
            own = {column.name, column.date ? ColumnType::Date : ColumnType::Number, {}};
        else if (std::ranges::find(column.labels, std::string()) != column.labels.end())
            own.levels.clear(); // "" stands for others
    }
    return columns;
}

} // namespace riskloom
