// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>
#include <utility>

class QStackedLayout;

namespace riskloom {

class EmptyState;

// A tab of a pane that shows one run: its content, or words on what is missing. It asks nobody for anything.
class RunPage : public QWidget {
    Q_OBJECT

public:
    virtual QString id() const = 0;    // fixed: the name of its pictures
    virtual QString title() const = 0; // translated

protected:
    RunPage(const QString& iconName, QWidget* parent);
    virtual void refresh() = 0; // in the current language and palette: showContent() or showEmpty()
    [[nodiscard]] QWidget* content() const { return m_content; } // where a page puts its widgets
    void showContent();
    void showEmpty(const QString& title, const QString& text);

    void changeEvent(QEvent* event) override;

private:
    QStackedLayout* m_stack;
    QWidget* m_content;
    EmptyState* m_empty;
};

template <class Selection>
class SelectionPage : public RunPage {
public:
    void setSelection(std::shared_ptr<const Selection> selection)
    {
        m_selection = std::move(selection);
        refresh();
    }

protected:
    using RunPage::RunPage;
    [[nodiscard]] const Selection& selection() const { return *m_selection; }

private:
    std::shared_ptr<const Selection> m_selection = std::make_shared<const Selection>();
};

} // namespace riskloom
