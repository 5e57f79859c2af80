// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "ui/charts/trainingcurves.h"
#include "ui/portfolio/policyrun.h"
#include "ui/widgets/runpage.h"

#include <QTimer>

#include <cstdint>
#include <span>

class QLabel;

namespace riskloom {

class BarChart;
class DataTable;
class LineChart;
class SectionHeader;
class TileRow;
class ValueTableModel;

// A tab of the policies.
class PolicyPage : public SelectionPage<PolicySelection> {
    Q_OBJECT

protected:
    explicit PolicyPage(QWidget* parent) : SelectionPage(QStringLiteral("portfolio"), parent) {}
    virtual void draw() = 0; // the selection's run, in the current language and palette
    [[nodiscard]] const PolicyRun& run() const { return *selection().run; }

    void refresh() override;
};

// What was learned, on the days that were held out: the verdict, the value beside 1/N and buy and hold, and the checks.
class PolicyResultPage : public PolicyPage {
    Q_OBJECT

public:
    explicit PolicyResultPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("result"); }
    QString title() const override;

private:
    void draw() override;

    QLabel* m_verdict;
    TileRow* m_tiles;
    LineChart* m_value;
    LineChart* m_drawdown;
    DataTable* m_courses;
    ValueTableModel* m_courseRows;
    QLabel* m_gain;
    SectionHeader* m_checkHeader;
    DataTable* m_checks;
    ValueTableModel* m_checkRows;
    QLabel* m_basis;
};

// The same request from other random numbers: how much of a result is luck.
class PolicyStudyPage : public PolicyPage {
    Q_OBJECT

public:
    explicit PolicyStudyPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("seeds"); }
    QString title() const override;

private:
    void draw() override;

    QLabel* m_summary;
    DataTable* m_study;
    ValueTableModel* m_studyRows;
    LineChart* m_values;
    BarChart* m_differences;
    DataTable* m_seeds;
    ValueTableModel* m_seedRows;
};

// The curves of the training over the seeds, live while one runs, and the weights that are decided: the last ones of the
// chosen run, or those of the moment. New points are drawn at most ten times a second.
class PolicyLearningPage : public PolicyPage {
    Q_OBJECT

public:
    explicit PolicyLearningPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("learning"); }
    QString title() const override;

    void showRun(std::int64_t run, std::span<const MetricPoint> points); // another run's curves from the start
    void addPoints(std::int64_t run, std::span<const MetricPoint> points); // of another run: ignored
    void showPreview(std::int64_t run, const PolicyPreview& preview);      // the same
    [[nodiscard]] std::int64_t run() const { return m_run; }

private:
    void refresh() override;
    void draw() override {}
    void drawWeights();

    std::int64_t m_run = 0;
    TrainingCurves m_curves;
    PolicyPreview m_preview;
    QTimer m_redraw;
    QLabel* m_facts;
    std::vector<LineChart*> m_charts;
    BarChart* m_weights;
};

} // namespace riskloom
