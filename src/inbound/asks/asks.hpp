// What a mail asks for, found by rules that people can read: data/mail/asks.txt. Nothing is decided
// by them. They bring the mail before a person, and hold the strictest clock until the person says.
//
// A missed request for an EHC needs assessment is the worst error: the council has six weeks from
// the day it received one (SEND Regulations 2014, reg 5(1)), in whatever words it was written. So
// the rules find rather too much. English only: a mail in another language gives nothing, and
// whoever files it must put it before a person.
#pragma once

#include "base/result.hpp"
#include "inbound/asks/rules.hpp"
#include "record/ask_labels.hpp"
#include "record/detail.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// Words of a mail, and where they stand in its subject or its text, in bytes.
struct AskWords {
    bool in_subject = false;
    std::size_t begin = 0, end = 0;
    std::string words; ///< as they were written
    bool operator==(const AskWords&) const = default;
};

struct Ask {
    AskLabel label = AskLabel::none;
    AskSureness how_sure = AskSureness::perhaps; ///< of the surest rule
    std::vector<AskWords> because; ///< in the order of the mail; never empty
    std::vector<std::string> rules; ///< what the rules say, a sentence each, none twice
    bool operator==(const Ask&) const = default;
};

/// What a mail asks for, in the order of the labels; none where it asks for nothing the rules know.
/// `words` is what the sender wrote now: quoted history is left out by the caller. The subject of a
/// reply is an older mail's, and counts only where the words point to something attached. Takes
/// time in proportion to the text.
std::vector<Ask> asks_of(std::string_view subject, std::string_view words);
std::vector<Ask> asks_of(const AskRules& rules, std::string_view subject, std::string_view words);

/// The same as details for the case, a line each, to be recorded in the act that files the mail.
/// `message` is the number its message_filed will have; `received` the day the council had it. What
/// may mean danger is a danger_seen, as everywhere.
std::vector<Detail> asks_seen(std::string_view subject, std::string_view words,
                              std::int64_t message, Day received);

} // namespace ribbon
