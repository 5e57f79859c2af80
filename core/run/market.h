// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/marketwindow.h"
#include "core/run/steeringact.h"
#include "core/synth/stylisedfacts.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// Series: whole courses of all assets. Windows: pictures of 28 assets on 28 days by a DCGAN.
BOOST_DEFINE_ENUM_CLASS(MarketGanModel, Series, Windows)

// StochasticVolatility: a network makes the volatility of shocks. TemporalConvolution: convolutions over noise make the
// returns themselves, whose tails were made normal first (Wiese et al. 2020).
BOOST_DEFINE_ENUM_CLASS(SeriesNetwork, StochasticVolatility, TemporalConvolution)

// A generator of daily returns for all assets of a price table, trained on all but the newest days.
struct MarketGanRequest {
    std::string dataset; // SHA-256 of the table
    std::string dateColumn;
    std::vector<std::string> assets; // columns of prices, one asset each
    double holdoutShare = 0.2;       // newest days, never looked at while training
    MarketGanModel model = MarketGanModel::Series;
    SeriesNetwork network = SeriesNetwork::StochasticVolatility; // of the series
    int steps = 150;             // of the series
    int pathsInStep = 2;         // generated in a step, each as long as the training days
    int windowsInStep = 48;      // that a critic compares in a step
    int windowDays = 256;        // of the critic of single series
    int factors = 5;             // shocks that assets share
    double generatorRate = 2e-3; // learning rates of Adam
    double criticRate = 4e-4;
    double criticWeight = 0.1; // of the critics' opinion against the moments in the generator's loss
    double momentWeight = 10.0;
    int checkpointEvery = 10; // steps
    int evaluationPaths = 20; // that every model is judged by
    int resampledPaths = 60;  // of the real days, for the bands
    double blockDays = 250.0; // mean length of their blocks
    int pictureSteps = 800;   // the next three are of the pictures
    int picturesInStep = 32;
    double pictureRate = 2e-4;
    std::uint64_t seed = 1;
    std::vector<SteeringAct> steering; // done to the training, by step; the critics are its discriminator
};
BOOST_DESCRIBE_STRUCT(MarketGanRequest, (),
                      (dataset, dateColumn, assets, holdoutShare, model, network, steps, pathsInStep, windowsInStep,
                       windowDays, factors, generatorRate, criticRate, criticWeight, momentWeight, checkpointEvery, evaluationPaths,
                       resampledPaths, blockDays, pictureSteps, picturesInStep, pictureRate, seed, steering))

// A figure of one path, or its mean over paths with their 95 % band.
struct PathFigure {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};
BOOST_DESCRIBE_STRUCT(PathFigure, (), (value, low, high))

// Of the index that holds every asset in equal parts, every day anew, without costs. Losses are positive fractions.
struct IndexRisk {
    PathFigure volatility;        // of daily log returns, a year of 252 days
    PathFigure valueAtRisk;       // of one day, 99 %
    PathFigure expectedShortfall; // of one day, 99 %
    PathFigure maxDrawdown;
};
BOOST_DESCRIBE_STRUCT(IndexRisk, (), (volatility, valueAtRisk, expectedShortfall, maxDrawdown))

// "gan", "bootstrap" (blocks of 21 days), "garch" (GARCH(1,1) with Student-t shocks and constant correlations),
// "gaussian" (independent normal days with the sample's covariances).
struct MarketModelReport {
    std::string model;
    StylisedFactBoard board; // against the training days
    IndexRisk risk;
};
BOOST_DESCRIBE_STRUCT(MarketModelReport, (), (model, board, risk))

// Levels of the index from 1 at the end of the training days, at the given days after it.
struct FanChart {
    std::vector<double> days;
    std::vector<double> low; // 5 % of the generated paths lie below
    std::vector<double> lowerQuarter;
    std::vector<double> median;
    std::vector<double> upperQuarter;
    std::vector<double> high; // 95 % lie below
    std::vector<double> real; // what came
};
BOOST_DESCRIBE_STRUCT(FanChart, (), (days, low, lowerQuarter, median, upperQuarter, high, real))

