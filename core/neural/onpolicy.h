// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/actorcritic.h"
#include "core/neural/flatweights.h"
#include "core/neural/task.h"
#include "core/run/policyalgorithm.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace riskloom {

// How a policy gradient is followed. The three methods differ in what they make of a rollout:
//   Reinforce: returns to the end of the episode less the value function (λ = 1), one step of the optimiser. An episode that
//              outlasts the rollout is continued by its value.
//   A2c:       the same over short rollouts.
//   Ppo:       generalised advantages (Schulman et al. 2016), normalised in every minibatch, several epochs with the clipped
//              ratio, ended early when the policy has moved too far.
struct OnPolicyOptions {
    PolicyAlgorithm method = PolicyAlgorithm::Ppo;
    int rolloutSteps = 128; // of every environment
    double discount = 0.99;
    double lambda = 0.95;
    double entropyWeight = 0.0;
    double valueWeight = 0.5;
    double largestGradient = 0.5; // length to which longer ones are cut
    int epochs = 10;              // the next four are of Ppo
    std::size_t minibatch = 256;
    double clip = 0.2;
    double targetKl = 0.02; // an epoch that moves farther than 1.5 times this is the last
};

// The options the three methods are used with here; conventions of Stable-Baselines3 where they have any.
OnPolicyOptions onPolicyOptions(PolicyAlgorithm method);

struct OnPolicySummary {
    double reward = 0.0; // mean of a step
    double entropy = 0.0;
    double kl = 0.0; // from the policy that drew to the one that was learned: mean of e^x - 1 - x, x the change of ln p
    double explainedVariance = 0.0; // 1 - Var(return - value) / Var(return)
    double finishedSteps = 0.0;     // mean length of the episodes that ended; 0 when none did
    int finished = 0;
};

// Rollouts and updates. One object, one thread.
class OnPolicyTrainer {
public:
    OnPolicyTrainer(Task& task, ActorCritic& actor, OnPolicyOptions options);

    // Every environment begins an episode.
    void restart(Random& random);
    // One rollout from where the environments stand, and what is learned from it.
    OnPolicySummary update(FlatWeights::State& weights, double learningRate, Random& random);

private:
    void roll(std::span<const float> parameters, Random& random);
    void estimateAdvantages();
    void learn(FlatWeights::State& weights, double learningRate, std::span<const std::size_t> rows);
    [[nodiscard]] double lastKl() const { return m_klSum / static_cast<double>(std::max<std::size_t>(1, m_klRows)); }

    Task& m_task;
    ActorCritic& m_actor;
    OnPolicyOptions m_options;
    OnPolicySummary m_summary;
    double m_klSum = 0.0;
    std::size_t m_klRows = 0;

    // steps × environments
    std::vector<float> m_observations;
    std::vector<float> m_actions;
    std::vector<float> m_logProbabilities;
    std::vector<float> m_entropies;
    std::vector<float> m_values;
    std::vector<float> m_rewards;
    std::vector<Episode> m_episodes;
    std::vector<float> m_advantages;
    std::vector<float> m_returns;

    std::vector<float> m_current; // observations
    std::vector<float> m_next;    // values behind the rollout
    std::vector<int> m_lengths;

    // of a minibatch
    std::vector<float> m_rows;
    std::vector<float> m_rowActions;
    std::vector<float> m_rated;
    std::vector<float> m_ratingGradient;
    std::vector<float> m_gradient;
};

// A step of Adam with a gradient that is cut to a length; the gradient becomes 0.
void adamStepCut(FlatWeights::State& weights, std::span<float> gradient, double learningRate, double longest);

} // namespace riskloom
