// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/report/reportdocument.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

namespace riskloom {

enum class ReportFormat { Html, Pdf };
inline constexpr std::array allReportFormats{ReportFormat::Html, ReportFormat::Pdf};
std::string_view reportFormatName(ReportFormat format); // "html", "pdf"
std::optional<ReportFormat> reportFormatFromName(std::string_view name);

// All of the file or nothing; what stood there is replaced. Any thread. FileUnwritable, DiskFull.
Result<> writeReport(const ReportDocument& document, ReportFormat format, const std::filesystem::path& path);

} // namespace riskloom
