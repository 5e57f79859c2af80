// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/run/exportreaders.h"

#include <QXmlStreamReader>

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace riskloom::testing {
namespace {

// Rows of named cells; "" = empty.
using NamedRow = std::map<std::string, std::string>;

std::optional<double> numberIn(const NamedRow& row, const std::string& name)
{
    const std::string& text = row.at(name);
    return text.empty() ? std::nullopt : std::optional(std::strtod(text.c_str(), nullptr));
}

PointsLine lineOf(const NamedRow& row)
{
    return {row.at("variable"),     row.at("kind"),         row.at("category"),      numberIn(row, "lower"),
            numberIn(row, "upper"), numberIn(row, "value"), *numberIn(row, "points")};
}

bool holds(const PointsLine& line, const Value& value)
{
    const bool missing = !value.number && !value.text;
    if (line.kind == "missing")
        return missing;
    if (missing)
        return false;
    if (line.kind == "special")
        return *value.number == *line.value;
    if (line.kind == "interval")
        return (!line.lower || *value.number >= *line.lower) && (!line.upper || *value.number < *line.upper);
    if (line.kind == "category")
        return *value.text == line.category;
    return line.kind == "unseen";
}

// Little-endian whole numbers of a ZIP archive.
std::uint32_t whole(const QByteArray& file, qsizetype at, int bytes)
{
    std::uint32_t value = 0;
    for (int i = bytes - 1; i >= 0; --i)
        value = value << 8U | static_cast<unsigned char>(file[at + i]);
    return value;
}

// A member of a ZIP archive, found by its central directory (PKWARE APPNOTE 4.3).
QByteArray zipMember(const QByteArray& file, const QByteArray& name)
{
    const qsizetype end = file.lastIndexOf(QByteArray("PK\x05\x06", 4));
    qsizetype at = whole(file, end + 16, 4);
    for (std::uint32_t entry = 0; entry < whole(file, end + 10, 2); ++entry) {
        const std::uint32_t nameLength = whole(file, at + 28, 2);
        if (file.mid(at + 46, nameLength) == name) {
            const std::uint32_t packed = whole(file, at + 20, 4);
            QByteArray content(whole(file, at + 24, 4), '\0');
            const qsizetype local = whole(file, at + 42, 4);
            const qsizetype data = local + 30 + whole(file, local + 26, 2) + whole(file, local + 28, 2);
            z_stream stream{};
            inflateInit2(&stream, -MAX_WBITS);
            QByteArray input = file.mid(data, packed);
            stream.next_in = reinterpret_cast<Bytef*>(input.data());
            stream.avail_in = packed;
            stream.next_out = reinterpret_cast<Bytef*>(content.data());
            stream.avail_out = static_cast<uInt>(content.size());
            inflate(&stream, Z_FINISH);
            inflateEnd(&stream);
            return content;
        }
        at += 46 + nameLength + whole(file, at + 30, 2) + whole(file, at + 32, 2);
    }
    return {};
}

std::string attribute(const QXmlStreamReader& xml, const char* name)
{
    return xml.attributes().value(QLatin1String(name)).toString().toStdString();
}

std::vector<std::string> sharedStrings(const QByteArray& part)
{
    std::vector<std::string> strings;
    for (QXmlStreamReader xml(part); !xml.atEnd();) {
        if (!xml.readNextStartElement() && xml.atEnd())
            break;
        if (xml.isStartElement() && xml.name() == QLatin1String("si"))
            strings.push_back(xml.readElementText(QXmlStreamReader::IncludeChildElements).toStdString());
    }
    return strings;
}

} // namespace

Applicant applicantOf(const Table& table, std::size_t row)
{
    Applicant applicant;
    for (const Column& column : table.columns()) {
        Value value;
        if (!column.missing(row) && column.number() != nullptr)
            value.number = column.number()->values[row];
        else if (!column.missing(row))
            value.text = column.cell(row);
        applicant[column.name] = value;
    }
    return applicant;
}

std::vector<PointsLine> readCsvPoints(const std::string& text)
{
    std::vector<std::vector<std::string>> rows(1, {""});
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inside && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            rows.back().back() += text[++i];
        else if (c == '"')
            inside = !inside;
        else if (!inside && c == ',')
            rows.back().emplace_back();
        else if (!inside && c == '\n')
            rows.push_back({""});
        else if (inside || c != '\r')
            rows.back().back() += c;
    }
    std::vector<PointsLine> lines;
    for (std::size_t i = 1; i + 1 < rows.size(); ++i) {
        NamedRow row;
        for (std::size_t j = 0; j < rows[0].size(); ++j)
            row[rows[0][j]] = rows[i][j];
        lines.push_back(lineOf(row));
    }
    return lines;
}

