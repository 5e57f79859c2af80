// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace riskloom {

// One page the rail leads to.
struct RailEntry {
    QString id;
    QString title;
    QString iconName;
    QString toolTip; // the title and its shortcut
};

// The navigation rail at the left edge: an icon and a word for every page, Settings at its foot. Tab enters it once, Up
// and Down move inside.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);
    // `foot` stands at the bottom.
    void setEntries(const std::vector<RailEntry>& entries, const RailEntry& foot);
    void setCurrent(const QString& id);
    QString current() const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addEntry(const RailEntry& entry);

    QButtonGroup* m_group;
    QVBoxLayout* m_column;
};

} // namespace riskloom
