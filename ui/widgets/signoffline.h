// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLineEdit;

namespace riskloom {

// Who signs and why, on one line with room for buttons behind.
class SignOffLine : public QWidget {
    Q_OBJECT

public:
    explicit SignOffLine(QWidget* parent = nullptr);
    QHBoxLayout* row() const { return m_row; } // for buttons
    [[nodiscard]] SignOff signOff() const;     // as it is written, without spaces around
    // Nothing when a field is empty: it then has the focus.
    [[nodiscard]] std::optional<SignOff> complete();
    void clearReason(); // the next step needs one of its own
    void retranslate();

private:
    QHBoxLayout* m_row;
    QLineEdit* m_who;
    QLineEdit* m_reason;
};

} // namespace riskloom
