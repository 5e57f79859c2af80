// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/lasso.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

namespace riskloom {
namespace {

constexpr int mostNewtonSteps = 100;
constexpr int mostSweeps = 10'000;
constexpr double separatedCoefficient = 1e6;

// Weighted standard deviations of the columns.
std::vector<double> deviations(const DesignMatrix& design, std::span<const double> weights)
{
    std::vector<double> deviation;
    for (std::size_t j = 0; j < design.columns; ++j) {
        const std::span<const double> column = design.column(j);
        double sum = 0.0;
        double total = 0.0;
        for (std::size_t i = 0; i < design.rows; ++i) {
            const double weight = weights.empty() ? 1.0 : weights[i];
            sum += weight * column[i];
            total += weight;
        }
        double squares = 0.0;
        for (std::size_t i = 0; i < design.rows; ++i) {
            const double weight = weights.empty() ? 1.0 : weights[i];
            squares += weight * (column[i] - sum / total) * (column[i] - sum / total);
        }
        deviation.push_back(std::sqrt(squares / total));
    }
    return deviation;
}

class Path {
public:
    Path(const DesignMatrix& design, std::span<const std::uint8_t> events, std::span<const double> weights,
         const LassoOptions& options)
        : m_design(design),
          m_events(events),
          m_weights(weights),
          m_options(options),
          m_totalWeight(weights.empty() ? static_cast<double>(design.rows)
                                        : std::accumulate(weights.begin(), weights.end(), 0.0)),
          m_deviation(deviations(design, weights)),
          m_coefficients(design.columns + 1, 0.0),
          m_at(derivativesAt(m_coefficients))
    {
    }

    Result<std::vector<LassoPoint>> run()
    {
        RISKLOOM_CHECK(minimise(std::numeric_limits<double>::infinity()));
        const double largest = entryPenalty();
        std::vector<LassoPoint> points{point(largest)};
        for (int step = 1; step < m_options.steps && largest > 0.0; ++step) {
            const double share = static_cast<double>(step) / (m_options.steps - 1);
            const double penalty = largest * std::pow(m_options.smallestShare, share);
            RISKLOOM_CHECK(minimise(penalty));
            points.push_back(point(penalty));
        }
        return points;
    }

private:
    [[nodiscard]] LogisticDerivatives derivativesAt(const std::vector<double>& coefficients) const
    {
        return logisticDerivatives(m_design, m_events, m_weights, coefficients);
    }

    [[nodiscard]] LassoPoint point(double penalty) const { return {penalty, m_coefficients, m_at.logLikelihood}; }

    [[nodiscard]] bool penalised(std::size_t column) const
    {
        return m_options.unpenalised.empty() || m_options.unpenalised[column] == 0;
    }

    // What a unit of coefficient k costs, in units of the log-likelihood.
    [[nodiscard]] double cost(std::size_t k, double penalty) const
    {
        return k == 0 || !penalised(k - 1) ? 0.0 : penalty * m_totalWeight * m_deviation[k - 1];
    }

    [[nodiscard]] bool mayBeNegative(std::size_t k) const
    {
        return k == 0 || m_options.signs == CoefficientSigns::Any || !penalised(k - 1);
    }

    // The smallest penalty at which the columns that are out stay out.
    [[nodiscard]] double entryPenalty() const
    {
        double largest = 0.0;
        for (std::size_t k = 1; k < m_coefficients.size(); ++k) {
            const double pull = mayBeNegative(k) ? std::abs(m_at.gradient[k]) : m_at.gradient[k];
            if (penalised(k - 1) && m_deviation[k - 1] > 0.0)
                largest = std::max(largest, pull / (m_totalWeight * m_deviation[k - 1]));
        }
        return largest;
    }

