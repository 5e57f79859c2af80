// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/devicetext.h"

#include "ui/widgets/texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace riskloom {
namespace {

struct DeviceTexts {
    Q_DECLARE_TR_FUNCTIONS(DeviceTexts)
};

} // namespace

QString deviceName(const std::string& device)
{
    if (device == "cpu")
        return kindText("CPU");
    if (device == "cuda")
        return kindText("NVIDIA GPU (CUDA)");
    if (device == "mps")
        return kindText("Apple GPU (MPS)");
    return QString::fromStdString(device);
}

const protocol::DeviceInfo* fastestDevice(const protocol::WorkerInfo& worker)
{
    const auto usable = [](bool cpu) {
        return [cpu](const protocol::DeviceInfo& device) { return device.available && (device.name == "cpu") == cpu; };
    };
    auto found = std::ranges::find_if(worker.devices, usable(false));
    if (found == worker.devices.end())
        found = std::ranges::find_if(worker.devices, usable(true));
    return found == worker.devices.end() ? nullptr : &*found;
}

QString unavailableText(const protocol::DeviceInfo& device)
{
    if (device.available)
        return {};
    if (device.reason == "noBuild")
        return DeviceTexts::tr("The LibTorch in use was built without it.");
    if (device.reason == "noDriver")
        return DeviceTexts::tr("Its driver is missing or too old.");
    if (device.reason == "noDevice")
        return DeviceTexts::tr("This machine has none.");
    if (device.reason == "tooLittleMemory")
        return DeviceTexts::tr("It has too little free memory.");
    return DeviceTexts::tr("It cannot be used: %1").arg(QString::fromStdString(device.reason));
}

QString deviceLines(const protocol::WorkerInfo& worker)
{
    QStringList lines;
    for (const protocol::DeviceInfo& device : worker.devices) {
        const QString words = device.available ? QString::fromStdString(device.description) : unavailableText(device);
        lines << (words.isEmpty() ? deviceName(device.name)
                                  : DeviceTexts::tr("%1: %2").arg(deviceName(device.name), words));
    }
    return lines.join(u'\n');
}

bool isSlowBlas(const std::string& blas)
{
    QString name = QString::fromStdString(blas).toLower();
    const auto names = {"openblas", "mkl", "blis", "atlas", "accelerate"};
    return std::ranges::none_of(names, [&](const char* fast) { return name.contains(QLatin1String(fast)); });
}

} // namespace riskloom
