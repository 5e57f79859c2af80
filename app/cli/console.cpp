// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/run/protocol.h"
#include "ui/widgets/errortext.h"

#include <QString>

#include <algorithm>
#include <cstdint>
#include <iostream>

namespace riskloom::cli {
namespace {

bool isWide(std::uint32_t character)
{
    // Hangul, CJK, kana and full-width forms (Unicode TR 11, the ranges a table of names can meet).
    return (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0xA4CF) ||
           (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
           (character >= 0xFE30 && character <= 0xFE6F) || (character >= 0xFF00 && character <= 0xFF60) ||
           (character >= 0x20000 && character <= 0x3FFFD);
}

std::string padded(const std::string& text, std::size_t width, Align align)
{
    const std::string space(width - std::min(width, displayWidth(text)), ' ');
    return align == Align::Left ? text + space : space + text;
}

} // namespace

std::size_t displayWidth(const std::string& utf8)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            character = (character << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
        width += isWide(character) ? 2 : 1;
        i += length;
    }
    return width;
}

void Console::document(const boost::json::value& value) const
{
    if (m_format == Format::Json)
        std::cout << writeJson(value, JsonStyle::Indented) << '\n';
}

void Console::line(const std::string& text) const
{
    if (m_format == Format::Text)
        std::cout << text << '\n';
}

void Console::table(const std::vector<TextColumn>& columns, const std::vector<std::vector<std::string>>& rows) const
{
    if (m_format != Format::Text)
        return;
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        std::size_t width = displayWidth(columns[c].title);
        for (const auto& row : rows)
            width = std::max(width, displayWidth(row[c]));
        widths.push_back(width);
    }
    const auto print = [&](auto&& cell) {
        std::string text;
        for (std::size_t c = 0; c < columns.size(); ++c)
            text += (c == 0 ? "" : "  ") + padded(cell(c), widths[c], columns[c].align);
        text.erase(text.find_last_not_of(' ') + 1);
        std::cout << text << '\n';
    };
    print([&](std::size_t c) { return columns[c].title; });
    print([&](std::size_t c) { return std::string(widths[c], '-'); });
    for (const auto& row : rows)
        print([&](std::size_t c) { return row[c]; });
}

void Console::note(const std::string& text) const
{
    std::cerr << text << '\n';
}

ExitStatus Console::fail(const Error& error) const
{
    note("riskloom-cli: " + errorSentence(error).toStdString());
    if (!error.detail.empty())
        note("  (" + describe(error) + ")");
    boost::json::object failure;
    failure["code"] = errorCodeName(error.code);
    failure["args"] = encode(error.args);
    failure["message"] = errorSentence(error).toStdString();
    boost::json::object whole;
    whole["error"] = std::move(failure);
    document(whole);
    return exitStatusFor(error.code);
}

} // namespace riskloom::cli
