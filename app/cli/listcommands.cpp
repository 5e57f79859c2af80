// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/records.h"
#include "app/cli/workspaceaccess.h"
#include "core/run/kind.h"

namespace riskloom::cli {
namespace {

// "auc 0.789, ks 0.45": a run's main numbers on one line.
std::string headlineText(const std::string& json)
{
    std::string text;
    const boost::json::value headline = storedJson(json);
    if (!headline.is_object())
        return text;
    for (const auto& member : headline.get_object()) {
        std::string value = writeJson(member.value());
        if (member.value().is_double())
            value = value.substr(0, value.find('.') + 5);
        text += (text.empty() ? "" : ", ") + std::string(member.key().data(), member.key().size()) + " " + value;
    }
    return text;
}

} // namespace

Syntax datasetsSyntax()
{
    return {"datasets", {}, 0, 0};
}

ExitStatus datasetsCommand(const Arguments& arguments, const Console& console)
{
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return console.fail(workspace.error());
    const auto datasets = (*workspace)->datasets();
    if (!datasets)
        return console.fail(datasets.error());
    boost::json::array list;
    std::vector<std::vector<std::string>> rows;
    for (const DatasetRecord& dataset : *datasets) {
        list.push_back(toJson(dataset));
        rows.push_back({std::to_string(dataset.id), dataset.name, std::to_string(dataset.rows),
                        std::to_string(dataset.schema.columns.size()), dataset.schema.nameOf(Role::Target),
                        dataset.schema.badValue, dataset.sha256.substr(0, 12)});
    }
    console.document(list);
    console.table({{"id", Align::Right}, {"name"}, {"rows", Align::Right}, {"columns", Align::Right}, {"target"}, {"bad"},
                   {"sha256"}},
                  rows);
    return ExitStatus::Done;
}

Syntax runsSyntax()
{
    return {"runs", {}, 0, 0};
}

ExitStatus runsCommand(const Arguments& arguments, const Console& console)
{
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return console.fail(workspace.error());
    const auto runs = (*workspace)->runs();
    if (!runs)
        return console.fail(runs.error());
    boost::json::array list;
    std::vector<std::vector<std::string>> rows;
    for (const RunRecord& run : *runs) {
        list.push_back(toJson(run));
        rows.push_back({std::to_string(run.id), run.kind, run.datasetName, std::string(runStatusName(run.status)),
                        run.createdAt.substr(0, 19), headlineText(run.headline)});
    }
    console.document(list);
    console.table({{"id", Align::Right}, {"kind"}, {"dataset"}, {"status"}, {"created (UTC)"}, {"result"}}, rows);
    return ExitStatus::Done;
}

Syntax kindsSyntax()
{
    return {"kinds", {}, 0, 0};
}

ExitStatus kindsCommand(const Arguments&, const Console& console)
{
    boost::json::array list;
    std::vector<std::vector<std::string>> rows;
    for (const KindSpec& kind : allKinds()) {
        boost::json::object entry;
        entry["kind"] = kind.name;
        entry["title"] = kind.title;
        list.push_back(std::move(entry));
        rows.push_back({kind.name, kind.title});
    }
    console.document(list);
    console.table({{"kind"}, {"title"}}, rows);
    return ExitStatus::Done;
}

Syntax specSyntax()
{
    return {"spec KIND", {}, 1, 1};
}

ExitStatus specCommand(const Arguments& arguments, const Console& console)
{
    const auto kind = findKind(arguments.positional.front());
    if (!kind)
        return console.fail(kind.error());
    const boost::json::object spec = (*kind)->toJson();
    std::vector<std::vector<std::string>> rows;
    for (const auto& field : spec.at("fields").as_array()) {
        const auto text = [&](const char* member) {
            const auto* value = field.as_object().if_contains(member);
            if (value == nullptr)
                return std::string();
            return value->is_string() ? std::string(value->get_string().data(), value->get_string().size())
                                      : writeJson(*value);
        };
        rows.push_back({text("name"), text("type"), text("default"), text("minimum"), text("maximum"), text("label")});
    }
    console.document(spec);
    console.table({{"field"}, {"type"}, {"default"}, {"minimum", Align::Right}, {"maximum", Align::Right}, {"label"}}, rows);
    return ExitStatus::Done;
}

} // namespace riskloom::cli
