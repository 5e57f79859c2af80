// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/orderapproval.h"
#include "ui/widgets/card.h"
#include "ui/widgets/signoffline.h"

#include <optional>

class QLabel;
class QPushButton;

namespace riskloom {

// Whether somebody stands for the orders, and where they do or take it back: each with a name and a reason.
class ApprovalCard : public Card {
    Q_OBJECT

public:
    explicit ApprovalCard(QWidget* parent = nullptr);
    void show(const std::optional<OrderApproval>& approval);
    void setWritable(const std::optional<Error>& readOnlyReason);
    void signedOff(); // the step is kept: the next one needs a reason of its own

Q_SIGNALS:
    void approved(const riskloom::SignOff& by);
    void withdrawn(const riskloom::SignOff& by);
    void missing(const QString& what); // translated

private:
    void sign();

    bool m_isApproved = false;
    QLabel* m_state;
    SignOffLine* m_line;
    QPushButton* m_step;
};

} // namespace riskloom
