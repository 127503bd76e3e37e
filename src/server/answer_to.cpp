#include "server/answer_to.hpp"

#include "record/evidence.hpp"
#include "storage/letters/answered.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

/// Whether the last they wrote here is a mail that came to us: then the answer is a mail
/// (going_out.cpp).
bool wrote_by_mail(const Ask& ask, const Conversation& one)
{
    std::int64_t last = 0;
    for (const MessageItem& item : one.items)
        if (item.incoming) last = item.number;
    const auto& details = ask.history().details;
    return std::any_of(details.begin(), details.end(), [last](const Detail& detail) {
        return detail.number == last && !mail_in_evidence(detail.evidence).empty();
    });
}

std::string goes_in_words(const Recipient& to, bool by_mail)
{
    if (by_mail && to.way == Way::letter) return ", by email and by letter.";
    if (by_mail) return ", by email.";
    switch (to.way) {
    case Way::letter: return ", by letter.";
    case Way::email: return ", on their pages. An email tells them that it is there.";
    case Way::text: return ", on their pages. A text message tells them that it is there.";
    case Way::portal: break;
    }
    return ", on their pages. Nothing tells them that it is there.";
}

} // namespace

std::string correspondent(const Conversation& one)
{
    for (const MessageItem& item : one.items)
        if (item.incoming || !item.person.empty())
            return item.person.empty() ? std::string{nobody_known} : item.person;
    return std::string{nobody_known};
}

std::string why_not_reached(const Ask& ask, const std::string& person)
{
    if (person.empty()) return "nobody with a part in this case wrote it";
    const Recipients reached =
        storage::answered(ask.shell.archive, ask.history(), person, ask.today);
    if (!reached.to.empty()) return {};
    return reached.left_out.empty() ? "they can not be reached" : reached.left_out.front().why;
}

AnswerTo answer_to(const Ask& ask, const Conversation& one, const std::string& whom)
{
    AnswerTo to{.person = whom == nobody_known ? "" : whom};
    to.name = to.person.empty()
                  ? "whoever wrote"
                  : name_of(ask.shell.names_for(*ask.looked, *ask.council), to.person,
                            to.person == ask.looked->rows.person ? ask.looked->rows.name
                                                                 : "whoever wrote");
    to.why_not = why_not_reached(ask, to.person);
    if (!to.why_not.empty()) return to;
    auto& archive = ask.shell.archive;
    const Recipients reached = storage::answered(archive, ask.history(), to.person, ask.today);
    const bool by_mail = wrote_by_mail(ask, one) &&
                         !reachable(storage::person_to_reach(archive, to.person)).email.empty();
    to.goes = "This goes to " + to.name + goes_in_words(reached.to.front(), by_mail);
    return to;
}

} // namespace ribbon::server
