// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/device.h"

#include "core/run/codec.h"

#include <ATen/Context.h>
#include <torch/csrc/api/include/torch/version.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace riskloom {
namespace {

std::string processorName()
{
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("model name"))
            return line.substr(std::min(line.size(), line.find(':') + 2));
    return "CPU";
}

bool hasNvidiaDriver()
{
    std::error_code ec;
    return std::filesystem::exists("/proc/driver/nvidia/version", ec);
}

protocol::DeviceInfo cuda()
{
    const bool built = at::globalContext().hasCUDART();
    const bool available = at::hasCUDA();
    std::string reason;
    if (!built)
        reason = "noBuild";
    else if (!available)
        reason = hasNvidiaDriver() ? "noDevice" : "noDriver";
    return {"cuda", available, reason, available ? std::to_string(at::getNumGPUs()) + " × CUDA" : ""};
}

protocol::DeviceInfo mps()
{
#ifdef __APPLE__
    const bool available = at::hasMPS();
    return {"mps", available, available ? "" : "noDevice", available ? "Metal Performance Shaders" : ""};
#else
    return {"mps", false, "noBuild", ""};
#endif
}

} // namespace

std::vector<protocol::DeviceInfo> listDevices()
{
    return {{"cpu", true, "", processorName()}, cuda(), mps()};
}

Result<std::string> chooseDevice(DeviceChoice choice)
{
    const std::vector<protocol::DeviceInfo> devices = listDevices();
    if (choice == DeviceChoice::Auto) {
        const auto accelerator = std::ranges::find_if(
            devices, [](const protocol::DeviceInfo& device) { return device.available && device.name != "cpu"; });
        return accelerator == devices.end() ? std::string("cpu") : accelerator->name;
    }
    const auto wanted = std::ranges::find(devices, enumName(choice), &protocol::DeviceInfo::name);
    if (wanted == devices.end() || !wanted->available)
        return Error{ErrorCode::DeviceUnavailable, {enumName(choice)}, wanted == devices.end() ? "" : wanted->reason};
    return wanted->name;
}

std::string torchVersion()
{
    return TORCH_VERSION;
}

} // namespace riskloom
