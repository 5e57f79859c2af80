// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/credit.h"

#include <QString>

#include <string>
#include <vector>

namespace riskloom {

// Something about a model that its reader must know before trusting it. A fact; findingText() says it in words.
enum class FindingKind {
    SuspiciousIv,     // variables whose information value is above 0.5: may know the outcome (Siddiqi 2006)
    WrongSign,        // coefficients at or below 0: the variables work against their own bins
    FewBads,          // fewer than 100 bads to learn from
    FewBadsPerInput,  // fewer than 10 bads for each variable (Peduzzi et al. 1996)
    HoldoutWorse,     // AUC falls by 0.03 or more from training to held-out rows, below the latter's 95 % interval
    RowsLeftOut,      // rows without an outcome
    RoundingCosts,    // rounding the points costs 0.002 or more of AUC
};

struct Finding {
    struct Variable {
        std::string name;
        double value = 0.0; // information value or coefficient
    };

    FindingKind kind = FindingKind::RowsLeftOut;
    double value = 0.0;
    double limit = 0.0;
    std::vector<Variable> variables{}; // that have the flaw; empty when it is about the whole model
};

inline constexpr double suspiciousIv = 0.5;

std::vector<Finding> findings(const CreditScorecardReport& report);
std::vector<Finding> findings(const CreditNetworkReport& report);

// Two models read mostly the same variables: moves the suspicious ones of `second` to those of `first`, each named once.
void joinSuspicious(std::vector<Finding>& first, std::vector<Finding>& second);

QString findingText(const Finding& finding);

// How train and held-out figures stand to each other, always one sentence; "" without rows.
QString overfittingText(const Discrimination& train, const Discrimination& holdout);

} // namespace riskloom
