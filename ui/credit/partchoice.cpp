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
    setItemText(static_cast<int>(SamplePart::Holdout), tr("Held-out rows"));
    setItemText(static_cast<int>(SamplePart::OutOfTime), tr("Out-of-time rows"));
    setItemText(static_cast<int>(SamplePart::Train), tr("Training rows"));
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
