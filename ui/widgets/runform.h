// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <QWidget>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>

class QPushButton;

namespace riskloom {

class FormView;
class MessageBar;

// Where a run of one kind is set up, and the button that starts it. A workspace that cannot be written to has no use for the
// button and says why.
class RunForm : public QWidget {
    Q_OBJECT

public:
    explicit RunForm(const std::string& kind, QWidget* parent = nullptr);

    void setDataset(const DatasetRecord* dataset); // nullptr = none
    void setReadOnlyReason(const std::optional<Error>& reason);
    void fillFrom(const RunRecord& run); // a stored run's request, to run it again or with changes
    void setRequest(const boost::json::object& request); // the fields given; the form then belongs to no run
    void showError(const Error& error);  // at its field, or above the button

    [[nodiscard]] boost::json::object request() const;
    [[nodiscard]] std::int64_t parentRun() const { return m_parent; } // the run the form was filled from, 0 = none
    void run();                                                       // as the button does

Q_SIGNALS:
    void runRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void updateButton();

    std::int64_t m_dataset = 0;
    std::optional<Error> m_readOnlyReason;
    std::int64_t m_parent = 0;
    FormView* m_form;
    MessageBar* m_message;
    QPushButton* m_run;
};

} // namespace riskloom
