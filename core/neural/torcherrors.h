// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <exception>
#include <new>
#include <string>
#include <utility>

namespace riskloom {

// Calls `work`, which gives a Result, and turns what LibTorch throws into an Error: OutOfMemory or Internal. For the
// entry points of this room; nothing thrown leaves it.
template <class Work>
auto catchTorch(const std::string& what, Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {what}, {}};
    } catch (const std::exception& exception) {
        // LibTorch appends a stack trace; the first line says what happened.
        std::string message = exception.what();
        message = message.substr(0, message.find('\n'));
        // On the CPU, LibTorch 1.13 has no class of its own for this.
        const bool memory = message.find("DefaultCPUAllocator") != std::string::npos ||
                            message.find("out of memory") != std::string::npos;
        return Error{memory ? ErrorCode::OutOfMemory : ErrorCode::Internal, {what}, message};
    }
}

} // namespace riskloom
