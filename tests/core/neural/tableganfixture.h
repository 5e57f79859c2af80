// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/ganlayout.h"
#include "core/neural/gannetwork.h"
#include "core/neural/tablegan.h"
#include "core/neural/threads.h"
#include "core/run/codec.h"
#include "core/synth/tableencoding.h"
#include "tests/core/neural/networkfixture.h"
#include "tests/core/synth/synthfixture.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

// What the tests of table GANs share.
namespace riskloom::testing {

// A level decides where a number lies, and a second number follows the first.
inline Table dependentTable(std::size_t rows, std::uint64_t seed = 1)
{
    Random random(seed);
    std::vector<double> x, y;
    std::vector<std::string> group, flag;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t which = random.uniform() < 0.6 ? 0 : (random.uniform() < 0.7 ? 1 : 2);
        const double centre = which == 0 ? -3.0 : (which == 1 ? 0.0 : 4.0);
        group.push_back(std::string(1, static_cast<char>('a' + which)));
        x.push_back(centre + 0.5 * random.normal());
        y.push_back(random.uniform() < 0.1 ? missingNumber : x.back() + 0.3 * random.normal());
        flag.push_back(x.back() > 0.5 ? "yes" : "no");
    }
    return Table({numbers("x", x), numbers("y", y), levels("group", group), levels("flag", flag)}, rows);
}

inline SynthTableRequest smallRequest(const Table& table)
{
    SynthTableRequest request;
    request.columns = namesOf(table);
    request.epochs = 6;
    request.batchRows = 40;
    request.pac = 4;
    request.noise = 16;
    request.generatorUnits = {32, 32};
    request.discriminatorUnits = {32, 32};
    request.evaluateEvery = 2;
    request.checkpointEvery = 2;
    request.rivalSteps = 20;
    return request;
}

// Everything DP-SGD asks for.
inline SynthTableRequest privateRequest(const Table& table)
{
    SynthTableRequest request = smallRequest(table);
    request.privacy = GanPrivacy::DpSgd;
    request.seed = 4'711'082'815;
    request.loss = GanLoss::NonSaturating;
    request.start = GeneratorStart::Noise;
    request.pac = 1;
    request.adjustShares = false;
    request.delta = 1e-4;
    return request;
}

inline std::filesystem::path fileIn(const QTemporaryDir& folder, std::span<const std::byte> bytes)
{
    const auto path = std::filesystem::path(folder.path().toStdString()) / "file.safetensors";
    writeFile(path, bytes);
    return path;
}

struct TrainedBytes {
    std::string report;
    std::vector<std::byte> weights;
};

inline TrainedBytes trained(const SynthTableRequest& request, const Table& table, RunContext context, Recorder& recorder)
{
    const auto report = trainTableGan(request, table, context);
    if (!report)
        return {describe(report.error()), {}};
    return {toJson(*report), recorder.weights};
}

// Everything a generator needs, untrained.
struct Fresh {
    TableEncoding encoding;
    GanLayout layout;
    GanState state;
};

inline Fresh fresh(const Table& table)
{
    setThreads(1);
    Fresh made;
    made.encoding = *fitTableEncoding(table, rowsUpTo(table.rows()), namesOf(table));
    made.layout = layoutOf(made.encoding);
    made.layout.noise = 16;
    made.layout.generatorUnits = {24, 24};
    made.layout.discriminatorUnits = {24, 24};
    made.layout.pac = 4;
    Random random(4);
    made.state = initialState(made.layout, random);
    for (float& weight : made.state.generator)
        weight *= 2.0F;
    return made;
}

} // namespace riskloom::testing