    // The Karush-Kuhn-Tucker conditions: the gradient equals the cost where a coefficient is not zero, and is no larger
    // where it is.
    [[nodiscard]] double violation(double penalty) const
    {
        double worst = 0.0;
        for (std::size_t k = 0; k < m_coefficients.size(); ++k) {
            const double gradient = m_at.gradient[k];
            const double limit = cost(k, penalty);
            if (std::isinf(limit))
                continue;
            if (m_coefficients[k] != 0.0)
                worst = std::max(worst, std::abs(gradient - std::copysign(limit, m_coefficients[k])));
            else
                worst = std::max(worst, (mayBeNegative(k) ? std::abs(gradient) : gradient) - limit);
        }
        return worst / m_totalWeight;
    }

    [[nodiscard]] double objective(const std::vector<double>& coefficients, double logLikelihood, double penalty) const
    {
        double value = -logLikelihood;
        for (std::size_t k = 0; k < coefficients.size(); ++k)
            if (coefficients[k] != 0.0)
                value += cost(k, penalty) * std::abs(coefficients[k]);
        return value;
    }

    // Coordinate descent on the quadratic around the present coefficients.
    [[nodiscard]] std::vector<double> minimiseQuadratic(double penalty) const
    {
        const std::size_t n = m_coefficients.size();
        std::vector<double> candidate = m_coefficients;
        std::vector<double> slope = m_at.gradient; // of the quadratic, downhill
        for (int sweep = 0; sweep < mostSweeps; ++sweep) {
            double largestGain = 0.0;
            for (std::size_t k = 0; k < n; ++k) {
                const double curvature = m_at.information[k * n + k];
                const double limit = cost(k, penalty);
                if (curvature <= 0.0 || std::isinf(limit))
                    continue;
                const double pull = slope[k] + curvature * candidate[k];
                double next = std::copysign(std::max(std::abs(pull) - limit, 0.0), pull) / curvature;
                if (next < 0.0 && !mayBeNegative(k))
                    next = 0.0;
                const double moved = next - candidate[k];
                if (moved == 0.0)
                    continue;
                candidate[k] = next;
                for (std::size_t l = 0; l < n; ++l)
                    slope[l] -= m_at.information[l * n + k] * moved;
                largestGain = std::max(largestGain, curvature * moved * moved);
            }
            if (largestGain <= 1e-24 * m_totalWeight)
                break;
        }
        return candidate;
    }

    Result<> minimise(double penalty)
    {
        for (int newton = 0; newton < mostNewtonSteps; ++newton) {
            if (violation(penalty) <= m_options.tolerance)
                return {};
            const std::vector<double> target = minimiseQuadratic(penalty);
            const double before = objective(m_coefficients, m_at.logLikelihood, penalty);
            std::vector<double> next = target;
            LogisticDerivatives at = derivativesAt(next);
            // At the minimum rounding alone decides whether the last step still gains anything.
            const double noWorse = before + 1e-12 * std::abs(before);
            for (double share = 0.5; !(objective(next, at.logLikelihood, penalty) <= noWorse) && share > 1e-10;
                 share /= 2.0) {
                for (std::size_t k = 0; k < next.size(); ++k)
                    next[k] = m_coefficients[k] + share * (target[k] - m_coefficients[k]);
                at = derivativesAt(next);
            }
            m_coefficients = std::move(next);
            m_at = std::move(at);
            const double largest =
                std::abs(*std::ranges::max_element(m_coefficients, {}, [](double b) { return std::abs(b); }));
            if (!(largest < separatedCoefficient))
                break;
        }
        if (violation(penalty) <= m_options.tolerance)
            return {};
        return Error{ErrorCode::NotConverged, {"lasso", std::to_string(mostNewtonSteps)}, {}};
    }

    const DesignMatrix& m_design;
    std::span<const std::uint8_t> m_events;
    std::span<const double> m_weights;
    const LassoOptions& m_options;
    double m_totalWeight;
    std::vector<double> m_deviation;
    std::vector<double> m_coefficients;
    LogisticDerivatives m_at;
};

} // namespace

Result<std::vector<LassoPoint>> lassoPath(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                          std::span<const double> weights, const LassoOptions& options)
{
    return Path(design, events, weights, options).run();
}

} // namespace riskloom
