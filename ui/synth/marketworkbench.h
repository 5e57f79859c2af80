// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/steering.h"
#include "core/run/market.h"
#include "ui/widgets/runworkbench.h"

#include <string>

namespace riskloom {

class GalleryPage;
class LearningPage;
class MarketPage;
class MarketReportButton;
class MarketReview;
class SteeringBar;

// The market half of the synthetic pane.
class MarketWorkbench : public RunWorkbench {
    Q_OBJECT

public:
    MarketWorkbench(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("synth"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("synthetic"); }
    void goTo(const Destination& destination) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    MarketWorkbench(const PaneContext& context, MarketReview* review, std::vector<MarketPage*> pages, QWidget* parent);
    QString emptyTitle() const override;
    QString emptyText() const override;
    void showSelection() override;
    void runStarted(std::int64_t run) override;
    void runFinished(std::int64_t run) override;
    void showTraining(std::int64_t run);
    void connectSteering();
    void followModel();     // as the form stands now: with another language its fields are made anew
    void greyOtherFields(); // of the form: those of courses while pictures are chosen, and the other way round
    void showNow();      // the training that is shown, as it is now
    void showSteering(); // of it
    void hearPreview(std::int64_t run, const std::string& json);
    void steer(SteeringOrder order);

    MarketReview* m_review;
    std::vector<MarketPage*> m_pages;
    LearningPage* m_learning;
    GalleryPage* m_gallery;
    SteeringBar* m_steering;
    std::int64_t m_told = 0; // the run that told what follows while it goes, shown or not; 0 = none
    MarketPreview m_now;
    MarketReportButton* m_report;
};

} // namespace riskloom
