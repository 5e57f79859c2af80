// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/studentcopula.h"

#include "core/market/correlatednormals.h"
#include "core/market/riskmeasures.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewestDays = 30;
constexpr int mostDegrees = 30;
constexpr double smallestEigenvalue = 1e-8;
constexpr std::size_t tableSize = 4096; // nodes of the way from a t variate to its probability

// Pairs of neighbours in a sorted series that are equal, t (t - 1) / 2 for every run of t.
template <class Equal>
double tiedPairs(const std::vector<std::size_t>& order, Equal&& equal)
{
    double tied = 0.0;
    double run = 0.0; // equal ones before this one
    for (std::size_t i = 1; i < order.size(); ++i) {
        run = equal(order[i - 1], order[i]) ? run + 1.0 : 0.0;
        tied += run;
    }
    return tied;
}

// Sorts and counts how many pairs stood the wrong way round.
double inversions(std::span<double> values, std::span<double> scratch)
{
    if (values.size() < 2)
        return 0.0;
    const std::size_t half = values.size() / 2;
    double count = inversions(values.first(half), scratch.first(half)) + inversions(values.subspan(half), scratch.subspan(half));
    std::size_t left = 0;
    std::size_t right = half;
    for (double& to : scratch)
        if (left < half && (right == values.size() || values[left] <= values[right]))
            to = values[left++];
        else {
            count += static_cast<double>(half - left);
            to = values[right++];
        }
    std::ranges::copy(scratch, values.begin());
    return count;
}

// Of every day, i / (n + 1) with i its place in the series sorted, ties by their mean place.
std::vector<double> placesOf(const JointGrowth& history, std::size_t asset)
{
    const std::size_t n = history.days();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t day) { return history.at(day, asset); });
    std::vector<double> places(n);
    for (std::size_t i = 0, j = 0; i < n; i = j) {
        while (j < n && history.at(order[j], asset) == history.at(order[i], asset))
            ++j;
        for (std::size_t k = i; k < j; ++k)
            places[order[k]] = 0.5 * static_cast<double>(i + 1 + j) / static_cast<double>(n + 1);
    }
    return places;
}

std::vector<double> seriesOf(const JointGrowth& history, std::size_t asset)
{
    std::vector<double> series(history.days());
    for (std::size_t day = 0; day < series.size(); ++day)
        series[day] = history.at(day, asset);
    return series;
}

void makePositive(Eigen::MatrixXd& correlation)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(correlation);
    if (solver.eigenvalues().minCoeff() >= smallestEigenvalue)
        return;
    const Eigen::VectorXd raised = solver.eigenvalues().cwiseMax(smallestEigenvalue);
    correlation = solver.eigenvectors() * raised.asDiagonal() * solver.eigenvectors().transpose();
    const Eigen::VectorXd scale = correlation.diagonal().cwiseSqrt().cwiseInverse();
    correlation = scale.asDiagonal() * correlation * scale.asDiagonal();
}

// Log density of the t copula, summed over the days: that of the joint t less those of its margins.
double copulaLikelihood(const Eigen::MatrixXd& places, const Eigen::LLT<Eigen::MatrixXd>& root, double degrees)
{
    const auto n = static_cast<double>(places.cols());
    const boost::math::students_t_distribution<double> t(degrees);
    const double perDay = std::lgamma(0.5 * (degrees + n)) + (n - 1.0) * std::lgamma(0.5 * degrees) -
                          n * std::lgamma(0.5 * (degrees + 1.0)) -
                          Eigen::MatrixXd(root.matrixL()).diagonal().array().log().sum();
    // Places are halves of ranks over n + 1, so there are few different quantiles.
    const double halves = 2.0 * static_cast<double>(places.rows() + 1);
    std::vector<double> quantiles(static_cast<std::size_t>(halves));
    for (std::size_t i = 1; i < quantiles.size(); ++i)
        quantiles[i] = boost::math::quantile(t, static_cast<double>(i) / halves);
    const Eigen::MatrixXd x =
        places.unaryExpr([&](double place) { return quantiles[static_cast<std::size_t>(std::lround(place * halves))]; });
    const Eigen::MatrixXd z = root.matrixL().solve(x.transpose());
    const double joint = (z.colwise().squaredNorm().array() / degrees).log1p().sum();
    const double margins = (x.array().square() / degrees).log1p().sum();
    return perDay * static_cast<double>(places.rows()) - 0.5 * (degrees + n) * joint + 0.5 * (degrees + 1.0) * margins;
}

class Copula : public ScenarioModel {
public:
    Copula(const JointGrowth& history, const CopulaFit& fit)
        : m_degrees(fit.degrees), m_normals({fit.correlation.data(), static_cast<std::size_t>(fit.correlation.size())}, history.assets)
    {
        for (std::size_t a = 0; a < history.assets; ++a) {
            std::vector<double>& sorted = m_sorted.emplace_back(seriesOf(history, a));
            std::ranges::sort(sorted);
        }
        const boost::math::students_t_distribution<double> t(m_degrees);
        for (std::size_t i = 0; i <= tableSize; ++i) {
            // t = s √(ν / (1 - s²)) for s evenly from -1 to 1, so that the tails have nodes enough
            const double s = 2.0 * static_cast<double>(i) / static_cast<double>(tableSize) - 1.0;
            m_probability.push_back(i == 0           ? 0.0
                                    : i == tableSize ? 1.0
                                                     : boost::math::cdf(t, s * std::sqrt(m_degrees / (1.0 - s * s))));
        }
    }

