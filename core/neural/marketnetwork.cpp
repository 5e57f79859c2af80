// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketnetwork.h"

#include "core/neural/convolutiongenerator.h"
#include "core/neural/marketgenerator.h"

namespace riskloom {

std::unique_ptr<MarketNetwork> makeMarketNetwork(const MarketNetworkShape& shape)
{
    switch (shape.network) {
    case SeriesNetwork::StochasticVolatility:
        return std::make_unique<MarketGenerator>(shape.assets, shape.factors);
    case SeriesNetwork::TemporalConvolution:
        return std::make_unique<ConvolutionGenerator>(shape.factors, shape.tails);
    }
    return nullptr;
}

} // namespace riskloom
