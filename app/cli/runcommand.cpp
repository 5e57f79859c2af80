// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/await.h"
#include "app/cli/commands.h"
#include "app/cli/exitstatus.h"
#include "app/cli/records.h"
#include "app/cli/runwatch.h"
#include "app/cli/workspaceaccess.h"
#include "core/run/codec.h"
#include "core/run/holdingsfile.h"
#include "core/run/kind.h"

#include <fstream>
#include <iterator>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

// "trend=peak", "maxBins=5" or "hiddenUnits=[32,16]": the value is JSON when it reads as JSON, else text.
Result<> lay(const std::string& assignment, boost::json::object& request)
{
    const auto equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error{ErrorCode::UnknownField, {assignment}, "--set wants field=value"};
    const std::string text = assignment.substr(equals + 1);
    auto value = readJson(text, "--set");
    request[assignment.substr(0, equals)] = value ? *std::move(value) : encode(text);
    return {};
}

// A number given for a text field is meant as that text: a bad value of 1 is the text "1".
void textForTextFields(const KindSpec& kind, boost::json::object& request)
{
    for (auto& member : request) {
        const FieldSpec* field = kind.find(std::string_view(member.key().data(), member.key().size()));
        if (field != nullptr && field->defaultValue.is_string() && !member.value().is_string())
            member.value() = encode(writeJson(member.value()));
    }
}

// A file of holdings, for kinds that have them; the others refuse the field.
Result<> layHoldings(const std::string& path, boost::json::object& request)
{
    RISKLOOM_TRY(const HoldingsFile file, readHoldingsFile(path));
    request["holdings"] = encode(file.lines);
    if (file.cash != 0.0)
        request["cash"] = file.cash;
    return {};
}

Result<boost::json::object> readRequest(const Arguments& arguments, const KindSpec& kind)
{
    boost::json::object request;
    if (arguments.has("request")) {
        const std::string path = arguments.text("request");
        std::ifstream file(path, std::ios::binary);
        if (!file)
            return Error{ErrorCode::FileUnreadable, {path}, {}};
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        RISKLOOM_TRY(const boost::json::value json, readJson(text, path));
        if (!json.is_object())
            return Error{ErrorCode::BadJson, {path, "not an object"}, {}};
        request = json.get_object();
    }
    for (const std::string& assignment : arguments.texts("set"))
        RISKLOOM_CHECK(lay(assignment, request));
    if (arguments.has("holdings"))
        RISKLOOM_CHECK(layHoldings(arguments.text("holdings"), request));
    textForTextFields(kind, request);
    if (const auto seed = arguments.number("seed"))
        request["seed"] = *seed;
    return request;
}

Result<std::int64_t> begin(Session& session, const Arguments& arguments)
{
    if (arguments.has("resume")) {
        RISKLOOM_TRY(const std::int64_t run, runNumber(arguments.text("resume")));
        RISKLOOM_CHECK(await<std::monostate>([&](QObject* guard, auto done) { session.resumeRun(run, guard, done); }));
        return run;
    }
    RISKLOOM_TRY(const KindSpec* kind, findKind(arguments.positional.front()));
    RISKLOOM_TRY(const boost::json::object request, readRequest(arguments, *kind));
    RISKLOOM_TRY(const DatasetRecord dataset, session.reader().datasetByName(arguments.text("dataset")));
    return await<std::int64_t>([&](QObject* guard, auto done) {
        session.startRun(kind->name, dataset.id, request, 0, guard, done);
    });
}

} // namespace

Syntax runSyntax()
{
    Syntax syntax{"run KIND --dataset NAME [--request FILE.json] [--set field=value ...] [--holdings FILE.csv] [--seed N] | run --resume RUN",
                  po::options_description("Options"), 0, 1};
    syntax.options.add_options()("dataset,d", po::value<std::string>(), "name of a dataset, or the first digits of its hash")(
        "request", po::value<std::string>(), "JSON file with the fields that differ from the defaults")(
        "set", po::value<std::vector<std::string>>()->composing(), "field=value, laid over the request; may be repeated")(
        "holdings", po::value<std::string>(), "CSV file with the columns asset and units, for portfolio.rebalance")(
        "seed", po::value<std::uint64_t>(), "seed of every random number in the run")(
        "resume", po::value<std::string>(), "a stopped run goes on from its checkpoint");
    return syntax;
}

ExitStatus runCommand(const Arguments& arguments, const Console& console)
{
    if (!arguments.has("resume") && (arguments.positional.empty() || !arguments.has("dataset"))) {
        console.note("riskloom-cli run: name a kind and a --dataset, or a run to --resume\nusage: riskloom-cli " +
                     runSyntax().usage);
        return ExitStatus::Usage;
    }
    const auto session = openForWriting(arguments);
    if (!session)
        return console.fail(session.error());
    const Interrupt interrupt;
    RunWatch watch(**session, interrupt, console);
    const auto id = begin(**session, arguments);
    if (!id)
        return console.fail(id.error());
    const RunStatus status = watch.wait(*id);

    const auto run = (*session)->reader().run(*id);
    if (!run)
        return console.fail(run.error());
    boost::json::object document = toJson(*run);
    document["request"] = storedJson(run->requestJson);
    document["report"] = storedJson(run->reportJson);
    console.document(document);
    console.line("run " + std::to_string(*id) + ": " + std::string(runStatusName(status)) + " " + run->headline);
    if (run->error)
        Console(Format::Text).fail(*run->error);
    switch (status) {
    case RunStatus::Finished: return ExitStatus::Done;
    case RunStatus::Cancelled:
    case RunStatus::Interrupted: return ExitStatus::Cancelled;
    default: return run->error ? exitStatusFor(run->error->code) : ExitStatus::RunFailed; // data that do not fit are bad input
    }
}

} // namespace riskloom::cli
