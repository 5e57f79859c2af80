// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;
class QSortFilterProxyModel;

namespace riskloom {

struct ListEntry {
    QString id;
    QString text;
    QString note;     // small, below the text; searched too
    QString iconName; // may be empty
    IconTone tone = IconTone::Muted;
    bool checked = false;
};

// A list with a search line above it. Keyboard: typing goes to the search, arrows move in the list, Enter chooses.
class SearchList : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Choose, Check };
    explicit SearchList(Mode mode, QWidget* parent = nullptr);
    void setEntries(const std::vector<ListEntry>& entries); // keeps the current entry when it is still there
    void setPlaceholder(const QString& text);
    QString currentId() const;
    void setCurrentId(const QString& id);
    std::vector<QString> checkedIds() const; // in the list's order
    void setCheckedIds(const std::vector<QString>& ids);

Q_SIGNALS:
    void currentChanged(const QString& id);
    void chosen(const QString& id); // double click or Enter
    void checkedChanged();          // by a person

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Mode m_mode;
    QLineEdit* m_search;
    QListView* m_list;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QString m_placeholder;
    bool m_filling = false;
};

} // namespace riskloom
