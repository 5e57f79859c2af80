// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that computes nothing and misbehaves on demand; the loop is the real one.
#include "app/worker/linereader.h"
#include "app/worker/workerloop.h"
#include "tests/support/fakebehaviour.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>

namespace riskloom::testing {
namespace {

using namespace std::chrono_literals;
using Json = Result<boost::json::object>;

void say(std::string_view bytes, int descriptor = STDOUT_FILENO)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

Result<> save(const RunContext& context, const std::string& role, const std::string& text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return role == "checkpoint" ? context.saveCheckpoint(bytes) : context.saveArtifact(role, "json", bytes);
}

void step(const RunContext& context, int number)
{
    Progress progress{"fitting", std::min(1.0, number / 2000.0), {}, "{\"step\":" + std::to_string(number) + "}"};
    progress.points.push_back({"train.loss", number, 1.0 / (1 + number)});
    context.report(progress);
}

Json goOn(const RunContext& context, std::chrono::seconds howLong, bool obeys)
{
    const auto end = std::chrono::steady_clock::now() + howLong;
    for (int number = 0; std::chrono::steady_clock::now() < end; ++number) {
        if (obeys && context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        step(context, number);
        if (number % 20 == 0)
            RISKLOOM_CHECK(save(context, "checkpoint", "step " + std::to_string(number)));
        std::this_thread::sleep_for(10ms);
    }
    return boost::json::object{};
}

// The run the worker is at, as the host asked for it; the loop does not show it to the function of a kind.
std::mutex askedMutex;
protocol::StartRun asked;

FakeBehaviour behaviourOf(const boost::json::object& request)
{
    const boost::json::value* seed = request.if_contains("seed");
    return seed == nullptr ? FakeBehaviour::Finish : static_cast<FakeBehaviour>(seed->to_number<std::uint32_t>());
}

// Passes the host's lines on to the loop, looking at them on the way.
void overhear(int loopInput)
{
    worker::LineReader lines(STDIN_FILENO, protocol::longestLine);
    while (const auto line = lines.next()) {
        const auto message = protocol::parseLine(line->text);
        if (message && message->method == "run") {
            const std::scoped_lock lock(askedMutex);
            if (auto start = fromJson<protocol::StartRun>(boost::json::value(message->params)))
                asked = *start;
            if (behaviourOf(asked.request) == FakeBehaviour::CrashUnanswered)
                ::raise(SIGSEGV);
        }
        say(line->text + "\n", loopInput);
    }
    ::close(loopInput);
}

// Tells of an artifact that is not as it should be.
Json tellFile(FakeBehaviour behaviour)
{
    const std::scoped_lock lock(askedMutex);
    std::filesystem::path path = std::filesystem::path(asked.folder) / "weights-1.json";
    if (behaviour == FakeBehaviour::OutsideFile)
        path = asked.table;
    if (behaviour == FakeBehaviour::WrongHash)
        std::ofstream(path) << "not what the hash says";
    const protocol::FileNote note{asked.run, "weights", "json", path.string(), std::string(64, '0'), 3};
    say(protocol::notificationLine("artifact", encode(note)), STDOUT_FILENO);
    return boost::json::object{};
}

Json finish(const RunContext& context)
{
    for (int number = 0; number < 5; ++number)
        step(context, number);
    RISKLOOM_CHECK(save(context, "checkpoint", "half way"));
    RISKLOOM_CHECK(save(context, "weights", "[1,2,3]"));
    return boost::json::object{{"holdout", {{"discrimination", {{"auc", 0.75}, {"gini", 0.5}, {"ks", 0.4}}}}}};
}

Json die(const RunContext& context, FakeBehaviour behaviour)
{
    RISKLOOM_CHECK(save(context, "checkpoint", "before the end"));
    step(context, 1);
    std::this_thread::sleep_for(500ms); // until the checkpoint is told
    if (behaviour == FakeBehaviour::Crash)
        ::raise(SIGSEGV);
    if (behaviour == FakeBehaviour::Abort)
        std::abort();
    ::_exit(0);
}

Json behave(const boost::json::object& request, const worker::RunTables&, RunContext& context)
{
    const FakeBehaviour behaviour = behaviourOf(request);
    switch (behaviour) {
    case FakeBehaviour::Finish: return finish(context);
    case FakeBehaviour::Fail: return Error{ErrorCode::NotConverged, {"the fake", "7"}, {}};
    case FakeBehaviour::Throw: throw std::runtime_error("thrown by the fake");
    case FakeBehaviour::Slow: return goOn(context, 20s, true);
    case FakeBehaviour::Deaf: return goOn(context, 60s, false);
    case FakeBehaviour::Silent: ::raise(SIGSTOP); return boost::json::object{};
    case FakeBehaviour::Crash:
    case FakeBehaviour::CrashUnanswered:
    case FakeBehaviour::Abort:
    case FakeBehaviour::Leave: return die(context, behaviour);
    case FakeBehaviour::Garbage: say("\x01\xff{]not a message\n"); return goOn(context, 60s, false);
    case FakeBehaviour::LongLine: say(std::string(protocol::longestLine + 1000, '[')); return goOn(context, 60s, false);
    case FakeBehaviour::LargeReport: return boost::json::object{{"text", std::string(20U << 20U, 'x')}};
    case FakeBehaviour::WrongHash:
    case FakeBehaviour::OutsideFile:
    case FakeBehaviour::MissingFile: return tellFile(behaviour);
    case FakeBehaviour::LargeArtifact:
        RISKLOOM_CHECK(save(context, "weights", std::string(3U << 20U, 'w')));
        return boost::json::object{};
    case FakeBehaviour::ManyMetrics:
        for (int number = 0; number < 50000; ++number)
            step(context, number);
        return boost::json::object{};
    }
    return Error{ErrorCode::BadChoice, {"seed"}, {}};
}

// A report from which a request can take weights.
Json backtest(const boost::json::object& request, const worker::RunTables& tables, RunContext& context)
{
    RISKLOOM_TRY(boost::json::object report, behave(request, tables, context));
    if (behaviourOf(request) != FakeBehaviour::Finish)
        return report;
    return boost::json::object{{"assets", {{{"name", "A"}}}},
                               {"strategies", {{{"strategy", "minimumVariance"}, {"weights", {{1.0}}}}}}};
}

Result<Table> score(const worker::ScoringModel&, const Table& table, const RunContext& context)
{
    const auto behaviour = static_cast<FakeScoring>(table.rows());
    if (behaviour == FakeScoring::Crash)
        ::raise(SIGSEGV);
    if (behaviour == FakeScoring::Slow || behaviour == FakeScoring::Deaf)
        RISKLOOM_CHECK(goOn(context, behaviour == FakeScoring::Slow ? 20s : 60s, behaviour == FakeScoring::Slow));
    return table;
}

// One asset whose price does not move.
// Paths of two days; of rules it says how many rows the table it was trained on has.
Result<worker::DrawnRows> generate(const worker::ScoringModel&, const Generation& wanted, const Table* trained,
                                   const RunContext&)
{
    GenerationReport report{wanted.rows, wanted.rows, {}, {}, {}};
    for (const std::string& rule : wanted.rules)
        report.rules.push_back({rule, trained == nullptr ? -1 : static_cast<std::int64_t>(trained->rows()), 1.0});
    const auto rows = static_cast<std::size_t>(wanted.rows);
    std::vector<double> path;
    std::vector<double> day;
    for (std::size_t row = 0; row < 2 * rows; ++row) {
        path.push_back(static_cast<double>(row / 2 + 1));
        day.push_back(static_cast<double>(row % 2));
    }
    return worker::DrawnRows{Table({{"path", NumberColumn{std::move(path), 0}},
                                    {"day", NumberColumn{std::move(day), 0}},
                                    {"A", NumberColumn{std::vector<double>(2 * rows, 100.0), 0}}},
                                   2 * rows),
                             std::move(report)};
}

protocol::WorkerInfo introduce(int threads)
{
    protocol::WorkerInfo info;
    info.version = "fake";
    info.threads = threads > 0 ? threads : 1;
    return info;
}

} // namespace
} // namespace riskloom::testing

int main(int count, char** arguments)
{
    using namespace riskloom;
    using namespace riskloom::testing;
    const std::string manner = count > 1 ? arguments[1] : "";
    if (manner == "--die")
        return 3;
    if (manner == "--babble")
        say("good morning\n");
    if (manner == "--mute" || manner == "--babble")
        std::this_thread::sleep_for(60s);
    const std::vector<worker::KindBinding> kinds{
        {"credit.scorecard", behave, score},    {"credit.network", behave, score},
        {"credit.rejects", behave, score},      {"synth.table", behave, {}, generate},
        {"synth.market", behave, {}, generate}, {"portfolio.backtest", backtest, {}},
        {"portfolio.policy", behave, {}},       {"portfolio.scenario", behave, {}},
        {"portfolio.prices", behave, {}},       {"portfolio.rebalance", behave, {}}};
    worker::Engine engine{kinds, introduce, [] { ::_exit(0); }};
    if (manner == "--stranger")
        engine.introduce = [](int threads) {
            auto info = introduce(threads);
            info.protocol = protocol::protocolVersion + 1;
            return info;
        };
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        return 1;
    std::thread(overhear, pipe[1]).detach();
    worker::WorkerLoop loop(pipe[0], STDOUT_FILENO, engine);
    loop.work();
    ::_exit(0);
}
