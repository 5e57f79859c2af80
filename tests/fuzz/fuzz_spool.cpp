// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a spool file: refused, or a table every cell of which can be looked at, and whose own file is the same.
#include "core/data/profile.h"
#include "core/data/spool.h"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace riskloom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string path = [] {
        const char* folder = std::getenv("TMPDIR");
        return std::string(folder != nullptr ? folder : "/tmp") + "/fuzz_spool-" + std::to_string(::getpid());
    }();
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const auto table = readSpool(path);
    if (!table.ok())
        return 0;
    std::size_t characters = 0;
    for (const Column& column : table->columns())
        for (std::size_t row = 0; row < table->rows(); ++row)
            characters += column.cell(row).size();
    const bool sound = profileTable(*table).ok() && readSpool(path, fingerprint(*table)).ok();
    if (!sound || characters > 100 * size + 1000000)
        std::abort();
    return 0;
}
