// Whom an answer reaches, and by which way, as things stand now.
#pragma once

#include "commands/letters/recipients.hpp"
#include "storage/archive.hpp"

#include <string>

namespace ribbon::storage {

/// What is known of a person, to reach them by. Where no email stands in it, the one they sign in
/// with does, unless it stood there once and was taken out: somebody else may read it.
DetailHistory person_to_reach(Archive& archive, const std::string& person);

/// Whom an answer to this person reaches: one, or nobody, and why. Whoever has no address at all
/// and no account is reached by nothing.
Recipients answered(Archive& archive, const CaseHistory& history, const std::string& person,
                    Day today);

} // namespace ribbon::storage
