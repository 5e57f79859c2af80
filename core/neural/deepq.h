// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/flatweights.h"
#include "core/neural/perceptron.h"
#include "core/neural/task.h"

#include <cstddef>
#include <vector>

namespace riskloom {

struct DeepQOptions {
    std::size_t actions = 2;
    int rolloutSteps = 16; // of every environment in a round, drawn with the chance `explore` of a random action
    int learningSteps = 32; // of the optimiser in a round
    std::size_t batch = 64;
    std::size_t capacity = 20000; // transitions that are remembered
    double discount = 0.99;
    double largestGradient = 10.0;
    int targetRounds = 2; // from one copy to the target net to the next
};

// Transitions that are learned from again and again; the newest replace the oldest.
struct ReplayBuffer {
    std::vector<float> observations; // capacity × observation
    std::vector<float> next;
    std::vector<float> actions; // the next three one a transition
    std::vector<float> rewards;
    std::vector<float> goesOn;      // 0 where the episode ended for good
    std::vector<float> counters = {0.0F, 0.0F}; // transitions that are there, place of the next
};

struct DeepQSummary {
    double reward = 0.0; // mean of a step
    double loss = 0.0;   // mean Huber loss
    double value = 0.0;  // mean of the highest Q of the observations drawn
    double finishedSteps = 0.0; // mean length of the episodes that ended; 0 when none did
};

// Deep Q-learning with a replay buffer and a target net (Mnih et al. 2015, Nature 518, 529-533), Huber loss. The target net
// and the buffer belong to the caller, who keeps them in checkpoints. One object, one thread.
class DeepQTrainer {
public:
    DeepQTrainer(Task& task, Perceptron& net, DeepQOptions options);

    [[nodiscard]] ReplayBuffer emptyBuffer() const;
    void restart(Random& random);
    // A round: transitions are gathered, then learned from once there are enough for a batch. `round` counts from 0.
    DeepQSummary update(FlatWeights::State& weights, std::vector<float>& target, ReplayBuffer& buffer, std::int64_t round,
                        double explore, double learningRate, Random& random);

private:
    void gather(std::span<const float> parameters, ReplayBuffer& buffer, double explore, Random& random, DeepQSummary& summary);
    double learn(FlatWeights::State& weights, const std::vector<float>& target, const ReplayBuffer& buffer, double learningRate,
                 Random& random);

    Task& m_task;
    Perceptron& m_net;
    DeepQOptions m_options;
    std::vector<float> m_current;
    std::vector<float> m_scores;
    std::vector<int> m_lengths;
    std::vector<float> m_rows;
    std::vector<float> m_nextRows;
    std::vector<float> m_batchScores;
    std::vector<float> m_nextScores;
    std::vector<float> m_scoreGradient;
    std::vector<float> m_gradient;
};

} // namespace riskloom
