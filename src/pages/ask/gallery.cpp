#include "calendar/calendar.hpp"
#include "pages/ask/pages.hpp"

namespace ribbon {
namespace {

const Day today{std::chrono::year{2026} / 11 / 19};
const FormKeys keys{"gallery", "gallery"};
constexpr const char* long_name =
    "Wilhelmina-Anastasia Oluwaseunfunmi Featherstonehaugh-Cholmondeley";

using Pairs = std::vector<std::pair<std::string, std::string>>;

Form form_of(const Pairs& pairs)
{
    Form form;
    for (const auto& [name, value] : pairs) form.add(name, value);
    return form;
}

Form full()
{
    const std::string hash(64, 'a');
    return form_of({{"who", "parent"},
                    {"child-given", "Finley"},
                    {"child-family", "Heathcote"},
                    {"birthday-day", "14"},
                    {"birthday-month", "3"},
                    {"birthday-year", "2018"},
                    {"address", "4 Mill Lane\nMillbrook"},
                    {"postcode", "DE4 3AG"},
                    {"school", "Millbrook Primary School"},
                    {"hard-day", "He will not get in the car. He hides under the stairs."},
                    {"helps", "Quiet. His blue headphones."},
                    {"file", hash + " 2000000 image/heic photo.heic"},
                    {"file", hash + " 90000 application/pdf a letter.pdf"},
                    {"you-given", "Natalie"},
                    {"you-family", "Heathcote"},
                    {"relation", "mother"},
                    {"reach", "text"},
                    {"reach-phone", "07700 900 318"},
                    {"reach-when", "after 4pm"},
                    {"needs", "large-print"},
                    {"may-ask", "school"},
                    {"may-ask", "doctor"}});
}

Form wrong()
{
    return form_of({{"who", "aunt"},
                    {"birthday-day", "31"},
                    {"birthday-month", "2"},
                    {"birthday-year", "18"},
                    {"postcode", "nowhere"},
                    {"school", "Millbrook"},
                    {"not-at-school", "yes"},
                    {"hard-day", std::string(20'500, 'a')},
                    {"reach", "text"},
                    {"reach", "email"},
                    {"reach-email", "natalie"},
                    {"needs", "interpreter"}});
}

Form long_names()
{
    return form_of({{"child-given", long_name},
                    {"child-family", long_name},
                    {"school", std::string{long_name} + " Community Primary School and Nursery"},
                    {"you-given", long_name},
                    {"relation-other", std::string{long_name} + "\u2019s great-grandmother"},
                    {"reach-email", std::string(60, 'n') + "@example.org"}});
}

WhatFollows follows_of(const std::string& child, const Law& law, const Calendar& calendar)
{
    return what_follows({.kind = Kind::request_received,
                         .matter = MatterKind::request,
                         .day = today,
                         .from = Party::parent},
                        child, Voice::ours, law, calendar, today);
}

AskReceiptPage receipt_of(const std::string& child, const std::string& asker,
                          const WhatFollows& follows)
{
    return {.reference = "8W2N41TCX",
            .child = child,
            .asker = asker,
            .received = "Thursday 19 November 2026, 9:04pm",
            .answers = 11,
            .files = 2,
            .follows = follows,
            .check_by = "Thursday 26 November",
            .proof = "/cases/8W2N41TCX/receipts/1200",
            .fingerprint = "5be2 90d7 c1f4 3a68 7e05 ab29 164d f8c3",
            .letter_sent = true,
            .email = "natalie@example.org",
            .phone = "01632 960 117"};
}

} // namespace

std::vector<std::pair<std::string, Html>> ask_gallery(const Law& law, const Calendar& calendar)
{
    std::vector<std::pair<std::string, Html>> pages;
    const std::vector<std::pair<std::string, Form>> forms{{"nothing yet", {}},
                                                          {"full", full()},
                                                          {"everything wrong", wrong()},
                                                          {"very long names", long_names()}};
    pages.emplace_back("start", render(AskStartPage{.keys = keys, .phone = "01632 960 117"}));
    pages.emplace_back("start, begun here", render(AskStartPage{.keys = keys, .has_draft = true}));
    pages.emplace_back(
        "start, a code that opens nothing",
        render(AskStartPage{.keys = keys,
                            .typed_code = "abc",
                            .problems = {{"code", "This code opens nothing. Look at it again, "
                                                  "or start anew"}}}));
    pages.emplace_back("start, thrown away",
                       render(AskStartPage{.keys = keys, .thrown_away = true}));
    for (const auto& [state, form] : forms) {
        for (const AskQuestion one : ask_questions(form))
            pages.emplace_back(
                std::string{address_of(one)} + ", " + state,
                render(AskQuestionPage{.question = one,
                                       .form = form,
                                       .problems = state == "everything wrong"
                                                       ? problems_of(one, form, today)
                                                       : Problems{},
                                       .keys = keys,
                                       .saved = state == "full" ? "at 8:52pm" : ""}));
        const auto read = read_asking(form, today);
        pages.emplace_back(
            "check, " + state,
            render(AskCheckPage{.form = form,
                                .problems = read ? Problems{} : read.problems(),
                                .keys = keys,
                                .follows = follows_of(child_called(form), law, calendar)}));
    }
    pages.emplace_back("stopped", render(AskStoppedPage{.code = "BCDF-GHJK-MNPQ",
                                                        .until = "Saturday 19 December",
                                                        .letter_sent = true,
                                                        .address = "send.example.org",
                                                        .keys = keys}));
    pages.emplace_back("throw it away?", render(AskThrowPage{keys}));
    pages.emplace_back("receipt", render(receipt_of("Finley Heathcote", "Natalie Heathcote",
                                                    follows_of("Finley", law, calendar))));
    pages.emplace_back(
        "receipt, very long names",
        render(receipt_of(long_name, long_name, follows_of(long_name, law, calendar))));
    return pages;
}

} // namespace ribbon
