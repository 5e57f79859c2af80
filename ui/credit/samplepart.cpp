// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/samplepart.h"

#include "ui/credit/credittext.h"

namespace riskloom {
namespace {

template <class Report>
const ModelQuality& qualityIn(const Report& report, SamplePart part)
{
    switch (part) {
    case SamplePart::Holdout: break;
    case SamplePart::OutOfTime: return report.outOfTime;
    case SamplePart::Train: return report.train;
    }
    return report.holdout;
}

} // namespace

QString partName(SamplePart part)
{
    switch (part) {
    case SamplePart::Holdout: break;
    case SamplePart::OutOfTime: return CreditText::tr("Out-of-time rows");
    case SamplePart::Train: return CreditText::tr("Training rows");
    }
    return CreditText::tr("Held-out rows");
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
    return qualityIn(report, part);
}

const ModelQuality& qualityOf(const CreditNetworkReport& report, SamplePart part)
{
    return qualityIn(report, part);
}

} // namespace riskloom
