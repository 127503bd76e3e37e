// Asking for an assessment, one question a page, with no account. What was typed stays as it was
// typed; all but three things may be skipped; and no page depends on whether the child is known.
#pragma once

#include "base/html.hpp"
#include "base/moment.hpp"
#include "components/form.hpp"
#include "inbound/forms/asking.hpp"
#include "record/places/places.hpp"
#include "views/following/view.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// Where somebody begins, or goes on with a form they began elsewhere.
struct AskStartPage {
    FormKeys keys;
    bool has_draft = false;    ///< this browser has one
    std::string typed_code;    ///< a code that opened nothing
    Problems problems;
    std::string phone;         ///< of the council
    bool thrown_away = false;  ///< they have just had it thrown away
};
Html render(const AskStartPage& page);

struct AskQuestionPage {
    AskQuestion question = AskQuestion::who;
    Form form;   ///< the draft, with what was typed last in its place
    Problems problems;
    FormKeys keys;
    std::string saved; ///< "Saved at 8:52pm"; empty before the first time
    bool from_check = false; ///< goes back to "Check, then send"
    std::vector<School> schools; ///< what was found for the name that was typed
};
/// What a question is called in the title of its page: "What does a hard day look like?"
std::string title_of(AskQuestion question, const Form& form);
/// What the pages call the child: "Finley", "your child", "you".
std::string child_called(const Form& form);
Html render(const AskQuestionPage& page);

struct AskCheckPage {
    Form form;
    Problems problems; ///< of the whole form: what must still be said, each with its page
    FormKeys keys;
    WhatFollows follows; ///< if it is sent today
};
Html render(const AskCheckPage& page);

/// Saved, and stopped for now.
struct AskStoppedPage {
    std::string code;  ///< "BCDF-GHJK-MNPQ"
    std::string until; ///< "Saturday 19 December"
    bool letter_sent = false; ///< a link went to the email address of the form
    std::string address; ///< of this server, for typing
    FormKeys keys;
};
Html render(const AskStoppedPage& page);

/// The page that asks once more before a draft goes.
struct AskThrowPage {
    FormKeys keys;
};
Html render(const AskThrowPage& page);

struct AskReceiptPage {
    std::string reference; ///< the key of the case
    std::string child, asker; ///< whole names
    std::string received;     ///< "Thursday 19 November 2026, 9:04pm"
    int answers = 0, files = 0;
    WhatFollows follows;
    std::string check_by;     ///< "Thursday 26 November"
    std::string proof;        ///< the address of the proof file
    std::string fingerprint;
    bool letter_sent = false; ///< a link to come back by went to their email address
    std::string email;
    std::string phone; ///< of the council
    bool own = false;  ///< a young person, for themselves
    bool danger = false; ///< their words may mean that somebody is in danger now
};
Html render(const AskReceiptPage& page);

/// Every page in each state, for the gallery: a name and what goes into <main>.
std::vector<std::pair<std::string, Html>> ask_gallery(const Law& law, const Calendar& calendar);

} // namespace ribbon
