// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/steering.h"
#include "ui/synth/steeredrun.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace riskloom {

class ElidedLabel;

// Steers the training that is shown while it runs: hold it, step one network, slow it down, set the learning rates. Hidden when
// it does not run; grey, with the reason, when it may not be steered.
class SteeringBar : public QWidget {
    Q_OBJECT

public:
    explicit SteeringBar(QWidget* parent = nullptr);
    void setRun(const SteeredRun& run);
    void setStage(const QString& stage); // of the running run; only a training can be steered
    [[nodiscard]] const QString& stage() const { return m_stage; }
    void refuse(); // the last order was not taken

Q_SIGNALS:
    void ordered(riskloom::SteeringOrder order);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshRates();
    void hold();
    void setRate(Steering what, QLineEdit* field);
    [[nodiscard]] QString refusal() const; // "" = it may be steered

    SteeredRun m_run;
    QString m_stage;
    QString m_problem; // with what was written last
    std::optional<Steering> m_asked; // Pause or Continue, until the training shows that it does
    QPushButton* m_hold;
    QPushButton* m_stepDiscriminator;
    QPushButton* m_stepGenerator;
    QLabel* m_paceLabel;
    QComboBox* m_pace;
    QLabel* m_generatorLabel;
    QLineEdit* m_generatorRate;
    QLabel* m_discriminatorLabel;
    QLineEdit* m_discriminatorRate;
    ElidedLabel* m_state;
};

} // namespace riskloom
