// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/scorecardfile.h"

#include "core/base/date.h"
#include "core/base/file.h"
#include "core/credit/pointslayout.h"
#include "core/credit/pointstable.h"
#include "core/credit/scorecardexport.h"
#include "core/run/scorecarddocument.h"
#include "core/workbook/workbook.h"

#include <string>

namespace riskloom {
namespace {

Result<> writeText(const std::filesystem::path& path, const std::string& text)
{
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_CHECK(file.write(text));
    return file.commit();
}

} // namespace

std::string_view scorecardFormatName(ScorecardFormat format)
{
    switch (format) {
    case ScorecardFormat::Sql: return "sql";
    case ScorecardFormat::Pmml: return "pmml";
    case ScorecardFormat::Json: return "json";
    case ScorecardFormat::Csv: return "csv";
    case ScorecardFormat::Xlsx: return "xlsx";
    case ScorecardFormat::Cpp: return "cpp";
    }
    return {};
}

std::optional<ScorecardFormat> scorecardFormatFromName(std::string_view name)
{
    for (const ScorecardFormat format : allScorecardFormats)
        if (scorecardFormatName(format) == name)
            return format;
    return std::nullopt;
}

Scorecard cardOfToday(const Scorecard& card)
{
    return onDay(card, *parseIsoDate(utcNow().substr(0, 10)));
}

Result<> writeScorecard(const Scorecard& card, ScorecardFormat format, const std::filesystem::path& path)
{
    switch (format) {
    case ScorecardFormat::Sql: return writeText(path, scorecardSql(card));
    case ScorecardFormat::Pmml: return writeText(path, scorecardPmml(card));
    case ScorecardFormat::Json: return writeText(path, scorecardJson(card));
    case ScorecardFormat::Csv: return writeText(path, scorecardCsv(card));
    case ScorecardFormat::Xlsx: return writeWorkbook(path, {{"Scorecard", pointsAsTable(card)}});
    case ScorecardFormat::Cpp: return writeText(path, scorecardCpp(card));
    }
    return {};
}

} // namespace riskloom
