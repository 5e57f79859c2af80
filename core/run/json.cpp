// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace riskloom {
namespace {

class Writer {
public:
    explicit Writer(JsonStyle style) : m_indented(style == JsonStyle::Indented) {}

    void write(const boost::json::value& value)
    {
        switch (value.kind()) {
        case boost::json::kind::null: m_text += "null"; break;
        case boost::json::kind::bool_: m_text += value.get_bool() ? "true" : "false"; break;
        case boost::json::kind::int64: number(value.get_int64()); break;
        case boost::json::kind::uint64: number(value.get_uint64()); break;
        case boost::json::kind::double_:
            // JSON has no NaN and no infinity; the codec never makes them, other callers get null.
            if (std::isfinite(value.get_double()))
                number(value.get_double());
            else
                m_text += "null";
            break;
        case boost::json::kind::string: string(value.get_string()); break;
        case boost::json::kind::array: {
            const auto& array = value.get_array();
            // Rows of numbers stay on one line, or a curve would fill pages.
            const bool flat = array.empty() || !(array.front().is_object() || array.front().is_array());
            open('[');
            bool first = true;
            for (const auto& element : array) {
                separate(first, flat);
                write(element);
            }
            close(']', array.empty() || flat);
            break;
        }
        case boost::json::kind::object: {
            const auto& object = value.get_object();
            open('{');
            bool first = true;
            for (const auto& member : object) {
                separate(first, false);
                string(member.key());
                m_text += m_indented ? ": " : ":";
                write(member.value());
            }
            close('}', object.empty());
            break;
        }
        }
    }
    std::string take() { return std::move(m_text); }

private:
    template <class Number>
    void number(Number value)
    {
        std::array<char, 32> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
        m_text.append(text.data(), end);
    }
    void string(boost::json::string_view text) { m_text += boost::json::serialize(text); }
    void open(char bracket)
    {
        m_text += bracket;
        ++m_depth;
    }
    void separate(bool& first, bool flat)
    {
        if (!first)
            m_text += m_indented && flat ? ", " : ",";
        first = false;
        if (m_indented && !flat)
            line();
    }
    void close(char bracket, bool flat)
    {
        --m_depth;
        if (m_indented && !flat)
            line();
        m_text += bracket;
    }
    void line() { m_text.append(1, '\n').append(2 * m_depth, ' '); }

    std::string m_text;
    std::size_t m_depth = 0;
    bool m_indented;
};

} // namespace

std::string writeJson(const boost::json::value& value, JsonStyle style)
{
    Writer writer(style);
    writer.write(value);
    return writer.take();
}

Result<boost::json::value> readJson(std::string_view text, const std::string& where)
{
    boost::json::parse_options options;
    options.max_depth = 64;
    boost::json::error_code failure;
    auto value = boost::json::parse(boost::json::string_view(text.data(), text.size()), failure, {}, options);
    if (failure)
        return Error{ErrorCode::BadJson, {where, failure.message()}, {}};
    return value;
}

} // namespace riskloom
