// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/usenetwork.h"

#include "core/neural/creditnetworkfit.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"

#include <iterator>
#include <utility>
#include <vector>

namespace riskloom {

Result<UseFit> fitUseNetwork(const UseRows& rows, const HeldOutRows& heldOut, std::uint64_t seed,
                             const RunContext& context)
{
    CreditNetworkRequest request;
    request.seed = seed;
    RunContext quiet;
    quiet.stop = context.stop;
    quiet.device = context.device;
    return catchTorch("credit.network", [&]() -> Result<UseFit> {
        const ProductsSideBySide oneThread;
        const std::vector<BinnedVariable>& variables = rows.binning.variables;
        RISKLOOM_TRY(const CreditNetworkFit fit,
                     fitCreditNetwork(request, rows.table, rows.rows, variables, {}, quiet));
        RISKLOOM_TRY(std::vector<double> risk, logitsOfRows(fit.model, variables, heldOut.table, heldOut.rows.rows));
        return UseFit{std::move(risk), std::ssize(variables)};
    });
}

} // namespace riskloom
