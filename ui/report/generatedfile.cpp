// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/generatedfile.h"

#include "core/data/writecsv.h"
#include "core/workbook/workbook.h"

namespace riskloom {

Result<> writeGeneratedRows(const Table& rows, const DataCard& card, const std::filesystem::path& path,
                            const RunContext& context)
{
    if (path.extension() == ".xlsx")
        RISKLOOM_CHECK(writeWorkbook(path, {{"rows", rows}}));
    else
        RISKLOOM_CHECK(writeCsv(rows, path, {}, context));
    return writeDataCard(card, cardPath(path));
}

} // namespace riskloom
