// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/credit.h"
#include "core/run/protocol.h"

#include <string>
#include <vector>

namespace riskloom {

// Every device the program knows, in the order "cpu", "cuda", "mps", with the reason when it cannot be used: "noBuild"
// (this LibTorch was built without it), "noDriver", "noDevice".
std::vector<protocol::DeviceInfo> listDevices();

// The device a run will use. Auto takes a CUDA device when there is one, then MPS, then the CPU.
// DeviceUnavailable(device), with the reason's code as detail.
Result<std::string> chooseDevice(DeviceChoice choice);

std::string torchVersion(); // "1.13.1"

} // namespace riskloom
