// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganrun.h"

#include <QString>
#include <QWidget>

class QStackedLayout;

namespace riskloom {

class EmptyState;

// A tab of the pane of synthetic tables. It draws the shown run and asks nobody for anything, so a run that is learning
// and one from last year go through the same door.
class GanPage : public QWidget {
    Q_OBJECT

public:
    explicit GanPage(QWidget* parent = nullptr);

    virtual QString id() const = 0;    // fixed: the name of its pictures
    virtual QString title() const = 0; // translated
    void show(const GanRun& run);    // must live until the next one; drawn at once when the page is seen, else when it is
    // Whether it shows the run after an epoch, so that it changes when another is chosen.
    [[nodiscard]] virtual bool followsEpochs() const { return false; }

protected:
    // Draws run() in the current language and palette; called when any of the three changes.
    virtual void refresh() = 0;
    [[nodiscard]] const GanRun& run() const;
    [[nodiscard]] QWidget* content() const { return m_content; }
    void showContent();
    void showEmpty(const QString& title, const QString& hint);
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    const GanRun* m_run = nullptr;
    bool m_stale = false; // not drawn since the run or the language changed
    QStackedLayout* m_stack;
    QWidget* m_content;
    EmptyState* m_empty;
};

} // namespace riskloom
