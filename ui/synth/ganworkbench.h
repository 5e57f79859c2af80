// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/synth/ganrun.h"
#include "ui/widgets/pane.h"

#include <QTimer>

#include <cstdint>
#include <vector>

class QComboBox;
class QLabel;
class QStackedLayout;
class QTabWidget;
class QToolButton;

namespace riskloom {

class EmptyState;
class GeneratePage;
class MessageBar;
class PrivacyPage;
class RunBar;
class RunForm;
class GanPage;
class SeedsPage;
class SteeringBar;
class TimelineBar;

// The pane of synthetic tables: pickers above, the form at the left, the pages at the right. It only passes things on
// between them and the session. What a running training tells is drawn at most four times a second.
class GanWorkbench : public Pane {
    Q_OBJECT

public:
    GanWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("synth"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("synthetic"); }
    void goTo(const Destination& destination) override;
    std::vector<Command> commands() override;
    std::vector<PaneView> views() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* workArea();
    void connectSession();
    void retranslate();
    void listDatasets();
    void listRuns();
    void chooseDataset(std::int64_t dataset);
    void showRun(std::int64_t run); // 0 = none
    void showPages();
    void startRun();
    void hearPreview(std::int64_t run, const std::string& json);
    void showEpoch(int epoch); // 0 = the newest, or the kept one
    void showTimeline();
    void showStage();
    void steer(SteeringOrder order);
    void keepEpoch(int epoch);
    void keepTraining(int training);
    void startKeeping();
    [[nodiscard]] const DatasetRecord* dataset() const;

    PaneContext m_context;
    Session& m_session;
    std::vector<DatasetRecord> m_datasets;
    std::int64_t m_dataset = 0;
    GanRun m_shown;
    // A run of which an epoch is kept as soon as it has stopped.
    struct Keeping {
        std::int64_t run = 0;
        std::int64_t dataset = 0;
        boost::json::object request;
    };
    Keeping m_keeping;
    QTimer m_redraw;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    QToolButton* m_setupButton;
    QLabel* m_datasetLabel;
    QComboBox* m_datasetPicker;
    QLabel* m_runLabel;
    QComboBox* m_runPicker;
    RunForm* m_setup;
    MessageBar* m_message;
    RunBar* m_runBar;
    TimelineBar* m_timeline;
    SteeringBar* m_steering;
    QTabWidget* m_tabs;
    GeneratePage* m_generate;
    PrivacyPage* m_privacy;
    SeedsPage* m_seeds;
    std::vector<GanPage*> m_pages;
};

} // namespace riskloom
