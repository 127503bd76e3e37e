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
Names officer_names(Shell& shell);

/// Officers who have not left, by name: to choose from.
std::vector<std::pair<std::string, std::string>> officers_to_choose(Shell& shell);
std::vector<std::string> officer_keys(Shell& shell);

/// Those whose work the officer looks after today, because they are away.
std::vector<std::string> covered_by(const Council& council, std::string_view officer, Day today);

/// Whether this visitor may do this in another case than the one of the path: with no reason asked.
bool may_in(const Ask& ask, const LookedAt& looked, access::Action action);

/// Said once, on the next page: the words stand in the path, and are only ever our own.
std::string done_words(const Ask& ask);

/// Appends a proposal for the case of the path.
void append_one(Ask& ask, StreamProposal proposal);

} // namespace ribbon::server
