// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"

#include <QString>
#include <QWidget>

#include <memory>

class QStackedLayout;

namespace riskloom {

class EmptyState;

// A tab of the credit pane. It draws the chosen runs and asks nobody for anything, so a run that has just ended and one
// from last year go through the same door.
class CreditPage : public QWidget {
    Q_OBJECT

public:
    explicit CreditPage(QWidget* parent = nullptr);

    virtual QString id() const = 0;    // fixed: the name of its pictures
    virtual QString title() const = 0; // translated
    void setSelection(std::shared_ptr<const CreditSelection> selection);

protected:
    // Draws selection() in the current language and palette; called when any of the three changes.
    virtual void refresh() = 0;
    [[nodiscard]] const CreditSelection& selection() const { return *m_selection; }
    [[nodiscard]] QWidget* content() const { return m_content; } // where a page puts its widgets
    void showContent();
    void showEmpty(const QString& title, const QString& hint); // instead of the content

    void changeEvent(QEvent* event) override;

private:
    std::shared_ptr<const CreditSelection> m_selection = std::make_shared<CreditSelection>();
    QStackedLayout* m_stack;
    QWidget* m_content;
    EmptyState* m_empty;
};

} // namespace riskloom
