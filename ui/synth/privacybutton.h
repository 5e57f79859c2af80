// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportfile.h"
#include "ui/widgets/savebutton.h"

#include <cstdint>

namespace riskloom {

class Session;

// A menu that saves the privacy report of a finished run as a document.
class PrivacyButton : public SaveButton {
    Q_OBJECT

public:
    explicit PrivacyButton(Session& session, QWidget* parent = nullptr);
    void setRun(std::int64_t run);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Result<SaveChoice::Work> reportAs(ReportFormat format) const;

    Session& m_session;
    std::int64_t m_run = 0;
};

} // namespace riskloom
