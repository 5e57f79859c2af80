// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QListWidget>
#include <QString>

#include <vector>

namespace riskloom {

// A line of a short list to choose from.
struct ChoiceLine {
    QString id;
    QString text;
    QString note; // small, behind the text
    QIcon icon;
    bool available = true; // otherwise drawn quiet and not to be chosen
};

// A short list where one click, or Enter, does it. As high as its lines.
class ChoiceList : public QListWidget
{
    Q_OBJECT

public:
    explicit ChoiceList(QWidget* parent = nullptr);
    // `placeholder` stands there when there are no lines.
    void setLines(const std::vector<ChoiceLine>& lines, const QString& placeholder);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString& id);
    void removed(const QString& id); // the Delete key

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QListWidgetItem* item);
    int lineHeight() const;
};

} // namespace riskloom
