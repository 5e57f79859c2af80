// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace riskloom {

// Whose rules the fairness page words its screen by. It changes words alone: no figure, and never a judgement of law.
enum class Jurisdiction { UnitedStatesFederal, UnitedStatesStates, EuropeanUnion, China };
inline constexpr std::array allJurisdictions{Jurisdiction::UnitedStatesFederal, Jurisdiction::UnitedStatesStates,
                                             Jurisdiction::EuropeanUnion, Jurisdiction::China};

QString jurisdictionName(Jurisdiction jurisdiction); // in the current language, as is what follows
// What its rules say of unequal outcomes, as of November 2026, and that the line is none of them.
QString jurisdictionText(Jurisdiction jurisdiction);

// The one last chosen, on this computer.
Jurisdiction rememberedJurisdiction();
void rememberJurisdiction(Jurisdiction jurisdiction);

// The line for the adverse-impact ratio last chosen, on this computer; 0.80 at first.
double rememberedImpactLine();
void rememberImpactLine(double line);

} // namespace riskloom
