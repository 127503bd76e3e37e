// What the routes of officers share.
#pragma once

#include "components/form.hpp"
#include "server/route.hpp"
#include "views/parts/words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon::server {

/// What every officer is called, by key.
Names officer_names(const Council& council);

/// Officers who have not left, by name: to choose from.
std::vector<std::pair<std::string, std::string>> officers_to_choose(const Council& council);
std::vector<std::string> officer_keys(const Council& council);

/// Those whose work the officer looks after today, because they are away.
std::vector<std::string> covered_by(const Council& council, std::string_view officer, Day today);

/// Whether this visitor may do this in another case than the one of the path: with no reason asked.
bool may_in(const Ask& ask, const LookedAt& looked, access::Action action);

/// Said once, on the next page: the words stand in the path, and are only ever our own.
std::string done_words(const Ask& ask);

} // namespace ribbon::server