std::vector<PointsLine> readXlsxPoints(const QByteArray& file)
{
    const std::vector<std::string> strings = sharedStrings(zipMember(file, "xl/sharedStrings.xml"));
    std::map<std::string, std::string> titles; // by column letter
    std::vector<PointsLine> lines;
    std::map<std::string, std::string> cells;
    const auto endRow = [&] {
        if (titles.empty()) {
            titles = cells;
        } else {
            NamedRow row;
            for (const auto& [letter, title] : titles)
                row[title] = cells.contains(letter) ? cells[letter] : std::string();
            lines.push_back(lineOf(row));
        }
        cells.clear();
    };
    QXmlStreamReader xml(zipMember(file, "xl/worksheets/sheet1.xml"));
    std::string letter;
    bool shared = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("c")) {
            letter = attribute(xml, "r").substr(0, 1);
            shared = attribute(xml, "t") == "s";
        } else if (xml.isStartElement() && xml.name() == QLatin1String("v")) {
            const std::string text = xml.readElementText().toStdString();
            cells[letter] = shared ? strings[std::stoul(text)] : text;
        } else if (xml.isEndElement() && xml.name() == QLatin1String("row")) {
            endRow();
        }
    }
    return lines;
}

double scoreByLines(const std::vector<PointsLine>& lines, const Applicant& applicant)
{
    double score = 0.0;
    std::string done;
    for (const PointsLine& line : lines) {
        if (line.kind == "base") {
            score += line.points;
        } else if (line.variable != done && holds(line, applicant.at(line.variable))) {
            score += line.points;
            done = line.variable;
        }
    }
    return score;
}

PmmlScorecard::PmmlScorecard(const std::string& text)
{
    QXmlStreamReader xml(QByteArray::fromStdString(text));
    std::string field;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("DataField")) {
            field = attribute(xml, "name");
            m_numeric[field] = attribute(xml, "dataType") == "double";
        } else if (name == QLatin1String("Value")) {
            m_emptyIsMissing[field] = attribute(xml, "property") == "missing" && attribute(xml, "value").empty();
        } else if (name == QLatin1String("Scorecard")) {
            m_initialScore = std::strtod(attribute(xml, "initialScore").c_str(), nullptr);
        } else if (name == QLatin1String("OutputField")) {
            m_reasonFields += attribute(xml, "feature") == "reasonCode" ? 1 : 0;
        } else if (name == QLatin1String("Characteristic")) {
            m_characteristics.push_back(
                {attribute(xml, "reasonCode"), std::strtod(attribute(xml, "baselineScore").c_str(), nullptr), {}});
        } else if (name == QLatin1String("Attribute")) {
            m_characteristics.back().attributes.push_back(
                {std::strtod(attribute(xml, "partialScore").c_str(), nullptr), {}, {}, {}});
        } else if (name == QLatin1String("SimplePredicate")) {
            Attribute& current = m_characteristics.back().attributes.back();
            current.field = attribute(xml, "field");
            current.comparison = attribute(xml, "operator");
            current.value = attribute(xml, "value");
        }
    }
    m_valid = !xml.hasError() && !m_characteristics.empty();
}

PmmlScore PmmlScorecard::evaluate(const Applicant& applicant) const
{
    const auto holds = [&](const Attribute& attribute) {
        if (attribute.comparison.empty())
            return true;
        const Value& value = applicant.at(attribute.field);
        const bool missing = m_numeric.at(attribute.field) ? !value.number : !value.text;
        if (attribute.comparison == "isMissing" || missing)
            return attribute.comparison == "isMissing" && missing; // otherwise unknown, which is not true
        if (!m_numeric.at(attribute.field))
            return attribute.comparison == "equal" && *value.text == attribute.value;
        const double number = std::strtod(attribute.value.c_str(), nullptr);
        return attribute.comparison == "equal" ? *value.number == number : *value.number < number;
    };
    PmmlScore result{m_initialScore, {}};
    std::vector<std::pair<double, std::string>> losses;
    for (const Characteristic& characteristic : m_characteristics) {
        const auto found = std::ranges::find_if(characteristic.attributes, holds);
        result.score += found->partialScore;
        losses.emplace_back(characteristic.baseline - found->partialScore, characteristic.reasonCode);
    }
    std::ranges::stable_sort(losses, std::greater<>{}, [](const auto& loss) { return loss.first; });
    for (int i = 0; i < m_reasonFields; ++i)
        result.reasons.push_back(losses[static_cast<std::size_t>(i)].second);
    return result;
}

} // namespace riskloom::testing
