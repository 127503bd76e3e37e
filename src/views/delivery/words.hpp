// What became of a message that was sent, in words for both sides.
#pragma once

#include "base/moment.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// What is known of one message, as storage keeps it.
struct SentState {
    std::string_view state; ///< "handed on": the names in storage/mail/sent.hpp
    std::string_view said;  ///< what a server said
    std::optional<Moment> handed_on;
    Moment changed;
    std::optional<Moment> put_out = {}; ///< of one that waits: since when
    bool by_text = false; ///< a text that says that there is a message, and no mail
};

struct DeliveryWords {
    std::string tag;      ///< "Delivered": one or two words
    std::string sentence; ///< for the officer
    std::string family;   ///< the same for whoever it went to: no server's words
    bool needs_person = false;
};

/// After four hours without a report, what was handed on is of unknown end.
inline constexpr std::int64_t unknown_after_seconds = std::int64_t{4} * 3'600;

/// What waits for so long has something in its way.
inline constexpr std::int64_t held_up_after_seconds = std::int64_t{2} * 3'600;

DeliveryWords delivery_in_words(const SentState& sent, Moment now);

} // namespace ribbon
