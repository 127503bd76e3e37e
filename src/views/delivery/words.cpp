#include "views/delivery/words.hpp"

#include "calendar/london.hpp"

#include <fmt/format.h>

namespace ribbon {
namespace {

/// "Monday 3 March 2025 at 9:12"; England's time.
std::string when(Moment moment)
{
    const WallTime wall = in_london(moment);
    return fmt::format("{} at {}:{:02}", in_words(wall.day), wall.minute / 60, wall.minute % 60);
}

std::string with_words(std::string sentence, std::string_view said)
{
    if (!said.empty()) sentence += fmt::format(" The mail server said: \"{}\"", said);
    return sentence;
}

/// The same of a text: a service has it in hand, and in the end a telephone.
DeliveryWords of_a_text(const SentState& sent)
{
    const std::string changed = when(sent.changed);
    const auto said = [&](std::string sentence) {
        if (!sent.said.empty()) sentence += fmt::format(" What is known: \"{}\"", sent.said);
        return sentence;
    };
    if (sent.state == "delivered")
        return {"Told by text", "Their telephone took the text on " + changed + ".",
                "We told you by text on " + changed + "."};
    if (sent.state == "handed on")
        return {"Text sent", "The text was handed over on " + changed + ".",
                "We sent you a text on " + changed + "."};
    if (sent.state == "bounced" || sent.state == "refused")
        return {"Not told",
                said("The text did not arrive. Reach them in another way, and check the number."),
                "Our text did not reach you.", true};
    if (sent.state == "may have been sent")
        return {"Perhaps told", said("The text may have arrived, or not. Ask, or ring."),
                "We can not tell whether our text reached you.", true};
    return {"Waiting", said("A text waits to be sent."), "A text waits to be sent."};
}

} // namespace

DeliveryWords delivery_in_words(const SentState& sent, Moment now)
{
    if (sent.by_text) return of_a_text(sent);
    const std::string changed = when(sent.changed);
    if (sent.state == "delivered")
        return {"Delivered", "The next mail server took it on " + changed + ".",
                "It reached your mail provider on " + changed + "."};
    if (sent.state == "handed on") {
        const Moment since = sent.handed_on.value_or(sent.changed);
        if (now.seconds - since.seconds < unknown_after_seconds)
            return {"Sent", "Our mail server took it on " + when(since) + ".",
                    "It was sent on " + when(since) + "."};
        return {"Sent",
                "Our mail server took it on " + when(since) +
                    ". It has not told us whether it arrived.",
                "It was sent on " + when(since) + ". We can not tell whether it arrived."};
    }
    if (sent.state == "delayed")
        return {"Delayed", with_words("It is late. The mail server goes on trying.", sent.said),
                "It is late. The mail servers go on trying."};
    if (sent.state == "bounced" || sent.state == "refused")
        return {"Not delivered",
                with_words("It did not arrive. Reach them in another way, and check the address.",
                           sent.said),
                "It did not reach you by email.", true};
    if (sent.state == "may have been sent")
        return {"Perhaps sent",
                with_words("It may have arrived, or not. Ask, or send it again: it carries the "
                           "same number, so that two can be told to be one.",
                           sent.said),
                "We can not tell whether it reached you by email.", true};
    return {"Waiting", with_words("It waits to be sent.", sent.said), "It waits to be sent."};
}

} // namespace ribbon
