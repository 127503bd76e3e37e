// Where the invented families live and learn: real postcodes, constituencies and schools.
#pragma once

#include "county/life.hpp"
#include "record/places/places.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon::county {

/// A postcode of the county, drawn, with what lies there.
struct Home {
    std::string postcode, district, seat;
};

class Map {
public:
    explicit Map(const Places& places);

    Home home(Dice& dice) const;
    /// A place to learn for a row of the published table of placements ("special_la_maintained"),
    /// an age and a district: a school that takes that age, near by where there is one.
    Placed placed(std::string_view placement, int age, std::string_view district, Dice& dice) const;

private:
    const std::vector<const School*>& schools(std::string_view phase) const;
    Placed in_school(std::string_view phase, std::string_view district, Dice& dice) const;

    const Places& places_;
    std::vector<const Places::Exact*> homes_;
    std::vector<const School*> nursery_, infant_, primary_, secondary_, special_, independent_,
        alternative_, college_, special_college_;
};

} // namespace ribbon::county
