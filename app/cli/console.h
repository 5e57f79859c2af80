// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitstatus.h"
#include "core/base/result.h"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace riskloom::cli {

enum class Format { Text, Json };
enum class Align { Left, Right };

struct TextColumn {
    std::string title;
    Align align = Align::Left;
};

// Where results go: standard output holds the result and nothing else, everything said on the way goes to standard error.
class Console {
public:
    explicit Console(Format format) : m_format(format) {}

    [[nodiscard]] Format format() const { return m_format; }
    // With Format::Json the one document of the command.
    void document(const boost::json::value& value) const;
    void line(const std::string& text) const;
    // Columns as wide as their content; East Asian wide characters count two.
    void table(const std::vector<TextColumn>& columns, const std::vector<std::vector<std::string>>& rows) const;
    void note(const std::string& text) const; // on standard error
    // The sentence on standard error and, with Format::Json, {"error": …} on standard output.
    ExitStatus fail(const Error& error) const;

private:
    Format m_format;
};

// Cells of the width a terminal gives to UTF-8 text.
std::size_t displayWidth(const std::string& utf8);

} // namespace riskloom::cli
