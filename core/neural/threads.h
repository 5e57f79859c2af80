// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

// LibTorch and the BLAS behind it keep a thread pool each. Left alone, both take all cores and wait for each other in
// busy loops; a training step then takes more than twice as long. So one of them gets the threads and the other none.
namespace riskloom {

// Gives matrix products `threads` threads and everything else of LibTorch one, for the whole process; between
// operations there is no parallelism. Call it before anything else uses LibTorch, and again on a thread that starts to
// compute.
void setThreads(int threads);

// While it lives, matrix products take one thread, for several at once are made side by side; then as many as before.
class ProductsSideBySide {
public:
    ProductsSideBySide();
    ~ProductsSideBySide();
    ProductsSideBySide(const ProductsSideBySide&) = delete;
    ProductsSideBySide& operator=(const ProductsSideBySide&) = delete;

private:
    int m_before;
};

// Billions of floating-point operations a second of one matrix product at a number of threads.
struct ThreadSpeed {
    int threads = 1;
    double gigaflops = 0.0;
};

BOOST_DESCRIBE_STRUCT(ThreadSpeed, (), (threads, gigaflops))

// Tries 1 … all cores on a matrix product as it occurs in training (500 × 256 × 256), some 30 ms each in turns, and
// gives the best of each, fewest threads first. Leaves some number of threads set.
std::vector<ThreadSpeed> measureThreads();

// The fewest threads that come within 10 % of the fastest; 1 when nothing was measured.
int fewestFastThreads(const std::vector<ThreadSpeed>& speeds);

// The BLAS in use as it names itself, e.g. "OpenBLAS 0.3.21 … Zen", "MKL" or "unknown".
std::string blasName();

} // namespace riskloom
