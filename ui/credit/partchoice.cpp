// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/partchoice.h"

#include <QEvent>
#include <QStandardItemModel>

namespace riskloom {

PartChoice::PartChoice(QWidget* parent) : QComboBox(parent)
{
    addItems({QString(), QString(), QString()});
    retranslate();
}

void PartChoice::setReport(const CreditScorecardReport& report)
{
    const bool later = !report.scores.outOfTime.scores.empty();
    QStandardItem* item = static_cast<QStandardItemModel*>(model())->item(static_cast<int>(SamplePart::OutOfTime));
    item->setEnabled(later);
    if (!later && part() == SamplePart::OutOfTime)
        setCurrentIndex(static_cast<int>(SamplePart::Holdout));
}

void PartChoice::retranslate()
{
    for (const SamplePart part : {SamplePart::Holdout, SamplePart::OutOfTime, SamplePart::Train})
        setItemText(static_cast<int>(part), riskloom::partName(part));
}

void PartChoice::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
