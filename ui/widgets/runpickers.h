// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <QString>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace riskloom {

class RunReview;

// The pickers above a pane: which data, and which finished run on it. A class for a pane gives the words.
class RunPickers : public QWidget {
    Q_OBJECT

public:
    QToolButton* setupButton() const { return m_setup; } // checkable: whether the form is shown

protected:
    RunPickers(RunReview& review, QWidget* parent);
    virtual void retranslate() = 0; // setWords() at least; called by the class's own constructor first
    virtual QString runText(const RunRecord& run) const = 0;
    void setWords(const QString& dataset, const QString& run); // in front of the two
    // One more picker at the end.
    void add(QLabel* label, QComboBox* picker);
    static QComboBox* picker();

    void changeEvent(QEvent* event) override;

private:
    void list();

    RunReview& m_review;
    QHBoxLayout* m_line;
    QToolButton* m_setup;
    QLabel* m_datasetLabel;
    QComboBox* m_dataset;
    QLabel* m_runLabel;
    QComboBox* m_run;
};

} // namespace riskloom
