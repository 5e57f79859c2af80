// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/portfoliosource.h"
#include "ui/widgets/savebutton.h"

#include <functional>

namespace riskloom {

// Saves the shown run of the portfolio pane: its report as PDF or HTML, its figures as an Excel workbook or CSV.
class PortfolioExport : public SaveButton {
    Q_OBJECT

public:
    // What is shown when a file is asked for.
    using Source = std::function<Result<PortfolioSource>()>;
    explicit PortfolioExport(Source source, QWidget* parent = nullptr);
    void setRun(std::int64_t run); // whose number stands in the file's name; 0: there is nothing to save

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Source m_source;
    std::int64_t m_run = 0;
};

} // namespace riskloom
