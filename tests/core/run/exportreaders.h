// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

// Readers of exported scorecards that share no code with what wrote them.
namespace riskloom::testing {

// A row to score: for each variable a number, a text, or nothing when it is missing.
struct Value {
    std::optional<double> number;
    std::optional<std::string> text;
};
using Applicant = std::map<std::string, Value>;

Applicant applicantOf(const Table& table, std::size_t row);

// One line of a points table, as it stands in a CSV or XLSX file.
struct PointsLine {
    std::string variable;
    std::string kind;
    std::string category;
    std::optional<double> lower;
    std::optional<double> upper;
    std::optional<double> value;
    double points = 0.0;
};

std::vector<PointsLine> readCsvPoints(const std::string& text);
std::vector<PointsLine> readXlsxPoints(const QByteArray& file);
double scoreByLines(const std::vector<PointsLine>& lines, const Applicant& applicant);

// Evaluates a PMML 4.4 Scorecard with the predicates that occur: True, isMissing, equal, lessThan.
struct PmmlScore {
    double score = 0.0;
    std::vector<std::string> reasons; // by points below the baseline, largest first, as many as there are output fields
};
class PmmlScorecard {
public:
    explicit PmmlScorecard(const std::string& xml);
    [[nodiscard]] bool valid() const { return m_valid; }
    [[nodiscard]] PmmlScore evaluate(const Applicant& applicant) const;

private:
    struct Attribute {
        double partialScore = 0.0;
        std::string field;
        std::string comparison; // "" = True
        std::string value;
    };
    struct Characteristic {
        std::string reasonCode;
        double baseline = 0.0;
        std::vector<Attribute> attributes;
    };

    bool m_valid = false;
    double m_initialScore = 0.0;
    int m_reasonFields = 0;
    std::map<std::string, bool> m_numeric; // by field
    std::map<std::string, bool> m_emptyIsMissing;
    std::vector<Characteristic> m_characteristics;
};

} // namespace riskloom::testing
