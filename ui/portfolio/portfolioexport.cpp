// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioexport.h"

#include "core/data/writecsv.h"
#include "ui/report/portfolioreport.h"
#include "ui/report/portfoliosheets.h"
#include "ui/report/reportfile.h"

#include <QEvent>

#include <utility>

namespace riskloom {
namespace {

using Work = SaveChoice::Work;
using Path = std::filesystem::path;

Result<Work> reportAs(ReportFormat format, const PortfolioExport::Source& read)
{
    RISKLOOM_TRY(const PortfolioSource source, read());
    return Work([format, document = portfolioReport(source)](const Path& path) { return writeReport(document, format, path); });
}

} // namespace

PortfolioExport::PortfolioExport(Source source, QWidget* parent) : SaveButton(parent), m_source(std::move(source))
{
    setRun(0);
}

void PortfolioExport::setRun(std::int64_t run)
{
    m_run = run;
    setEnabled(run != 0);
    retranslate();
}

void PortfolioExport::retranslate()
{
    setText(tr("Export"));
    setToolTip(tr("The report of the shown run, or its figures for another program"));
    const auto request = [this](const QString& title, const QString& name, const QString& suffix) {
        return FileRequest{title, QStringLiteral("%1 (*.%2)").arg(name, suffix), QStringLiteral("portfolio-%1.%2").arg(m_run).arg(suffix)};
    };
    const QString report = tr("Save the portfolio report");
    const QString figures = tr("Save the figures");
    setChoices({{tr("Report as PDF …"), request(report, QStringLiteral("PDF"), QStringLiteral("pdf")),
                 [this] { return reportAs(ReportFormat::Pdf, m_source); }},
                {tr("Report as HTML …"), request(report, QStringLiteral("HTML"), QStringLiteral("html")),
                 [this] { return reportAs(ReportFormat::Html, m_source); }},
                {tr("Figures as Excel …"), request(figures, QStringLiteral("Excel"), QStringLiteral("xlsx")),
                 [this]() -> Result<Work> {
                     RISKLOOM_TRY(const PortfolioSource source, m_source());
                     return Work([source](const Path& path) { return writeWorkbook(path, portfolioSheets(source)); });
                 }},
                {tr("Figures as CSV …"), request(figures, QStringLiteral("CSV"), QStringLiteral("csv")),
                 [this]() -> Result<Work> {
                     RISKLOOM_TRY(const PortfolioSource source, m_source());
                     return Work([source](const Path& path) { return writeCsv(asOneTable(portfolioSheets(source)), path); });
                 }}});
}

void PortfolioExport::changeEvent(QEvent* event)
{
    SaveButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
