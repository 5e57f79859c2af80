// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "core/store/datacard.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTemporaryDir;

namespace riskloom {

class MessageBar;
class NumberBox;

// Draws from a finished run's generator and keeps what it gave in the workspace as a dataset that names the run.
class DrawForm : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString explanation;
        QString count; // of what is drawn
        QString name;  // proposed for the dataset
        QString draw;  // on the button
        QString done;  // %1 how many, %2 the dataset
        std::vector<QString> parts; // before each part that is asked for beside; "" hides it
        std::vector<std::pair<QString, QString>> places; // where the dataset can be opened: words and pane
    };

    DrawForm(Session& session, double most, QWidget* parent = nullptr);
    ~DrawForm() override;
    void setRun(std::int64_t run, const Words& words);
    // What is asked for beside number and seed: edited in `part`, put into the request by `fill` unless it is hidden.
    void addPart(QWidget* part, std::function<void(Generation&)> fill);

Q_SIGNALS:
    void placeChosen(const QString& pane, std::int64_t dataset);
    void drawn(std::int64_t run, const riskloom::GeneratedRows& made); // and kept; another run may be shown by now

private:
    struct Part {
        QLabel* label;
        QWidget* widget;
        std::function<void(Generation&)> fill;
    };

    void draw();
    void keep(const Result<GenerationReport>& drawn);
    void kept(const Result<std::int64_t>& dataset);
    void fail(const Error& error);
    [[nodiscard]] QString freeName() const;
    void setDrawing(std::int64_t work); // 0 = nothing
    void reveal(); // the message, where the page scrolls

    Session& m_session;
    Words m_words;
    QLabel* m_explanation;
    QLabel* m_countLabel;
    NumberBox* m_count;
    QLabel* m_seedLabel;
    NumberBox* m_seed;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QFormLayout* m_form;
    QPushButton* m_draw;
    QPushButton* m_cancel; // while something is drawn
    MessageBar* m_message;
    std::unique_ptr<QTemporaryDir> m_folder; // while something is drawn
    std::int64_t m_run = 0;                  // the name was proposed for
    std::int64_t m_drawing = 0;              // run that is drawn from, and what the rows will be called
    QString m_drawingName;
    std::int64_t m_work = 0;                 // to cancel it by
    GeneratedRows m_made;                    // what was asked for, and what came of it
    std::vector<Part> m_parts;
};

} // namespace riskloom