// Windows made after so many steps, from the same noise at every step; pixels as packWindows() gives them.
struct Gallery {
    int step = 0;
    std::string windows;
};
BOOST_DESCRIBE_STRUCT(Gallery, (), (step, windows))

// Squared Fréchet distances of pictures to real ones: of each kind as many.
struct WindowDistance {
    double train = 0.0; // other pictures of the newer half of the training days
    double heldOut = 0.0;
    double generated = 0.0;
    double gaussian = 0.0;    // independent normal days with the training days' covariances
    double independent = 0.0; // every asset's days of another time: the floor
};
BOOST_DESCRIBE_STRUCT(WindowDistance, (), (train, heldOut, generated, gaussian, independent))

// In the features of a network that was trained once on the older half of the training days and then frozen
// (core/neural/windowembedding.h). They mean nothing beside those of another network, hence its hash. Other pictures of the
// same days lie as far as chance puts them, those of the other time as far as the market has changed: no generator of the
// training days comes nearer to the held-out ones but by luck.
struct WindowDistances {
    std::string sha256;        // of its layers and weights
    std::int64_t windows = 0;  // of every side
    std::int64_t features = 0; // units of the layer below the classes
    std::int64_t classes = 0;
    double accuracy = 0.0; // of the classes, on windows of days it has not seen
    WindowDistance toHeldOut;
    WindowDistance toTrain; // to the newer half of the training days
};
BOOST_DESCRIBE_STRUCT(WindowDistances, (), (sha256, windows, features, classes, accuracy, toHeldOut, toTrain))

struct WindowsReport {
    std::vector<std::string> assets; // the rows, from above
    std::vector<Gallery> galleries;  // by step; the last one has 100 windows, the others 25
    std::string real;                // 100 windows of the training days
    WindowFigures train;
    WindowFigures heldOut; // zeros without held-out days
    WindowFigures generated;
    WindowFigures gaussian; // independent normal days with the training days' covariances
    WindowFigures independent; // every asset's days of another time; zeros in reports of earlier versions, like the next
    std::optional<WindowDistances> distances; // none with fewer held-out days than fewestHeldOutDays
};
BOOST_DESCRIBE_STRUCT(WindowsReport, (),
                      (assets, galleries, real, train, heldOut, generated, gaussian, independent, distances))

// What a training tells of itself while it goes.
struct MarketPreview {
    std::optional<std::int64_t> heldAfter; // steps: it waits
    std::optional<Gallery> gallery;        // the newest, of pictures; none: that of before
};
BOOST_DESCRIBE_STRUCT(MarketPreview, (), (heldAfter, gallery))

// Losses travel as metrics "series.loss", "cross.loss" and "moments", those of pictures as "critic.loss" and
// "generator.loss"; one point a step. At the step it was done, "steered.<what>" of each SteeringAct.
struct MarketGanReport {
    std::vector<std::string> assets;
    std::string firstDay; // of the returns, ISO 8601
    std::string lastTrainDay;
    std::string lastDay;
    std::int64_t trainDays = 0;
    std::int64_t holdoutDays = 0;
    std::int64_t parameters = 0;
    int steps = 0;
    int rollbacks = 0;
    std::vector<MarketModelReport> models; // the trained one first
    IndexRisk realRisk;                    // of the training days; bands are of the resampled paths
    // The held-out days in the band of generated paths as long as they are: what training never saw. Empty without
    // such.
    std::vector<FactVerdict> heldOut;
    FanChart fan;
    WindowsReport windows; // of MarketGanModel::Windows, where models, realRisk, heldOut and fan are empty
    std::vector<double> heaviness; // δ of each asset (core/synth/lambertw.h), of SeriesNetwork::TemporalConvolution; else none
    std::vector<SteeringAct> steering; // all that was done to the training, by the request or by hand
};
BOOST_DESCRIBE_STRUCT(MarketGanReport, (),
                      (assets, firstDay, lastTrainDay, lastDay, trainDays, holdoutDays, parameters, steps, rollbacks,
                       models, realRisk, heldOut, fan, windows, heaviness, steering))

} // namespace riskloom
