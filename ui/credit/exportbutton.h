// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/report/reportfile.h"
#include "ui/report/reportsource.h"
#include "ui/report/scorecardfile.h"
#include "ui/widgets/latesttask.h"

#include <QToolButton>

#include <cstdint>
#include <functional>

class QMenu;

namespace riskloom {

class CreditReview;
class Session;

// A menu of the documents that can be made of the shown runs: the validation report and the scorecard for other
// programs. Files are read and written away from the window's thread; a note says where they lie.
class ExportButton : public QToolButton {
    Q_OBJECT

public:
    ExportButton(Session& session, const CreditReview& review, QWidget* parent = nullptr);

    // Asks where to. The run is a finished one.
    void saveReport(std::int64_t run, ReportFormat format);
    void saveScorecard(ScorecardFormat format); // of the shown card; nothing without one

Q_SIGNALS:
    void failed(const riskloom::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showState(); // whether there is anything to export and time to do it
    void fillMenu();
    void readReport(std::int64_t run, ReportFormat format, const QString& path);
    void write(std::function<Result<>()> work, const QString& path);
    void end();

    Session& m_session;
    const CreditReview& m_review;
    QMenu* m_menu;
    LatestTask<Result<ReportSource>> m_reading{this};
    LatestTask<Result<>> m_writing{this};
    enum class Work { None, UnderWay } m_work = Work::None;
};

} // namespace riskloom
