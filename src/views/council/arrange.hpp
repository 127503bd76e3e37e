// The council from its own stream. Pure.
#pragma once

#include "commands/council.hpp"
#include "views/council/view.hpp"
#include "views/parts/words.hpp"

#include <optional>

namespace ribbon {

CouncilPage arrange_council(const DetailHistory& area, Day today);

/// What a change asks, by the name its path has: "appoint", "move", "leave", "give-role",
/// "take-role", "absence", "team", "promise", "template", "closed". Nothing for any other.
std::optional<ChangePage> change_called(std::string_view what, const DetailHistory& area);
std::optional<CouncilChange::What> change_kind(std::string_view what);

} // namespace ribbon
