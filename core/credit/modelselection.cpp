// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/modelselection.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr double sameCriterion = 1e-9; // a lower value by less than this is rounding

// A fitted model on some of the columns.
struct Model {
    std::vector<std::size_t> columns; // ascending
    LogisticFit fit;
    double criterion = 0.0;
};

class Search {
public:
    Search(const DesignMatrix& design, std::span<const std::uint8_t> events, std::span<const double> weights,
           const ColumnSelection& selection)
        : m_design(design), m_events(events), m_weights(weights), m_selection(selection)
    {
    }

    Result<SelectionResult> run()
    {
        const bool fromAll = m_selection.method == SelectionMethod::Backward;
        std::vector<std::size_t> start;
        for (std::size_t column = 0; column < m_design.columns; ++column)
            if (fromAll || forced(column))
                start.push_back(column);
        RISKLOOM_TRY(m_model, fitted(start));
        m_result.steps.push_back({SelectionMove::Start, 0, m_model.criterion});
        while (!signsHold(m_model) && leaveWrongSign()) {
        }
        const bool mayEnter = !fromAll;
        const bool mayLeave = m_selection.method != SelectionMethod::Forward;
        while ((mayEnter && enterOne()) || (mayLeave && leaveOne())) {
        }
        m_result.columns = m_model.columns;
        return m_result;
    }

private:
    [[nodiscard]] bool forced(std::size_t column) const
    {
        return !m_selection.forced.empty() && m_selection.forced[column] != 0;
    }

    [[nodiscard]] double weight() const
    {
        return m_weights.empty() ? static_cast<double>(m_design.rows)
                                 : std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
    }

    [[nodiscard]] Result<Model> fitted(std::vector<std::size_t> columns) const
    {
        RISKLOOM_TRY(LogisticFit fit, fitLogistic(columnsOf(m_design, columns), m_events, m_weights));
        const double criterion =
            selectionCriterion(m_selection.criterion, fit.logLikelihood, fit.coefficients.size(), weight());
        return Model{std::move(columns), std::move(fit), criterion};
    }

    [[nodiscard]] bool signsHold(const Model& model) const
    {
        for (std::size_t i = 0; i < model.columns.size(); ++i)
            if (m_selection.signs == CoefficientSigns::NeverNegative && !forced(model.columns[i]) &&
                model.fit.coefficients[i + 1] <= 0.0)
                return false;
        return true;
    }

    // Positions in the model by ascending Wald statistic; forced columns are left out.
    [[nodiscard]] std::vector<std::size_t> weakestFirst(auto statistic) const
    {
        std::vector<std::size_t> positions;
        for (std::size_t i = 0; i < m_model.columns.size(); ++i)
            if (!forced(m_model.columns[i]))
                positions.push_back(i);
        std::ranges::stable_sort(positions, {}, [&](std::size_t i) {
            return statistic(m_model.fit.coefficients[i + 1] / m_model.fit.standardErrors[i + 1]);
        });
        return positions;
    }

    bool take(Result<Model> model, SelectionMove move, std::size_t column)
    {
        if (!model)
            return false;
        m_model = *std::move(model);
        m_result.steps.push_back({move, column, m_model.criterion});
        return true;
    }

