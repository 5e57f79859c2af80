// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/linereader.h"
#include "app/worker/workerloop.h"
#include "core/data/spool.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>
#include <unistd.h>

using namespace riskloom;
using namespace std::chrono_literals;

namespace {

Table twoRows()
{
    return {{Column{"x", NumberColumn{Array<double>(std::vector<double>{1.0, 2.0}), 0}}}, 2};
}

// The kinds the loop is tested with.
worker::Engine testEngine()
{
    worker::Engine engine;
    engine.introduce = [](int threads) {
        protocol::WorkerInfo info;
        info.threads = threads > 0 ? threads : 3;
        return info;
    };
    const auto wait = [](const boost::json::object&, const worker::RunTables&, RunContext& context) -> Result<boost::json::object> {
        while (!context.stopRequested())
            std::this_thread::sleep_for(1ms);
        return Error{ErrorCode::Cancelled, {}, {}};
    };
    const auto chatter = [](const boost::json::object&, const worker::RunTables& tables, RunContext& context)
        -> Result<boost::json::object> {
        const auto end = std::chrono::steady_clock::now() + 1s;
        std::int64_t step = 0;
        for (; std::chrono::steady_clock::now() < end; ++step) {
            context.report({"chattering", 0.5, {{"count", step, 1.0}}, "{\"n\":1}"});
            std::this_thread::sleep_for(100us);
        }
        return boost::json::object{{"steps", step}, {"rows", tables.own.rows()}, {"secondRows", tables.second == nullptr ? -1 : static_cast<int>(tables.second->rows())}, {"threads", context.threads}};
    };
    const auto memory = [](const boost::json::object&, const worker::RunTables&, RunContext&) -> Result<boost::json::object> {
        throw std::bad_alloc();
    };
    const auto score = [](const worker::ScoringModel&, const Table& table, const RunContext&) {
        return Result<Table>(table);
    };
    const auto generate = [](const worker::ScoringModel&, const Generation& wanted, const Table* trained,
                             const RunContext&) {
        const auto count = static_cast<std::size_t>(wanted.rows);
        std::vector<double> seeds(count, static_cast<double>(wanted.seed));
        GenerationReport report{wanted.rows, wanted.rows, {}, {}, {}};
        for (const std::string& rule : wanted.rules)
            report.rules.push_back({rule, trained == nullptr ? -1 : static_cast<std::int64_t>(trained->rows()), 1.0});
        return Result<worker::DrawnRows>(
            worker::DrawnRows{Table({{"seed", NumberColumn{std::move(seeds), 0}}}, count), std::move(report)});
    };
    // Gives back what it was told until it was told to go on.
    const auto obey = [wait](const boost::json::object& request, const worker::RunTables& tables,
                             RunContext& context) -> Result<boost::json::object> {
        if (!context.steering)
            return wait(request, tables, context);
        boost::json::array told;
        while (!context.stopRequested())
            if (const auto order = context.steering->next(context.stop)) {
                told.emplace_back(enumName(order->what) + " " + toJson(order->value));
                if (order->what == Steering::Continue)
                    return boost::json::object{{"told", told}};
            }
        return Error{ErrorCode::Cancelled, {}, {}};
    };
    const auto steerable = [](const boost::json::object& request) {
        return request.contains("guarded") ? Result<>(Error{ErrorCode::NotSupported, {"guarded"}, {}}) : Result<>{};
    };
    engine.kinds = {{"wait", wait, {}},
                    {"chatter", chatter, score, generate},
                    {"memory", memory, {}},
                    {.kind = "obey", .run = obey, .steerable = steerable}};
    return engine;
}

// The loop on two pipes, and this test as its host.
class Host {
public:
    Host()
    {
        if (::pipe(m_in.data()) != 0 || ::pipe(m_out.data()) != 0)
            qFatal("no pipe");
        m_thread = std::jthread([this] {
            worker::WorkerLoop loop(m_in[0], m_out[1], testEngine());
            loop.work();
            ended = true;
        });
        m_reader = std::make_unique<worker::LineReader>(m_out[0], protocol::longestLine);
        const std::filesystem::path path = folder.filePath(QStringLiteral("rows.table")).toStdString();
        m_table = path.string();
        m_sha256 = writeSpool(twoRows(), path)->sha256;
    }
    ~Host()
    {
        closeInput();
        m_thread.join();
        ::close(m_in[0]);
        ::close(m_out[0]);
        ::close(m_out[1]);
    }

