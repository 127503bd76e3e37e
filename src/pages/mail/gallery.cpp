#include "pages/mail/gallery.hpp"

#include "pages/mail/new_child.hpp"

namespace ribbon {
namespace {

const FormKeys keys{"gallery", "gallery"};

MailDeskPage desk()
{
    MailDeskPage page;
    page.tabs = {{"To be filed", "/mail", 3, true},
                 {"Not read yet", "/mail?list=taken", 0, false},
                 {"Put aside", "/mail?list=aside", 41, false}};
    page.can_file = true;
    page.lines = {{"M1",
                   "/mail/M1",
                   "Re: Isla",
                   "Priya Marsden, priya@family.example",
                   "Friday 13 November, 9:10pm",
                   "We do not know the address it came from.",
                   "I do not feel safe",
                   {"It may ask for an EHC needs assessment: the law gives us until 25 December "
                    "2026, counted from 13 November 2026."}},
                  {"M2", "/mail/M2", "(no subject)", "No sender that can be read",
                   "Thursday 19 November, 8:02am",
                   "Reading it took too long, so only its bytes are here."}};
    return page;
}

MailPage mail()
{
    MailPage page;
    page.path = "/mail/M1";
    page.subject = "Re: Isla";
    page.who = "Priya Marsden, priya@family.example";
    page.sent_to = "send@northshire.example";
    page.when = "Friday 13 November, 9:10pm";
    page.via = "email";
    page.state = "To be filed by a person";
    page.why = "We do not know the address it came from, and the reference in it is of a child "
               "whose family has another.";
    page.words = {{"Isla has been at home since March. I am asking you to assess her.", false},
                  {"> Dear Ms Marsden,\n> thank you for your letter.", true},
                  {"Please tell me that you have this.", false}};
    page.files = {
        {"letter from the GP.pdf", "A PDF, 120 kB", "/mail/M1/files/1", "Not scanned for malware"}};
    page.asks = {{"An EHC needs assessment", "\u201cI am asking you to assess her\u201d", ""}};
    page.guesses = {{"PK-4417", "Isla Marsden", "Born 4 May 2017, North team",
                     "Its reference is in the address it was sent to", true},
                    {"PK-5120", "Isla Marston", "Born 9 July 2015, South team",
                     "A parent has nearly this name", false}};
    page.can_file = page.can_set_aside = page.can_open = true;
    return page;
}

MailPage locked()
{
    MailPage page = mail();
    page.words.clear();
    page.asks.clear();
    page.locked = "It is encrypted with PGP, and only whoever has the key can read it. Ask the "
                  "sender to send it again without, or to use their own page.";
    page.meeting = {{"Invitation", "Annual review of Isla", ""},
                    {"When", "Tuesday 24 November, 2pm", ""}};
    return page;
}

NewChildPage new_child()
{
    NewChildPage page{.mail = mail(), .form = {}, .begins = "Friday 13 November 2026"};
    page.address = "priya@family.example";
    page.form.add("writer-given", "Priya");
    page.form.add("writer-family", "Marsden");
    page.form.add("reach", "yes");
    return page;
}

NewChildPage new_child_check()
{
    NewChildPage page = new_child();
    page.check = true;
    page.child = "Isla Marsden";
    page.writer = "Priya Marsden";
    page.answers = {{"Child", "Isla Marsden"},
                    {"Birthday", "Not known yet"},
                    {"School or college", "Hill Primary School"},
                    {"Who wrote it", "Their mother"},
                    {"Their name", "Priya Marsden"},
                    {"We write to them at", "priya@family.example"}};
    return page;
}

Gallery new_child_gallery()
{
    NewChildPage wrong = new_child();
    wrong.address.clear();
    wrong.known = {{"P1", "Rebecca Marsden"}, {"P2", very_long_name}};
    wrong.problems = {{"child-given", "Give the child\u2019s name, or what the email calls them"},
                      {"birthday", "30 February is no day of that year"},
                      {"part", "Say who wrote it"},
                      {"person", "Say whether it is somebody we know"}};
    NewChildPage same = new_child_check();
    MailPage::Guess other = mail().guesses.front();
    other.why = "the same name";
    same.same = {{other, false}, {mail().guesses.back(), true}};
    same.problems = {{"others", "Look at each child above, and say that it is another"}};
    same.warnings.others = {"\u201cJack Smith\u201d is also the name of another child we know"};
    NewChildPage nobody = new_child_check();
    nobody.is_read = false;
    return {{"mail, a new child", render(new_child(), keys)},
            {"mail, a new child, refused", render(wrong, keys)},
            {"mail, a new child, to be checked", render(new_child_check(), keys)},
            {"mail, a new child, perhaps the same", render(same, keys)},
            {"mail, a new child, from somebody with no part", render(nobody, keys)}};
}

} // namespace

Gallery mail_gallery()
{
    MailDeskPage none;
    none.tabs = {{"To be filed", "/mail", 0, true}};
    none.done = "Filed with Isla Marsden.";
    MailPage stranger = mail();
    stranger.guesses.clear();
    stranger.doubt = "It says it is from northshire.example, and that server says it is not.";
    MailPage wrong = mail();
    wrong.problems = {{"reference", "There is no child with the reference PK-0"},
                      {"reason", "Say why it is no child\u2019s"}};
    wrong.typed = "PK-0";
    MailPage check = mail();
    check.chosen = {check.guesses.front()};
    MailPage who = check;
    who.writers = {{"P1", "Rebecca Marsden, mother"}, {"P2", "Mark Marsden, father"}};
    who.problems = {{"writer", "Say who wrote it"}};
    check.sender = "Rebecca Marsden";
    check.warnings.others = {"\u201cJack Smith\u201d is also the name of another child we know"};
    check.warnings.unread = {
        "We could not read the words of report.pdf, so look through it yourself: page 2 "
        "shows a picture, or letters that can not be read"};
    check.wrote = {.machine = true, .person = true};
    SeveralMails asking{.mails = desk().lines};
    SeveralMails several = asking;
    several.chosen = check.chosen;
    several.warnings = {
        .others = {"Re: Isla: \u201cJack Smith\u201d is also the name of another child we know"},
        .unread = {"(no subject): We could not read the words of report.pdf, so look through it "
                   "yourself: page 2 shows a picture, or letters that can not be read"}};
    SeveralMails not_all = asking;
    not_all.typed = "PK-0";
    not_all.refused = {"Re: Isla: This mail is filed already"};
    not_all.problems = {{"reference", "There is no child with the reference PK-0"}};
    MailPage aside = mail();
    aside.state = "Put aside";
    aside.why = "An advertisement (Ruth Tomlinson)";
    aside.can_set_aside = false;
    aside.subject = very_long_name;
    Gallery all{{"mail, nothing to file", render(none, keys)},
                {"mail, some to file", render(desk(), keys)},
                {"mail, one with guesses", render(mail(), keys)},
                {"mail, from a stranger", render(stranger, keys)},
                {"mail, refused", render(wrong, keys)},
                {"mail, to be checked", render(check, keys)},
                {"mail, who wrote it", render(who, keys)},
                {"mail, locked, with an invitation", render(locked(), keys)},
                {"mail, several, which child", render(asking, keys)},
                {"mail, several, to be checked", render(several, keys)},
                {"mail, several, refused", render(not_all, keys)},
                {"mail, put aside, very long subject", render(aside, keys)}};
    for (auto& one : new_child_gallery()) all.push_back(std::move(one));
    return all;
}

} // namespace ribbon
