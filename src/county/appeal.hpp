// Mediation and the SEND Tribunal, from the decision that is disagreed with to what comes of it.
#pragma once

#include "county/request.hpp"
#include "county/world.hpp"

namespace ribbon::county {

enum class About : std::uint8_t { contents, no_plan, refusal, ceasing };

/// An appeal against a decision of this day: a certificate, the appeal, and in most the hearing.
void begin_appeal(World& world, Life& life, MatterId decision, Day decided, About about);

/// The appeal against a refusal to assess that ends with a plan, as the course says.
void appeal_refusal(World& world, Life& life, MatterId request, Day refused, const Course& course);

/// Mediation after a refusal, before any appeal: the council gives way, and the plan comes.
void mediate(World& world, Life& life, MatterId request, Day refused, Day plan);

} // namespace ribbon::county
