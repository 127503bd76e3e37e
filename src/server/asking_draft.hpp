// A form that somebody with no account has begun: a row on the desk, found by a code that only
// their browser, or they themselves, have. The desk keeps neither the code nor anything that it
// could be worked out from without this server's key.
#pragma once

#include "inbound/forms/asking.hpp"
#include "server/route.hpp"

#include <optional>

namespace ribbon::server {

inline constexpr int draft_days = 30;

struct HeldDraft {
    std::string code; ///< "BCDFGHJKMNPQ"
    Form form;
    Moment saved;     ///< 0 before anything was said
    bool sent = false; ///< what it holds is a receipt
};

/// The draft of this browser; nothing where there is none, or its 30 days are over.
std::optional<HeldDraft> held_draft(const Ask& ask);
/// The draft of a code.
std::optional<HeldDraft> draft_of(const Ask& ask, const std::string& code);
/// Keeps it for 30 days from now.
void keep_draft(const Ask& ask, const HeldDraft& draft);
void throw_draft_away(const Ask& ask, const std::string& code);

/// A new code, from chance.
std::string new_code(const Ask& ask);
/// Counts one more try to open a draft by a code, and says whether it may be made: 20 in 15 minutes
/// from one source.
bool may_try_code(const Ask& ask);

/// To a page, with the code in the browser's cookie; an empty one takes it away.
Response with_code(const Ask& ask, Response response, const std::string& code);

} // namespace ribbon::server
