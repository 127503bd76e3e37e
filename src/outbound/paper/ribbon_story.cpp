#include "outbound/paper/ribbon_parts.hpp"

#include "views/words.hpp"

namespace ribbon::paper {

void set_dates(Sheets& sheets, const Ribbon& ribbon)
{
    sheets.new_sheet();
    sheets.heading(2, "Every date that was set", "dates", 0);
    if (ribbon.dates.empty()) {
        sheets.paragraph("No limit in law and no promise has begun to run.");
        return;
    }
    sheets.paragraph("What the council had to do, by which day, and what became of it. A day is "
                     "late once it is past.");
    if (ribbon.kind == RibbonKind::ombudsman)
        sheets.paragraph("Complaints stand first. Where a matter is another body's to decide, the "
                         "last column names it.");
    sheets.table({{.text = "What", .share = 3},
                  {.text = "By", .share = 1.9},
                  {.text = "What became of it", .share = 2},
                  {.text = "Law", .share = 2.2}});
    for (const RibbonDate& one : ribbon.dates)
        sheets.row({{.text = (one.stage.empty() ? "" : one.stage + ": ") + one.what, .share = 3},
                    {.text = one.due, .share = 1.9},
                    {.text = one.became, .share = 2, .bold = one.late > 0},
                    {.text = one.law + (one.route.empty() ? "" : ". For the " + one.route),
                     .share = 2.2}});
    sheets.end_table();
}

void set_chronology(Sheets& sheets, const Ribbon& ribbon)
{
    sheets.new_sheet();
    sheets.heading(2, "What happened, day by day", "chronology", 0);
    sheets.paragraph(
        "Every step with the law it was due under, every promise and what became of it, "
        "every change of officer, and every message that waits for an answer or has "
        "none.");
    sheets.table({{.text = "Day", .share = 2.1},
                  {.text = "What happened", .share = 4.3},
                  {.text = "Law", .share = 2},
                  {.text = "Page", .share = 0.7, .right = true}});
    for (const RibbonLine& one : ribbon.chronology) {
        const std::string anchor =
            one.message == 0 ? std::string{} : message_anchor(static_cast<int>(one.message));
        sheets.row({{.text = one.when, .share = 2.1},
                    {.text = one.what + (one.more.empty() ? "" : ". " + one.more),
                     .share = 4.3,
                     .to = anchor,
                     .bold = one.slip},
                    {.text = one.law, .share = 2},
                    {.text = " ", .share = 0.7, .to = anchor, .page_of = anchor}});
    }
    sheets.end_table();
}

namespace {

std::string where_mail_is(const Looked& mail)
{
    return mail.kept_back ? "The mail itself is not in the ZIP. " + mail.why
                          : "The mail itself is in the ZIP, as it came";
}

void set_message(Sheets& sheets, const Ribbon& ribbon, const RibbonThread& thread,
                 const RibbonMessage& one, const std::vector<Looked>& looked)
{
    sheets.heading(4, "Message " + std::to_string(one.number) + ", from " + one.who,
                   message_anchor(one.number), 2);
    std::string times;
    for (const auto& [name, says] : one.times)
        times.append(times.empty() ? "" : ".  ").append(name).append(": ").append(says);
    sheets.paragraph(times + ".", {.size = 8.5, .quiet = true, .after = 3});
    if (!one.subject.empty() && one.subject != thread.subject)
        sheets.paragraph("About: " + one.subject, {.size = 9.5, .after = 3});
    if (!one.stands.empty() && (one.unanswered || one.no_answer || one.late > 0))
        sheets.paragraph(one.stands + ".", {.size = 9.5, .bold = true, .after = 3});
    sheets.forget_unknown_letters();
    for (const std::string& text : one.paragraphs) sheets.paragraph(text);
    if (one.paragraphs.empty()) sheets.paragraph("The message has no words.", {.quiet = true});
    if (sheets.had_unknown_letters())
        sheets.paragraph("Some letters of this message have no shape in the typeface of these "
                         "pages. They stand as they were written in ribbon.html.",
                         {.size = 8.5, .quiet = true});
    if (one.mail > 0)
        sheets.paragraph(where_mail_is(looked.at(static_cast<std::size_t>(one.mail - 1))),
                         {.size = 8.5, .quiet = true}, document_anchor(one.mail));
    for (const int number : one.documents)
        sheets.paragraph("With it came document " + std::to_string(number) + ": " +
                             ribbon.documents.at(static_cast<std::size_t>(number - 1)).name,
                         {.size = 9.5}, document_anchor(number));
}

} // namespace

void set_messages(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked)
{
    sheets.new_sheet();
    sheets.heading(2, "Messages", "messages", 0);
    if (ribbon.threads.empty()) sheets.paragraph("Nothing was written.");
    for (const RibbonThread& thread : ribbon.threads) {
        sheets.keep_together(160);
        sheets.heading(3, "Thread " + std::to_string(thread.number) + ": " + thread.subject,
                       thread_anchor(thread.number), 1);
        const int all = static_cast<int>(thread.messages.size());
        sheets.paragraph(capital(counted(all, "message")) + ". Back to the index.",
                         {.size = 8.5, .quiet = true}, "index");
        for (const RibbonMessage& one : thread.messages)
            set_message(sheets, ribbon, thread, one, looked);
    }
}

} // namespace ribbon::paper
