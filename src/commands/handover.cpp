#include "commands/handover.hpp"

#include "commands/case_commands.hpp"

namespace ribbon {
namespace {

bool is_blank(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void refuse_blank(Problems& problems, const std::string& field, const std::string& text,
                  std::string sentence)
{
    if (is_blank(text)) problems.push_back({field, std::move(sentence)});
}

bool is_closed(const CaseHistory& history)
{
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::case_closed) return true;
    return false;
}

/// Files what a family is told, after what is proposed already.
void file_letters(StreamProposal& proposal, const AnswerHandover& command,
                  const std::string& officer, CaseHistory reading, Day today, Problems& problems)
{
    for (const FamilyLetter& letter : command.letters) {
        auto filed = decide(FileMessage{.day = command.day,
                                        .incoming = false,
                                        .channel = letter.channel,
                                        .person = letter.person,
                                        .officer = officer,
                                        .subject = letter.subject,
                                        .words = letter.words},
                            reading, today);
        if (!filed) {
            problems.insert(problems.end(), filed.problems().begin(), filed.problems().end());
            continue;
        }
        reading = with(std::move(reading), *filed);
        for (auto& one : filed->adds) proposal.adds.push_back(std::move(one));
    }
}

} // namespace

const Detail* open_offer(const CaseHistory& history)
{
    const Detail* offer = nullptr;
    for (const Detail* one : standing(history.details)) {
        if (one->kind == DetailKind::handover_offered) offer = one;
        if (one->kind == DetailKind::officer_named) offer = nullptr;
        if (one->kind == DetailKind::handover_answered && offer &&
            (*one)[DetailField::entry] == std::to_string(offer->number))
            offer = nullptr;
    }
    return offer;
}

std::string holder_of(const CaseHistory& history)
{
    std::string holder;
    for (const Detail* one : standing(history.details)) {
        if (one->kind == DetailKind::officer_named) holder = (*one)[DetailField::officer];
        if (one->kind == DetailKind::officer_stood_down) holder.clear();
    }
    return holder;
}

std::string handover_note(const OfferHandover& offer)
{
    return "What the record does not say: " + offer.know + "\n\nWhat is next: " + offer.next +
           "\n\nWho is waiting to hear from us: " + offer.waiting;
}

Result<StreamProposal> decide(const OfferHandover& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    const std::string who = command.name.empty() ? "the officer" : command.name;
    if (command.officer.empty())
        problems.push_back({"officer", "Choose the officer to whom you offer it"});
    else if (holder_of(so_far) == command.officer)
        problems.push_back({"officer", who + " has it already"});
    refuse_blank(problems, "know", command.know,
                 "Say what " + who +
                     " must know that the record does not say. If there is "
                     "nothing, write that");
    refuse_blank(problems, "next", command.next, "Say what is to be done next, and by when");
    refuse_blank(problems, "waiting", command.waiting,
                 "Say who is waiting to hear from us. If nobody is, write that");
    if (command.by && *command.by < today)
        problems.push_back({"by", "The day by which you ask for an answer must be today or later"});
    if (command.day > today)
        problems.push_back({"day", "It can not be offered before it is offered"});
    if (is_closed(so_far))
        problems.push_back(
            {"case", "The council holds this record no more, so nobody can take it"});
    if (!problems.empty()) return problems;
    Detail offered = detail_of(DetailKind::handover_offered, command.day);
    offered.set(DetailField::officer, command.officer)
        .set(DetailField::name, command.name)
        .set(DetailField::team, command.team)
        .set(DetailField::words, handover_note(command))
        .set(DetailField::reason, command.reason)
        .set(DetailField::due, command.by ? iso(*command.by) : "");
    return decide(offered, {StreamKind::a_case, so_far.key}, so_far.number, today);
}

Result<StreamProposal> decide(const AnswerHandover& command, const CaseHistory& so_far, Day today)
{
    const Detail* offer = open_offer(so_far);
    if (!offer)
        return Problems{{"offer", "There is no offer to answer: it was answered, or taken "
                                  "back by a later one"}};
    Problems problems;
    const std::string officer{(*offer)[DetailField::officer]};
    if (command.officer != officer)
        problems.push_back({"officer", "It was offered to " +
                                           std::string{(*offer)[DetailField::name]} +
                                           ", who alone can answer"});
    if (!command.accepts)
        refuse_blank(problems, "words", command.words,
                     "Say why not, so that another officer can be found");
    if (command.day > today)
        problems.push_back({"day", "It can not be answered before it is answered"});
    if (!problems.empty()) return problems;

    Detail answered = detail_of(DetailKind::handover_answered, command.day);
    answered.set(DetailField::entry, std::to_string(offer->number))
        .set(DetailField::code, command.accepts ? "accepted" : "declined")
        .set(DetailField::words, command.words);
    auto proposal = decide(answered, {StreamKind::a_case, so_far.key}, so_far.number, today);
    if (!proposal || !command.accepts) return proposal;
    const CaseHistory reading = with(so_far, *proposal);
    auto handed = decide(HandOver{.day = command.day,
                                  .officer = officer,
                                  .name = std::string{(*offer)[DetailField::name]},
                                  .team = std::string{(*offer)[DetailField::team]},
                                  .note = std::string{(*offer)[DetailField::words]},
                                  .reason = std::string{(*offer)[DetailField::reason]}},
                         reading, today);
    if (!handed) return handed;
    file_letters(*proposal, command, officer, with(reading, *handed), today, problems);
    if (!problems.empty()) return problems;
    // The handover stands before what is told of it.
    proposal->adds.insert(proposal->adds.begin() + 1, std::make_move_iterator(handed->adds.begin()),
                          std::make_move_iterator(handed->adds.end()));
    return proposal;
}

} // namespace ribbon
