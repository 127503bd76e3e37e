// What was published of a real county in one year, which the invented one is held to.
#pragma once

#include "base/json/value.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon::county {

/// One published table: its rows by name, in the order of the file.
using Counts = std::vector<std::pair<std::string, double>>;
double total(const Counts& counts);
double of(const Counts& counts, std::string_view name);
std::vector<double> weights(const Counts& counts);

/// data/county/calibration.json, asked by the path of a member: "requests.year_2024". A path that
/// is not there is a mistake of ours, and ends the program.
class Calibration {
public:
    explicit Calibration(JsonValue held) : held_(std::move(held)) {}

    double number(std::string_view path) const;
    Counts counts(std::string_view path) const;
    std::vector<std::string> names(std::string_view path) const;

private:
    const JsonValue& at(std::string_view path) const;
    JsonValue held_;
};

/// The one this program was built with.
const Calibration& calibration();

} // namespace ribbon::county
