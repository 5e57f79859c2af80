// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/records.h"
#include "app/cli/workspaceaccess.h"
#include "core/credit/weightedauc.h"
#include "core/run/compare.h"
#include "core/run/heldoutscores.h"
#include "core/store/rundocument.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

namespace riskloom::cli {
namespace {

// DeLong's test of the second of two runs against the first, when both kept scores of the same held-out rows.
Result<std::optional<AucComparison>> pairedTest(const Workspace& workspace, const std::vector<std::int64_t>& runs)
{
    std::vector<HeldOutScores> kept;
    for (const std::int64_t run : runs) {
        RISKLOOM_TRY(const std::vector<ArtifactRecord> artifacts, workspace.artifacts(run));
        const auto found = std::ranges::find(artifacts, heldOutScoresRole, &ArtifactRecord::role);
        if (found == artifacts.end())
            return std::optional<AucComparison>();
        RISKLOOM_TRY(const std::vector<std::byte> bytes, workspace.artifactBytes(found->sha256));
        RISKLOOM_TRY(HeldOutScores scores, readHeldOutScores(bytes));
        kept.push_back(std::move(scores));
    }
    if (!sameRows(kept[0], kept[1]))
        return std::optional<AucComparison>();
    const std::vector<std::uint8_t> bad(kept[0].bad.begin(), kept[0].bad.end());
    return std::optional(compareAuc(kept[1].risk, kept[0].risk, bad, kept[0].weights));
}

std::string wordsOf(const AucComparison& test)
{
    std::array<char, 160> figures{};
    std::snprintf(figures.data(), figures.size(), "AUC, second less first: %+.4f (95 %% interval %+.4f to %+.4f), p %.3f: ",
                  test.difference, test.low, test.high, test.pValue);
    return std::string("On the same held-out rows. ") + figures.data() +
           (test.significant ? "significant at 5 %" : "no significant difference");
}

struct Compared {
    std::vector<boost::json::object> documents;
    std::optional<AucComparison> test;
};

Result<Compared> collect(const Arguments& arguments)
{
    RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, openForReading(arguments));
    Compared found;
    std::vector<std::int64_t> runs;
    for (const std::string& text : arguments.positional) {
        RISKLOOM_TRY(const std::int64_t id, runNumber(text));
        RISKLOOM_TRY(const RunRecord run, workspace->run(id));
        found.documents.push_back(comparableDocument(run));
        runs.push_back(id);
    }
    if (runs.size() == 2) {
        RISKLOOM_TRY(found.test, pairedTest(*workspace, runs));
    }
    return found;
}

} // namespace

Syntax compareSyntax()
{
    return {"compare RUN RUN [RUN ...]", {}, 2, 100};
}

ExitStatus compareCommand(const Arguments& arguments, const Console& console)
{
    const Result<Compared> compared = collect(arguments);
    if (!compared)
        return console.fail(compared.error());

    boost::json::array list;
    std::vector<std::vector<std::string>> rows;
    for (const Difference& difference : differences(compared->documents)) {
        boost::json::object entry;
        entry["path"] = difference.path;
        entry["values"] = boost::json::array(difference.values.begin(), difference.values.end());
        list.push_back(std::move(entry));
        std::vector<std::string> row{difference.path};
        for (const auto& value : difference.values)
            row.push_back(value.is_null() ? "" : writeJson(value));
        rows.push_back(std::move(row));
    }
    boost::json::object document;
    document["runs"] = encode(arguments.positional);
    document["differences"] = std::move(list);
    if (compared->test)
        document["aucDifference"] = encode(*compared->test);
    console.document(document);
    std::vector<TextColumn> columns{{"what differs"}};
    for (const std::string& run : arguments.positional)
        columns.push_back({"run " + run, Align::Right});
    console.table(columns, rows);
    if (compared->test)
        console.line(wordsOf(*compared->test));
    return ExitStatus::Done;
}

} // namespace riskloom::cli
