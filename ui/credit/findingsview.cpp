// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/findingsview.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {

FindingsView::FindingsView(QWidget* parent) : QFrame(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(halfStep);
    hide();
}

void FindingsView::setFindings(const QStringList& sentences)
{
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    for (const QString& sentence : sentences) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* sign = new QLabel;
        sign->setPixmap(icon(QStringLiteral("warning"), IconTone::Warning).pixmap(2 * gridStep, 2 * gridStep));
        auto* text = new QLabel(sentence);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        line->addWidget(sign, 0, Qt::AlignTop);
        line->addWidget(text, 1);
        m_rows->addWidget(row);
    }
    setVisible(!sentences.isEmpty());
}

} // namespace riskloom
