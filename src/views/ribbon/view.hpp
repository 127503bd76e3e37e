// The ribbon: the whole correspondence of a case in one bundle, as plain values. What is drawn on
// paper, and what stands in its copy as a page, are both made of this and of nothing else.
// The figures and letters beside some members are those of the project's specification of bundles.
#pragma once

#include "views/parts/officers.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

/// For whom it is made. A tribunal's bundle has page limits of its own and is not made yet: its
/// place is here, and `arrange_ribbon` is never asked for it.
enum class RibbonKind : std::uint8_t { family, ombudsman, tribunal };

/// "P", "O", "T", as the specification and the command line call them.
std::string_view letter_of(RibbonKind kind);

/// "Whole case, for the council": what kind of bundle it is, to whoever holds it.
std::string kind_in_words(RibbonKind kind, bool whole);
/// For whom a bundle of the whole case is not.
inline constexpr std::string_view not_for_one_party =
    "It holds what each of the family wrote and was sent, so it is not for one of them: each has a "
    "bundle of their own.";

/// One line of what happened, with what it was due under and how late it was.
struct RibbonLine {
    Day day;
    std::string when; ///< "3 March 2025", "some day from 1 to 31 March 2025"
    std::string what, more;
    std::string law; ///< the citation; empty where no limit ran
    std::string_view url;
    int late = 0;             ///< whole days
    bool slip = false;        ///< it came late, is late now, or nobody held the case
    std::int64_t message = 0; ///< the number of the message it tells of, or 0
};

/// A day that the law or a promise set: what, by when, what became of it.
struct RibbonDate {
    std::string what, due, became, law;
    std::string_view url;
    std::string stage; ///< "First stage of the complaint"; empty for what is no complaint
    std::string route; ///< "the Tribunal": whose matter it is, where not the Ombudsman's
    int late = 0;      ///< whole days
    Day day;
};

/// A message with its times; a time that nobody recorded is not made up.
struct RibbonMessage {
    int number = 0;         ///< in this bundle, from 1, in the order of their days
    std::int64_t entry = 0; ///< in the record
    std::string who, subject;
    bool incoming = true;
    std::vector<std::pair<std::string, std::string>> times; ///< "Received", "3 March 2025"
    std::vector<std::string> paragraphs;
    std::string stands;   ///< "Answered 12 working days late"; empty where none was owed
    bool unanswered = false;
    bool no_clock = false;  ///< it came, and no answer clock ran: of an old mailbox
    bool no_answer = false; ///< of such a one: the council wrote nothing later that can answer it
    int late = 0;         ///< working days
    int age = 0;          ///< days since it came, of one that waits or has no answer
    std::vector<int> documents; ///< the numbers of what came with it
    int mail = 0;         ///< the document that is this message as a mail, as it came; 0: none
    Day day;
};

struct RibbonThread {
    int number = 0;
    std::string subject;
    std::vector<RibbonMessage> messages; ///< oldest first
};

/// An attached file, once, however often it came (D8).
struct RibbonDocument {
    int number = 0;
    std::int64_t entry = 0;
    std::string name, hash, media_type, when, from;
    std::uint64_t bytes = 0;
    std::vector<std::string> also; ///< "as report(1).pdf, 4 May 2025"
    int message = 0; ///< the message whose mail it is, as it came: its words stand there already
    Day day;
};

/// " (not answered)", " (no answer found)"; empty where it is neither.
std::string_view answer_missing(const RibbonMessage& message);

/// What the cover says in figures.
struct RibbonCounts {
    int messages = 0, received = 0, sent = 0, unanswered = 0, late = 0, threads = 0;
    int no_clock = 0, no_answer = 0, no_answer_days = 0; ///< the days of the one that is oldest
    int officers = 0, days_with_nobody = 0, days_late_most = 0, duties_late = 0, documents = 0;
};

/// "None of those with a clock", "3".
std::string not_answered(const RibbonCounts& counts);
/// "9, of an older mailbox; no answer found to 2, the oldest of which came 900 days ago".
std::string without_a_clock(const RibbonCounts& counts);

struct Ribbon {
    RibbonKind kind = RibbonKind::family;
    bool whole = false; ///< of the whole case: what one of the family is not told of another too
    std::string title; ///< "The ribbon of Isla Marsh"
    std::string child, reference, council;
    std::string made; ///< the day, in words
    std::string first; ///< how things stand, in a sentence or two
    RibbonCounts counts;
    std::vector<RibbonDate> dates; ///< every limit that ran; complaints first for the Ombudsman
    std::vector<RibbonLine> chronology;
    std::vector<RibbonThread> threads;
    std::vector<RibbonDocument> documents; ///< by day, then as they were recorded
    std::vector<std::int64_t> entries; ///< of the record, that it was made of: for the receipts
    int held_back = 0; ///< what this reader may not see: counted for the maker, never printed

    const RibbonMessage* message(int number) const;
};

} // namespace ribbon
