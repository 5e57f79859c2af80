// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/runpicker.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace riskloom {

QComboBox* runPicker()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

void listRuns(QComboBox& picker, const std::vector<RunChoice>& choices, std::int64_t chosen)
{
    const QSignalBlocker quiet(picker);
    picker.clear();
    for (const RunChoice& choice : choices) {
        picker.addItem(choice.label, static_cast<qlonglong>(choice.run));
        picker.setItemData(picker.count() - 1, choice.label + u'\n' + choice.toolTip, Qt::ToolTipRole);
    }
    picker.setCurrentIndex(picker.findData(static_cast<qlonglong>(chosen)));
    picker.setToolTip(picker.currentData(Qt::ToolTipRole).toString());
    picker.setEnabled(!choices.empty());
}

} // namespace riskloom
