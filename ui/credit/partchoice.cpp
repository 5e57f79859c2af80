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

QString PartChoice::nameOf(SamplePart part)
{
    switch (part) {
    case SamplePart::Holdout: break;
    case SamplePart::OutOfTime: return tr("Out-of-time rows");
    case SamplePart::Train: return tr("Training rows");
    }
    return tr("Held-out rows");
}

void PartChoice::retranslate()
{
    for (const SamplePart part : {SamplePart::Holdout, SamplePart::OutOfTime, SamplePart::Train})
        setItemText(static_cast<int>(part), nameOf(part));
}

void PartChoice::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

const ScoreCounts& countsOf(const CreditScorecardReport& report, SamplePart part)
{
    switch (part) {
    case SamplePart::Holdout: break;
    case SamplePart::OutOfTime: return report.scores.outOfTime;
    case SamplePart::Train: return report.scores.train;
    }
    return report.scores.holdout;
}

const ModelQuality& qualityOf(const CreditScorecardReport& report, SamplePart part)
{
    switch (part) {
    case SamplePart::Holdout: break;
    case SamplePart::OutOfTime: return report.outOfTime;
    case SamplePart::Train: return report.train;
    }
    return report.holdout;
}

} // namespace riskloom
