// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/privacybutton.h"

#include "ui/report/marketreport.h"
#include "ui/report/privacyreport.h"

namespace riskloom {

PrivacyButton::Words PrivacyButton::words() const
{
    return {tr("The privacy report as a document, without any row of the data"), tr("Save the privacy report"),
            QStringLiteral("privacy")};
}

Result<ReportDocument> PrivacyButton::document(const Workspace& workspace, std::int64_t run) const
{
    RISKLOOM_TRY(const PrivacySource source, readPrivacySource(workspace, run));
    return privacyReport(source);
}

MarketReportButton::Words MarketReportButton::words() const
{
    return {tr("The facts of the generated market, its baselines and its risk as a document"),
            tr("Save the market report"), QStringLiteral("market")};
}

Result<ReportDocument> MarketReportButton::document(const Workspace& workspace, std::int64_t run) const
{
    RISKLOOM_TRY(const MarketSource source, readMarketSource(workspace, run));
    return marketReport(source);
}

} // namespace riskloom
