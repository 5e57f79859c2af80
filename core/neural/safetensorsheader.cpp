// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/safetensorsheader.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <optional>
#include <set>

namespace riskloom {
namespace {

namespace json = boost::json;

constexpr std::size_t mostDimensions = 8;
constexpr std::array types{TensorType::F32, TensorType::F64, TensorType::I64, TensorType::U8};

std::optional<TensorType> typeFromName(std::string_view name)
{
    for (const TensorType type : types)
        if (tensorTypeName(type) == name)
            return type;
    return std::nullopt;
}

// Receives the events of the JSON parser. A document tree would not do: it silently keeps one of two equal keys.
class HeaderHandler {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    SafeTensorsHeader header;
    std::string problem;
    std::string unknownType;

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }

    bool on_object_begin(json::error_code& ec)
    {
        switch (m_place) {
        case Place::Outside: m_place = Place::File; return true;
        case Place::File: return beginMember(ec);
        default: return refuse(ec, "an object where none belongs");
        }
    }

    bool on_object_end(std::size_t, json::error_code& ec)
    {
        if (m_place == Place::Tensor && m_seen.size() != 3)
            return refuse(ec, "\"" + header.entries.back().name + "\" lacks dtype, shape or data_offsets");
        m_place = m_place == Place::File ? Place::Outside : Place::File;
        return true;
    }

    bool on_array_begin(json::error_code& ec)
    {
        if (m_place == Place::Tensor && m_key == "shape")
            m_place = Place::Shape;
        else if (m_place == Place::Tensor && m_key == "data_offsets")
            m_place = Place::Offsets;
        else
            return refuse(ec, "a list where none belongs");
        return true;
    }

    bool on_array_end(std::size_t n, json::error_code& ec)
    {
        if (m_place == Place::Offsets && n != 2)
            return refuse(ec, "data_offsets needs two numbers");
        m_place = Place::Tensor;
        return true;
    }

    bool on_key_part(json::string_view part, std::size_t, json::error_code&)
    {
        m_text.append(part.data(), part.size());
        return true;
    }

    bool on_key(json::string_view part, std::size_t, json::error_code& ec)
    {
        m_text.append(part.data(), part.size());
        m_key = std::exchange(m_text, {});
        std::set<std::string>& names = m_place == Place::File ? m_names : m_seen;
        if (!names.insert(m_key).second)
            return refuse(ec, "\"" + m_key + "\" appears twice");
        if (m_place == Place::Tensor && m_key != "dtype" && m_key != "shape" && m_key != "data_offsets")
            return refuse(ec, "unknown member \"" + m_key + "\"");
        return true;
    }

    bool on_string_part(json::string_view part, std::size_t, json::error_code&)
    {
        m_text.append(part.data(), part.size());
        return true;
    }

    bool on_string(json::string_view part, std::size_t, json::error_code& ec)
    {
        m_text.append(part.data(), part.size());
        std::string text = std::exchange(m_text, {});
        if (m_place == Place::Metadata) {
            header.metadata[m_key] = std::move(text);
            return true;
        }
        if (m_place != Place::Tensor || m_key != "dtype")
            return refuse(ec, "a text where none belongs");
        const std::optional<TensorType> type = typeFromName(text);
        if (!type) {
            unknownType = std::move(text);
            return refuse(ec, "unknown dtype");
        }
        header.entries.back().type = *type;
        return true;
    }

    bool on_int64(std::int64_t number, json::string_view, json::error_code& ec)
    {
        if (number < 0)
            return refuse(ec, "a negative size");
        TensorEntry* entry = header.entries.empty() ? nullptr : &header.entries.back();
        if (entry != nullptr && m_place == Place::Shape) {
            if (entry->shape.size() == mostDimensions)
                return refuse(ec, "too many dimensions");
            entry->shape.push_back(number);
            return true;
        }
        if (entry != nullptr && m_place == Place::Offsets) {
            // A third number overwrites the second here and is refused at the end of the list.
            (m_offsets++ == 0 ? entry->begin : entry->end) = static_cast<std::uint64_t>(number);
            return true;
        }
        return refuse(ec, "a number where none belongs");
    }

    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code& ec)
    {
        return refuse(ec, "a size beyond 63 bits");
    }
    bool on_double(double, json::string_view, json::error_code& ec) { return refuse(ec, "a size that is not whole"); }
    bool on_bool(bool, json::error_code& ec) { return refuse(ec, "true or false where none belongs"); }
    bool on_null(json::error_code& ec) { return refuse(ec, "null where none belongs"); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    enum class Place { Outside, File, Metadata, Tensor, Shape, Offsets };

    bool beginMember(json::error_code&)
    {
        m_seen.clear();
        m_offsets = 0;
        if (m_key == "__metadata__") {
            m_place = Place::Metadata;
        } else {
            m_place = Place::Tensor;
            header.entries.push_back({m_key, TensorType::F32, {}, 0, 0});
        }
        return true;
    }

    bool refuse(json::error_code& ec, std::string what)
    {
        problem = std::move(what);
        ec = json::error::syntax;
        return false;
    }

    Place m_place = Place::Outside;
    std::string m_text; // of a key or value that arrives in parts
    std::string m_key;
    std::set<std::string> m_names; // members of the file
    std::set<std::string> m_seen;  // members of the tensor or of the metadata
    int m_offsets = 0;
};

std::string jsonText(std::string_view text)
{
    return json::serialize(json::string_view(text.data(), text.size()));
}

} // namespace

Result<SafeTensorsHeader> parseSafeTensorsHeader(std::string_view text, const std::string& where)
{
    json::basic_parser<HeaderHandler> parser(json::parse_options{});
    json::error_code ec;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
    HeaderHandler& handler = parser.handler();
    if (!handler.unknownType.empty())
        return Error{ErrorCode::NotSupported, {"dtype " + handler.unknownType}, {}};
    if (ec)
        return Error{ErrorCode::FileCorrupt,
                     {where, "header: " + (handler.problem.empty() ? ec.message() : handler.problem)},
                     {}};
    if (text.find_first_not_of(" \t\r\n", used) != std::string_view::npos)
        return Error{ErrorCode::FileCorrupt, {where, "header: text behind its end"}, {}};
    return std::move(handler.header);
}

std::string writeSafeTensorsHeader(const SafeTensorsHeader& header)
{
    std::string text = "{\"__metadata__\":{";
    for (const char* comma = ""; const auto& [key, value] : header.metadata) {
        text += comma + jsonText(key) + ":" + jsonText(value);
        comma = ",";
    }
    text += "}";
    for (const TensorEntry& entry : header.entries) {
        text +=
            "," + jsonText(entry.name) + ":{\"dtype\":\"" + std::string(tensorTypeName(entry.type)) + "\",\"shape\":[";
        for (std::size_t i = 0; i < entry.shape.size(); ++i)
            text += (i == 0 ? "" : ",") + std::to_string(entry.shape[i]);
        text += "],\"data_offsets\":[" + std::to_string(entry.begin) + "," + std::to_string(entry.end) + "]}";
    }
    return text + "}";
}

} // namespace riskloom
