// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <boost/program_options/parsers.hpp>

namespace riskloom::cli {

namespace po = boost::program_options;

std::string Arguments::text(const char* option) const
{
    return has(option) ? m_values[option].as<std::string>() : std::string();
}

std::vector<std::string> Arguments::texts(const char* option) const
{
    return has(option) ? m_values[option].as<std::vector<std::string>>() : std::vector<std::string>();
}

std::optional<std::uint64_t> Arguments::number(const char* option) const
{
    if (!has(option))
        return std::nullopt;
    return m_values[option].as<std::uint64_t>();
}

po::options_description commonOptions()
{
    po::options_description options("Options of every command");
    options.add_options()("workspace,w", po::value<std::string>(),
                          "the workspace file (or set RISKLOOM_WORKSPACE)")(
        "worker", po::value<std::string>(), "program that computes; beside this one when not given")(
        "threads", po::value<std::uint64_t>(), "threads of the worker; calibrated when not given")(
        "json", "one JSON document on standard output")("help,h", "this text");
    return options;
}

std::optional<Arguments> Arguments::parse(const Syntax& syntax, const std::vector<std::string>& words,
                                          std::string& problem)
{
    po::options_description all;
    po::options_description hidden;
    hidden.add_options()("positional", po::value<std::vector<std::string>>());
    all.add(commonOptions()).add(syntax.options).add(hidden);
    po::positional_options_description positions;
    positions.add("positional", -1);

    Arguments arguments;
    try {
        // No guessing: an abbreviation that works today could mean something else tomorrow.
        const int style = po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
        po::store(po::command_line_parser(words).options(all).positional(positions).style(style).run(),
                  arguments.m_values);
        if (!arguments.has("help"))
            po::notify(arguments.m_values);
    } catch (const po::error& error) {
        problem = error.what();
        return std::nullopt;
    }
    arguments.positional = arguments.texts("positional");
    const auto count = static_cast<int>(arguments.positional.size());
    if (arguments.has("help"))
        return arguments;
    if (count < syntax.fewestPositional || count > syntax.mostPositional) {
        problem = count < syntax.fewestPositional ? "something is missing" : "too many words: " + arguments.positional.back();
        return std::nullopt;
    }
    return arguments;
}

} // namespace riskloom::cli
