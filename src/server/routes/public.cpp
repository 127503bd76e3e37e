#include "server/routes/public.hpp"

#include "components/button.hpp"
#include "components/links.hpp"
#include "components/text.hpp"
#include "pages/gallery.hpp"
#include "pages/plain/page.hpp"
#include "server/answers.hpp"

namespace ribbon::server {

Response first_page(Ask& ask)
{
    if (ask.visitor.is_signed_in()) return see_other(first_place(ask.visitor));
    Html page =
        page_heading({.says = "Help for children with special educational needs", .size = "xl"}) +
        first_sentence("Ask us for help, see what we owe your child and by when, and write to "
                       "us. Every message gets an answer date that you can see too.");
    if (ask.shell.demonstration)
        page += paragraph(line("This is a demonstration of an invented council. ",
                               link("Choose whom to be", "/demo"), "."));
    page += section(
        {.id = "ask",
         .title = "Ask us to assess a child",
         .parts = {paragraph("A parent, a young person or a school can ask. It takes ten "
                             "minutes, you need no account, and the law\u2019s clock starts "
                             "when you send it."),
                   link_button("Start", "/ask")}});
    page += section({.id = "in",
                     .title = "You have written to us before",
                     .parts = {paragraph(link("Sign in", "/sign-in"))}});
    page += section({.id = "dates",
                     .title = "What is my deadline?",
                     .parts = {paragraph(line("Type a day and see the dates that the law sets. ",
                                              link("What is my deadline?", "/deadline")))}});
    return show(ask, {.title = "Special educational needs"}, std::move(page));
}

Response accessibility(Ask& ask)
{
    const PlainPage page{
        .heading = "Accessibility",
        .says =
            {"Everything here works with a keyboard, with a screen reader, without JavaScript, "
             "on a small telephone, and with the letters made four times as large.",
             "We aim for the Web Content Accessibility Guidelines 2.2, level AA. A program "
             "checks every page at each change; real screen readers and real families have not "
             "yet tried all of it.",
             "If something here does not work for you, tell us in any way that does: it has an "
             "answer date like every message. We can also send paper, large print, easy read, or "
             "ring you."},
        .ways_on = {{"Go to the first page", "/"}}};
    return show(ask, {.title = "Accessibility"}, render(page));
}

Response privacy(Ask& ask)
{
    const PlainPage page{
        .heading = "Privacy",
        .says =
            {"We keep what you send us about a child because the law asks us to assess and help "
             "them (Children and Families Act 2014, Part 3).",
             "Everybody who opens a child\u2019s record is written down before the page is shown. "
             "The family can see who, when and why.",
             "We use two cookies: one that knows that you are signed in, one that keeps forged "
             "forms out. Nobody else is told that you were here, and no page loads anything from "
             "another place.",
             "You may take your record away, ask us to put right what is wrong, and complain to "
             "the Information Commissioner (ico.org.uk)."},
        .ways_on = {{"Go to the first page", "/"}}};
    return show(ask, {.title = "Privacy"}, render(page));
}

Response gallery_list(Ask& ask)
{
    if (!ask.shell.demonstration) return not_found(ask);
    const storage::Books& books = ask.shell.archive.books();
    return show(ask, {.title = "Every page"}, render_gallery(gallery(books.law, books.calendar)));
}

Response gallery_page(Ask& ask)
{
    if (!ask.shell.demonstration) return not_found(ask);
    const storage::Books& books = ask.shell.archive.books();
    for (GalleryPage& one : gallery(books.law, books.calendar))
        if (one.name == ask.parts[0])
            return show(ask, {.title = one.name, .back = "/gallery"}, std::move(one.main));
    return not_found(ask);
}

} // namespace ribbon::server
