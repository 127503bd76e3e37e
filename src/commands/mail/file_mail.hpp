// A mail goes on the record of a case: its words, its files and itself, as it came.
#pragma once

#include "commands/ask.hpp"
#include "commands/case_commands.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct FileMail {
    Day day;              ///< on which it was received: what the clock begins with
    bool human = true;    ///< a person wrote it: it starts the clock of an answer
    bool imported = false; ///< from years before: it starts no clock
    bool outgoing = false; ///< of an imported one: the council wrote it
    std::string machine;  ///< of one a machine wrote: "An automatic reply"
    Party from = Party::unsaid;
    std::string person;   ///< the party who wrote it, or to whom it went; empty where nobody did
    std::string sender;   ///< as the mail says: "Ada Radford <ada@family.example>"
    std::string subject, words;
    SentFile raw;         ///< the mail as it came
    std::vector<SentFile> files;
    std::int64_t reply_to = 0; ///< the entry it answers
    std::vector<std::string> danger; ///< words that may mean danger
    std::string evidence; ///< "mail 7Q3KXW2M9"
};

/// A message with its clock, or a note without one; then a document for each file and for the mail
/// itself; then what may mean danger.
Result<StreamProposal> decide(const FileMail& command, const CaseHistory& so_far, Day today);

/// Words as a record can hold them: what can not stand there left out, and cut where there is more
/// than an entry holds, which it then says.
std::string words_for_record(std::string_view text);
/// The same for one line.
std::string line_for_record(std::string_view text);

/// The number that the message or note of a mail has in its case.
std::int64_t entry_of_mail(const StreamProposal& filed);
/// The matter whose clock it started; 0 where it started none.
MatterId matter_of_mail(const StreamProposal& filed);

} // namespace ribbon
