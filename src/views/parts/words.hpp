// Words that family and staff pages share: days as people say them, names, whom a case is of.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// What each person and officer is called, by key. Whoever is not in it is "somebody".
using Names = std::map<std::string, std::string, std::less<>>;
std::string name_of(const Names& names, std::string_view key, std::string_view otherwise);

/// "Monday 26 October", with the year when it is not that of `today`.
std::string said(Day day, Day today);
/// "26 October", with the year when it is not that of `today`.
std::string said_short(Day day, Day today);
/// "Thursday 22 October, 7:42pm", in England.
std::string said(Moment moment, Day today);
/// "today", "tomorrow", "yesterday", else "on Monday 26 October".
std::string on(Day day, Day today);

/// "24 days late", "1 day late".
std::string days_late(int n);

/// The first of the given names: what a page calls the child.
std::string first_name(std::string_view whole);
/// "Isla's", "James's".
std::string of(std::string_view name);

/// The text as paragraphs: parts between empty lines, trimmed; none is empty.
std::vector<std::string> paragraphs(std::string_view text);

} // namespace ribbon
