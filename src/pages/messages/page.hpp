// A family's messages: the list, one conversation, and writing to us.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"
#include "views/parts/conversations.hpp"

namespace ribbon {

struct MessagesPage {
    std::string a_case, child;
    std::vector<Conversation> all; ///< of this page
    int from = 0, in_all = 0;
    int late = 0;
    int promised = 5; ///< working days in which what is written today is answered
};
Html render(const MessagesPage& page);

struct ConversationPage {
    std::string a_case, child;
    Conversation conversation; ///< with the items of this page only
    std::size_t earlier = 0;   ///< messages before these
    std::string typed;
    Problems problems;
    bool danger = false; ///< show whom to ring now
    int promised = 5;    ///< working days, as above
};
Html render(const ConversationPage& page, const FormKeys& keys);

struct WritePage {
    std::string a_case, child, subject, words;
    Problems problems;
    int promised = 5; ///< working days, as above
};
Html render(const WritePage& page, const FormKeys& keys);

/// What a family sees at once after it wrote.
struct SentPage {
    std::string a_case, reference, when, due, who;
    bool danger = false;
    std::int64_t number = 0; ///< of the entry, for the proof
};
Html render(const SentPage& page);

struct CallPage {
    std::string a_case, child, phone, about, slot, day;
    std::vector<Day> days;
    Day today;
    Problems problems;
};
Html render(const CallPage& page, const FormKeys& keys);

/// Whom to ring when somebody is in danger: on every page that says so.
Html ring_now();

} // namespace ribbon
