// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/generation.h"
#include "core/store/workspace.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace riskloom {

// The folder beside a workspace where bulk data crosses between the programs. Everything in it can be made again from the
// workspace, or is on its way into it.
class SpoolFolder {
public:
    explicit SpoolFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path table(const std::string& sha256) const { return m_path / (sha256 + ".table"); }
    [[nodiscard]] std::filesystem::path work(const std::string& name) const { return m_path / ("work-" + name); }
    // Folders of work and half-written files that a program left when it died.
    void removeLeftWork() const;
    void removeTables() const; // they are written anew when they are needed

private:
    std::filesystem::path m_path;
};

// What the worker is asked, and where it may leave files meanwhile.
struct WorkerRequest {
    std::string method;
    boost::json::object params;
    std::filesystem::path folder;
};

// Scores a spooled table with the model of a finished run, or draws rows from it, and leaves a spooled table at `output`.
struct ScoreWork {
    std::int64_t run = 0;
    std::filesystem::path table; // to score; not used when rows are drawn
    std::filesystem::path output;
    std::optional<Generation> generation = {};
};

// The spool file of a dataset, written from the workspace when it is not there yet.
Result<std::filesystem::path> spoolDataset(const Workspace& workspace, const std::string& sha256,
                                           const SpoolFolder& spool);

// Marks the run as running and lays out everything the worker needs for it, its checkpoint included when it has one.
// A run that keeps another epoch of the same training as its parent's is handed what the parent has stored of it.
// `name` is what the worker will call it.
Result<WorkerRequest> prepareRun(Workspace& workspace, std::int64_t run, const std::string& name,
                                 const SpoolFolder& spool);
// The same for a scoring; the run must be finished (RunNotFound otherwise).
Result<WorkerRequest> prepareScore(const Workspace& workspace, const ScoreWork& score, const std::string& name,
                                   const SpoolFolder& spool);

} // namespace riskloom
