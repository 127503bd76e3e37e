#include "pages/acts/page.hpp"
#include "pages/case_page/page.hpp"
#include "pages/officers/gallery.hpp"

namespace ribbon {
namespace {

const FormKeys keys{"gallery", "gallery"};

CasePage isla()
{
    CasePage page;
    page.a_case = "PK-4417";
    page.path = "/cases/PK-4417";
    page.name = "Isla Marsden";
    page.child = "Isla";
    page.first = "One duty is late in law. One answer is late.";
    page.who = {{"Born", "2 May 2019, age 7"}, {"Reference", "PK-4417"}};
    page.next = CaseDate{.what = "Send the finalised EHC plan",
                         .state = "24 days late",
                         .date = "It was due on Monday 26 October",
                         .how = Standing::late,
                         .last_day = "26 October",
                         .iso = "2026-10-26",
                         .law = "SI 2014/1530 reg 13(2)",
                         .why = "/cases/PK-4417/dates/ehc.finalise-plan/1",
                         .who = {}};
    page.next_facts = {{"Promised", "The final plan, by Friday 27 November. Aisha Khan"}};
    page.waiting = {{"Which school will the plan name?", "/cases/PK-4417/messages/31",
                     "Rebecca Marsden, 9 November", "We liked Wyeford.", 5, 5, 3,
                     "3 working days late", "the senior officer"}};
    page.conversations = 12;
    page.dates = {*page.next};
    CaseDate done = *page.next;
    done.what = "Say if we will assess";
    done.state = "Done on 13 July";
    done.how = Standing::done;
    page.dates.push_back(done);
    page.people = {{"Rebecca Marsden", "mother", {{"Telephone", "07700 900 204"}}, {}, ""},
                   {very_long_name,
                    "father",
                    {{"Address", "Sealed. A manager can open it with a "
                                 "reason"}},
                    {"An order of a court limits what they may see or do"},
                    "/cases/PK-4417/identity?person=P3"}};
    page.matters = {{"Request", "8 June 2026", "Draft plan served, 30 October 2026", 9}};
    page.story = {
        {"8 June", "2026-06-08", "The request came", "", StoryItem::Mark::plain},
        {"2 October", "2026-10-02", "Advice came", "39 days late.", StoryItem::Mark::slip},
        {"26 October", "2026-10-26", "Send the finalised EHC plan",
         "Due then. Not done: 24 days late.", StoryItem::Mark::late}};
    page.documents = {{"School report.pdf", "/cases/PK-4417/documents/20", "17 July", "120000"}};
    page.holders = {{"Laura Ward", "8 June to 24 September, 109 days", 109, false, false},
                    {"Nobody", "25 September to 11 October, 17 days", 17, false, true},
                    {"You", "since 12 October", 39, true, false}};
    page.holders_say = "2 officers so far. Nobody for 17 days.";
    page.promises = {{"The helper stays, every lunch", "Aisha Khan, 9 November", "Open",
                      "/cases/PK-4417/promises/30/kept", Standing::plain}};
    page.notes = {{"Ring after 3pm.", "Aisha Khan, 12 November", 33}};
    page.brief = "Loves snails.";
    page.brief_by = "Laura Ward at handover, 9 October";
    page.left_out = 1;
    page.may_open_sealed = true;
    page.may_act = true;
    return page;
}

} // namespace

Gallery case_gallery()
{
    CasePage fresh;
    fresh.a_case = "PK-1";
    fresh.path = "/cases/PK-1";
    fresh.name = very_long_name;
    fresh.child = "Wilhelmina-Anastasia";
    fresh.first = "Nothing is late in law. Nobody has Wilhelmina-Anastasia today.";
    fresh.holders_say = "0 officers so far.";
    CasePage earlier = isla();
    earlier.as_at = "Sunday 1 March 2026";
    earlier.may_act = false;
    SealPage seal{.a_case = "PK-4417",
                  .child = "Isla",
                  .what = "Somebody noted something, 12 November "
                          "2026",
                  .entry = 33};
    const SealedPage opened{
        .a_case = "PK-4417",
        .child = "Isla",
        .people = {{very_long_name, "father", {{"Address", "4 Mill Lane (sealed)"}}, {}, ""}},
        .things = {{"A document was added, 12 November 2026",
                    "It says where he lives, 13 November 2026", "Tenancy.pdf",
                    "/cases/PK-4417/sealed/33", "/cases/PK-4417/unseal/33"}}};
    SealPage wrong = seal;
    wrong.problems = {{"reason", "Say why. Your name and this reason stay"}};
    return {{"case, many", render(isla())},
            {"case, nothing yet", render(fresh)},
            {"case, an earlier day", render(earlier)},
            {"sealed, opened", render(opened)},
            {"seal", render(seal, keys)},
            {"seal, refused", render(wrong, keys)}};
}

/// An answer that was stopped, and what becomes of it.
Gallery stopped_gallery()
{
    const ActAbout about{.a_case = "PK-4417", .child = "Isla", .problems = {}};
    OfficerConversation talk;
    talk.about = about;
    talk.conversation.number = 31;
    talk.conversation.subject = "Which school will the plan name?";
    talk.to = {.person = "P1",
               .name = "Rebecca Marsden",
               .goes = "This goes to Rebecca Marsden, by email."};
    OfficerConversation stopped = talk;
    stopped.about.problems = {{"hold", "\u201c943 476 5919\u201d is an NHS number, and not this "
                                       "child\u2019s"},
                              {"names-seen", "\u201cJack Smith\u201d is also the name of another "
                                             "child we know: look whether it belongs here"}};
    HeldLetterPage held{.about = about,
                        .entry = 33,
                        .officer = "Aisha Khan",
                        .subject = "Which school will the plan name?",
                        .words = "Wyeford has room.\n\nAisha Khan",
                        .goes = talk.to.goes,
                        .held_on = "10 November 2026",
                        .why = {"an NHS number of another child"}};
    HeldLetterPage own = held;
    own.own = true;
    HeldLetterPage released = held;
    released.outcome =
        "Tom Reid let it go on 11 November 2026: it is the number of the school nurse";
    return {
        {"conversation, stopped", render(stopped, keys)},
        {"held letter", render(held, keys)},
        {"held letter, one's own", render(own, keys)},
        {"held letter, released", render(released, keys)},
    };
}

Gallery acts_gallery()
{
    const ActAbout about{.a_case = "PK-4417", .child = "Isla", .problems = {}};
    ActAbout refused = about;
    refused.problems = {{"words", "Write what you promise, as the family will read it"},
                        {"by", "Say by which day. A promise without a day is none"}};
    OfficerConversation talk;
    talk.about = about;
    talk.conversation.number = 31;
    talk.conversation.subject = "Which school will the plan name?";
    talk.conversation.unanswered = 1;
    MessageItem came;
    came.number = 31;
    came.matter = 7;
    came.who = "Rebecca Marsden";
    came.when = "Monday 9 November, 7:42pm";
    came.when_iso = "2026-11-09T19:42:00Z";
    came.channel = "email";
    came.paragraphs = {"We liked Wyeford but nobody has told us if they have room."};
    came.clock.state = AnswerView::State::late;
    came.clock.late = 3;
    came.clock.used = 5;
    came.clock.words = "3 working days late";
    talk.conversation.clock = came.clock;
    MessageItem note = came;
    note.number = 32;
    note.incoming = false;
    note.inside = true;
    note.who = "Aisha Khan";
    talk.conversation.items = {came, note};
    talk.waiting = {{7, "Rebecca Marsden, 9 November", false}};
    talk.to = {.person = "P1",
               .name = "Rebecca Marsden",
               .goes = "This goes to Rebecca Marsden, by email."};
    OfficerConversation by_hand = talk;
    by_hand.to.goes.clear();
    by_hand.to.why_not = "an order of a court limits what they may be told: a person decides, and "
                         "sends it by hand";
    by_hand.about.problems = {
        {"given", "Say how you gave it to them, or keep it as a note among staff"}};
    talk.templates = {{"We have your message", "/cases/PK-4417/messages/31?template=1"}};
    OfficerConversation wrong = talk;
    wrong.about.problems = {{"words", "Write your answer"}};
    wrong.danger = true;
    const OfficerConversations none{.a_case = "PK-4417", .child = "Isla", .all = {}};
    return {{"promise", render(PromisePage{.about = about}, keys)},
            {"promise, refused", render(PromisePage{.about = refused}, keys)},
            {"promise kept",
             render(KeptPage{.about = about, .entry = 30, .promise = "I will ring"}, keys)},
            {"note", render(NotePage{.about = about}, keys)},
            {"contact", render(ContactPage{.about = about}, keys)},
            {"contact, refused", render(ContactPage{.about = refused}, keys)},
            {"conversation, late", render(talk, keys)},
            {"conversation, refused", render(wrong, keys)},
            {"conversation, told by hand", render(by_hand, keys)},
            {"conversations, none", render(none)}};
}

} // namespace ribbon
