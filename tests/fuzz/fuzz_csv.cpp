// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses options, the rest is the file. Whatever it holds, importing must neither crash nor lose a row
// without listing it, and what was imported must survive being written and read again.
#include "core/data/csv.h"
#include "core/data/profile.h"
#include "core/data/spool.h"
#include "core/data/writecsv.h"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <numeric>

using namespace riskloom;

namespace {

const std::string& scratchFile()
{
    static const std::string path = [] {
        const char* folder = std::getenv("TMPDIR");
        return std::string(folder != nullptr ? folder : "/tmp") + "/fuzz_csv-" + std::to_string(::getpid());
    }();
    return path;
}

void require(bool held)
{
    if (!held)
        std::abort();
}

CsvOptions optionsFrom(std::uint8_t choice)
{
    CsvOptions options;
    if ((choice & 1U) != 0)
        options.longestField = 16;
    if ((choice & 2U) != 0)
        options.header = HeaderRow::Absent;
    if ((choice & 4U) != 0)
        options.encoding = static_cast<TextEncoding>(choice % 5);
    if ((choice & 8U) != 0)
        options.delimiter = ";,\t|"[choice >> 6U];
    if ((choice & 16U) != 0 && (choice & 2U) != 0)
        options.columns = {{"column1", static_cast<ColumnType>(choice >> 6U), std::nullopt, std::nullopt}};
    options.listedRows = 5;
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    std::ofstream(scratchFile(), std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data + 1), static_cast<std::streamsize>(size - 1));
    const CsvOptions options = optionsFrom(data[0]);
    const auto preview = previewCsv(scratchFile(), options, 20);
    const auto import = importCsv(scratchFile(), options);
    require(preview.ok() == import.ok());
    if (!import.ok())
        return 0;
    const auto& byRule = import->refused.byRule;
    require(std::accumulate(byRule.begin(), byRule.end(), std::uint64_t{0}) == import->refused.total);
    require(import->refused.listed.size() <= options.listedRows);
    require(import->guesses.size() == import->table.columns().size());
    require(profileTable(import->table).ok());

    const auto written = writeSpool(import->table, scratchFile() + ".table");
    require(written.ok());
    const auto read = readSpool(scratchFile() + ".table", written->sha256);
    require(read.ok());
    require(toCsv(*read) == toCsv(import->table));
    return 0;
}
