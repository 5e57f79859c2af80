// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/device.h"
#include "core/neural/threads.h"
#include "core/run/codec.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace riskloom;

class TestDevice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProcessorIsAlwaysThere();
    void everyUnavailableDeviceHasAReason();
    void aDeviceThatIsNotThereIsRefused();
    void autoChoosesAnAvailableDevice();
    void calibrationChoosesATriedNumberOfThreads();
    void theFewestThreadsNearTheFastestAreChosen();
    void librariesNameThemselves();
};

void TestDevice::theProcessorIsAlwaysThere()
{
    const auto devices = listDevices();
    QCOMPARE(devices.front().name, std::string("cpu"));
    QVERIFY(devices.front().available);
    QVERIFY(!devices.front().description.empty());
    QCOMPARE(chooseDevice(DeviceChoice::Cpu).value(), std::string("cpu"));
}

void TestDevice::everyUnavailableDeviceHasAReason()
{
    const std::vector<std::string> known{"noBuild", "noDriver", "noDevice"};
    for (const protocol::DeviceInfo& device : listDevices())
        QVERIFY2(device.available ? device.reason.empty() : std::ranges::find(known, device.reason) != known.end(),
                 device.name.c_str());
}

void TestDevice::aDeviceThatIsNotThereIsRefused()
{
    for (const DeviceChoice choice : {DeviceChoice::Cuda, DeviceChoice::Mps}) {
        const auto devices = listDevices();
        const auto device = std::ranges::find(devices, enumName(choice), &protocol::DeviceInfo::name);
        QVERIFY(device != devices.end());
        const Result<std::string> chosen = chooseDevice(choice);
        QCOMPARE(chosen.ok(), device->available);
        if (!chosen) {
            QCOMPARE(errorCodeName(chosen.error().code), errorCodeName(ErrorCode::DeviceUnavailable));
            QCOMPARE(chosen.error().args, std::vector<std::string>{device->name});
            QCOMPARE(chosen.error().detail, device->reason);
        }
    }
}

void TestDevice::autoChoosesAnAvailableDevice()
{
    const auto devices = listDevices();
    const auto chosen =
        std::ranges::find(devices, chooseDevice(DeviceChoice::Auto).value(), &protocol::DeviceInfo::name);
    QVERIFY(chosen != devices.end() && chosen->available);
}

void TestDevice::calibrationChoosesATriedNumberOfThreads()
{
    const std::vector<ThreadSpeed> speeds = measureThreads();
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    QCOMPARE(speeds.front().threads, 1);
    QCOMPARE(speeds.back().threads, cores);
    QVERIFY(std::ranges::is_sorted(speeds, std::ranges::less_equal{}, &ThreadSpeed::threads));
    for (const ThreadSpeed& speed : speeds)
        QVERIFY(speed.gigaflops > 0.0);
    QVERIFY(std::ranges::count(speeds, fewestFastThreads(speeds), &ThreadSpeed::threads) == 1);
}

void TestDevice::theFewestThreadsNearTheFastestAreChosen()
{
    QCOMPARE(fewestFastThreads({{1, 100.0}, {2, 105.0}, {4, 110.0}}), 1);
    QCOMPARE(fewestFastThreads({{1, 98.0}, {2, 105.0}, {4, 110.0}}), 2);
    QCOMPARE(fewestFastThreads({{1, 40.0}, {2, 70.0}, {4, 110.0}}), 4);
    QCOMPARE(fewestFastThreads({{4, 110.0}, {2, 109.0}}), 2);
    QCOMPARE(fewestFastThreads({}), 1);
}

void TestDevice::librariesNameThemselves()
{
    QVERIFY(torchVersion().find('.') != std::string::npos);
    QVERIFY(!blasName().empty());
    qInfo("LibTorch %s, %s", torchVersion().c_str(), blasName().c_str());
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