    [[nodiscard]] Result<Model> without(std::size_t position) const
    {
        std::vector<std::size_t> columns = m_model.columns;
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(position));
        return fitted(std::move(columns));
    }

    bool leaveWrongSign()
    {
        const std::vector<std::size_t> positions = weakestFirst([](double wald) { return wald; });
        return !positions.empty() &&
               take(without(positions.front()), SelectionMove::Leave, m_model.columns[positions.front()]);
    }

    bool leaveOne()
    {
        for (const std::size_t position : weakestFirst([](double wald) { return std::abs(wald); })) {
            Result<Model> model = without(position);
            if (model && model->criterion < m_model.criterion - sameCriterion && signsHold(*model))
                return take(std::move(model), SelectionMove::Leave, m_model.columns[position]);
        }
        return false;
    }

    bool enterOne()
    {
        for (const std::size_t column : bestScoreFirst()) {
            std::vector<std::size_t> columns = m_model.columns;
            columns.insert(std::ranges::upper_bound(columns, column), column);
            Result<Model> model = fitted(std::move(columns));
            if (model && model->criterion < m_model.criterion - sameCriterion && signsHold(*model))
                return take(std::move(model), SelectionMove::Enter, column);
        }
        return false;
    }

    // The columns outside the model by Rao's statistic U² / I, where U is the slope of the log-likelihood along the
    // column and I its information when the columns of the model are accounted for.
    [[nodiscard]] std::vector<std::size_t> bestScoreFirst() const
    {
        std::vector<double> coefficients(m_design.columns + 1, 0.0);
        coefficients[0] = m_model.fit.coefficients[0];
        for (std::size_t i = 0; i < m_model.columns.size(); ++i)
            coefficients[m_model.columns[i] + 1] = m_model.fit.coefficients[i + 1];
        const LogisticDerivatives at = logisticDerivatives(m_design, m_events, m_weights, coefficients);
        const auto n = static_cast<Eigen::Index>(coefficients.size());
        const Eigen::Map<const Eigen::MatrixXd> information(at.information.data(), n, n);
        std::vector<Eigen::Index> inside{0};
        for (const std::size_t column : m_model.columns)
            inside.push_back(static_cast<Eigen::Index>(column) + 1);
        const Eigen::LLT<Eigen::MatrixXd> ownInformation(information(inside, inside));

        std::vector<std::pair<double, std::size_t>> candidates;
        for (std::size_t column = 0; column < m_design.columns; ++column) {
            if (std::ranges::binary_search(m_model.columns, column))
                continue;
            const auto k = static_cast<Eigen::Index>(column) + 1;
            const Eigen::VectorXd shared = information(inside, k);
            const double rest = information(k, k) - shared.dot(ownInformation.solve(shared));
            const double slope = at.gradient[column + 1];
            candidates.emplace_back(rest > 0.0 ? slope * slope / rest : 0.0, column);
        }
        std::ranges::stable_sort(candidates, std::greater<>{}, [](const auto& candidate) { return candidate.first; });
        std::vector<std::size_t> columns;
        std::ranges::transform(candidates, std::back_inserter(columns), [](const auto& each) { return each.second; });
        return columns;
    }

    const DesignMatrix& m_design;
    std::span<const std::uint8_t> m_events;
    std::span<const double> m_weights;
    const ColumnSelection& m_selection;
    Model m_model;
    SelectionResult m_result;
};

Result<SelectionResult> byLasso(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                std::span<const double> weights, const ColumnSelection& selection)
{
    SelectionResult result;
    RISKLOOM_TRY(result.path,
                 lassoPath(design, events, weights, {.signs = selection.signs, .unpenalised = selection.forced}));
    const double weight =
        weights.empty() ? static_cast<double>(design.rows) : std::accumulate(weights.begin(), weights.end(), 0.0);
    // As many degrees of freedom as coefficients that are not zero: Zou, Hastie and Tibshirani 2007.
    const auto criterionOf = [&](const LassoPoint& point) {
        const auto used = point.coefficients.size() -
                          static_cast<std::size_t>(std::ranges::count(std::span(point.coefficients).subspan(1), 0.0));
        return selectionCriterion(selection.criterion, point.logLikelihood, used, weight);
    };
    const auto best = std::ranges::min_element(result.path, {}, criterionOf);
    result.chosenPoint = static_cast<std::size_t>(best - result.path.begin());
    for (std::size_t column = 0; column < design.columns; ++column)
        if (best->coefficients[column + 1] != 0.0 || (!selection.forced.empty() && selection.forced[column] != 0))
            result.columns.push_back(column);
    return result;
}

} // namespace

double selectionCriterion(SelectionCriterion criterion, double logLikelihood, std::size_t parameters, double weight)
{
    const double perParameter = criterion == SelectionCriterion::Aic ? 2.0 : std::log(weight);
    return -2.0 * logLikelihood + perParameter * static_cast<double>(parameters);
}

DesignMatrix columnsOf(const DesignMatrix& design, std::span<const std::size_t> columns)
{
    DesignMatrix part{.rows = design.rows, .columns = columns.size(), .values = {}};
    part.values.reserve(part.rows * part.columns);
    for (const std::size_t column : columns) {
        const std::span<const double> values = design.column(column);
        part.values.insert(part.values.end(), values.begin(), values.end());
    }
    return part;
}

Result<SelectionResult> selectColumns(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                      std::span<const double> weights, const ColumnSelection& selection)
{
    if (selection.method == SelectionMethod::Lasso)
        return byLasso(design, events, weights, selection);
    if (selection.method != SelectionMethod::All)
        return Search(design, events, weights, selection).run();
    SelectionResult all;
    all.columns.resize(design.columns);
    std::iota(all.columns.begin(), all.columns.end(), std::size_t{0});
    return all;
}

} // namespace riskloom
