// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/scenariomodel.h"

#include "core/market/correlatednormals.h"
#include "core/market/garch.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace riskloom {
namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// days × assets
RowMajor logReturns(const JointGrowth& history)
{
    return Eigen::Map<const RowMajor>(history.values.data(), static_cast<Eigen::Index>(history.days()),
                                      static_cast<Eigen::Index>(history.assets))
        .array()
        .log();
}

class Brownian : public ScenarioModel {
public:
    Brownian(Eigen::RowVectorXd mean, RowMajor root) : m_mean(std::move(mean)), m_root(std::move(root)) {}

    [[nodiscard]] std::size_t assets() const override { return static_cast<std::size_t>(m_mean.size()); }

    void draw(std::span<double> values, Random& random) const override
    {
        for (double& value : values)
            value = random.normal();
        Eigen::Map<RowMajor> days(values.data(), static_cast<Eigen::Index>(values.size()) / m_mean.size(), m_mean.size());
        days = days * m_root.transpose(); // Eigen keeps the product apart until it is whole
        days.rowwise() += m_mean;
        for (double& value : values)
            value = std::exp(value);
    }

private:
    Eigen::RowVectorXd m_mean;
    RowMajor m_root; // root · rootᵀ is the covariance
};

struct FilteredAsset {
    GarchModel model;
    double variance = 0.0; // of the first day to come
};

class Filtered : public ScenarioModel {
public:
    Filtered(std::vector<FilteredAsset> assets, ScenarioModelPtr residuals)
        : m_assets(std::move(assets)), m_residuals(std::move(residuals))
    {
    }

    [[nodiscard]] std::size_t assets() const override { return m_assets.size(); }

    void draw(std::span<double> values, Random& random) const override
    {
        m_residuals->draw(values, random);
        std::vector<double> variances;
        for (const FilteredAsset& asset : m_assets)
            variances.push_back(asset.variance);
        double* value = values.data();
        for (std::size_t day = 0; day < values.size() / m_assets.size(); ++day)
            for (std::size_t a = 0; a < m_assets.size(); ++a, ++value) {
                const GarchModel& model = m_assets[a].model;
                const double shock = *value * std::sqrt(variances[a]);
                *value = std::exp(model.mean + shock);
                variances[a] = model.constant + model.shock * shock * shock + model.persistence * variances[a];
            }
    }

private:
    std::vector<FilteredAsset> m_assets;
    ScenarioModelPtr m_residuals; // whole days of them, drawn in blocks
};

} // namespace

Result<ScenarioModelPtr> brownianMotion(const JointGrowth& history)
{
    if (history.days() < 3)
        return Error{ErrorCode::TooFewDays, {std::to_string(history.days()), "3"}, {}};
    RowMajor returns = logReturns(history);
    const Eigen::RowVectorXd mean = returns.colwise().mean();
    returns.rowwise() -= mean;
    const RowMajor covariance = returns.transpose() * returns / static_cast<double>(returns.rows() - 1);
    const CorrelatedNormals normals({covariance.data(), static_cast<std::size_t>(covariance.size())}, history.assets);
    const Eigen::Map<const RowMajor> root(normals.root().data(), mean.size(), mean.size());
    return ScenarioModelPtr(std::make_unique<Brownian>(mean, root));
}

Result<ScenarioModelPtr> filteredHistory(const JointGrowth& history, double blockLength, const std::stop_token& stop)
{
    const RowMajor returns = logReturns(history);
    JointGrowth residuals{history.assets, std::vector<double>(history.values.size())};
    std::vector<FilteredAsset> assets;
    for (std::size_t a = 0; a < history.assets; ++a) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const Eigen::VectorXd series = returns.col(static_cast<Eigen::Index>(a));
        const std::span<const double> values(series.data(), static_cast<std::size_t>(series.size()));
        RISKLOOM_TRY(GarchModel model, fitGarch(values));
        std::vector<double> own = garchResiduals(model, values);
        Eigen::Map<Eigen::ArrayXd> z(own.data(), static_cast<Eigen::Index>(own.size()));
        z -= z.mean();
        z /= std::sqrt(z.square().mean()); // or the variances to come would drift away from the model's
        for (std::size_t day = 0; day < own.size(); ++day)
            residuals.values[day * history.assets + a] = own[day];
        const double next = garchVariances(model, values).back();
        assets.push_back({model, next});
    }
    return ScenarioModelPtr(
        std::make_unique<Filtered>(std::move(assets), stationaryBootstrap(std::move(residuals), blockLength)));
}

} // namespace riskloom
