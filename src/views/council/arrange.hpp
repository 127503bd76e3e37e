// The council from its own stream. Pure.
#pragma once

#include "commands/council.hpp"
#include "law/law.hpp"
#include "views/council/view.hpp"
#include "views/parts/words.hpp"

#include <optional>

namespace ribbon {

CouncilPage arrange_council(const DetailHistory& area, const Law& law, Day today);

/// "The officer answers within 5 working days, then the senior officer has 5 more, ...".
std::string ladder_words(const std::vector<Policy::Rung>& ladder);

/// What a change asks, by the name its path has: "appoint", "move", "leave", "give-role",
/// "take-role", "absence", "team", "promise", "template", and those that clocks run by: "answers",
/// "closed", "open-again", "terms". Nothing for any other.
std::optional<ChangePage> change_called(std::string_view what, const DetailHistory& area,
                                        Day today);
std::optional<CouncilChange::What> change_kind(std::string_view what);

} // namespace ribbon
