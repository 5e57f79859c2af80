// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/marketpage.h"

#include <optional>

class QLabel;
class QSlider;

namespace riskloom {

class DataTable;
class LineChart;
class SectionHeader;
class TileGallery;
class ValueTableModel;

// Whether generated courses share the facts of real markets, beside three rivals and on days training never saw.
class MarketFactsPage : public MarketPage {
    Q_OBJECT

public:
    explicit MarketFactsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("facts"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    QLabel* m_verdict;
    QLabel* m_network; // what made the courses
    DataTable* m_facts;
    ValueTableModel* m_factRows;
    LineChart* m_clustering;
    LineChart* m_returns;
    LineChart* m_leverage;
    LineChart* m_distances;
    SectionHeader* m_heldOutHeader;
    DataTable* m_heldOut;
    ValueTableModel* m_heldOutRows;
};

// Where generated courses go, and how risky they are against the real one.
class MarketPathsPage : public MarketPage {
    Q_OBJECT

public:
    explicit MarketPathsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("paths"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    LineChart* m_fan;
    DataTable* m_risk;
    ValueTableModel* m_riskRows;
};

// Real and generated pictures of the market side by side; a slider goes back to earlier steps of the training.
class GalleryPage : public MarketPage {
    Q_OBJECT

public:
    explicit GalleryPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("gallery"); }
    QString title() const override;
    // What a training makes now, in the place of the selection's pictures; none when none goes.
    void showNow(std::optional<Gallery> gallery);

protected:
    void refresh() override;

private:
    void showStep();

    void refreshNow();

    std::int64_t m_run = 0; // whose galleries are on the slider
    std::optional<Gallery> m_now;
    QLabel* m_explanation;
    TileGallery* m_real;
    TileGallery* m_generated;
    QWidget* m_steps;
    QLabel* m_stepLabel;
    QSlider* m_step;
    DataTable* m_figures;
    ValueTableModel* m_figureRows;
    QLabel* m_network; // the distances are seen through
};

} // namespace riskloom
