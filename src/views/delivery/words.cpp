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
    return {"Waiting", said("A text waits to be sent. It has not gone yet."),
            "A text to tell you of this has not gone yet."};
}

/// Nothing is lost yet; but whoever waits for it does not have it.
DeliveryWords waiting(const SentState& sent, Moment now)
{
    const Moment since = sent.put_out.value_or(sent.changed);
    if (now.seconds - since.seconds < held_up_after_seconds)
        return {"Waiting", with_words("It has not gone yet.", sent.said),
                "This has not gone to you by email yet."};
    return {"Waiting",
            with_words("It has not gone yet, since " + when(since) +
                           ". It goes by itself once it can. If it can not wait, ring.",
                       sent.said),
            "This has not gone to you by email yet. Here it is.", true};
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
                with_words("It did not arrive. Ring them, check the address, and answer again: the "
                           "answer it gave does not count.",
                           sent.said),
                "This did not reach you by email. Here it is.", true};
    if (sent.state == "may have been sent")
        return {
            "Perhaps sent",
            with_words("It may have arrived, or not. Ring and ask, or write it again.", sent.said),
            "We can not tell whether this reached you by email. Here it is.", true};
    return waiting(sent, now);
}

} // namespace ribbon
