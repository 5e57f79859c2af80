// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/codecontent.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <cmath>
#include <ranges>

namespace riskloom {
namespace {

struct CodeText {
    Q_DECLARE_TR_FUNCTIONS(CodeText)
};

constexpr double most = 0.9;   // share of the entropy from which levels are told apart
constexpr double little = 0.3; // and below which they hardly are

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

// A mean, or the share of a level.
QString valueOf(const GroupMark& mark, double value)
{
    return mark.level.empty() ? formatSignificant(value, 3) : formatPercent(value);
}

void addMarks(TableContent& content, const QString& name, const std::vector<GroupMark>& marks)
{
    for (const GroupMark& mark : marks) {
        const QString what = mark.level.empty() ? CodeText::tr("mean") : CodeText::tr("share of “%1”").arg(text(mark.level));
        content.rows.push_back({name, text(mark.column), what, valueOf(mark, mark.own), valueOf(mark, mark.other), mark.effect,
                                std::abs(mark.effect)});
    }
}

// "2: Duration 31.4, Purpose “car” 62.1 %"
template <class Say>
QString nameOf(std::int64_t index, const std::vector<GroupMark>& marks, Say say)
{
    constexpr std::size_t named = 2;
    QString name;
    for (const GroupMark& mark : marks | std::views::take(named)) {
        const QString what = mark.level.empty() ? text(mark.column)
                                                : QStringLiteral("%1 “%2”").arg(text(mark.column), text(mark.level));
        name += (name.isEmpty() ? QStringLiteral(": ") : QStringLiteral(", ")) + what + QLatin1Char(' ') + say(mark);
    }
    return formatInteger(index + 1) + name;
}

TableContent table(const QString& first, const QString& own, const QString& other)
{
    TableContent content;
    ValueColumn name = textColumn(first);
    name.mark = ValueColumn::Mark::QuietRepeats;
    ValueColumn size = numberColumn(CodeText::tr("Size"), 2, CodeText::tr("Size of the shift, whichever way it goes"));
    size.mark = ValueColumn::Mark::Bar;
    content.columns = {name,
                       textColumn(CodeText::tr("Column")),
                       textColumn(CodeText::tr("What")),
                       figureColumn(own),
                       figureColumn(other),
                       numberColumn(CodeText::tr("Shift"), 2,
                                    CodeText::tr("Difference over the deviation: of the number, or √(p (1 − p)) of a level with the "
                                                 "share p")),
                       size};
    return content;
}

} // namespace

QString codeVerdict(const InformationCode& code)
{
    if (code.levels.empty())
        return CodeText::tr("The numbers of the code tell %1 nats of a row.").arg(formatNumber(code.numberInformation, 2));
    const double share = code.levelInformation / code.levelEntropy;
    const QString figures = CodeText::tr("%1 of at most %2 nats")
                                .arg(formatNumber(code.levelInformation, 2), formatNumber(code.levelEntropy, 2));
    if (share >= most)
        return CodeText::tr("The levels are kinds of rows of their own: %1.").arg(figures);
    if (share >= little)
        return CodeText::tr("The levels overlap: %1.").arg(figures);
    return CodeText::tr("The code says next to nothing of a row: %1.").arg(figures);
}

QString codeRule()
{
    return CodeText::tr("A lower bound of the mutual information of code and row, by a network that reads the code off generated rows "
                        "(Chen et al. 2016): from nine tenths of what is possible the levels are called kinds of their own, below three "
                        "tenths next to nothing. What a level means was not asked for: it is read off rows drawn with it, against rows "
                        "of all levels from the same noise.");
}

QString codeLevelName(const CodeLevel& level)
{
    return nameOf(level.level, level.marks, [](const GroupMark& mark) { return valueOf(mark, mark.own); });
}

QString codeNumberName(const CodeNumber& number)
{
    return nameOf(number.number, number.marks, [](const GroupMark& mark) {
        return CodeText::tr("%1 to %2", "at -1, at 1").arg(valueOf(mark, mark.other), valueOf(mark, mark.own));
    });
}

TableContent codeLevelsTable(const InformationCode& code)
{
    TableContent content = table(CodeText::tr("Level"), CodeText::tr("With this level"), CodeText::tr("All levels"));
    for (const CodeLevel& level : code.levels)
        addMarks(content, formatInteger(level.level + 1), level.marks);
    return content;
}

TableContent codeNumbersTable(const InformationCode& code)
{
    TableContent content = table(CodeText::tr("Number"), CodeText::tr("At 1"), CodeText::tr("At −1"));
    for (const CodeNumber& number : code.numbers)
        addMarks(content, formatInteger(number.number + 1), number.marks);
    return content;
}

LineContent informationContent(const GanRun& run)
{
    LineContent content{.title = CodeText::tr("Information"),
                        .note = CodeText::tr("lower bound, means of an epoch"),
                        .description = codeRule(),
                        .axes = {{CodeText::tr("Epoch")}, {CodeText::tr("Nats")}},
                        .series = {run.curves.series("information.levels", CodeText::tr("Levels")),
                                   run.curves.series("information.numbers", CodeText::tr("Numbers"))}};
    std::erase_if(content.series, [](const Series& series) { return series.y.empty(); });
    if (run.report && run.report->informationCode && run.report->informationCode->levelEntropy > 0.0)
        content.references.push_back(
            ReferenceLine::horizontal(CodeText::tr("At most, for levels"), run.report->informationCode->levelEntropy));
    return content;
}

bool tellsCode(const GanRun& run)
{
    return !run.curves.series("information.levels", {}).y.empty() || !run.curves.series("information.numbers", {}).y.empty();
}

} // namespace riskloom
