// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/synth/ganpage.h"

namespace riskloom {

class DrawForm;

// Draws rows from the shown run's generator.
class GeneratePage : public GanPage {
    Q_OBJECT

public:
    explicit GeneratePage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("generate"); }
    QString title() const override;

Q_SIGNALS:
    void placeChosen(const QString& pane, std::int64_t dataset);

protected:
    void refresh() override;

private:
    DrawForm* m_form;
};

} // namespace riskloom
