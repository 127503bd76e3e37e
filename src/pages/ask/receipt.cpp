#include "components/duties.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/text.hpp"
#include "pages/ask/pages.hpp"
#include "pages/messages/page.hpp"
#include "pages/parts/following.hpp"
#include "views/parts/words.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Html receipt_of(const AskReceiptPage& page)
{
    std::string all = counted(page.answers, "answer");
    if (page.files > 0) all += ", " + counted(page.files, "file");
    Receipt shown{.reference = page.reference,
                  .facts = {{"What", "A request to assess " + page.child},
                            {"From", page.asker},
                            {"We got it", page.received},
                            {"All of it", all}},
                  .more = {},
                  .proof =
                      "This receipt proves what came and when, even if our records are lost or "
                      "changed. Anyone can check it without us.",
                  .fingerprint = page.fingerprint};
    if (!page.proof.empty())
        shown.more.push_back(paragraph(link("Save the proof file", Url::path(page.proof))));
    return receipt(shown);
}

Html come_back(const AskReceiptPage& page)
{
    std::vector<Html> parts;
    if (page.letter_sent)
        parts.push_back(paragraph("Sign in with " + page.email +
                                  ". We will send you a link. You will see what you sent, and "
                                  "these dates."));
    else
        parts.push_back(paragraph("Read out the number of your receipt when you ring or write."));
    if (!page.phone.empty())
        parts.push_back(paragraph("Or ring " + page.phone + " and read out the number."));
    return section({.id = "back", .title = "How to come back", .parts = std::move(parts)});
}

} // namespace

Html render(const AskReceiptPage& page)
{
    const Html left = receipt_of(page) +
                      section({.id = "dates",
                               .title = "The dates that follow",
                               .parts = {following_line(page.follows, "Your request came",
                                                        "Day 0. The law does not count it.", true),
                                         following_sums(page.follows)}});
    const std::string record =
        page.own ? "We check that you are you before we show you what is on your record."
                 : "We check who you are before we show you a child\u2019s record.";
    const Html right =
        reasons_panel({.id = "now",
                       .title = "You do not have to chase us",
                       .parts = {paragraph("If we miss a date, we will tell you before you ask, "
                                           "and say sorry, and why."),
                                 paragraph("You can write to us at any time.")}}) +
        section({.id = "check",
                 .title = "Next: we check who asked",
                 .parts = {paragraph(line(kind("Our promise", Binding::promise), " By ",
                                          page.check_by, " an officer rings or writes to you.")),
                           paragraph(record + " The dates do not wait for that.")}}) +
        come_back(page) +
        section({.id = "alone",
                 .title = "You are not on your own",
                 .parts = {paragraph("Your local SEND advice service is free, and it is not the "
                                     "council.")}});
    return page_heading({.says = "We have your request. The clock has started.", .size = "xl"}) +
           (page.danger ? ring_now() : Html{}) + columns(left, right);
}

} // namespace ribbon
