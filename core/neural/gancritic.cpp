// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gancritic.h"

#include "core/neural/gankernels.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace riskloom {
namespace {

namespace kernels = gankernels;

constexpr double shortest = 1e-12; // a direction or a gradient below it has no length to divide by

double squareOf(std::span<const float> values)
{
    double sum = 0.0;
    for (const float value : values)
        sum += static_cast<double>(value) * static_cast<double>(value);
    return sum;
}

void makeUnit(std::span<float> values)
{
    const auto factor = static_cast<float>(1.0 / std::max(std::sqrt(squareOf(values)), shortest));
    for (float& value : values)
        value *= factor;
}

} // namespace

GanCritic::GanCritic(const GanLayout& layout, const GanOptions& options, std::size_t most)
    : m_data(layout.data), m_rowWidth(layout.rowWidth()), m_pac(layout.pac), m_penalty(options.penalty), m_dropout(densekernels::dropoutFor(options.dropout)),
      m_spectral(layout.discriminatorNorm == DiscriminatorNorm::Spectral), m_most(most)
{
    std::size_t offset = 0;
    std::size_t direction = 0;
    std::size_t width = layout.pac * layout.rowWidth();
    m_input.resize(most * width);
    m_outputs.resize(most);
    std::size_t left = 0;
    const auto add = [&](std::size_t units) {
        m_layers.push_back({width, units, offset, direction});
        m_leftAt.push_back(left);
        left += width;
        direction += units;
        offset += width * units + units;
        width = units;
    };
    for (const std::size_t units : layout.discriminatorUnits) {
        add(units);
        m_hidden.emplace_back(most * units);
        m_slopes.emplace_back(most * units);
        m_hiddenGradient.emplace_back(most * units);
    }
    add(1);
    m_parameters = offset;
    if (m_spectral) {
        m_scaled.resize(offset);
        m_left.resize(left);
        m_norms.resize(m_layers.size());
    }
}

std::size_t GanCritic::hiddenUnits() const
{
    std::size_t units = 0;
    for (std::size_t l = 0; l < hiddenLayers(); ++l)
        units += m_layers[l].units;
    return units;
}

void GanCritic::take(std::vector<float>& weights, std::span<const float> directions)
{
    m_weights = weights.data();
    if (!m_spectral)
        return;
    assert(directions.size() == m_layers.back().direction + 1);
    m_right.assign(directions.begin(), directions.end());
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const Layer& layer = m_layers[l];
        const float* own = weights.data() + layer.offset;
        const std::span<float> left = std::span(m_left).subspan(m_leftAt[l], layer.inputs);
        kernels::rowProducts(own, m_right.data() + layer.direction, left, layer.units);
        const double norm = std::max(std::sqrt(squareOf(left)), shortest);
        m_norms[l] = static_cast<float>(norm);
        makeUnit(left);
        const auto factor = static_cast<float>(1.0 / norm);
        const std::size_t count = layer.inputs * layer.units;
        float* scaled = m_scaled.data() + layer.offset;
        for (std::size_t i = 0; i < count; ++i)
            scaled[i] = own[i] * factor;
        std::copy_n(own + count, layer.units, scaled + count);
    }
    m_weights = m_scaled.data();
}

void GanCritic::turn(std::span<float> directions) const
{
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const Layer& layer = m_layers[l];
        const std::span<float> own = directions.subspan(layer.direction, layer.units);
        kernels::columnProducts(m_weights + layer.offset, std::span(m_left).subspan(m_leftAt[l], layer.inputs), own.data(),
                                layer.units);
        makeUnit(own); // of W / σ: the same direction
    }
}

void GanCritic::firstProduct(const Matrix& to)
{
    const Layer& layer = m_layers.front();
    if (m_places.empty()) {
        multiply(to, {m_input.data(), to.rows, inputWidth(), inputWidth()}, weights(layer));
        return;
    }
    for (std::size_t p = 0; p < m_pac; ++p)
        (p == 0 ? multiply : addProduct)(to, dataOf(m_input.data(), p, to.rows), dataWeights(m_weights + layer.offset, p));
    kernels::addChosenRows(m_weights + layer.offset, m_places, to.data, to.stride, {to.rows, layer.units});
}

