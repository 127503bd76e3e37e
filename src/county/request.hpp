// A request for an assessment, from the day it comes to a plan or a no.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// How a request will end, dealt before it begins.
struct Course {
    enum class End : std::uint8_t { plan, no_plan, withdrawn, refused, given_way, ordered, agreed };
    End end = End::plan;
    Day received, decided, ends; ///< `ends`: the plan is sent, or the answer is no
    Day lodged;                  ///< of those that end through the Tribunal
};

/// A course that ends with a plan on this day.
Course course_to_plan(World& world, Dice& dice, Day issued, bool after_refusal);
/// A course from this day that ends without a plan.
Course course_to_nothing(World& world, Dice& dice, Day received, Course::End end);

/// Opens the case on the day of the request, and takes it through its course.
void begin_request(World& world, Life& life, Dealt dealt, const Course& course);

} // namespace ribbon::county
