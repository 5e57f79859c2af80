// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliorun.h"

#include <QString>
#include <QWidget>

#include <memory>

class QStackedLayout;

namespace riskloom {

class EmptyState;

// A tab of the portfolio pane. It draws the chosen run and asks nobody for anything.
class PortfolioPage : public QWidget {
    Q_OBJECT

public:
    explicit PortfolioPage(QWidget* parent = nullptr);

    virtual QString id() const = 0;    // fixed: the name of its pictures
    virtual QString title() const = 0; // translated
    void setSelection(std::shared_ptr<const PortfolioSelection> selection);

protected:
    virtual void draw() = 0; // the selection's run, in the current language and palette
    [[nodiscard]] const PortfolioSelection& selection() const { return *m_selection; }
    [[nodiscard]] const BacktestRun& run() const { return *m_selection->run; }
    [[nodiscard]] QWidget* content() const { return m_content; } // where a page puts its widgets

    void changeEvent(QEvent* event) override;

private:
    void refresh();

    std::shared_ptr<const PortfolioSelection> m_selection = std::make_shared<PortfolioSelection>();
    QStackedLayout* m_stack;
    QWidget* m_content;
    EmptyState* m_empty;
};

} // namespace riskloom
