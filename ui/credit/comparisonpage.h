// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditpage.h"

class QLabel;
class QLayout;

namespace riskloom {

class Card;
class DataTable;
class FindingsView;
class LineChart;
class PairedTest;
class Session;
class SwapSetView;
class TileRow;
class ValueTableModel;

// How well the chosen models separate and predict, and which of them is better.
class ComparisonPage : public CreditPage {
    Q_OBJECT

public:
    explicit ComparisonPage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("comparison"); }
    QString title() const override;

Q_SIGNALS:
    void failed(const riskloom::Error& error);

protected:
    void refresh() override;

private:
    QLayout* judgement();
    void showVerdict();
    void showComparison();
    void showOverfitting();

    TileRow* m_tiles;
    QWidget* m_verdictCard = nullptr;
    QLabel* m_verdict;
    QLabel* m_figures;
    QLabel* m_remark;
    FindingsView* m_findings;
    DataTable* m_differences;
    ValueTableModel* m_differenceRows;
    QLabel* m_older;
    PairedTest* m_pair;
    LineChart* m_roc;
    LineChart* m_calibration;
    DataTable* m_calibrationFigures;
    ValueTableModel* m_calibrationRows;
    SwapSetView* m_swaps;
    DataTable* m_quality;
    ValueTableModel* m_rows;
    QLabel* m_overfitting;
};

} // namespace riskloom
