// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>
#include <QString>

namespace riskloom {

// A splitter that keeps its sizes under a name from one start of the program to the next. Parts cannot be squeezed away.
class SplitView : public QSplitter {
    Q_OBJECT

public:
    SplitView(const QString& name, Qt::Orientation orientation, QWidget* parent = nullptr);
    // Sizes used until a person moves the handle; takes back what was kept, so call it once all widgets are in.
    void setFirstSizes(const QList<int>& sizes);

private:
    QString m_key;
};

} // namespace riskloom
