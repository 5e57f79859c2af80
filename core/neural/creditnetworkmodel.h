// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/binning.h"
#include "core/data/table.h"
#include "core/neural/densenetwork.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// A trained credit network: weights of evidence in, standardised as (woe - mean) / scale, ln(bad : good) out.
struct CreditNetworkModel {
    std::vector<std::string> inputs; // names of the variables
    std::vector<double> means;
    std::vector<double> scales; // standard deviations; 1 for an input that does not vary
    std::vector<std::size_t> hiddenUnits;
    std::vector<float> parameters; // in the order of DenseLayout

    [[nodiscard]] DenseLayout layout() const { return {inputs.size(), hiddenUnits}; }
};

// Mean and standard deviation of the weights of evidence over the given rows.
Result<CreditNetworkModel> standardise(const std::vector<BinnedVariable>& variables, const Table& table,
                                       std::span<const std::uint32_t> rows);

// What the network reads of the given rows: rows × inputs, standardised. UnknownColumn, WrongColumnType.
Result<std::vector<float>> networkInputs(const CreditNetworkModel& model, const std::vector<BinnedVariable>& variables,
                                         const Table& table, std::span<const std::uint32_t> rows);

// The network itself, to compute with on the CPU, so many rows at a time. Throws what LibTorch throws.
DenseNetwork networkOf(const CreditNetworkModel& model, std::size_t batchRows = 1024);

// The inputs of an applicant of whom nothing is known: every weight of evidence is 0.
std::vector<float> neutralInputs(const CreditNetworkModel& model);

// So many rows are read and computed at a time, which bounds the memory that scoring a large table takes.
inline constexpr std::size_t sliceOfRows = 65536;

// ln(bad : good) of the given rows, computed on the CPU a slice of rows at a time, in steps of 1 / 4096 so that rows alike
// in all inputs tie, but for one kind in a thousand that lies just between two steps. Throws what LibTorch throws.
Result<std::vector<double>> logitsOfRows(const CreditNetworkModel& model, const std::vector<BinnedVariable>& variables,
                                         const Table& table, std::span<const std::uint32_t> rows);

// The artifact "weights": one tensor of weights (inputs × units) and one of biases a layer, "inputs.mean" and
// "inputs.scale". The same model gives the same bytes.
std::vector<std::byte> writeModel(const CreditNetworkModel& model);

// FileCorrupt; ModelMismatch when it was not written for these variables and hidden layers.
Result<CreditNetworkModel> readModel(const std::filesystem::path& path, const std::vector<BinnedVariable>& variables,
                                     const std::vector<int>& hiddenUnits);

} // namespace riskloom
