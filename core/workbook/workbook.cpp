// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbook/workbook.h"

#include "core/base/file.h"

#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <system_error>

namespace riskloom {
namespace {

constexpr double narrowColumn = 12.0; // in characters
constexpr double wideColumn = 24.0;

// Excel counts days from 1899-12-30 (its 1900-02-29 never was).
constexpr double firstExcelDay = 25569.0;

// 1980-01-01, before which a ZIP file knows no time. The library would write the present moment.
constexpr std::time_t zipEpoch = 315532800;

struct Formats {
    lxw_format* header = nullptr;
    lxw_format* day = nullptr;
};

lxw_error writeNumber(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double value)
{
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.16G", value);
    if (std::strtod(digits.data(), nullptr) == value)
        return worksheet_write_number(sheet, row, column, value, nullptr);
    std::snprintf(digits.data(), digits.size(), "%.17g", value);
    return worksheet_write_string(sheet, row, column, digits.data(), nullptr);
}

lxw_error writeCell(lxw_worksheet* sheet, const Column& from, std::size_t row, std::size_t column,
                    const Formats& formats)
{
    if (from.missing(row))
        return LXW_NO_ERROR;
    const auto line = static_cast<lxw_row_t>(row + 1);
    const auto place = static_cast<lxw_col_t>(column);
    if (const NumberColumn* number = from.number())
        return writeNumber(sheet, line, place, number->values[row]);
    if (const DateColumn* date = from.date())
        return worksheet_write_number(sheet, line, place, firstExcelDay + date->days[row], formats.day);
    return worksheet_write_string(sheet, line, place, from.cell(row).c_str(), nullptr);
}

lxw_error fillSheet(lxw_worksheet* sheet, const Table& table, const Formats& formats)
{
    lxw_error outcome = LXW_NO_ERROR;
    const auto keep = [&](lxw_error error) { outcome = outcome == LXW_NO_ERROR ? error : outcome; };
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        const Column& from = table.columns()[column];
        const auto place = static_cast<lxw_col_t>(column);
        keep(worksheet_write_string(sheet, 0, place, from.name.c_str(), formats.header));
        keep(worksheet_set_column(sheet, place, place, from.number() ? narrowColumn : wideColumn, nullptr));
        for (std::size_t row = 0; row < table.rows() && outcome == LXW_NO_ERROR; ++row)
            keep(writeCell(sheet, from, row, column, formats));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    return outcome;
}

} // namespace

Result<> writeWorkbook(const std::filesystem::path& path, const std::vector<Sheet>& sheets)
{
    std::filesystem::path unfinished = path;
    unfinished += ".unfinished";
    lxw_workbook* workbook = workbook_new(unfinished.c_str());
    if (workbook == nullptr)
        return Error{ErrorCode::OutOfMemory, {"xlsx"}, {}};
    Formats formats{workbook_add_format(workbook), workbook_add_format(workbook)};
    format_set_bold(formats.header);
    format_set_num_format(formats.day, "yyyy-mm-dd");
    lxw_doc_properties properties{};
    properties.created = zipEpoch;
    workbook_set_properties(workbook, &properties);
    lxw_error filled = LXW_NO_ERROR;
    for (const Sheet& sheet : sheets) {
        lxw_worksheet* added = workbook_add_worksheet(workbook, sheet.name.c_str());
        if (filled == LXW_NO_ERROR)
            filled = added == nullptr ? LXW_ERROR_INVALID_SHEETNAME_CHARACTER : fillSheet(added, sheet.table, formats);
    }
    const lxw_error closed = workbook_close(workbook); // also frees it
    const auto discard = [&](Error error) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        return error;
    };
    if (filled != LXW_NO_ERROR)
        return discard({ErrorCode::NotSupported, {"xlsx"}, lxw_strerror(filled)});
    if (closed != LXW_NO_ERROR)
        return discard({meansDiskFull(errno) ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                        {path.string()},
                        lxw_strerror(closed)});
    if (Result<> placed = replaceFile(unfinished, path); !placed)
        return discard(placed.error());
    return {};
}

} // namespace riskloom
