// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/protocol.h"

#include <QString>

namespace riskloom {

// The worker's devices in words, in the window's language.
QString deviceName(const std::string& device); // "cuda" → "NVIDIA GPU (CUDA)"
// The device a run takes when it may choose: the first available one that is not the CPU, otherwise the CPU.
const protocol::DeviceInfo* fastestDevice(const protocol::WorkerInfo& worker);
// Why a device cannot be used, e.g. "This LibTorch was built without it."; "" when it can.
QString unavailableText(const protocol::DeviceInfo& device);
// A line for every device: its name, then what it is or why it cannot be used.
QString deviceLines(const protocol::WorkerInfo& worker);
// True for the reference BLAS, with which a matrix product runs some seventy times slower than with a tuned one.
bool isSlowBlas(const std::string& blas);

} // namespace riskloom
