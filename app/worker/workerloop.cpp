// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/workerloop.h"

#include "app/worker/linereader.h"
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/data/spool.h"

#include <algorithm>
#include <new>
#include <optional>
#include <thread>

namespace riskloom::worker {
namespace {

Error refusal(std::string what)
{
    return Error{ErrorCode::ProtocolError, {std::move(what)}, {}};
}

template <class Params>
Result<Params> paramsOf(const protocol::Message& request)
{
    return fromJson<Params>(boost::json::value(request.params));
}

} // namespace

WorkerLoop::WorkerLoop(int input, int output, Engine engine)
    : m_input(input), m_out(output), m_engine(std::move(engine)), m_notifier(m_out)
{
}

void WorkerLoop::work()
{
    std::jthread reader([this] { read(); });
    std::unique_lock lock(m_mutex);
    while (true) {
        m_arrived.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_ending)
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

void WorkerLoop::read()
{
    LineReader lines(m_input, protocol::longestLine);
    bool quit = false;
    while (!quit) {
        const auto line = lines.next();
        if (!line)
            break;
        const auto request = line->tooLong ? Result<protocol::Message>(refusal("a line too long"))
                                           : protocol::parseLine(line->text);
        if (!request || !request->id || request->method.empty()) {
            m_out.write(protocol::failureLine(0, request ? refusal("not a request") : request.error()));
            continue;
        }
        quit = request->method == "quit";
        Job job;
        const auto given = answer(*request, job);
        if (!given)
            m_out.write(protocol::failureLine(*request->id, given.error()));
        else if (request->method != "hello") // answered by its job
            m_out.write(protocol::answerLine(*request->id, *given));
        if (given && job) {
            const std::scoped_lock lock(m_mutex);
            m_jobs.push_back(std::move(job));
            m_arrived.notify_one();
        }
    }
    if (m_engine.inputClosed)
        m_engine.inputClosed();
    const std::scoped_lock lock(m_mutex);
    m_stop.request_stop();
    m_ending = true;
    m_arrived.notify_one();
}

Result<boost::json::object> WorkerLoop::answer(const protocol::Message& request, Job& job)
{
    if (request.method == "hello") {
        RISKLOOM_TRY(const auto hello, paramsOf<protocol::Hello>(request));
        if (hello.protocol != protocol::protocolVersion)
            return refusal("protocol " + std::to_string(hello.protocol));
        const std::scoped_lock lock(m_mutex);
        if (m_introduced)
            return refusal("hello again");
        m_introduced = true;
        job = [this, id = *request.id, threads = hello.threads] { introduce(id, threads); };
    } else if (request.method == "run") {
        RISKLOOM_TRY(const auto run, paramsOf<protocol::StartRun>(request));
        RISKLOOM_CHECK(take(run.run, run.kind));
        takeSteering(run);
        job = [this, run] { compute(run); };
    } else if (request.method == "score") {
        RISKLOOM_TRY(const auto work, paramsOf<protocol::Score>(request));
        if (const KindBinding* bound = binding(work.kind); bound != nullptr && !bound->score)
            return Error{ErrorCode::NotSupported, {work.kind}, "the kind does not score"};
        RISKLOOM_CHECK(take(work.run, work.kind));
        job = [this, work] { score(work); };
    } else if (request.method == "generate") {
        RISKLOOM_TRY(const auto work, paramsOf<protocol::Generate>(request));
        if (const KindBinding* bound = binding(work.kind); bound != nullptr && !bound->generate)
            return Error{ErrorCode::NotSupported, {work.kind}, "the kind does not generate"};
        RISKLOOM_CHECK(take(work.run, work.kind));
        job = [this, work] { generate(work); };
    } else if (request.method == "stop") {
        RISKLOOM_TRY(const auto stop, paramsOf<protocol::StopRun>(request));
        return stopRun(stop);
    } else if (request.method == "steer") {
        RISKLOOM_TRY(const auto order, paramsOf<protocol::SteerRun>(request));
        return steerRun(order);
    } else if (request.method != "quit") {
        return refusal("unknown method " + request.method);
    }
    return boost::json::object{};
}

Result<> WorkerLoop::take(const std::string& run, const std::string& kind)
{
    if (binding(kind) == nullptr)
        return Error{ErrorCode::UnknownKind, {kind}, {}};
    const std::scoped_lock lock(m_mutex);
    if (!m_introduced)
        return refusal("work before hello");
    if (run.empty())
        return refusal("a run without an id");
    if (!m_run.empty())
        return refusal("busy with run " + m_run);
    m_run = run;
    m_stop = std::stop_source();
    m_steering.reset();
    m_notSteerable = {ErrorCode::NotSupported, {kind}, "the kind is not steered"};
    return {};
}

void WorkerLoop::takeSteering(const protocol::StartRun& run)
{
    const auto& steerable = binding(run.kind)->steerable;
    if (!steerable)
        return;
    const Result<> may = steerable(run.request);
    const std::scoped_lock lock(m_mutex);
    if (may)
        m_steering = std::make_shared<SteeringBox>();
    else
        m_notSteerable = may.error();
}

Result<boost::json::object> WorkerLoop::stopRun(const protocol::StopRun& stop)
{
    const std::scoped_lock lock(m_mutex);
    if (stop.run.empty() || stop.run != m_run)
        return Error{ErrorCode::RunNotFound, {stop.run}, {}};
    m_stop.request_stop();
    return boost::json::object{};
}

Result<boost::json::object> WorkerLoop::steerRun(const protocol::SteerRun& order)
{
    const bool rate = order.what == Steering::GeneratorRate || order.what == Steering::DiscriminatorRate;
    const double least = rate ? leastRate : 0.0;
    const double most = rate ? mostRate : mostDelay;
    if ((rate || order.what == Steering::Delay) && !(order.value >= least && order.value <= most))
        return Error{ErrorCode::FieldOutOfRange, {enumName(order.what), toJson(order.value), toJson(least), toJson(most)}, {}};
    const std::scoped_lock lock(m_mutex);
    if (order.run.empty() || order.run != m_run)
        return Error{ErrorCode::RunNotFound, {order.run}, {}};
    if (!m_steering)
        return m_notSteerable;
    m_steering->put({order.what, order.value});
    return boost::json::object{};
}

void WorkerLoop::introduce(std::int64_t id, int threads)
{
    const protocol::WorkerInfo info = m_engine.introduce(threads);
    m_threads = info.threads;
    m_out.write(protocol::answerLine(id, encode(info)));
}

void WorkerLoop::compute(const protocol::StartRun& run)
{
    conclude(run.run, [&]() -> Result<protocol::FinishedNote> {
        RISKLOOM_TRY(const Table table, readSpool(run.table, run.tableSha256));
        std::optional<Table> second;
        if (!run.secondTable.empty()) {
            RISKLOOM_TRY(second, readSpool(run.secondTable, run.secondTableSha256));
        }
        RunContext context = contextFor(run);
        RISKLOOM_TRY(boost::json::object report, binding(run.kind)->run(run.request, {table, second ? &*second : nullptr}, context));
        return protocol::FinishedNote{run.run, context.device, context.threads, std::move(report)};
    });
}

void WorkerLoop::score(const protocol::Score& score)
{
    conclude(score.run, [&]() -> Result<protocol::FinishedNote> {
        RISKLOOM_TRY(const Table table, readSpool(score.table));
        const ScoringModel model{score.request, score.report, score.weights};
        RunContext context;
        context.stop = stopToken();
        context.threads = m_threads;
        RISKLOOM_TRY(const Table scores, binding(score.kind)->score(model, table, context));
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        RISKLOOM_CHECK(writeSpool(scores, score.output));
        return protocol::FinishedNote{score.run, "cpu", m_threads, {}};
    });
}

void WorkerLoop::generate(const protocol::Generate& work)
{
    conclude(work.run, [&]() -> Result<protocol::FinishedNote> {
        RunContext context;
        context.stop = stopToken();
        context.threads = m_threads;
        const ScoringModel model{work.request, work.report, work.weights};
        std::optional<Table> trained;
        if (!work.table.empty()) {
            RISKLOOM_TRY(trained, readSpool(work.table, work.tableSha256));
        }
        RISKLOOM_TRY(const DrawnRows drawn,
                     binding(work.kind)->generate(model, {work.rows, work.seed, work.rules, work.start, work.code},
                                                  trained ? &*trained : nullptr, context));
        RISKLOOM_CHECK(writeSpool(drawn.table, work.output));
        return protocol::FinishedNote{work.run, "cpu", m_threads, encode(drawn.report).get_object()};
    });
}

void WorkerLoop::conclude(const std::string& run, const std::function<Result<protocol::FinishedNote>()>& work)
{
    m_notifier.begin(run);
    Result<protocol::FinishedNote> outcome = Error{};
    try {
        outcome = work();
    } catch (const std::bad_alloc&) {
        outcome = Error{ErrorCode::OutOfMemory, {"the run"}, {}};
    } catch (const std::exception& exception) {
        outcome = Error{ErrorCode::Internal, {"the run"}, exception.what()};
    } catch (...) {
        outcome = Error{ErrorCode::Internal, {"the run"}, "an unknown exception"};
    }
    {
        // Before the end is told, so that the host may start the next run as soon as it hears of it.
        const std::scoped_lock lock(m_mutex);
        m_run.clear();
    }
    if (outcome)
        m_notifier.end("finished", encode(*outcome));
    else
        m_notifier.end("failed", encode(protocol::toNote(run, outcome.error())));
}

std::stop_token WorkerLoop::stopToken()
{
    const std::scoped_lock lock(m_mutex);
    return m_stop.get_token();
}

RunContext WorkerLoop::contextFor(const protocol::StartRun& run)
{
    RunContext context;
    context.stop = stopToken();
    context.threads = m_threads;
    {
        const std::scoped_lock lock(m_mutex);
        context.steering = m_steering;
    }
    if (!run.resumeFrom.empty())
        context.resumeFrom = run.resumeFrom;
    context.onProgress = [this](const Progress& progress) { m_notifier.report(progress); };
    context.onCheckpoint = [this, run](std::span<const std::byte> bytes) -> Result<> {
        RISKLOOM_TRY(protocol::FileNote note, writeFile(run, "checkpoint", "safetensors", bytes));
        m_notifier.checkpoint(std::move(note));
        return {};
    };
    context.onArtifact = [this, run](const std::string& role, const std::string& format,
                                     std::span<const std::byte> bytes) -> Result<> {
        RISKLOOM_TRY(const protocol::FileNote note, writeFile(run, role, format, bytes));
        m_notifier.artifact(note);
        return {};
    };
    return context;
}

Result<protocol::FileNote> WorkerLoop::writeFile(const protocol::StartRun& run, const std::string& role,
                                                 const std::string& format, std::span<const std::byte> bytes)
{
    // Numbered, because the host may still be reading the one before it.
    const auto path =
        std::filesystem::path(run.folder) / (role + "-" + std::to_string(++m_files) + "." + format);
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_CHECK(file.write(bytes));
    RISKLOOM_CHECK(file.commit());
    return protocol::FileNote{run.run, role, format, path.string(), sha256Hex(bytes),
                              static_cast<std::int64_t>(bytes.size())};
}

const KindBinding* WorkerLoop::binding(const std::string& kind) const
{
    const auto found = std::ranges::find(m_engine.kinds, kind, &KindBinding::kind);
    return found == m_engine.kinds.end() ? nullptr : &*found;
}

} // namespace riskloom::worker
