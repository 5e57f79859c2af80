// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synth/groupprofile.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <vector>

namespace riskloom {

// The code that every row is drawn with, of a generator that has one. People count from 1; 0 = by chance.
struct HeldCode {
    int level = 0;
    int number = 0;     // one of the numbers, which is held at `value`
    double value = 0.0; // within ±1

    [[nodiscard]] bool holds() const { return level != 0 || number != 0; }
    friend bool operator==(const HeldCode&, const HeldCode&) = default;
};
BOOST_DESCRIBE_STRUCT(HeldCode, (), (level, number, value))

// What rows with one level of the code are like against rows of all levels, from the same noise.
struct CodeLevel {
    std::int64_t level = 0; // from 0
    std::vector<GroupMark> marks;
};
BOOST_DESCRIBE_STRUCT(CodeLevel, (), (level, marks))

// What turns up when a number of the code goes from -1 (`other` of the marks) to 1 (`own`), from the same noise.
struct CodeNumber {
    std::int64_t number = 0; // from 0
    std::vector<GroupMark> marks;
};
BOOST_DESCRIBE_STRUCT(CodeNumber, (), (number, marks))

// The code of an InfoGAN (Chen et al. 2016) after training.
struct InformationCode {
    double levelInformation = 0.0;  // lower bound of the mutual information of level and row, nats, of rows drawn at the end
    double levelEntropy = 0.0;      // ln K: what it can be at most
    double numberInformation = 0.0; // of all numbers together, mean over the steps of the kept epoch
    std::int64_t rows = 0;          // drawn for each comparison
    std::vector<CodeLevel> levels;
    std::vector<CodeNumber> numbers;
};
BOOST_DESCRIBE_STRUCT(InformationCode, (),
                      (levelInformation, levelEntropy, numberInformation, rows, levels, numbers))

} // namespace riskloom
