// What a family and the council say to each other, and how long an answer takes.
#pragma once

#include "components/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// The clock of one message: a square for each working day we promised, one more, striped, for each
/// day we are late, and then the words, which say it all. A holding note never fills or stops it.
struct AnswerClock {
    int promised_days = 5;
    int used_days = 0;
    int late_days = 0;
    bool answered = false; ///< in time, unless there are late days
    Content says; ///< "3 working days late", "Answer due Tuesday 24 November"
    Content after; ///< who asked, and when; may be empty
};
/// At most ten striped squares are drawn: a wait of a year does not fill the page.
Html answer_clock(const AnswerClock& given);

enum class Sender : unsigned char {
    you, ///< the family, whoever reads it
    council, ///< an answer
    note, ///< a holding note, or a note that only officers see
};
struct Message {
    std::string id;
    Sender sender = Sender::you;
    Content heading; ///< "You wrote", "Aisha Khan, SEND officer, answered"
    std::string machine_time;
    Content when; ///< the day, the hour and the way it came
    std::vector<Html> body;
    std::optional<Html> quoted; ///< what it answers, folded
    std::optional<AnswerClock> clock;
    std::vector<Html> foot; ///< a promise, a receipt, "this did not answer me"
    int heading_level = 2;
};
Html message(const Message& given);

/// The proof that something came: a number to read out, what it was, and, below a line to tear
/// along, its fingerprint.
struct Receipt {
    std::string id = "receipt";
    Content title = "Your receipt";
    Content reference;
    std::vector<NamedFact> facts;
    std::vector<Html> more;
    Content proof;
    std::string fingerprint;
};
Html receipt(const Receipt& given);

/// A letter as it will be posted. `label` names it to a screen reader.
Html letter(const std::string& label, const std::vector<Html>& paragraphs);

/// Words that somebody said.
Html quote(const Content& says);

/// A list of things with a heading each: messages, promises.
struct ListedThing {
    Content title;
    std::vector<Html> parts;
};
Html list_of_things(const std::vector<ListedThing>& things);

} // namespace ribbon
