// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/codec.h"
#include "core/run/generation.h"
#include "core/run/protocol.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace riskloom::worker {

// The model of a finished run, to score with or to draw rows from.
struct ScoringModel {
    boost::json::object request;
    boost::json::object report;
    std::filesystem::path weights; // "" when the kind has none
};

struct RunTables {
    const Table& own;
    const Table* second = nullptr; // of the dataset the request names beside its own
};

struct DrawnRows {
    Table table;
    GenerationReport report;
};

// A kind of run and the functions that do it, on JSON.
struct KindBinding {
    std::string kind;
    // Request to report. May replace context.device by the one the request chooses.
    std::function<Result<boost::json::object>(const boost::json::object&, const RunTables&, RunContext&)> run;
    // Stops when the context says so. Empty: the kind does not score.
    std::function<Result<Table>(const ScoringModel&, const Table&, const RunContext&)> score = {};
    // Stops when the context says so; the table is the one it was trained on, when it is at hand. Empty: the kind does
    // not generate.
    std::function<Result<DrawnRows>(const ScoringModel&, const Generation&, const Table*, const RunContext&)> generate =
        {};
    // Whether a run with this request may be steered while it goes. Empty: the kind's never are.
    std::function<Result<>(const boost::json::object& request)> steerable = {};
};

// What the loop runs, apart from LibTorch so that it can be tested without it.
struct Engine {
    std::vector<KindBinding> kinds;
    // Called once, on the thread that computes, before anything else there: sets the number of threads (0 = choose) and
    // says what this worker is.
    std::function<protocol::WorkerInfo(int threads)> introduce;
    // Called on the thread that reads, when the host has closed the input.
    std::function<void()> inputClosed;
};

} // namespace riskloom::worker
