// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/records.h"
#include "app/cli/workspaceaccess.h"
#include "core/store/rundocument.h"

namespace riskloom::cli {
namespace {

// The whole of a run as one document.
Result<boost::json::object> wholeRun(const Workspace& workspace, std::int64_t id)
{
    RISKLOOM_TRY(const RunRecord run, workspace.run(id));
    RISKLOOM_TRY(const std::vector<ArtifactRecord> artifacts, workspace.artifacts(id));
    RISKLOOM_TRY(const std::vector<MetricPoint> metrics, workspace.metrics(id));
    boost::json::array files;
    for (const ArtifactRecord& artifact : artifacts)
        files.push_back(toJson(artifact));
    boost::json::object curves; // {"train.loss": [[step, value], …]}
    for (const MetricPoint& point : metrics) {
        auto& curve = curves[point.name];
        if (!curve.is_array())
            curve = boost::json::array();
        curve.as_array().push_back(boost::json::array{point.step, encode(point.value)});
    }
    boost::json::object document = toJson(run);
    document["request"] = storedJson(run.requestJson);
    document["report"] = storedJson(run.reportJson);
    document["metrics"] = std::move(curves);
    document["artifacts"] = std::move(files);
    return document;
}

} // namespace

Syntax showSyntax()
{
    return {"show RUN", {}, 1, 1};
}

ExitStatus showCommand(const Arguments& arguments, const Console& console)
{
    const auto show = [&]() -> Result<boost::json::object> {
        RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, openForReading(arguments));
        RISKLOOM_TRY(const std::int64_t id, runNumber(arguments.positional.front()));
        return wholeRun(*workspace, id);
    };
    const auto document = show();
    if (!document)
        return console.fail(document.error());
    console.document(*document);
    console.line(writeJson(*document, JsonStyle::Indented));
    return ExitStatus::Done;
}

} // namespace riskloom::cli
