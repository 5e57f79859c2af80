// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/report/reportfile.h"
#include "ui/widgets/latesttask.h"

#include <QToolButton>

#include <cstdint>

namespace riskloom {

class Session;

// A menu that saves the privacy report of a finished run as a document.
class PrivacyButton : public QToolButton {
    Q_OBJECT

public:
    explicit PrivacyButton(Session& session, QWidget* parent = nullptr);
    void setRun(std::int64_t run) { m_run = run; }
    void save(ReportFormat format); // asks where to; written away from the window's thread

Q_SIGNALS:
    void failed(const riskloom::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Session& m_session;
    std::int64_t m_run = 0;
    QAction* m_pdf;
    QAction* m_html;
    LatestTask<Result<>> m_writing{this};
};

} // namespace riskloom
