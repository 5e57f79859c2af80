// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "core/store/datacard.h"
#include "ui/synth/ganpage.h"
#include "ui/widgets/savebutton.h"

#include <cstdint>
#include <optional>

class QLabel;

namespace riskloom {

class CodePicker;
class DataTable;
class DrawForm;
class RuleList;
class SectionHeader;
class ValueTableModel;

// Draws rows from the shown run's generator by rules, and shows how many it took and how the categories came out.
class GeneratePage : public GanPage {
    Q_OBJECT

public:
    explicit GeneratePage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("generate"); }
    QString title() const override;

Q_SIGNALS:
    void placeChosen(const QString& pane, std::int64_t dataset);
    void failed(const riskloom::Error& error);

protected:
    void refresh() override;

private:
    void showDrawn();
    [[nodiscard]] Result<SaveChoice::Work> rowsAsFile() const;

    Session& m_session;
    DrawForm* m_form;
    RuleList* m_rules;
    CodePicker* m_code;
    SectionHeader* m_header;
    SaveButton* m_save;
    QLabel* m_withheld; // of a generator with a guarantee
    DataTable* m_kept;
    ValueTableModel* m_keptRows;
    QLabel* m_sharesTitle;
    DataTable* m_shares;
    ValueTableModel* m_shareRows;
    std::optional<GeneratedRows> m_drawn; // last
    std::int64_t m_drawnRun = 0;
};

} // namespace riskloom
