// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/records.h"
#include "app/cli/workspaceaccess.h"

namespace riskloom::cli {

Syntax verifySyntax()
{
    return {"verify", {}, 0, 0};
}

ExitStatus verifyCommand(const Arguments& arguments, const Console& console)
{
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return console.fail(workspace.error());
    const auto report = (*workspace)->verify({});
    if (!report)
        return console.fail(report.error());
    console.document(toJson(*report));
    for (const VerifyProblem& problem : report->problems)
        console.line(problem.what + " " + problem.subject + ": " + problem.detail);
    console.line(std::to_string(report->datasets) + " datasets, " + std::to_string(report->artifacts) + " artifacts, " +
                 std::to_string(report->auditEntries) + " audit entries: " +
                 (report->problems.empty() ? "clean" : std::to_string(report->problems.size()) + " problems"));
    return report->problems.empty() ? ExitStatus::Done : ExitStatus::WorkspaceProblem;
}

Syntax backupSyntax()
{
    return {"backup FILE", {}, 1, 1};
}

ExitStatus backupCommand(const Arguments& arguments, const Console& console)
{
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return console.fail(workspace.error());
    const std::string& to = arguments.positional.front();
    if (const auto done = (*workspace)->backup(to); !done)
        return console.fail(done.error());
    boost::json::object document;
    document["backup"] = to;
    console.document(document);
    console.line("written: " + to);
    return ExitStatus::Done;
}

} // namespace riskloom::cli
