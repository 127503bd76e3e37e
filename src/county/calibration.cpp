#include "county/calibration.hpp"

#include "base/embedded.hpp"

#include <cstdlib>
#include <stdexcept>

namespace ribbon::county {
namespace {

/// A number as it stands in the file; one with a fraction comes as text.
double as_number(const JsonValue& value, std::string_view path)
{
    if (const auto* whole = value.number()) return static_cast<double>(*whole);
    if (const auto* text = value.text()) return std::strtod(text->c_str(), nullptr);
    throw std::logic_error("calibration.json: " + std::string{path} + " is not a number");
}

} // namespace

double total(const Counts& counts)
{
    double sum = 0;
    for (const auto& one : counts) sum += one.second;
    return sum;
}

double of(const Counts& counts, std::string_view name)
{
    for (const auto& one : counts)
        if (one.first == name) return one.second;
    return 0;
}

std::vector<double> weights(const Counts& counts)
{
    std::vector<double> all;
    for (const auto& one : counts) all.push_back(one.second);
    return all;
}

const JsonValue& Calibration::at(std::string_view path) const
{
    const JsonValue* value = &held_;
    std::string_view left = path;
    while (!left.empty()) {
        const auto dot = left.find('.');
        value = value->find(left.substr(0, dot));
        if (!value) throw std::logic_error("calibration.json has no \"" + std::string{path} + "\"");
        left = dot == std::string_view::npos ? std::string_view{} : left.substr(dot + 1);
    }
    return *value;
}

double Calibration::number(std::string_view path) const { return as_number(at(path), path); }

Counts Calibration::counts(std::string_view path) const
{
    Counts counts;
    for (const JsonMember& one : *at(path).object())
        if (!one.value.object()) counts.emplace_back(one.name, as_number(one.value, path));
    return counts;
}

std::vector<std::string> Calibration::names(std::string_view path) const
{
    std::vector<std::string> names;
    for (const JsonMember& one : *at(path).object()) names.push_back(one.name);
    return names;
}

const Calibration& calibration()
{
    static const Calibration read = [] {
        auto parsed = parse_json(embedded("county/calibration.json"), {.depth = 16});
        if (!parsed) throw std::logic_error(parsed.problems().front().sentence);
        return Calibration{*std::move(parsed)};
    }();
    return read;
}

} // namespace ribbon::county
