// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <charconv>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace riskloom::testing {

// A bundled data set, read in the plainest way: no quotes, "" and "NA" are missing, a column of numbers is a number
// column. It leaves the tests of the analytics independent of the reader of CSV files.
inline Table sampleTable(const std::string& name)
{
    std::ifstream file(std::string(RISKLOOM_SOURCE_DIR) + "/resources/samples/" + name + ".csv");
    std::vector<std::vector<std::string>> cells;
    std::vector<std::string> names;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields;
        std::istringstream text(line);
        for (std::string field; std::getline(text, field, ',');)
            fields.push_back(field == "NA" ? std::string() : field);
        if (names.empty()) {
            names = fields;
        } else {
            fields.resize(names.size());
            cells.push_back(fields);
        }
    }
    std::vector<Column> columns;
    for (std::size_t j = 0; j < names.size(); ++j) {
        std::vector<double> numbers;
        CategoryColumn categories;
        std::vector<std::int32_t> codes;
        std::map<std::string, std::int32_t> codeOf;
        bool numeric = true;
        for (const auto& row : cells) {
            double number = missingNumber;
            const char* end = row[j].data() + row[j].size();
            numeric = numeric && (row[j].empty() || std::from_chars(row[j].data(), end, number).ptr == end);
            numbers.push_back(number);
            if (row[j].empty()) {
                codes.push_back(missingCode);
                continue;
            }
            const auto [found, isNew] = codeOf.try_emplace(row[j], static_cast<std::int32_t>(categories.levels.size()));
            if (isNew)
                categories.levels.push_back(row[j]);
            codes.push_back(found->second);
        }
        categories.codes = std::move(codes);
        if (numeric)
            columns.push_back({names[j], NumberColumn{std::move(numbers), 0}});
        else
            columns.push_back({names[j], std::move(categories)});
    }
    return Table(std::move(columns), cells.size());
}

} // namespace riskloom::testing
