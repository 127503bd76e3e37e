// What the council has set that clocks run by: its part of the council's page, and its changes.
#pragma once

#include "commands/council.hpp"
#include "law/law.hpp"
#include "views/council/view.hpp"

namespace ribbon {

/// Puts the promises, closed days and terms on the page, with what holds today.
void put_rules(CouncilPage& page, const DetailHistory& area, const Law& law, Day today);

/// What such a change asks for.
std::vector<ChangePage::Field> rule_fields(CouncilChange::What what, const DetailHistory& area,
                                           Day today);

/// Says on the page that checks how many running clocks move, and shows the first.
void put_moved(ChangePage& page, std::int64_t all, std::vector<ChangePage::Moved> first);

} // namespace ribbon
