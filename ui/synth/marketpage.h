// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/marketrun.h"

#include <QString>
#include <QWidget>

#include <memory>

class QStackedLayout;

namespace riskloom {

class EmptyState;

// A tab of generated markets. It draws the chosen run and asks nobody for anything.
class MarketPage : public QWidget {
    Q_OBJECT

public:
    explicit MarketPage(QWidget* parent = nullptr);

    virtual QString id() const = 0;    // fixed: the name of its pictures
    virtual QString title() const = 0; // translated
    void setSelection(std::shared_ptr<const MarketSelection> selection);

protected:
    virtual void refresh() = 0; // the selection, in the current language and palette: showContent() or showEmpty()
    [[nodiscard]] const MarketSelection& selection() const { return *m_selection; }
    [[nodiscard]] QWidget* content() const { return m_content; } // where a page puts its widgets
    void showContent();
    void showEmpty(const QString& title, const QString& text);

    void changeEvent(QEvent* event) override;

private:
    std::shared_ptr<const MarketSelection> m_selection = std::make_shared<MarketSelection>();
    QStackedLayout* m_stack;
    QWidget* m_content;
    EmptyState* m_empty;
};

} // namespace riskloom
