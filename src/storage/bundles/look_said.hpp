// What was found out of a document, as a process behind a fence tells it.
#pragma once

#include "outbound/paper/guests.hpp"

#include <string>
#include <string_view>

namespace ribbon::storage {

/// All of it but what a look does not say: `kept_back` and `what`.
std::string said_of(const paper::Looked& looked);

/// False where it is not what `said_of` says: a process that was taken over may say anything. Then
/// `into` is of no use.
bool hear_look(std::string_view said, paper::Looked& into);

} // namespace ribbon::storage
