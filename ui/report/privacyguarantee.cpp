// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/privacyguarantee.h"

#include "ui/report/privacycontent.h"
#include "ui/widgets/format.h"

namespace riskloom {

QString guaranteeSentence(const std::optional<DifferentialPrivacy>& privacy)
{
    if (!privacy)
        return PrivacyText::tr("This generator was trained without differential privacy.");
    return PrivacyText::tr("Differential privacy: ε = %1 at δ = %2. Whether any one training row was there or not changes the "
                           "probability of whatever is drawn from this generator by a factor of e^ε at most, but for a share δ.")
        .arg(formatNumber(privacy->epsilon, 2), formatSignificant(privacy->delta, 2));
}

QString guaranteeGaps(const std::optional<DifferentialPrivacy>& privacy)
{
    if (!privacy)
        return {};
    return PrivacyText::tr("Not covered by ε: where the columns are cut, their modes, levels and gaps, the number of rows, and every "
                           "figure of this report are read from the data without noise. A level that only one person has is shown by "
                           "its name. The promise holds towards those who do not know the seed of the run, for one row a person.");
}

std::vector<std::pair<QString, QString>> guaranteeFacts(const DifferentialPrivacy& privacy)
{
    return {{PrivacyText::tr("ε"), formatNumber(privacy.epsilon, 2)},
            {PrivacyText::tr("δ"), formatSignificant(privacy.delta, 2)},
            {PrivacyText::tr("Order of the Rényi divergence"), formatInteger(privacy.order)},
            {PrivacyText::tr("Noise multiplier"), formatSignificant(privacy.noiseMultiplier, 3)},
            {PrivacyText::tr("Gradients clipped at"), formatSignificant(privacy.clipNorm, 3)},
            {PrivacyText::tr("Clipped in the last epoch"), formatPercent(privacy.clippedShare)},
            {PrivacyText::tr("Share of rows in a step"), formatPercent(privacy.samplingRate, 2)},
            {PrivacyText::tr("Steps on the data"), formatInteger(privacy.steps)}};
}

} // namespace riskloom
