// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <QWidget>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>

class QComboBox;
class QPushButton;

namespace riskloom {

class FormView;
class MessageBar;
struct Error;

// Where a run is set up: which kind, with which request, and the button that starts it. A workspace that cannot be
// written to has no such button but a sentence that says why.
class SetupPanel : public QWidget {
    Q_OBJECT

public:
    explicit SetupPanel(QWidget* parent = nullptr);

    void setDataset(const DatasetRecord* dataset); // nullptr = none
    void setReadOnlyReason(const std::optional<Error>& reason);
    // Fills the form with a stored run's request, for running it again or with changes.
    void fillFrom(const RunRecord& run);
    void change(const boost::json::object& fields); // of what the form holds; the rest stays
    void showError(const Error& error); // at its field, or above the button

    [[nodiscard]] std::string kind() const;
    [[nodiscard]] boost::json::object request() const;
    [[nodiscard]] std::int64_t parentRun() const { return m_parent; } // the run the form was filled from, 0 = none

    void chooseKind(const std::string& kind);
    void run(); // as the button does

Q_SIGNALS:
    void runRequested();
    void datasetSettingsRequested(); // the outcome is to be chosen where the dataset's roles are

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void kindChosen();
    void hintAtOutcome();
    void updateButton();

    std::optional<DatasetRecord> m_dataset;
    std::optional<Error> m_readOnlyReason;
    std::int64_t m_parent = 0;
    QComboBox* m_kind;
    FormView* m_form;
    MessageBar* m_message;
    QPushButton* m_run;
};

} // namespace riskloom
