// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom::cli {

// What a command accepts beside --workspace, --worker and --json.
struct Syntax {
    std::string usage;                                   // "import FILE.csv --name NAME [...]"
    boost::program_options::options_description options; // its own ones
    int fewestPositional = 0;
    int mostPositional = 0;
};

// The arguments of one call, after parsing.
class Arguments {
public:
    std::vector<std::string> positional;

    [[nodiscard]] bool has(const char* option) const { return m_values.count(option) > 0; }
    [[nodiscard]] std::string text(const char* option) const;
    [[nodiscard]] std::vector<std::string> texts(const char* option) const;
    [[nodiscard]] std::optional<std::uint64_t> number(const char* option) const;

    // Nothing and a sentence in `problem` when the call does not fit the syntax.
    static std::optional<Arguments> parse(const Syntax& syntax, const std::vector<std::string>& words,
                                          std::string& problem);

private:
    boost::program_options::variables_map m_values;
};

// The options every command takes.
boost::program_options::options_description commonOptions();

} // namespace riskloom::cli
