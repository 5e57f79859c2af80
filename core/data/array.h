// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace riskloom {

// An immutable array that is cheap to copy: it either owns a vector or looks into something that stays alive with it,
// such as a memory-mapped spool file. Reading from several threads is safe.
template <class T>
class Array {
public:
    Array() = default;
    Array(std::vector<T> values)
    {
        auto owner = std::make_shared<const std::vector<T>>(std::move(values));
        m_view = *owner;
        m_owner = std::move(owner);
    }
    Array(std::shared_ptr<const void> owner, std::span<const T> view) : m_owner(std::move(owner)), m_view(view) {}

    [[nodiscard]] std::size_t size() const noexcept { return m_view.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_view.empty(); }
    const T& operator[](std::size_t i) const noexcept { return m_view[i]; }
    [[nodiscard]] auto begin() const noexcept { return m_view.begin(); }
    [[nodiscard]] auto end() const noexcept { return m_view.end(); }
    [[nodiscard]] const T* data() const noexcept { return m_view.data(); }
    [[nodiscard]] std::span<const T> span() const noexcept { return m_view; }

private:
    std::shared_ptr<const void> m_owner;
    std::span<const T> m_view;
};

} // namespace riskloom
