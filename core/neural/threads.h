// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

// LibTorch, the BLAS behind it and oneDNN keep threads of their own. Left alone, all take all cores and wait for each
// other in busy loops; a training step then takes more than twice as long. So products get the threads, the rest none.
namespace riskloom {

// Gives matrix products `threads` threads and everything else of LibTorch one, for the whole process; between
// operations there is no parallelism. Call it before anything else uses LibTorch, and again on a thread that starts to
// compute.
void setThreads(int threads);

// While it lives, oneDNN computes on this thread with as many threads as products may take.
class ProductThreads {
public:
    ProductThreads();
    ~ProductThreads();
    ProductThreads(const ProductThreads&) = delete;
    ProductThreads& operator=(const ProductThreads&) = delete;

private:
    int m_before;
};

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

// Tries 1 … all cores on a product (matrices.h) as it occurs in training (500 × 256 × 256), some 30 ms each in turns, and
// gives the best of each, fewest threads first. Leaves some number of threads set.
std::vector<ThreadSpeed> measureThreads();

// The fewest threads that come within 10 % of the fastest; 1 when nothing was measured.
int fewestFastThreads(const std::vector<ThreadSpeed>& speeds);

// What computes products, as it names itself: the BLAS of LibTorch ("OpenBLAS 0.3.21 … Zen", "MKL" or "unknown") and
// oneDNN with the instructions it found, e.g. "oneDNN 2.6.3 avx512_core".
std::string blasName();

} // namespace riskloom