void GanCritic::judge(std::size_t count, const std::uint16_t* bits, std::span<const std::int32_t> asked)
{
    m_places.resize(m_rowWidth > m_data ? count * m_pac : 0);
    for (std::size_t r = 0; r < m_places.size(); ++r) {
        const std::int32_t place = asked[r % asked.size()];
        m_places[r] = place < 0 ? -1 : static_cast<std::int32_t>(r % m_pac * m_rowWidth + m_data) + place;
    }
    for (std::size_t l = 0; l < hiddenLayers(); ++l) {
        const Layer& layer = m_layers[l];
        const Matrix to{m_hidden[l].data(), count, layer.units, layer.units};
        if (l == 0)
            firstProduct(to);
        else
            multiply(to, {m_hidden[l - 1].data(), count, layer.inputs, layer.inputs}, weights(layer));
        kernels::leakyForward(to.data, biases(layer), bits, m_dropout, m_slopes[l].data(), {count, layer.units});
        bits += count * layer.units;
    }
    const Layer& last = m_layers.back();
    const float* w = m_weights + last.offset;
    densekernels::outputLogits(m_hidden.back().data(), w, w[last.inputs], std::span(m_outputs).first(count), last.inputs);
}

void GanCritic::toHidden(std::size_t count)
{
    const std::size_t top = hiddenLayers() - 1;
    kernels::outerTimesSlopes(std::span(m_outputs).first(count), m_weights + m_layers.back().offset, m_slopes[top].data(),
                              m_hiddenGradient[top].data(), m_layers[top].units);
    for (std::size_t l = top; l-- > 0;) {
        const Layer& above = m_layers[l + 1];
        const Matrix to{m_hiddenGradient[l].data(), count, above.inputs, above.inputs};
        multiply(to, {m_hiddenGradient[l + 1].data(), count, above.units, above.units}, weights(above).transposed());
        kernels::timesSlopes(to.data, m_slopes[l].data(), {count, above.inputs});
    }
}

void GanCritic::toData(std::size_t count, float* gradient)
{
    const Layer& bottom = m_layers.front();
    for (std::size_t p = 0; p < m_pac; ++p)
        multiply(dataOf(gradient, p, count), {m_hiddenGradient[0].data(), count, bottom.units, bottom.units},
                 dataWeights(m_weights + bottom.offset, p).transposed());
}

void GanCritic::mix(const std::vector<float>& mixing, std::size_t groups)
{
    const std::size_t width = inputWidth();
    const float* real = group(0);
    const float* fake = group(groups);
    float* between = group(2 * groups);
    for (std::size_t g = 0; g < groups; ++g)
        for (std::size_t j = 0; j < width; ++j, ++real, ++fake, ++between)
            *between = mixing[g] * *real + (1.0F - mixing[g]) * *fake;
}

// With u the product of weights and slopes above a layer, ∂norm/∂W is an outer product of u and of what flows up from the
// norm, so the rows of the penalty join the products that the other rows need anyway.
double GanCritic::penalise(std::size_t groups, double& meanNorm)
{
    const std::size_t width = inputWidth();
    const std::size_t first = 2 * groups;
    const Layer& bottom = m_layers.front();
    const Matrix up{m_hiddenGradient[0].data() + first * bottom.units, groups, bottom.units, bottom.units};
    const Matrix gradient{group(first), groups, width, width};
    multiply(gradient, up, weights(bottom).transposed());
    double total = 0.0;
    meanNorm = 0.0;
    for (std::size_t g = 0; g < groups; ++g) {
        float* row = gradient.data + g * width;
        const double norm = std::sqrt(squareOf({row, width}));
        total += (norm - 1.0) * (norm - 1.0) / static_cast<double>(groups);
        meanNorm += norm / static_cast<double>(groups);
        const double factor = 2.0 * m_penalty / static_cast<double>(groups) * (norm - 1.0) / std::max(norm, shortest);
        for (std::size_t j = 0; j < width; ++j)
            row[j] *= static_cast<float>(factor);
    }
    Matrix from = gradient;
    for (std::size_t l = 0; l < hiddenLayers(); ++l) {
        const Layer& layer = m_layers[l];
        const Matrix to{m_hidden[l].data() + first * layer.units, groups, layer.units, layer.units};
        multiply(to, from, weights(layer));
        kernels::timesSlopes(to.data, m_slopes[l].data() + first * layer.units, {groups, layer.units});
        from = to;
    }
    return m_penalty * total;
}

