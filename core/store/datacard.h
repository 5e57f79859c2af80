// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/run/generation.h"
#include "core/run/steeringact.h"
#include "core/store/workspace.h"

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// Rows that the generator of a finished run drew.
struct GeneratedRows {
    Generation wanted;
    GenerationReport report;
    Table table;
};

// What a generator that learned by DP-SGD promises of its rows.
struct CardGuarantee {
    double epsilon = 0.0;
    double delta = 0.0;
    std::string withheld; // what the card would tell of the real rows beside that, and so does not hold
};
BOOST_DESCRIBE_STRUCT(CardGuarantee, (), (epsilon, delta, withheld))

// What generated rows are and how the same ones come again. It states no time and no path, so that it is the same for
// the same rows. It goes out with them: of a generator with a guarantee it holds nothing that was read from the real rows
// without noise.
struct DataCard {
    std::string madeBy; // program and version of the run
    std::int64_t run = 0;
    std::string kind;
    std::string dataset; // the generator was trained on
    std::string datasetSha256;  // "" with a guarantee: it tells who guesses the real rows that they are right
    std::string modelSha256;    // of the generator's weights
    int epoch = 0;              // whose weights were kept; of a market its steps
    std::vector<SteeringAct> steering = {}; // done to its training by hand
    boost::json::object scores; // the run's main numbers (core/run/headline.h); none with a guarantee
    std::int64_t rows = 0;      // as asked for; of a market, courses
    std::uint64_t seed = 0;
    std::optional<MarketStart> opening; // of a market's courses that were asked to begin in a state
    std::int64_t drawn = 0;             // looked at to find so many
    std::vector<RuleCount> rules;
    std::vector<ColumnShares> shares; // none with a guarantee
    std::string rowsSha256; // fingerprint() of the table
    std::string command;    // makes the same rows
    std::optional<HeldCode> code;           // of a table's rows that were asked to have one
    std::optional<CardGuarantee> guarantee;
};
BOOST_DESCRIBE_STRUCT(DataCard, (),
                      (madeBy, run, kind, dataset, datasetSha256, modelSha256, epoch, steering, scores, rows, seed, opening,
                       drawn, rules, shares, rowsSha256, command, code, guarantee))

// RunNotFound, DatasetNotFound.
Result<DataCard> dataCard(const Workspace& workspace, std::int64_t run, const GeneratedRows& made);

// As indented JSON beside a file of the rows: "people.csv" → "people.csv.card.json". FileUnwritable, DiskFull.
std::filesystem::path cardPath(const std::filesystem::path& rows);
Result<> writeDataCard(const DataCard& card, const std::filesystem::path& path);

} // namespace riskloom
