// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <QWidget>

#include <boost/json/object.hpp>

#include <optional>

class QPushButton;

namespace riskloom {

class FormView;
class MessageBar;
struct Error;

// Where a table GAN is set up: the form of its request and the button that starts it, or the sentence why it cannot.
class GanSetup : public QWidget {
    Q_OBJECT

public:
    explicit GanSetup(QWidget* parent = nullptr);

    void setDataset(const DatasetRecord* dataset); // nullptr = none
    void setReadOnlyReason(const std::optional<Error>& reason);
    void fillFrom(const RunRecord& run); // a stored run's request
    void showError(const Error& error);  // at its field, or above the button
    void run();                          // as the button does

    [[nodiscard]] boost::json::object request() const;
    [[nodiscard]] std::int64_t parentRun() const { return m_parent; } // the form was filled from it; 0 = none

Q_SIGNALS:
    void runRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    bool m_hasDataset = false;
    std::optional<Error> m_readOnlyReason;
    std::int64_t m_parent = 0;
    FormView* m_form;
    MessageBar* m_message;
    QPushButton* m_run;
};

} // namespace riskloom
