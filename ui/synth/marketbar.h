// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace riskloom {

class MarketReview;

// The pickers above the synthetic pane: which data, and which generator trained on them.
class MarketBar : public QWidget {
    Q_OBJECT

public:
    explicit MarketBar(MarketReview& review, QWidget* parent = nullptr);
    QToolButton* setupButton() const { return m_setup; } // checkable: whether the form is shown

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void list();

    MarketReview& m_review;
    QToolButton* m_setup;
    QLabel* m_datasetLabel;
    QComboBox* m_dataset;
    QLabel* m_runLabel;
    QComboBox* m_run;
};

} // namespace riskloom
