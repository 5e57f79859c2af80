// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/reportbutton.h"

namespace riskloom {

// Saves the privacy report of a finished run.
class PrivacyButton : public ReportButton {
    Q_OBJECT

public:
    explicit PrivacyButton(Session& session, QWidget* parent = nullptr) : ReportButton(session, parent) { setRun(0); }

protected:
    [[nodiscard]] Words words() const override;
    [[nodiscard]] Result<ReportDocument> document(const Workspace& workspace, std::int64_t run) const override;
};

// Saves the report of a generated market.
class MarketReportButton : public ReportButton {
    Q_OBJECT

public:
    explicit MarketReportButton(Session& session, QWidget* parent = nullptr) : ReportButton(session, parent)
    {
        setRun(0);
    }

protected:
    [[nodiscard]] Words words() const override;
    [[nodiscard]] Result<ReportDocument> document(const Workspace& workspace, std::int64_t run) const override;
};

} // namespace riskloom
