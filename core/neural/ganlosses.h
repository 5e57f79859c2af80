// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthtable.h"

#include <span>

// The losses of a GAN as functions of the discriminator's outputs. Each returns the mean loss and replaces the outputs by
// the derivatives of that mean.
namespace riskloom::ganlosses {

// Wasserstein (Arjovsky et al. 2017): D(fake) - D(real). Vanilla and non-saturating (Goodfellow et al. 2014):
// cross-entropy on logits. Hinge (Lim and Ye 2017): max(0, 1 - D(real)) + max(0, 1 + D(fake)).
double realPart(GanLoss loss, std::span<float> outputs);
double fakePart(GanLoss loss, std::span<float> outputs);

// -D(fake) for Wasserstein and hinge; -ln σ(D) for the non-saturating loss, ln(1 - σ(D)) for the vanilla one.
double generatorPart(GanLoss loss, std::span<float> outputs);

} // namespace riskloom::ganlosses
