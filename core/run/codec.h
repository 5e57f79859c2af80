// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/json.h"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/mp11/algorithm.hpp>

#include <cctype>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

// Described structs to JSON and back. Enumerators are written with a small first letter ("byDate"). NaN is null and
// infinity is "inf" / "-inf", since JSON has neither. Reading lays the given members over what the struct already holds;
// an unknown member is an error that names it by its path.
namespace riskloom {

template <class T>
concept DescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

inline std::string jsonName(std::string name)
{
    if (!name.empty())
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
    return name;
}

template <DescribedEnum T>
std::string enumName(T value)
{
    return jsonName(boost::describe::enum_to_string(value, ""));
}

template <DescribedEnum T>
std::vector<std::string> enumNames()
{
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](auto enumerator) { names.push_back(jsonName(enumerator.name)); });
    return names;
}

template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;
template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;

template <class T>
boost::json::value encode(const T& value)
{
    if constexpr (std::same_as<T, bool> || std::integral<T>) {
        return boost::json::value(value);
    } else if constexpr (std::floating_point<T>) {
        if (std::isnan(value))
            return nullptr;
        if (std::isinf(value))
            return boost::json::value(value > 0 ? "inf" : "-inf");
        return boost::json::value(static_cast<double>(value));
    } else if constexpr (std::same_as<T, std::string>) {
        return boost::json::value(boost::json::string_view(value.data(), value.size()));
    } else if constexpr (std::same_as<T, boost::json::value> || std::same_as<T, boost::json::object>) {
        return value;
    } else if constexpr (DescribedEnum<T>) {
        const std::string name = enumName(value);
        return boost::json::value(boost::json::string_view(name.data(), name.size()));
    } else if constexpr (isVector<T>) {
        boost::json::array array;
        array.reserve(value.size());
        for (const auto& element : value)
            array.push_back(encode(element));
        return array;
    } else if constexpr (isOptional<T>) {
        return value ? encode(*value) : boost::json::value(nullptr);
    } else {
        static_assert(DescribedStruct<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
        boost::json::object object;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) { object[member.name] = encode(value.*member.pointer); });
        return object;
    }
}

template <class T>
Result<> decode(const boost::json::value& json, T& into, const std::string& path);

namespace codec {

inline Error wrongType(const std::string& path, std::string needed)
{
    return Error{ErrorCode::BadFieldType, {path, std::move(needed)}, {}};
}

template <std::integral T>
Result<> decodeInteger(const boost::json::value& json, T& into, const std::string& path)
{
    const auto outside = [&](std::string value) {
        return Error{ErrorCode::FieldOutOfRange,
                     {path, std::move(value), std::to_string(std::numeric_limits<T>::min()),
                      std::to_string(std::numeric_limits<T>::max())},
                     {}};
    };
    if (json.is_int64()) {
        if (!std::in_range<T>(json.get_int64()))
            return outside(std::to_string(json.get_int64()));
        into = static_cast<T>(json.get_int64());
    } else if (json.is_uint64()) {
        if (!std::in_range<T>(json.get_uint64()))
            return outside(std::to_string(json.get_uint64()));
        into = static_cast<T>(json.get_uint64());
    } else {
        return wrongType(path, "integer");
    }
    return {};
}

template <std::floating_point T>
Result<> decodeFloating(const boost::json::value& json, T& into, const std::string& path)
{
    if (json.is_double())
        into = static_cast<T>(json.get_double());
    else if (json.is_int64())
        into = static_cast<T>(json.get_int64());
    else if (json.is_uint64())
        into = static_cast<T>(json.get_uint64());
    else if (json.is_null())
        into = std::numeric_limits<T>::quiet_NaN();
    else if (json.is_string() && json.get_string() == "inf")
        into = std::numeric_limits<T>::infinity();
    else if (json.is_string() && json.get_string() == "-inf")
        into = -std::numeric_limits<T>::infinity();
    else
        return wrongType(path, "number");
    return {};
}

template <DescribedEnum T>
Result<> decodeEnum(const boost::json::value& json, T& into, const std::string& path)
{
    if (!json.is_string())
        return wrongType(path, "text");
    const std::string wanted(json.get_string().data(), json.get_string().size());
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
        if (jsonName(enumerator.name) == wanted) {
            into = enumerator.value;
            found = true;
        }
    });
    if (found)
        return {};
    std::string choices;
    for (const std::string& name : enumNames<T>())
        choices += (choices.empty() ? "" : ", ") + name;
    return Error{ErrorCode::BadChoice, {path, wanted, choices}, {}};
}

template <DescribedStruct T>
Result<> decodeStruct(const boost::json::value& json, T& into, const std::string& path)
{
    if (!json.is_object())
        return wrongType(path.empty() ? "." : path, "object");
    for (const auto& given : json.get_object()) {
        const std::string name(given.key().data(), given.key().size());
        const std::string memberPath = path.empty() ? name : path + "." + name;
        Result<> outcome = Error{ErrorCode::UnknownField, {memberPath}, {}};
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
            if (name == member.name)
                outcome = decode(given.value(), into.*member.pointer, memberPath);
        });
        RISKLOOM_CHECK(std::move(outcome));
    }
    return {};
}

} // namespace codec

template <class T>
Result<> decode(const boost::json::value& json, T& into, const std::string& path)
{
    if constexpr (std::same_as<T, bool>) {
        if (!json.is_bool())
            return codec::wrongType(path, "true or false");
        into = json.get_bool();
        return {};
    } else if constexpr (std::integral<T>) {
        return codec::decodeInteger(json, into, path);
    } else if constexpr (std::floating_point<T>) {
        return codec::decodeFloating(json, into, path);
    } else if constexpr (std::same_as<T, std::string>) {
        if (!json.is_string())
            return codec::wrongType(path, "text");
        into.assign(json.get_string().data(), json.get_string().size());
        return {};
    } else if constexpr (std::same_as<T, boost::json::value>) {
        into = json;
        return {};
    } else if constexpr (std::same_as<T, boost::json::object>) {
        if (!json.is_object())
            return codec::wrongType(path, "object");
        into = json.get_object();
        return {};
    } else if constexpr (DescribedEnum<T>) {
        return codec::decodeEnum(json, into, path);
    } else if constexpr (isVector<T>) {
        if (!json.is_array())
            return codec::wrongType(path, "list");
        T values;
        values.reserve(json.get_array().size());
        for (const auto& element : json.get_array()) {
            typename T::value_type value{};
            RISKLOOM_CHECK(decode(element, value, path + "[" + std::to_string(values.size()) + "]"));
            values.push_back(std::move(value));
        }
        into = std::move(values);
        return {};
    } else if constexpr (isOptional<T>) {
        if (json.is_null()) {
            into.reset();
            return {};
        }
        typename T::value_type value{};
        RISKLOOM_CHECK(decode(json, value, path));
        into = std::move(value);
        return {};
    } else {
        return codec::decodeStruct(json, into, path);
    }
}

template <class T>
std::string toJson(const T& value, JsonStyle style = JsonStyle::Compact)
{
    return writeJson(encode(value), style);
}

// A T with its defaults, overlaid with what the document says.
template <class T>
Result<T> fromJson(const boost::json::value& json)
{
    T value{};
    RISKLOOM_CHECK(decode(json, value, ""));
    return value;
}

template <class T>
Result<T> fromJson(std::string_view text, const std::string& where)
{
    RISKLOOM_TRY(const boost::json::value json, readJson(text, where));
    return fromJson<T>(json);
}

} // namespace riskloom