    void closeInput()
    {
        if (m_in[1] >= 0)
            ::close(std::exchange(m_in[1], -1));
    }
    void send(const std::string& text) const { QCOMPARE(::write(m_in[1], text.data(), text.size()), ssize_t(text.size())); }
    std::int64_t ask(std::string_view method, const boost::json::value& params)
    {
        send(protocol::requestLine(++m_id, method, params));
        return m_id;
    }
    // The next message that is no heartbeat.
    protocol::Message next()
    {
        while (const auto line = m_reader->next()) {
            const auto message = protocol::parseLine(line->text);
            if (!message)
                qFatal("%s", describe(message.error()).c_str());
            if (message->method != "heartbeat")
                return *message;
        }
        qFatal("the loop has closed its output");
    }
    // The error of the answer to a request; ErrorCode::Internal never stands for "none" here.
    std::optional<Error> refusalOf(std::string_view method, const boost::json::value& params)
    {
        const std::int64_t id = ask(method, params);
        while (true) {
            const auto message = next();
            if (message.id == id)
                return message.error;
        }
    }
    void greet() { QVERIFY(!refusalOf("hello", encode(protocol::Hello{}))); }
    protocol::StartRun run(std::string kind, std::string id = "1") const
    {
        return {std::move(id), std::move(kind), {}, m_table, m_sha256, folder.path().toStdString(), ""};
    }
    // The note with which a run ends.
    protocol::Message endOfRun()
    {
        while (true) {
            auto message = next();
            if (message.method == "finished" || message.method == "failed")
                return message;
        }
    }
    std::string codeAtEnd()
    {
        const auto message = endOfRun();
        return message.method == "failed" ? std::string(message.params.at("code").as_string()) : "finished";
    }

    QTemporaryDir folder;
    std::atomic<bool> ended = false;

private:
    std::array<int, 2> m_in{};
    std::array<int, 2> m_out{};
    std::unique_ptr<worker::LineReader> m_reader;
    std::int64_t m_id = 0;
    std::string m_table;
    std::string m_sha256;
    std::jthread m_thread;
};

ErrorCode codeOf(const std::optional<Error>& error)
{
    return error ? error->code : ErrorCode::Internal;
}

} // namespace

class TestWorkerLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoRequestIsAnsweredWithAnError()
    {
        Host host;
        for (const char* text : {"\n", "nonsense\n", "[1,2]\n", "{\"jsonrpc\":\"2.0\"}\n", "{\"jsonrpc\":\"1.0\",\"id\":1}\n",
                                 "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"hello\"}\n", "\xff\xfe\x01\n",
                                 "{\"jsonrpc\":\"2.0\",\"method\":\"hello\"}\n",
                                 "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"hello\",\"params\":[]}\n"}) {
            host.send(text);
            const auto answer = host.next();
            QVERIFY2(answer.error, text);
            QCOMPARE(answer.error->code, ErrorCode::ProtocolError);
        }
        host.greet(); // and it works on
    }

    void requestsAtTheWrongTimeAreRefused()
    {
        Host host;
        QCOMPARE(codeOf(host.refusalOf("run", encode(host.run("wait")))), ErrorCode::ProtocolError); // before hello
        QCOMPARE(codeOf(host.refusalOf("hello", encode(protocol::Hello{99, 0}))), ErrorCode::ProtocolError);
        host.greet();
        QCOMPARE(codeOf(host.refusalOf("hello", encode(protocol::Hello{}))), ErrorCode::ProtocolError);
        QCOMPARE(codeOf(host.refusalOf("dance", boost::json::object{})), ErrorCode::ProtocolError);
        QCOMPARE(codeOf(host.refusalOf("run", {{"colour", "red"}})), ErrorCode::UnknownField);
        QCOMPARE(codeOf(host.refusalOf("run", encode(host.run("unheard")))), ErrorCode::UnknownKind);
        QCOMPARE(codeOf(host.refusalOf("run", encode(host.run("wait", "")))), ErrorCode::ProtocolError);
        QCOMPARE(codeOf(host.refusalOf("stop", encode(protocol::StopRun{"1"}))), ErrorCode::RunNotFound);
        QVERIFY(!host.refusalOf("run", encode(host.run("wait", "1"))));
        QCOMPARE(codeOf(host.refusalOf("run", encode(host.run("wait", "2")))), ErrorCode::ProtocolError);
        QCOMPARE(codeOf(host.refusalOf("stop", encode(protocol::StopRun{"2"}))), ErrorCode::RunNotFound);
        QVERIFY(!host.refusalOf("stop", encode(protocol::StopRun{"1"})));
        QCOMPARE(host.codeAtEnd(), std::string("Cancelled"));
        QVERIFY(!host.refusalOf("run", encode(host.run("chatter", "2"))));
        QCOMPARE(host.codeAtEnd(), std::string("finished"));
    }

    void aTableThatIsAnotherOneIsNotComputedWith()
    {
        Host host;
        host.greet();
        auto run = host.run("chatter");
        run.tableSha256 = std::string(64, '0');
        QVERIFY(!host.refusalOf("run", encode(run)));
        QCOMPARE(host.codeAtEnd(), std::string("HashMismatch"));
        run.table = "/nowhere/rows.table";
        QVERIFY(!host.refusalOf("run", encode(run)));
        QCOMPARE(host.codeAtEnd(), std::string("FileNotFound"));
    }

    void aSecondTableComesWithTheRun()
    {
        Host host;
        host.greet();
        auto run = host.run("chatter");
        QVERIFY(!host.refusalOf("run", encode(run)));
        QCOMPARE(host.endOfRun().params.at("report").at("secondRows").as_int64(), -1);
        run.secondTable = run.table;
        run.secondTableSha256 = run.tableSha256;
        QVERIFY(!host.refusalOf("run", encode(run)));
        const auto report = host.endOfRun().params.at("report");
        QCOMPARE(report.at("secondRows").as_int64(), report.at("rows").to_number<std::int64_t>());
        run.secondTableSha256 = std::string(64, '0');
        QVERIFY(!host.refusalOf("run", encode(run)));
        QCOMPARE(host.codeAtEnd(), std::string("HashMismatch"));
    }

    void anExceptionIsAnError()
    {
        Host host;
        host.greet();
        QVERIFY(!host.refusalOf("run", encode(host.run("memory"))));
        QCOMPARE(host.codeAtEnd(), std::string("OutOfMemory"));
    }

    void messagesComeAtABearableRateAndNoMetricIsLost()
    {
        Host host;
        host.greet();
        host.ask("run", encode(host.run("chatter")));
        std::int64_t messages = 0;
        std::int64_t nextStep = 0;
        protocol::Message message;
        for (message = host.next(); message.method != "finished"; message = host.next()) {
            messages += message.method.empty() ? 0 : 1;
            if (message.method != "metrics")
                continue;
            for (const auto& point : message.params.at("points").as_array())
                QCOMPARE(point.at("step").as_int64(), nextStep++);
        }
        const auto& report = message.params.at("report").as_object();
        QCOMPARE(report.at("steps").as_int64(), nextStep);
        QCOMPARE(report.at("rows").as_int64(), std::int64_t(2));
        QCOMPARE(report.at("threads").as_int64(), std::int64_t(3));
        // One second and the last batch: 6 batches of 3 messages. A slow machine sends fewer.
        QVERIFY2(messages <= 20, qPrintable(QString::number(messages)));
        QVERIFY(messages >= 3);
    }

    void aScoringLeavesItsTableAndEndsLikeARun()
    {
        Host host;
        host.greet();
        const std::string output = host.folder.filePath(QStringLiteral("scores.table")).toStdString();
        const auto rows = host.run("chatter");
        protocol::Score score{"9", "chatter", {}, {}, "", rows.table, output};
        QVERIFY(!host.refusalOf("score", encode(score)));
        QCOMPARE(host.codeAtEnd(), std::string("finished"));
        QCOMPARE(readSpool(output, rows.tableSha256)->rows(), std::size_t(2));
        score.kind = "wait";
        QCOMPARE(codeOf(host.refusalOf("score", encode(score))), ErrorCode::NotSupported);
    }

    void aGenerationLeavesItsRowsAndEndsLikeARun()
    {
        Host host;
        host.greet();
        const std::string output = host.folder.filePath(QStringLiteral("drawn.table")).toStdString();
        protocol::Generate draw{"9", "chatter", {}, {}, "", 5, 77, output};
        QVERIFY(!host.refusalOf("generate", encode(draw)));
        QCOMPARE(host.codeAtEnd(), std::string("finished"));
        const auto drawn = readSpool(output);
        QCOMPARE(drawn->rows(), std::size_t(5));
        QCOMPARE(drawn->columns().front().number()->values[4], 77.0);
        // Rules and the table it was trained on reach the kind, and its report comes back.
        draw.rules = {"age >= 18"};
        draw.table = host.run("chatter").table;
        draw.tableSha256 = host.run("chatter").tableSha256;
        QVERIFY(!host.refusalOf("generate", encode(draw)));
        const auto report = fromJson<GenerationReport>(boost::json::value(host.endOfRun().params.at("report")));
        QCOMPARE(report->rules.front().rule, std::string("age >= 18"));
        QCOMPARE(report->rules.front().kept, std::int64_t{2}); // rows of that table
        draw.tableSha256 = std::string(64, '0');
        QVERIFY(!host.refusalOf("generate", encode(draw)));
        QCOMPARE(host.codeAtEnd(), std::string("HashMismatch"));
        draw.kind = "wait";
        QCOMPARE(codeOf(host.refusalOf("generate", encode(draw))), ErrorCode::NotSupported);
    }

    void ordersReachTheRunInTheirOrder()
    {
        Host host;
        host.greet();
        const auto steer = [&](Steering what, double value = 0.0, const char* run = "1") {
            return codeOf(host.refusalOf("steer", encode(protocol::SteerRun{run, what, value})));
        };
        QCOMPARE(steer(Steering::Pause), ErrorCode::RunNotFound); // nothing runs
        QVERIFY(!host.refusalOf("run", encode(host.run("obey"))));
        QCOMPARE(steer(Steering::GeneratorRate, 0.5), ErrorCode::Internal); // taken
        QCOMPARE(steer(Steering::GeneratorRate, 0.0), ErrorCode::FieldOutOfRange);
        QCOMPARE(steer(Steering::Delay, 11.0), ErrorCode::FieldOutOfRange);
        QCOMPARE(steer(Steering::Pause, 0.0, "2"), ErrorCode::RunNotFound);
        QCOMPARE(codeOf(host.refusalOf("steer", {{"run", "1"}, {"what", "sing"}})), ErrorCode::BadChoice);
        QCOMPARE(steer(Steering::Pause), ErrorCode::Internal);
        QCOMPARE(steer(Steering::DiscriminatorStep), ErrorCode::Internal);
        QCOMPARE(steer(Steering::Continue), ErrorCode::Internal);
        QCOMPARE(toJson(boost::json::value(host.endOfRun().params.at("report").at("told"))),
                 std::string(R"(["generatorRate 0.5","pause 0","discriminatorStep 0","continue 0"])"));
        // Held when it is stopped, it ends; and what may not be steered says so.
        QVERIFY(!host.refusalOf("run", encode(host.run("obey"))));
        QCOMPARE(steer(Steering::Pause), ErrorCode::Internal);
        QVERIFY(!host.refusalOf("stop", encode(protocol::StopRun{"1"})));
        QCOMPARE(host.codeAtEnd(), std::string("Cancelled"));
        auto guarded = host.run("wait");
        QVERIFY(!host.refusalOf("run", encode(guarded)));
        QCOMPARE(steer(Steering::Pause), ErrorCode::NotSupported);
        QVERIFY(!host.refusalOf("stop", encode(protocol::StopRun{"1"})));
        QCOMPARE(host.codeAtEnd(), std::string("Cancelled"));
        guarded = host.run("obey");
        guarded.request["guarded"] = true;
        QVERIFY(!host.refusalOf("run", encode(guarded)));
        QCOMPARE(steer(Steering::GeneratorStep), ErrorCode::NotSupported);
        QVERIFY(!host.refusalOf("stop", encode(protocol::StopRun{"1"})));
    }

    void theEndOfTheInputEndsTheWork()
    {
        Host host;
        host.greet();
        QVERIFY(!host.refusalOf("run", encode(host.run("wait"))));
        host.closeInput();
        QTRY_VERIFY_WITH_TIMEOUT(host.ended, 10000);
    }

    void quitIsAnsweredAndEndsTheLoop()
    {
        Host host;
        QVERIFY(!host.refusalOf("quit", boost::json::object{}));
        QTRY_VERIFY_WITH_TIMEOUT(host.ended, 10000);
    }
};

QTEST_GUILESS_MAIN(TestWorkerLoop)
#include "tst_workerloop.moc"