double GanCritic::clip(std::size_t count, double longest)
{
    double longer = 0.0;
    for (std::size_t g = 0; g < count; ++g) {
        std::span<const float> below(group(g), inputWidth());
        double square = 0.0;
        for (std::size_t l = 0; l < hiddenLayers(); ++l) {
            const std::size_t units = m_layers[l].units;
            square += squareOf({m_hiddenGradient[l].data() + g * units, units}) * (squareOf(below) + 1.0);
            below = {m_hidden[l].data() + g * units, units};
        }
        const auto derivative = static_cast<double>(m_outputs[g]);
        square += derivative * derivative * (squareOf(below) + 1.0);
        const double length = std::sqrt(square);
        if (length <= longest)
            continue;
        longer += 1.0 / static_cast<double>(count);
        const auto factor = static_cast<float>(longest / length);
        m_outputs[g] *= factor;
        for (std::size_t l = 0; l < hiddenLayers(); ++l)
            for (std::size_t j = 0; j < m_layers[l].units; ++j)
                m_hiddenGradient[l][g * m_layers[l].units + j] *= factor;
    }
    return longer;
}

// The groups of the penalty, behind the plain ones, hold gradients, which have no zeros.
void GanCritic::firstGradient(std::size_t count, std::size_t plain, float* own)
{
    const Layer& layer = m_layers.front();
    float* above = m_hiddenGradient[0].data();
    const Matrix whole{own, layer.inputs, layer.units, layer.units};
    if (count > plain)
        multiply(whole, Matrix{group(plain), count - plain, inputWidth(), inputWidth()}.transposed(),
                 {above + plain * layer.units, count - plain, layer.units, layer.units});
    else
        std::fill_n(own, layer.inputs * layer.units, 0.0F);
    for (std::size_t p = 0; p < m_pac; ++p)
        addProduct(dataWeights(own, p), dataOf(m_input.data(), p, plain).transposed(),
                   {above, plain, layer.units, layer.units});
    kernels::addToChosenRows(above, std::span(m_places).first(plain * m_pac), own, {plain, layer.units});
}

void GanCritic::gradient(std::size_t count, std::size_t plain, std::vector<float>& into, Sum sum)
{
    Matrix from{m_input.data(), count, inputWidth(), inputWidth()};
    for (std::size_t l = 0; l < hiddenLayers(); ++l) {
        const Layer& layer = m_layers[l];
        const Matrix above{m_hiddenGradient[l].data(), count, layer.units, layer.units};
        const Matrix own{into.data() + layer.offset, layer.inputs, layer.units, layer.units};
        float* bias = own.data + layer.inputs * layer.units;
        if (sum == Sum::Added)
            addProduct(own, from.transposed(), above);
        else if (l == 0 && !m_places.empty())
            firstGradient(count, plain, own.data);
        else
            multiply(own, from.transposed(), above);
        if (sum == Sum::Fresh)
            std::fill_n(bias, layer.units, 0.0F);
        kernels::addColumnSums(above.data, bias, {plain, layer.units});
        from = {m_hidden[l].data(), count, layer.units, layer.units};
    }
    const Layer& last = m_layers.back();
    float* own = into.data() + last.offset;
    if (sum == Sum::Fresh)
        std::fill_n(own, last.inputs + 1, 0.0F);
    for (std::size_t g = 0; g < count; ++g) {
        const float* row = from.data + g * last.inputs;
        for (std::size_t j = 0; j < last.inputs; ++j)
            own[j] += m_outputs[g] * row[j];
        if (g < plain)
            own[last.inputs] += m_outputs[g];
    }
}

void GanCritic::throughNorm(std::vector<float>& gradient) const
{
    for (std::size_t l = 0; m_spectral && l < m_layers.size(); ++l) {
        const Layer& layer = m_layers[l];
        float* own = gradient.data() + layer.offset;
        const float* scaled = m_weights + layer.offset;
        double inner = 0.0;
        for (std::size_t i = 0; i < layer.inputs; ++i)
            inner += static_cast<double>(densekernels::dot(own + i * layer.units, scaled + i * layer.units, layer.units));
        const float factor = 1.0F / m_norms[l];
        const float* left = m_left.data() + m_leftAt[l];
        const float* right = m_right.data() + layer.direction;
        for (std::size_t i = 0; i < layer.inputs; ++i) {
            const float share = static_cast<float>(inner) * left[i];
            for (std::size_t j = 0; j < layer.units; ++j)
                own[i * layer.units + j] = (own[i * layer.units + j] - share * right[j]) * factor;
        }
    }
}

std::vector<float> discriminatorInUse(const GanLayout& layout, const GanState& networks)
{
    if (layout.discriminatorNorm == DiscriminatorNorm::None)
        return networks.discriminator;
    GanCritic critic(layout, {}, 1);
    std::vector<float> weights = networks.discriminator;
    critic.take(weights, networks.directions);
    const std::span<const float> inUse = critic.inUse();
    return {inUse.begin(), inUse.end()};
}

} // namespace riskloom
