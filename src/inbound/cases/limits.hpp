// How much a file of cases may hold. Every reader of one keeps to these, and the writers too.
#pragma once

#include <cstddef>

namespace ribbon {

inline constexpr std::size_t max_case_bytes = std::size_t{8} * 1024 * 1024;
inline constexpr std::size_t max_line_characters = 2'000;
/// Facts in one file; matters, looks and expectations are each held to the same number.
inline constexpr std::size_t max_case_facts = 10'000;
/// Problems told of at once: a person mends these first, and a hostile file ends here.
inline constexpr std::size_t max_problems = 200;
/// Characters of a name of a matter, school, adviser or author.
inline constexpr std::size_t max_name_characters = 100;
inline constexpr std::size_t max_evidence_characters = 400;
inline constexpr std::size_t max_title_characters = 300;
/// Characters of the id of a clock.
inline constexpr std::size_t max_clock_characters = 64;

} // namespace ribbon
