// Makes the page of a case from its history and its duties. Pure.
#pragma once

#include "access/access.hpp"
#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/case_page/view.hpp"
#include "views/parts/conversations.hpp"
#include "views/parts/words.hpp"

#include <map>
#include <string>

namespace ribbon {

/// Who reads it, by which what they may not read is left out.
struct CaseReader {
    access::Role role = access::Role::nobody;
    access::Relation relation = access::Relation::no_case;
    std::string officer; ///< their own key: "you"
    bool sealed = false; ///< they gave a reason to read what is sealed
};

/// The streams of the people of a case, by key, for how to reach them.
using PeopleRead = std::map<std::string, DetailHistory, std::less<>>;

/// `messages` are the conversations that the reader may read, in their order. `as_at` is said where
/// the timeline is not of today.
CasePage arrange_case_page(const CaseHistory& history, const Timeline& timeline, const Names& names,
                           const std::vector<Conversation>& messages, const PeopleRead& people,
                           const CaseReader& reader, bool as_at = false);
/// The reader of messages who works for the council: all but what is sealed.
MessageReader message_reader(const CaseHistory& history, Day today);

/// Every date of a case, by its day; those without one last. Answers to messages are left out.
std::vector<CaseDate> arrange_dates(const CaseHistory& history, const Timeline& timeline);

/// Each party, separately, with how to reach them and what an order of a court says.
std::vector<CasePerson> arrange_people(const CaseHistory& history, const Names& names,
                                       const PeopleRead& people, const CaseReader& reader,
                                       Day today);

/// Everything that is sealed in a case on a day, for whoever gave a reason: how to reach each
/// party, and the entries with their words, the newest first.
SealedPage arrange_sealed(const CaseHistory& history, const Names& names, const PeopleRead& people,
                          Day today);

/// What an entry of a case says, in a few words: for the page that checks before it is sealed.
std::string entry_in_words(const CaseHistory& history, std::int64_t entry);

} // namespace ribbon
