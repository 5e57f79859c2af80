// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/findingsview.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {

FindingsView::FindingsView(QWidget* parent) : Card(parent)
{
    body()->setSpacing(halfStep);
    hide();
}

void FindingsView::setFindings(const QStringList& sentences)
{
    qDeleteAll(m_rows);
    m_rows.clear();
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
        body()->addWidget(row);
        m_rows.append(row);
    }
    setVisible(!sentences.isEmpty());
}

} // namespace riskloom
