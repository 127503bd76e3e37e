#include "views/acts/notes.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace ribbon {

void add_notes(Conversation& conversation, const CaseHistory& history, const Names& names,
               Day today)
{
    std::set<std::string, std::less<>> matters;
    for (const MessageItem& item : conversation.items)
        if (item.matter > 0) matters.insert(std::to_string(item.matter));
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::note_made || one->when.first > today) continue;
        if (!matters.contains((*one)[DetailField::matter])) continue;
        MessageItem note;
        note.number = one->number;
        note.incoming = false;
        note.inside = true;
        note.who = name_of(names, one->by, one->by);
        note.when = said(one->when.first, today);
        note.when_iso = iso(one->when.first);
        note.paragraphs = paragraphs((*one)[DetailField::words]);
        conversation.items.push_back(std::move(note));
    }
    std::stable_sort(
        conversation.items.begin(), conversation.items.end(),
        [](const MessageItem& a, const MessageItem& b) { return a.number < b.number; });
}

} // namespace ribbon
