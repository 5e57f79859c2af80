// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/latesttask.h"

#include <QToolButton>

#include <filesystem>
#include <functional>
#include <vector>

namespace riskloom {

// A file that what is shown can be saved as. `prepare` is called in the window's thread, where the words are, and gives the
// work that writes the file, which is done in another.
struct SaveChoice {
    using Work = std::function<Result<>(const std::filesystem::path& path)>;
    QString title; // "PDF …"
    FileRequest request;
    std::function<Result<Work>()> prepare;
};

// A menu of such files. Asks where to and says in a note where it lies; errors are told by failed().
class SaveButton : public QToolButton {
    Q_OBJECT

public:
    explicit SaveButton(QWidget* parent = nullptr);
    void setChoices(std::vector<SaveChoice> choices);
    void save(std::size_t choice);

Q_SIGNALS:
    void failed(const riskloom::Error& error);

private:
    void write(const SaveChoice::Work& work, const QString& path);

    std::vector<SaveChoice> m_choices;
    LatestTask<Result<>> m_writing{this};
};

} // namespace riskloom
