// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/synth/ganpage.h"

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QTemporaryDir;

namespace riskloom {

class MessageBar;
class NumberBox;

// Draws rows from the shown run's generator and keeps them in the workspace as a dataset that names the run.
class GeneratePage : public GanPage {
    Q_OBJECT

public:
    explicit GeneratePage(Session& session, QWidget* parent = nullptr);
    ~GeneratePage() override;
    QString id() const override { return QStringLiteral("generate"); }
    QString title() const override;

Q_SIGNALS:
    void creditRequested(std::int64_t dataset);
    void dataRequested(std::int64_t dataset);

protected:
    void refresh() override;

private:
    void draw();
    void keep(const Result<>& drawn);
    void kept(const Result<std::int64_t>& dataset);
    void fail(const Error& error);

    Session& m_session;
    QLabel* m_explanation;
    QLabel* m_rowsLabel;
    NumberBox* m_rows;
    QLabel* m_seedLabel;
    NumberBox* m_seed;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QPushButton* m_draw;
    MessageBar* m_message;
    std::unique_ptr<QTemporaryDir> m_folder; // while rows are drawn
    std::int64_t m_named = 0;                // run the name was proposed for
    std::int64_t m_drawing = 0;              // run whose rows are drawn
    Generation m_wanted;
};

} // namespace riskloom
