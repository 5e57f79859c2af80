// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportfile.h"

#include "core/base/file.h"
#include "ui/report/reporthtml.h"
#include "ui/report/reportpdf.h"

namespace riskloom {

std::string_view reportFormatName(ReportFormat format)
{
    return format == ReportFormat::Html ? "html" : "pdf";
}

std::optional<ReportFormat> reportFormatFromName(std::string_view name)
{
    for (const ReportFormat format : allReportFormats)
        if (reportFormatName(format) == name)
            return format;
    return std::nullopt;
}

Result<> writeReport(const ReportDocument& document, ReportFormat format, const std::filesystem::path& path)
{
    const QByteArray bytes = format == ReportFormat::Html ? reportHtml(document) : reportPdf(document);
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_CHECK(file.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    return file.commit();
}

} // namespace riskloom
