// Where a mail belongs, from what is known of it and of the record. Pure: whoever asks has looked
// everything up.
//
// A mail is filed by itself only where whoever sent it is a party of the case: an address of a case
// that a stranger writes to, or a subject, files nothing; it is a guess, shown to a person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// What points to cases, each by its key, in the order of trust (../shared/reliability.md 1.1).
struct MailClues {
    std::vector<std::string> addressed =
        {}; ///< their own addresses for mail, in the envelope or the head
    std::vector<std::string> meant = {}; ///< addresses of ours mistyped: these were probably meant
    std::vector<std::string> threads = {}; ///< it answers a message of these
    std::vector<std::string> of_sender = {}; ///< the sender's address is that of a party of these
    std::vector<std::string> of_family = {}; ///< and they are a parent, a carer or whom it is of
    std::vector<std::string> of_several = {}; ///< and of another's, and it says not which of them
    std::vector<std::string> in_subject = {}; ///< the reference of these stands in the subject
    bool machine = false; ///< a machine wrote it
    bool forged = false; ///< DMARC failed, or there is more than one sender
    bool representative = false; ///< from a Member of Parliament's office
    bool unreadable = false; ///< encrypted, or not read to its end
};

struct MailGuess {
    std::string a_case, why;
    int weight = 0;
    bool operator==(const MailGuess&) const = default;
};

struct MailRoute {
    std::vector<std::string> file_in; ///< the cases it belongs to; empty where a person is to say
    std::vector<MailGuess> guesses; ///< the likeliest first, each case once
    std::string why; ///< where nothing is filed: why, as a sentence
};

MailRoute route(const MailClues& clues);

/// Whether an address is of Parliament, whose members write for a family.
bool is_of_parliament(std::string_view address);

} // namespace ribbon
