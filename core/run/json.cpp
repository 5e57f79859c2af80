// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/json.h"

#include "core/data/number.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_stack.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <utility>

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
            if (!std::isfinite(value.get_double()))
                m_text += "null";
            else if (value.get_double() == 0.0 && std::signbit(value.get_double()))
                m_text += "-0.0"; // "-0" would be read back as the whole number 0
            else
                number(value.get_double());
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
    void number(double value) { appendShortestDigits(m_text, value); }
    template <std::integral Number>
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

// Builds the value as boost::json::parse would, but for numbers with a fraction or an exponent: up to Boost 1.82 its
// own conversion is off by a unit in the last place for one number in five, and what is written must read back the
// same.
struct ExactHandler {
    using ErrorCode = boost::json::error_code;
    using Text = boost::json::string_view;
    static constexpr std::size_t max_object_size = boost::json::object::max_size();
    static constexpr std::size_t max_array_size = boost::json::array::max_size();
    static constexpr std::size_t max_key_size = boost::json::string::max_size();
    static constexpr std::size_t max_string_size = boost::json::string::max_size();

    boost::json::value_stack stack;
    std::string numberStart; // the pieces of a number that came before its last one

    ExactHandler() { stack.reset(); }

    bool on_document_begin(ErrorCode&) { return true; }
    bool on_document_end(ErrorCode&) { return true; }
    bool on_object_begin(ErrorCode&) { return true; }
    bool on_array_begin(ErrorCode&) { return true; }
    bool on_comment_part(Text, ErrorCode&) { return true; }
    bool on_comment(Text, ErrorCode&) { return true; }
    bool on_object_end(std::size_t members, ErrorCode&) { return stack.push_object(members), true; }
    bool on_array_end(std::size_t elements, ErrorCode&) { return stack.push_array(elements), true; }
    bool on_key_part(Text text, std::size_t, ErrorCode&) { return stack.push_chars(text), true; }
    bool on_key(Text text, std::size_t, ErrorCode&) { return stack.push_key(text), true; }
    bool on_string_part(Text text, std::size_t, ErrorCode&) { return stack.push_chars(text), true; }
    bool on_string(Text text, std::size_t, ErrorCode&) { return stack.push_string(text), true; }
    bool on_bool(bool value, ErrorCode&) { return stack.push_bool(value), true; }
    bool on_null(ErrorCode&) { return stack.push_null(), true; }
    bool on_number_part(Text text, ErrorCode&)
    {
        numberStart.append(text.data(), text.size());
        return true;
    }
    bool on_int64(std::int64_t value, Text, ErrorCode&)
    {
        numberStart.clear();
        return stack.push_int64(value), true;
    }
    bool on_uint64(std::uint64_t value, Text, ErrorCode&)
    {
        numberStart.clear();
        return stack.push_uint64(value), true;
    }
    bool on_double(double approximately, Text text, ErrorCode& failure)
    {
        const std::string whole = std::exchange(numberStart, {}).append(text.data(), text.size());
        double exactly = 0.0;
        const auto [end, problem] = std::from_chars(whole.data(), whole.data() + whole.size(), exactly);
        if (problem == std::errc::result_out_of_range)
            exactly = approximately; // nearest to zero, or beyond every double
        if (!std::isfinite(exactly)) {
            failure = boost::json::error::exponent_overflow;
            return false;
        }
        return stack.push_double(exactly), true;
    }
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
    boost::json::basic_parser<ExactHandler> parser(options);
    const std::size_t read = parser.write_some(false, text.data(), text.size(), failure);
    if (!failure && read < text.size())
        failure = boost::json::error::extra_data;
    if (failure)
        return Error{ErrorCode::BadJson, {where, failure.message()}, {}};
    return parser.handler().stack.release();
}

} // namespace riskloom
