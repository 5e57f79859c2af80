// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/run/codec.h"
#include "core/run/steeringact.h"
#include "core/run/synthcode.h"

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What the host and the worker say to each other: JSON-RPC 2.0, one message a line, UTF-8. The host asks (messages with
// an id) and the worker answers; the worker tells (notifications) and nobody answers. Bulk data crosses by file.
namespace riskloom::protocol {

inline constexpr int protocolVersion = 1;
inline constexpr std::size_t longestLine = 64U << 20U; // bytes; a longer line is a protocol error
inline constexpr int heartbeatMilliseconds = 1000;     // the worker tells "heartbeat" this often, whatever it computes

// host → worker -----------------------------------------------------------------------------------------------------

// "hello": answered with WorkerInfo. The worker refuses another version with ProtocolError.
struct Hello {
    int protocol = protocolVersion;
    int threads = 0; // 0 = the worker calibrates and decides
};
BOOST_DESCRIBE_STRUCT(Hello, (), (protocol, threads))

// "run": answered {} when taken; one run at a time. Everything else about it is told by notifications.
struct StartRun {
    std::string run; // an id of the host's, repeated in every notification
    std::string kind;
    boost::json::object request; // complete
    std::string table;           // path of the spooled dataset
    std::string tableSha256;
    std::string folder;          // where checkpoints and artifacts are written
    std::string resumeFrom;      // path of a checkpoint, or ""
    std::string secondTable = {}; // of the dataset the request names beside its own, or ""
    std::string secondTableSha256 = {};
};
BOOST_DESCRIBE_STRUCT(StartRun, (), (run, kind, request, table, tableSha256, folder, resumeFrom, secondTable, secondTableSha256))

// "stop": answered {} at once; the run ends within 10 s with "failed" and ErrorCode::Cancelled, a last checkpoint kept.
struct StopRun {
    std::string run;
};
BOOST_DESCRIBE_STRUCT(StopRun, (), (run))

// "steer": answered {} at once; NotSupported when the kind or this run cannot be steered, FieldOutOfRange for a rate or a delay
// that there is not. The training carries it out before its next step.
struct SteerRun {
    std::string run;
    Steering what = Steering::Pause;
    double value = 0.0; // of SteeringOrder
};
BOOST_DESCRIBE_STRUCT(SteerRun, (), (run, what, value))

// "score": scores a spooled table with a finished run's model; answered {} when taken, ends like a run, and leaves a
// spooled table with the result columns in `output`.
struct Score {
    std::string run;     // an id of the host's for this work
    std::string kind;    // of the run whose model scores
    boost::json::object request;
    boost::json::object report;
    std::string weights; // path of the artifact "weights", or ""
    std::string table;
    std::string output;
};
BOOST_DESCRIBE_STRUCT(Score, (), (run, kind, request, report, weights, table, output))

// "generate": draws rows from the generator of a finished run; answered {} when taken, ends like a run, and leaves a
// spooled table of them in `output`; the report of its end is a GenerationReport. The same weights, rows, seed, rules,
// start and code give the same table.
struct Generate {
    std::string run;     // an id of the host's for this work
    std::string kind;    // of the run whose generator draws
    boost::json::object request;
    boost::json::object report;
    std::string weights; // path of the artifact "weights"
    std::int64_t rows = 0;
    std::uint64_t seed = 1;
    std::string output;
    std::vector<std::string> rules = {};
    std::string start = {};
    std::string table = {}; // path of the spooled dataset it was trained on, or "" when nothing asked for needs it
    std::string tableSha256 = {};
    HeldCode code = {};
};
BOOST_DESCRIBE_STRUCT(Generate, (),
                      (run, kind, request, report, weights, rows, seed, output, rules, start, table, tableSha256, code))

// "quit": answered {}, then the worker ends. Closing its standard input does the same.

// worker → host -----------------------------------------------------------------------------------------------------

struct DeviceInfo {
    std::string name; // "cpu", "cuda", "mps"
    bool available = false;
    std::string reason; // a code the window has words for: "", "noBuild", "noDriver", "noDevice", "tooLittleMemory"
    std::string description; // e.g. the processor's or the board's name
};
BOOST_DESCRIBE_STRUCT(DeviceInfo, (), (name, available, reason, description))

struct WorkerInfo {
    int protocol = protocolVersion;
    std::string version; // of the program
    std::string torch;
    std::string blas;
    int threads = 1;
    std::vector<DeviceInfo> devices;
};
BOOST_DESCRIBE_STRUCT(WorkerInfo, (), (protocol, version, torch, blas, threads, devices))

struct ProgressNote {
    std::string run;
    std::string stage;
    double fraction = 0.0;
};
BOOST_DESCRIBE_STRUCT(ProgressNote, (), (run, stage, fraction))

struct Metric {
    std::string name;
    std::int64_t step = 0;
    double value = 0.0;
};
BOOST_DESCRIBE_STRUCT(Metric, (), (name, step, value))

struct MetricsNote {
    std::string run;
    std::vector<Metric> points;
};
BOOST_DESCRIBE_STRUCT(MetricsNote, (), (run, points))

struct PreviewNote {
    std::string run;
    boost::json::value preview;
};
BOOST_DESCRIBE_STRUCT(PreviewNote, (), (run, preview))

// A complete file in the folder of the run. role "checkpoint" replaces the one before it.
struct FileNote {
    std::string run;
    std::string role;
    std::string format; // "safetensors", "json", "table"
    std::string path;
    std::string sha256;
    std::int64_t bytes = 0;
};
BOOST_DESCRIBE_STRUCT(FileNote, (), (run, role, format, path, sha256, bytes))

struct FinishedNote {
    std::string run;
    std::string device;
    int threads = 1;
    boost::json::object report;
};
BOOST_DESCRIBE_STRUCT(FinishedNote, (), (run, device, threads, report))

struct ErrorNote {
    std::string run;
    std::string code; // errorCodeName()
    std::vector<std::string> args;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(ErrorNote, (), (run, code, args, detail))

struct HeartbeatNote {};
BOOST_DESCRIBE_STRUCT(HeartbeatNote, (), ())

// lines -------------------------------------------------------------------------------------------------------------

// One message, already known to be well-formed JSON-RPC.
struct Message {
    std::optional<std::int64_t> id;  // absent in notifications
    std::string method;              // empty in answers
    boost::json::object params;      // of a request or notification; the result of an answer
    std::optional<Error> error;      // of an answer
};

// Never throws, whatever the bytes; ProtocolError says what is wrong.
Result<Message> parseLine(std::string_view line);

// Each ends with a line feed.
std::string requestLine(std::int64_t id, std::string_view method, const boost::json::value& params);
std::string notificationLine(std::string_view method, const boost::json::value& params);
std::string answerLine(std::int64_t id, const boost::json::value& result);
std::string failureLine(std::int64_t id, const Error& error);

ErrorNote toNote(const std::string& run, const Error& error);
Error toError(const ErrorNote& note);

} // namespace riskloom::protocol
