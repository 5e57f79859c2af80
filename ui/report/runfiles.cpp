// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/runfiles.h"

#include "core/data/writecsv.h"
#include "core/run/codec.h"
#include "core/run/credit.h"
#include "core/store/ordersfile.h"
#include "ui/report/creditreport.h"
#include "ui/report/marketreport.h"
#include "ui/report/portfolioreport.h"
#include "ui/report/portfoliosheets.h"
#include "ui/report/privacyreport.h"
#include "ui/report/reportfile.h"
#include "ui/report/scorecardfile.h"

#include <algorithm>
#include <array>
#include <vector>

namespace riskloom {
namespace {

using Path = std::filesystem::path;

template <auto read, auto make, ReportFormat format>
Result<> writeDocument(const Workspace& workspace, std::int64_t run, const Path& path)
{
    RISKLOOM_TRY(const auto source, read(workspace, run));
    return writeReport(make(source), format, path);
}

// The card as it scores today.
template <ScorecardFormat format>
Result<> writeCard(const Workspace& workspace, std::int64_t run, const Path& path)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    RISKLOOM_TRY(const CreditScorecardReport report, fromJson<CreditScorecardReport>(record.reportJson, "report"));
    return writeScorecard(cardOfToday(report.scorecard), format, path);
}

Result<> writePortfolioCsv(const Workspace& workspace, std::int64_t run, const Path& path)
{
    RISKLOOM_TRY(const PortfolioSource source, readPortfolioSource(workspace, run));
    return writeCsv(asOneTable(portfolioSheets(source)), path);
}

Result<> writePortfolioWorkbook(const Workspace& workspace, std::int64_t run, const Path& path)
{
    RISKLOOM_TRY(const PortfolioSource source, readPortfolioSource(workspace, run));
    return writeWorkbook(path, portfolioSheets(source));
}

Result<> writeOrderList(const Workspace& workspace, std::int64_t run, const Path& path)
{
    RISKLOOM_TRY(const OrdersDocument orders, readOrders(workspace, run));
    return writeOrders(orders, path);
}

constexpr RunFile creditHtml{"html", writeDocument<readReportSource, creditReport, ReportFormat::Html>};
constexpr RunFile creditPdf{"pdf", writeDocument<readReportSource, creditReport, ReportFormat::Pdf>};

constexpr std::array scorecardFiles{creditHtml,
                                    creditPdf,
                                    RunFile{"sql", writeCard<ScorecardFormat::Sql>},
                                    RunFile{"pmml", writeCard<ScorecardFormat::Pmml>},
                                    RunFile{"json", writeCard<ScorecardFormat::Json>},
                                    RunFile{"csv", writeCard<ScorecardFormat::Csv>},
                                    RunFile{"xlsx", writeCard<ScorecardFormat::Xlsx>},
                                    RunFile{"cpp", writeCard<ScorecardFormat::Cpp>}};
constexpr std::array networkFiles{creditHtml, creditPdf};
constexpr std::array privacyFiles{RunFile{"html", writeDocument<readPrivacySource, privacyReport, ReportFormat::Html>},
                                  RunFile{"pdf", writeDocument<readPrivacySource, privacyReport, ReportFormat::Pdf>}};
constexpr std::array marketFiles{RunFile{"html", writeDocument<readMarketSource, marketReport, ReportFormat::Html>},
                                 RunFile{"pdf", writeDocument<readMarketSource, marketReport, ReportFormat::Pdf>}};
constexpr std::array portfolioFiles{RunFile{"html", writeDocument<readPortfolioSource, portfolioReport, ReportFormat::Html>},
                                    RunFile{"pdf", writeDocument<readPortfolioSource, portfolioReport, ReportFormat::Pdf>},
                                    RunFile{"csv", writePortfolioCsv}, RunFile{"xlsx", writePortfolioWorkbook}};
constexpr std::array orderFiles{RunFile{"csv", writeOrderList}};

struct KindFiles {
    std::string_view kind;
    std::span<const RunFile> files;
};

constexpr std::array kindFiles{
    KindFiles{"credit.scorecard", scorecardFiles},   KindFiles{"credit.network", networkFiles},
    KindFiles{"synth.table", privacyFiles},          KindFiles{"synth.market", marketFiles},
    KindFiles{"portfolio.backtest", portfolioFiles}, KindFiles{"portfolio.policy", portfolioFiles},
    KindFiles{"portfolio.rebalance", orderFiles}};

void join(std::string& list, std::string_view format) { list += (list.empty() ? "" : ", ") + std::string(format); }

std::string allKindsWithFiles()
{
    std::string list;
    for (const KindFiles& kind : kindFiles)
        join(list, kind.kind);
    return list;
}

} // namespace

std::span<const RunFile> filesOf(std::string_view kind)
{
    const auto found = std::ranges::find(kindFiles, kind, &KindFiles::kind);
    return found == kindFiles.end() ? std::span<const RunFile>{} : found->files;
}

std::string formatsOf(std::string_view kind)
{
    std::string list;
    for (const RunFile& file : filesOf(kind))
        join(list, file.format);
    return list;
}

std::string allFormats()
{
    std::vector<std::string_view> formats;
    std::string list;
    for (const KindFiles& kind : kindFiles)
        for (const RunFile& file : kind.files)
            if (std::ranges::find(formats, file.format) == formats.end()) {
                formats.push_back(file.format);
                join(list, file.format);
            }
    return list;
}

Result<> writeRunFile(const Workspace& workspace, std::int64_t run, std::string_view format, const Path& path)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    const std::span<const RunFile> files = filesOf(record.kind);
    if (files.empty())
        return Error{ErrorCode::ModelMismatch, {allKindsWithFiles(), record.kind}, {}};
    const auto file = std::ranges::find(files, format, &RunFile::format);
    if (file == files.end())
        return Error{ErrorCode::BadChoice, {"format", std::string(format), formatsOf(record.kind)}, {}};
    if (record.status != RunStatus::Finished)
        return Error{ErrorCode::ModelMismatch,
                     {record.kind + ", finished", record.kind + ", " + std::string(runStatusName(record.status))},
                     {}};
    return file->write(workspace, run, path);
}

} // namespace riskloom
