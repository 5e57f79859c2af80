// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowarrangement.h"

#include "ui/widgets/format.h"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace riskloom {
namespace {

constexpr std::size_t rowsBetweenQuestions = 4096; // to the stop token

// Answers for one column whether a row matches. What can be decided once for all rows is.
class ColumnFilter {
public:
    ColumnFilter(const Column& column, const QString& filter, const QLocale& locale)
        : m_column(column), m_filter(filter), m_locale(locale)
    {
        if (const CategoryColumn* category = column.category()) {
            for (const std::string& level : category->levels)
                m_levels.push_back(QString::fromStdString(level).contains(filter, Qt::CaseInsensitive));
            m_possible = std::ranges::find(m_levels, true) != m_levels.end();
        } else if (column.text() == nullptr) {
            // Digits and signs only. "1234" and "1,234" both find the number that is shown as 1,234.
            m_filter.remove(locale.groupSeparator());
            m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
            m_possible = !m_filter.isEmpty() && std::ranges::none_of(filter, [](QChar c) { return c.isLetter(); });
        }
    }

    [[nodiscard]] bool possible() const { return m_possible; }
    [[nodiscard]] bool matches(std::size_t row) const
    {
        if (const CategoryColumn* category = m_column.category()) {
            const std::int32_t code = category->codes[row];
            return code != missingCode && m_levels[static_cast<std::size_t>(code)];
        }
        return cellText(m_column, row, m_locale).contains(m_filter, Qt::CaseInsensitive);
    }

private:
    const Column& m_column;
    QString m_filter;
    QLocale m_locale;
    std::vector<bool> m_levels; // of a category: which of them match
    bool m_possible = true;
};

std::vector<std::uint32_t> filteredRows(const Table& table, const QString& filter, const QLocale& locale,
                                        const std::stop_token& stop)
{
    std::vector<std::uint32_t> rows;
    if (filter.isEmpty()) {
        rows.resize(table.rows());
        std::iota(rows.begin(), rows.end(), 0U);
        return rows;
    }
    std::vector<ColumnFilter> columns;
    for (const Column& column : table.columns())
        if (ColumnFilter made(column, filter, locale); made.possible())
            columns.push_back(std::move(made));
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row % rowsBetweenQuestions == 0 && stop.stop_requested())
            return {};
        if (std::ranges::any_of(columns, [row](const ColumnFilter& column) { return column.matches(row); }))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

// Places of a category's levels in the order of their names, so that rows are compared by a number.
std::vector<std::int32_t> levelRanks(const CategoryColumn& column)
{
    std::vector<std::int32_t> byName(column.levels.size());
    std::iota(byName.begin(), byName.end(), 0);
    std::ranges::sort(byName, {}, [&](std::int32_t level) { return column.levels[static_cast<std::size_t>(level)]; });
    std::vector<std::int32_t> ranks(byName.size());
    for (std::size_t place = 0; place < byName.size(); ++place)
        ranks[static_cast<std::size_t>(byName[place])] = static_cast<std::int32_t>(place);
    return ranks;
}

template <class Key>
void sortBy(std::vector<std::uint32_t>& rows, Qt::SortOrder order, Key key)
{
    if (order == Qt::AscendingOrder)
        std::ranges::stable_sort(rows, std::less{}, key);
    else
        std::ranges::stable_sort(rows, std::greater{}, key);
}

void sortRows(std::vector<std::uint32_t>& rows, const Column& column, Qt::SortOrder order)
{
    const auto firstMissing = std::ranges::stable_partition(rows, [&](std::uint32_t row) { return !column.missing(row); });
    std::vector<std::uint32_t> known(rows.begin(), firstMissing.begin());
    switch (column.type()) {
    case ColumnType::Number:
        sortBy(known, order, [values = column.number()->values.span()](std::uint32_t row) { return values[row]; });
        break;
    case ColumnType::Date:
        sortBy(known, order, [days = column.date()->days.span()](std::uint32_t row) { return days[row]; });
        break;
    case ColumnType::Category: {
        const std::vector<std::int32_t> ranks = levelRanks(*column.category());
        sortBy(known, order, [&, codes = column.category()->codes.span()](std::uint32_t row) {
            return ranks[static_cast<std::size_t>(codes[row])];
        });
        break;
    }
    case ColumnType::Text:
        sortBy(known, order, [text = column.text()](std::uint32_t row) { return text->text(row); });
        break;
    }
    std::ranges::copy(known, rows.begin());
}

} // namespace

QString cellText(const Column& column, std::size_t row, const QLocale& locale)
{
    if (column.missing(row))
        return {};
    switch (column.type()) {
    case ColumnType::Number: return formatNumber(column.number()->values[row], column.number()->decimals, locale);
    case ColumnType::Date: return formatDay(column.date()->days[row]);
    case ColumnType::Category:
    case ColumnType::Text: return QString::fromStdString(column.cell(row));
    }
    return {};
}

std::vector<std::uint32_t> arrangeRows(const Table& table, const RowArrangement& arrangement, const QLocale& locale,
                                       const std::stop_token& stop)
{
    std::vector<std::uint32_t> rows = filteredRows(table, arrangement.filter, locale, stop);
    if (arrangement.sortColumn >= 0 && !stop.stop_requested())
        sortRows(rows, table.columns()[static_cast<std::size_t>(arrangement.sortColumn)], arrangement.sortOrder);
    return rows;
}

} // namespace riskloom
