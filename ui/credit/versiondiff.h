// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/latesttask.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace riskloom {

class DataTable;
class SectionHeader;
class Session;
class ValueTableModel;

// What changed from one version of a scorecard to another: what was asked and how well it does, in the current language.
TableContent versionFigures(const ScorecardRun& before, const ScorecardRun& after);

// A scorecard beside any other one of the workspace: request, figures, variables, coefficients, bins and points.
class VersionDiff : public QWidget {
    Q_OBJECT

public:
    explicit VersionDiff(Session& session, QWidget* parent = nullptr);
    void showRun(const ScorecardRun& run); // against its parent at first, else the newest other one
    void compareWith(std::int64_t run);

Q_SIGNALS:
    void failed(const riskloom::Error& error);

private:
    void retranslate();
    void listVersions();
    void readChosen();
    void showDiff();

    Session& m_session;
    std::shared_ptr<const ScorecardRun> m_run;
    std::shared_ptr<const ScorecardRun> m_other;
    LatestTask<Result<ScorecardRun>> m_reading{this};
    SectionHeader* m_header;
    QComboBox* m_versions;
    DataTable* m_figures;
    ValueTableModel* m_figureRows;
    DataTable* m_variables;
    ValueTableModel* m_variableRows;
    DataTable* m_points;
    ValueTableModel* m_pointRows;
};

} // namespace riskloom
