// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/widgets/pane.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

class QTabWidget;

namespace riskloom {

// A pane of several workbenches, one behind the other, with tabs below. The first one is the usual one and gives the pane
// its name unless a class says otherwise.
class TabbedPane : public Pane {
    Q_OBJECT

public:
    struct Part {
        Pane* workbench = nullptr;
        QString prefix;              // of its views' ids; "" of the first part
        std::string kind;            // of the runs it shows; "" = all that no other part shows
        std::function<QString()> title; // on its tab
        std::function<bool(const DatasetRecord&)> takes = {}; // datasets it is meant for; empty: none in particular
    };

    TabbedPane(const PaneContext& context, std::vector<Part> parts, QWidget* parent);

    QString id() const override;
    QString title() const override;
    QString iconName() const override;
    void goTo(const Destination& destination) override;
    std::vector<Command> commands() override;
    std::vector<PaneView> views() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] Pane* front() const;
    [[nodiscard]] Pane* partFor(const Destination& destination) const;

    Session& m_session;
    std::vector<Part> m_parts;
    QTabWidget* m_tabs;
};

} // namespace riskloom
