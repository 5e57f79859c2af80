// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/protocol.h"
#include "ui/widgets/card.h"

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace riskloom {

class SectionHeader;

// Versions of the program and of what it stands on, and the licence. What only the worker knows stands there once it
// has said so, with a warning when it computes with the slow reference BLAS.
class AboutCard : public Card
{
    Q_OBJECT

public:
    explicit AboutCard(QWidget* parent = nullptr);
    void setWorker(const std::optional<protocol::WorkerInfo>& worker);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<protocol::WorkerInfo> m_worker;
    SectionHeader* m_header;
    QLabel* m_versions;
    QLabel* m_warning;
    QLabel* m_licence;
    QPushButton* m_copy;
};

} // namespace riskloom
