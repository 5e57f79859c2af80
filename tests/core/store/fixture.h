// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// What the tests of the workspace share: a folder that goes when the test is done, files with known contents, and a
// workspace with something in it.
namespace riskloom::testing {

// Fails the test with the error's own words.
#define RISKLOOM_OK(result)                                                                                            \
    do {                                                                                                               \
        const auto& riskloomOutcome = (result);                                                                        \
        if (!riskloomOutcome)                                                                                          \
            QFAIL(riskloom::describe(riskloomOutcome.error()).c_str());                                                \
    } while (false)

#define RISKLOOM_FAILS(result, expected)                                                                               \
    do {                                                                                                               \
        const auto& riskloomOutcome = (result);                                                                        \
        QVERIFY2(!riskloomOutcome, "this should have failed");                                                         \
        QVERIFY2(riskloomOutcome.error().code == (expected), riskloom::describe(riskloomOutcome.error()).c_str());     \
    } while (false)

struct File {
    std::filesystem::path path;
    std::string sha256;
};

class Folder {
public:
    std::filesystem::path operator/(std::string_view name) const { return path() / name; }
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    File write(std::string_view name, std::string_view bytes) const
    {
        const auto file = path() / name;
        std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return {file, sha256Hex(bytes)};
    }

private:
    QTemporaryDir m_folder;
};

inline std::string readAll(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Bytes that do not repeat within a page, the same for the same seed.
inline std::string noise(std::size_t size, std::uint32_t seed)
{
    std::string bytes(size, '\0');
    std::uint64_t state = seed * 2654435761U + 1;
    for (char& byte : bytes) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        byte = static_cast<char>(state >> 56U);
    }
    return bytes;
}

inline std::unique_ptr<Workspace> openWorkspace(const std::filesystem::path& path, OpenMode mode = OpenMode::ReadWrite)
{
    auto opened = Workspace::open(path, mode);
    if (!opened)
        qFatal("%s", describe(opened.error()).c_str());
    return *std::move(opened);
}

inline DatasetRecord describeDataset(std::string name, const File& spool)
{
    DatasetRecord record;
    record.name = std::move(name);
    record.sha256 = spool.sha256;
    record.rows = 1000;
    record.refusedRows = 3;
    record.schema = {{{"age", ColumnType::Number, Role::Input},
                      {"purpose", ColumnType::Category, Role::Input},
                      {"outcome", ColumnType::Category, Role::Target}},
                     "bad"};
    record.origin = "credit.csv";
    record.importJson = R"({"delimiter":","})";
    return record;
}

inline NewRun describeRun(std::int64_t dataset, std::int64_t parent = 0)
{
    return {"credit.scorecard", parent, dataset, R"({"seed":18446744073709551615})", 18446744073709551615U, "0.1.0"};
}

template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result.error()).c_str());
    return *std::move(result);
}

inline void demand(const Result<>& result)
{
    if (!result)
        qFatal("%s", describe(result.error()).c_str());
}

// One dataset, a finished run with report, metrics and weights, an interrupted one with a checkpoint.
struct Filled {
    std::int64_t dataset = 0;
    std::int64_t finished = 0;
    std::int64_t interrupted = 0;
};

inline Filled fill(Workspace& workspace, const Folder& folder, std::size_t contentBytes = 20000)
{
    Filled filled;
    const File spool = folder.write("credit.table", noise(contentBytes, 1));
    const File weights = folder.write("weights.safetensors", noise(contentBytes / 2, 2));
    const File checkpoint = folder.write("checkpoint.safetensors", noise(contentBytes / 2, 3));
    filled.dataset = valueOf(workspace.addDataset(describeDataset("credit", spool), spool.path));
    filled.finished = valueOf(workspace.addRun(describeRun(filled.dataset)));
    demand(workspace.startRun(filled.finished, {"cpu", 2}));
    std::vector<MetricPoint> points;
    for (int step = 0; step < 50; ++step)
        points.push_back({"train.loss", step, 1.0 / (1 + step)});
    demand(workspace.addMetrics(filled.finished, points));
    RunEnd end;
    end.reportJson = R"({"auc":0.791,"ks":0.44})";
    end.headline = R"({"auc":0.791})";
    end.artifacts = {{"weights", "safetensors", weights.sha256, weights.path}};
    demand(workspace.endRun(filled.finished, end));
    filled.interrupted = valueOf(workspace.addRun(describeRun(filled.dataset, filled.finished)));
    demand(workspace.startRun(filled.interrupted, {"cpu", 1}));
    demand(workspace.replaceCheckpoint(filled.interrupted, {"checkpoint", "safetensors", checkpoint.sha256, checkpoint.path}));
    valueOf(workspace.interruptRunning());
    return filled;
}

inline std::string problemsOf(const VerifyReport& report)
{
    std::string text;
    for (const VerifyProblem& problem : report.problems)
        text += problem.what + " " + problem.subject + ": " + problem.detail + "\n";
    return text;
}

} // namespace riskloom::testing
