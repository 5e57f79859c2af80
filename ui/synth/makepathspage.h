// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "core/run/generation.h"
#include "ui/synth/marketpage.h"

#include <cstdint>
#include <optional>

class QLabel;

namespace riskloom {

class DrawForm;
class StartPicker;

// Draws courses of a year from the shown market generator, for scenarios of portfolios.
class MakePathsPage : public MarketPage {
    Q_OBJECT

public:
    explicit MakePathsPage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("make-paths"); }
    QString title() const override;

Q_SIGNALS:
    void placeChosen(const QString& pane, std::int64_t dataset);

protected:
    void refresh() override;

private:
    void showOpening();

    DrawForm* m_form;
    StartPicker* m_start;
    QLabel* m_opening;
    std::optional<GenerationReport> m_drawn; // last
    std::int64_t m_drawnRun = 0;
};

} // namespace riskloom
