// A family that has written thousands of times, and was answered.
#pragma once

#include "commands/proposal.hpp"

#include <string>

namespace ribbon {

/// Messages on a case, half from a person by the portal and half answers to them, all on one day;
/// the last ten have no answer. For the end of the case as it was read.
StreamProposal many_messages(CaseHistory history, int count, const std::string& person, Day day);

} // namespace ribbon
