// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportdocument.h"
#include "ui/report/reportfile.h"
#include "ui/widgets/savebutton.h"

#include <cstdint>

namespace riskloom {

class Session;
class Workspace;

// A menu that saves the report of a finished run as PDF or HTML. Which report it is, its heirs say.
class ReportButton : public SaveButton {
    Q_OBJECT

public:
    void setRun(std::int64_t run); // 0 = none, and then it is off

protected:
    struct Words {
        QString toolTip;
        QString title; // of the dialog
        QString file;  // offered, without number and ending
    };
    explicit ReportButton(Session& session, QWidget* parent);
    [[nodiscard]] virtual Words words() const = 0;
    [[nodiscard]] virtual Result<ReportDocument> document(const Workspace& workspace, std::int64_t run) const = 0;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Result<SaveChoice::Work> reportAs(ReportFormat format) const;

    Session& m_session;
    std::int64_t m_run = 0;
};

} // namespace riskloom
