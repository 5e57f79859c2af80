// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"

#include <QObject>

#include <boost/json/object.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace riskloom {

// What is chosen by hand on the pages for the run that follows the one shown: variables forced or excluded, points, and
// how variables are selected. It begins as that run was asked, and is kept while other runs are looked at.
class NextRun : public QObject {
    Q_OBJECT

public:
    enum class Choice { Automatic, Forced, Excluded };
    using QObject::QObject;

    void setRun(const ScorecardRun& run);
    void clear();
    [[nodiscard]] std::int64_t run() const { return m_run; } // 0 = none

    [[nodiscard]] Choice choiceOf(const std::string& variable) const;
    [[nodiscard]] bool isNew(const std::string& variable) const; // another choice than the run's
    void choose(const std::vector<std::string>& variables, Choice choice);

    [[nodiscard]] const PointOverride* overrideOf(const std::string& variable, const std::string& bin) const;
    [[nodiscard]] bool overrideIsNew(const std::string& variable, const std::string& bin) const; // or newly gone
    void setPoints(const PointOverride& points); // takes the place of an earlier one of the same bin
    void revertPoints(const std::string& variable, const std::string& bin);

    // How variables are selected: "selection", "criterion" or "signs", and the JSON name of one of its choices.
    [[nodiscard]] std::string selectionField(const std::string& field) const;
    void setSelectionField(const std::string& field, const std::string& choice);

    [[nodiscard]] bool differsFromRun() const;
    [[nodiscard]] boost::json::object fields() const; // of the request, that these choices decide

Q_SIGNALS:
    void changed(); // by a person

private:
    [[nodiscard]] const CreditScorecardRequest& request() const;
    void replace(CreditScorecardRequest edited);

    std::int64_t m_run = 0;
    CreditScorecardRequest m_asked;                         // of the run
    std::map<std::int64_t, CreditScorecardRequest> m_edited; // by run
};

} // namespace riskloom