    [[nodiscard]] std::size_t assets() const override { return m_sorted.size(); }

    void draw(std::span<double> values, Random& random) const override
    {
        CorrelatedNormals normals = m_normals; // its scratch is this thread's
        for (std::size_t day = 0; day < values.size() / assets(); ++day) {
            const std::span<double> joint = values.subspan(day * assets(), assets());
            normals.draw(joint, random);
            double chiSquared = 0.0;
            for (int k = 0; k < m_degrees; ++k) {
                const double z = random.normal();
                chiSquared += z * z;
            }
            for (std::size_t a = 0; a < joint.size(); ++a)
                joint[a] = quantileOfSorted(m_sorted[a], probability(joint[a], chiSquared));
        }
    }

private:
    // Of the t variate z √(ν / χ²), interpolated.
    [[nodiscard]] double probability(double z, double chiSquared) const
    {
        const double s = z / std::sqrt(chiSquared + z * z);
        const double place = 0.5 * (s + 1.0) * static_cast<double>(tableSize);
        const std::size_t below = std::min(static_cast<std::size_t>(std::max(place, 0.0)), tableSize - 1);
        return std::lerp(m_probability[below], m_probability[below + 1], place - static_cast<double>(below));
    }

    int m_degrees;
    CorrelatedNormals m_normals;
    std::vector<std::vector<double>> m_sorted; // growth of every asset
    std::vector<double> m_probability;
};

} // namespace

double kendallTau(std::span<const double> a, std::span<const double> b)
{
    const std::size_t n = a.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(a[i], b[i]); });
    const double tiedA = tiedPairs(order, [&](std::size_t i, std::size_t j) { return a[i] == a[j]; });
    const double tiedBoth = tiedPairs(order, [&](std::size_t i, std::size_t j) { return a[i] == a[j] && b[i] == b[j]; });
    std::vector<double> values(n);
    std::vector<double> scratch(n);
    for (std::size_t i = 0; i < n; ++i)
        values[i] = b[order[i]];
    const double discordant = inversions(values, scratch);
    std::ranges::sort(order, {}, [&](std::size_t i) { return b[i]; });
    const double tiedB = tiedPairs(order, [&](std::size_t i, std::size_t j) { return b[i] == b[j]; });
    const double pairs = 0.5 * static_cast<double>(n) * (static_cast<double>(n) - 1.0);
    const double scale = std::sqrt((pairs - tiedA) * (pairs - tiedB));
    return scale > 0.0 ? (pairs - tiedA - tiedB + tiedBoth - 2.0 * discordant) / scale : 0.0;
}

Result<CopulaFit> fitStudentCopula(const JointGrowth& history, const std::stop_token& stop)
{
    const auto n = static_cast<Eigen::Index>(history.assets);
    CopulaFit fit{Eigen::MatrixXd::Identity(n, n), 2, 0.0};
    Eigen::MatrixXd places(static_cast<Eigen::Index>(history.days()), n);
    std::vector<std::vector<double>> series;
    for (std::size_t a = 0; a < history.assets; ++a) {
        series.push_back(seriesOf(history, a));
        const std::vector<double> own = placesOf(history, a);
        places.col(static_cast<Eigen::Index>(a)) = Eigen::Map<const Eigen::VectorXd>(own.data(), places.rows());
    }
    for (Eigen::Index i = 0; i < n; ++i) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        for (Eigen::Index j = 0; j < i; ++j) {
            const double tau = kendallTau(series[static_cast<std::size_t>(i)], series[static_cast<std::size_t>(j)]);
            fit.correlation(i, j) = fit.correlation(j, i) = std::sin(0.5 * std::numbers::pi * tau);
        }
    }
    makePositive(fit.correlation);
    const Eigen::LLT<Eigen::MatrixXd> root(fit.correlation);
    for (int degrees = 2; degrees <= mostDegrees; ++degrees) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const double likelihood = copulaLikelihood(places, root, degrees);
        if (degrees > 2 && likelihood <= fit.logLikelihood)
            break; // it has one hill
        fit.degrees = degrees;
        fit.logLikelihood = likelihood;
    }
    return fit;
}

Result<ScenarioModelPtr> studentCopula(const JointGrowth& history, const std::stop_token& stop)
{
    if (history.days() < fewestDays)
        return Error{ErrorCode::TooFewDays, {std::to_string(history.days()), std::to_string(fewestDays)}, {}};
    RISKLOOM_TRY(const CopulaFit fit, fitStudentCopula(history, stop));
    return ScenarioModelPtr(std::make_unique<Copula>(history, fit));
}

} // namespace riskloom
