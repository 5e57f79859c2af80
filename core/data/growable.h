// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/array.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace riskloom {

// Room for values that are written one after another and become an Array. Unlike a vector it does not fill new room with
// zeros first, and large blocks move by remapping instead of copying. Throws std::bad_alloc.
template <class T>
    requires std::is_trivially_copyable_v<T>
class Growable {
public:
    Growable() = default;
    ~Growable() { std::free(m_data); }
    Growable(Growable&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_capacity(std::exchange(other.m_capacity, 0))
    {
    }
    Growable& operator=(Growable&& other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_capacity, other.m_capacity);
        return *this;
    }

    T* data() noexcept { return m_data; }
    const T* data() const noexcept { return m_data; }
    T& operator[](std::size_t i) noexcept { return m_data[i]; }
    const T& operator[](std::size_t i) const noexcept { return m_data[i]; }
    [[nodiscard]] std::size_t capacity() const noexcept { return m_capacity; }

    void resize(std::size_t capacity)
    {
        void* moved = std::realloc(static_cast<void*>(m_data), std::max<std::size_t>(capacity, 1) * sizeof(T));
        if (moved == nullptr)
            throw std::bad_alloc();
        m_data = static_cast<T*>(moved);
        m_capacity = capacity;
    }
    void reserve(std::size_t capacity)
    {
        if (capacity > m_capacity)
            resize(std::max(capacity, m_capacity + m_capacity / 2));
    }
    // The first `size` values; nothing is left here.
    Array<T> take(std::size_t size)
    {
        resize(size);
        const std::span<const T> view(m_data, size);
        std::shared_ptr<const void> owner(std::exchange(m_data, nullptr), [](const void* data) {
            std::free(const_cast<void*>(data));
        });
        m_capacity = 0;
        return Array<T>(std::move(owner), view);
    }

private:
    T* m_data = nullptr;
    std::size_t m_capacity = 0;
};

} // namespace riskloom
