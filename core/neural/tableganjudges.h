// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/split.h"
#include "core/data/table.h"
#include "core/neural/ganlayout.h"
#include "core/neural/generatormodel.h"
#include "core/neural/tableganplan.h"
#include "core/run/synthtable.h"
#include "core/synth/baselines.h"
#include "core/synth/fidelity.h"

#include <string>
#include <vector>

namespace riskloom {

// What everything is held against, fitted once.
struct Judges {
    FidelityReference ownEdges;
    FidelityReference sharedEdges;
    SyntheticViewer viewer;
    std::size_t rows = 0;  // of every draw that is held against them: as many as the held-out ones have
    std::size_t draws = 1; // of every candidate, so that few rows are not judged by chance

    [[nodiscard]] std::size_t drawnRows() const { return rows * draws; }
};

Result<Judges> makeJudges(const Table& table, const Split& split, const std::vector<std::string>& columns);

// The points of a judgement: quality, shapes, trends, and the similarity of each column.
std::vector<MetricPoint> pointsOf(const Fidelity& fidelity, int epoch);

// What a run is made of, once its rows are split and encoded.
struct Trained {
    const TableEncoding& encoding;
    const GanLayout& layout;
    const SynthTableRequest& request;
    const Table& table;
    const Split& split;
    const std::vector<std::string>& columns;
    const BaselineRows& baselines;
};

// Writes floor, copula and ceiling into the report; the synthetic part is left for later.
Result<> judgeBaselines(SynthTableReport& report, const Judges& judges, const Trained& trained);
// The rows that the generator begins from.
Result<> judgeStart(SynthTableReport& report, const Judges& judges, const TableEncoding& encoding, const TableStart& start,
                    Random& random);
// Trains the fast rival and gives rows of it, for every judgement there is; a table without rows when there is none or its
// loss ran away. Cancelled.
Result<Table> drawRival(SynthTableReport& report, const Judges& judges, const Trained& trained, const EncodedTable& rows,
                        std::uint64_t seed, const RunContext& context);
// Use, likeness and privacy of the kept generator, beside `rival` where it has rows; left out where there are too few rows to
// say anything. Stages "embedding" and those of judgeSyntheticTable(). A frozen network that finds no finite solution costs
// its own figures alone: the judgement says why there are none.
Result<> judgeFinished(SynthTableReport& report, const Trained& trained, const GeneratorModel& model, const Table& rival,
                       const TableGanSeeds& seeds, const RunContext& context);

} // namespace riskloom
