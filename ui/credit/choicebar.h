// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/nextrun.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace riskloom {

// What is chosen for the next run below a list of variables: the selected ones excluded, forced or left to the program,
// how variables are selected, and the button that runs with it. Edits the NextRun.
class ChoiceBar : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceBar(NextRun& next, QWidget* parent = nullptr);
    void setVariables(const std::vector<std::string>& selected); // that the three choices go to
    void refresh();                                              // in the current language

Q_SIGNALS:
    void runRequested();

private:
    QComboBox* addPicker(const char* field);

    NextRun& m_next;
    std::vector<std::string> m_variables;
    QPushButton* m_exclude;
    QPushButton* m_force;
    QPushButton* m_automatic;
    QLabel* m_hint;
    QComboBox* m_method;
    QComboBox* m_criterion;
    QComboBox* m_signs;
    QPushButton* m_run;
};

} // namespace riskloom
