// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/jurisdiction.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/settings.h"

#include <algorithm>

namespace riskloom {
namespace {

// The four-fifths rule of thumb of personnel selection (29 CFR 1607.4 D), which credit review has taken over as a screen.
constexpr double fourFifths = 0.8;

const Setting<QString> storedJurisdiction{"credit/jurisdiction", QStringLiteral("us.federal")};
const Setting<double> storedLine{"credit/impactLine", fourFifths};

const char* storedName(Jurisdiction jurisdiction)
{
    switch (jurisdiction) {
    case Jurisdiction::UnitedStatesFederal: return "us.federal";
    case Jurisdiction::UnitedStatesStates: return "us.states";
    case Jurisdiction::EuropeanUnion: return "eu";
    case Jurisdiction::China: return "cn";
    }
    return "";
}

} // namespace

QString jurisdictionName(Jurisdiction jurisdiction)
{
    switch (jurisdiction) {
    case Jurisdiction::UnitedStatesFederal: return CreditText::tr("United States, federal");
    case Jurisdiction::UnitedStatesStates: return CreditText::tr("United States, states and private suits");
    case Jurisdiction::EuropeanUnion: return CreditText::tr("European Union");
    case Jurisdiction::China: return CreditText::tr("China");
    }
    return {};
}

QString jurisdictionText(Jurisdiction jurisdiction)
{
    switch (jurisdiction) {
    case Jurisdiction::UnitedStatesFederal:
        return CreditText::tr("Equal Credit Opportunity Act and Regulation B: since 21 July 2026 the rule has no effects test "
                              "(disparate impact) any more. Treating applicants differently on a prohibited basis and the "
                              "reasons owed for adverse action (12 CFR 1002.9) remain its subject. The line comes from "
                              "personnel selection (29 CFR 1607.4 D); no lending regulator has adopted it.");
    case Jurisdiction::UnitedStatesStates:
        return CreditText::tr("State laws, the Fair Housing Act and private suits may still look at unequal outcomes whatever "
                              "Regulation B says since July 2026. They ask for a business reason and for less discriminatory "
                              "alternatives: the frontier below shows candidates. The line comes from personnel selection "
                              "(29 CFR 1607.4 D); no lending regulator has adopted it.");
    case Jurisdiction::EuropeanUnion:
        return CreditText::tr("The AI Act counts the scoring of natural persons for credit among its high-risk uses, the data "
                              "protection regulation sets conditions for decisions by machine alone (Article 22), and the "
                              "equal treatment directives speak of indirect discrimination. None of them names a ratio.");
    case Jurisdiction::China:
        return CreditText::tr("The Personal Information Protection Law asks that automated decisions be transparent, fair and "
                              "impartial (Article 24); the interim measures for internet loans of commercial banks ask for "
                              "the model's development, testing, review and monitoring by different people (Articles 34 and "
                              "35). Neither names a ratio.");
    }
    return {};
}

Jurisdiction rememberedJurisdiction()
{
    const QString stored = storedJurisdiction.value();
    const auto found = std::ranges::find_if(
        allJurisdictions, [&](Jurisdiction jurisdiction) { return stored == QLatin1String(storedName(jurisdiction)); });
    return found == allJurisdictions.end() ? Jurisdiction::UnitedStatesFederal : *found;
}

void rememberJurisdiction(Jurisdiction jurisdiction)
{
    storedJurisdiction.set(QString::fromLatin1(storedName(jurisdiction)));
}

double rememberedImpactLine() { return std::clamp(storedLine.value(), 0.01, 1.0); }

void rememberImpactLine(double line) { storedLine.set(line); }

} // namespace riskloom
