// A mail as it is shown on the pages of the post table: what its routes share.
#pragma once

#include "pages/mail/page.hpp"
#include "server/route.hpp"
#include "storage/mail/reads_like.hpp"

namespace ribbon::server {

std::string path_of(std::string_view id);
std::string subject_of(const storage::MailRow& row);
std::string sender_of(const storage::MailRow& row);

/// "It may ask for an EHC needs assessment: the law gives us until ...", a sentence for each.
std::vector<std::string> asks_in_words(const storage::ReadsLike& like);

/// A child as a line to choose: nothing where there is no such case.
std::optional<MailPage::Guess> child_of(storage::Connection& from, const Ask& ask,
                                        const std::string& key);
/// Whether this officer is kept out of this child's case by an interest of their own, and so files
/// no mail there.
bool may_not_file(const Ask& ask, const std::string& key);

/// The children that were ticked and the one that was typed, each once; problems stay on the page.
struct ChosenChildren {
    std::vector<MailPage::Guess> children;
    std::string typed;
    Problems problems;
};
ChosenChildren chosen_children(const Ask& ask, const std::string& field);

/// What is shown of a mail.
MailPage mail_page_of(const Ask& ask, const storage::MailRow& row);

/// Of mails that look like a machine's, whether all are from parties of these children: then a
/// person may have written them, and a parent whom nobody hears is worse than a clock too many.
MachineOrPerson who_may_have_written(const Ask& ask, const std::vector<std::string>& mails,
                                     const std::vector<std::string>& cases);

/// Of a page with chosen children, who wrote the mail: whose address it is in each of their cases,
/// or whoever of them may have.
void put_writers(const Ask& ask, MailPage& page);

/// The references of these children.
std::vector<std::string> cases_of(const std::vector<MailPage::Guess>& children);

} // namespace ribbon::server
