// How well the rules find what mails ask for, on mails of which somebody has said it.
#pragma once

#include "inbound/asks/asks.hpp"

#include <array>

namespace ribbon {

/// A mail of tests/mail/asks/.
struct LabelledMail {
    std::vector<AskLabel> labels; ///< what it asks for; none for nothing
    std::string writer;           ///< who writes it
    std::string subject, words;
    int line = 0;
};

/// Reads mails that begin with "= label label | writer", then the subject ("-" for none), then
/// the words. Lines with "#" before the first are notes.
Result<std::vector<LabelledMail>> read_labelled_mails(std::string_view text);

/// Between what and what a share lies, 19 times of 20 (Wilson's score interval, 1927): of ten found
/// out of ten nobody knows that all are.
struct AskBounds {
    double low = 0, high = 1;
};
AskBounds bounds_of(int part, int whole);

/// Of one label: rightly found, found though not asked, asked and not found.
struct AskCount {
    int right = 0, wrong = 0, missed = 0;
    /// Of a hundred found, how many were asked for; of a hundred asked for, how many were found.
    double precision() const { return share(right, right + wrong); }
    double recall() const { return share(right, right + missed); }
    static double share(int part, int whole) { return whole == 0 ? 1.0 : double(part) / whole; }
};

struct AskMeasure {
    std::array<AskCount, ask_label_count> counts;
    AskCount nothing; ///< mails that ask for nothing
    int mails = 0;
    std::vector<std::string> misses; ///< a line each: where, which label, what was found
};

AskMeasure measure(const std::vector<LabelledMail>& mails, const AskRules& rules);

} // namespace ribbon
