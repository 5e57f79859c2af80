// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QList>
#include <QStringList>

namespace riskloom {

// What must be known before a model is trusted: a warning sign and a sentence each. Hidden when there is nothing.
class FindingsView : public Card {
    Q_OBJECT

public:
    explicit FindingsView(QWidget* parent = nullptr);
    void setFindings(const QStringList& sentences);

private:
    QList<QWidget*> m_rows;
};

} // namespace riskloom
