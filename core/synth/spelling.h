// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// The words most like `wanted`, nearest first, at most so many: by edits (Levenshtein 1966, "Binary codes capable of
// correcting deletions, insertions and reversals") without regard to ASCII case, two or a third of its bytes at most.
std::vector<std::string> spelledLike(std::string_view wanted, std::span<const std::string> words, std::size_t most);

} // namespace riskloom
