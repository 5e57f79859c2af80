// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cassert>
#include <concepts>
#include <utility>
#include <variant>

namespace riskloom {

// A value or the reason why there is none. Functions that can fail return it; nothing of ours throws.
template <class T = std::monostate>
class [[nodiscard]] Result {
public:
    using Value = T;

    Result()
        requires std::default_initializable<T>
        : m_state(std::in_place_index<0>)
    {
    }
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] const T& value() const&
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T& value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    [[nodiscard]] const Error& error() const&
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }
    [[nodiscard]] Error&& error() &&
    {
        assert(!ok());
        return std::move(*std::get_if<1>(&m_state));
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace riskloom

#define RISKLOOM_CONCAT_INNER(a, b) a##b
#define RISKLOOM_CONCAT(a, b) RISKLOOM_CONCAT_INNER(a, b)

// RISKLOOM_TRY(const Table table, readCsv(path)); leaves the enclosing function with the error, or defines the variable.
#define RISKLOOM_TRY(declaration, ...)                                                                                 \
    auto RISKLOOM_CONCAT(riskloomTry, __LINE__) = (__VA_ARGS__);                                                       \
    if (!RISKLOOM_CONCAT(riskloomTry, __LINE__))                                                                       \
        return std::move(RISKLOOM_CONCAT(riskloomTry, __LINE__)).error();                                              \
    declaration = *std::move(RISKLOOM_CONCAT(riskloomTry, __LINE__))

// RISKLOOM_CHECK(store.open(path)); for a Result whose value is not wanted.
#define RISKLOOM_CHECK(...)                                                                                            \
    do {                                                                                                               \
        if (auto riskloomChecked = (__VA_ARGS__); !riskloomChecked)                                                    \
            return std::move(riskloomChecked).error();                                                                 \
    } while (false)
