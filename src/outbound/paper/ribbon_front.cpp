#include "outbound/paper/ribbon_parts.hpp"

#include "views/words.hpp"

#include <algorithm>

namespace ribbon::paper {
namespace {

std::string about_all(const Ribbon& ribbon)
{
    if (ribbon.kind == RibbonKind::ombudsman)
        return "The correspondence and the complaint, stage by stage, for the Local Government and "
               "Social Care Ombudsman.";
    return std::string{ribbon.whole ? "Everything that was written in the case, and what came of "
                                      "it, tied together."
                                    : "Everything that was written between the family and the "
                                      "council, and what came of it, tied together."};
}

std::string about_messages(const RibbonCounts& counts)
{
    return std::to_string(counts.messages) + ": " + std::to_string(counts.received) +
           " received by the council, " + std::to_string(counts.sent) + " sent by it, in " +
           counted(counts.threads, "thread");
}

std::string about_documents(const RibbonCounts& counts, int slips)
{
    if (counts.documents == 0) return "None";
    return std::to_string(counts.documents) +
           (slips == 0 ? std::string{", all shown here"}
                       : ", of which " + std::to_string(slips) +
                             (slips == 1 ? " is not shown as pages: a slip stands in its place"
                                         : " are not shown as pages: slips stand in their place"));
}

int mails_of(const Ribbon& ribbon)
{
    return static_cast<int>(
        std::count_if(ribbon.documents.begin(), ribbon.documents.end(),
                      [](const RibbonDocument& one) { return one.message > 0; }));
}

std::string about_mails(int mails, int kept_back)
{
    return std::to_string(mails) + ", beside the bundle" +
           (kept_back == 0 ? "" : ", but for " + std::to_string(kept_back) + " not given out");
}

/// "pages 4, 9 and 12"; the first of very many.
std::string pages_in_words(const std::vector<int>& pages)
{
    constexpr std::size_t most = 20;
    if (pages.size() == 1) return "page " + std::to_string(pages.front());
    std::string words = "pages ";
    const std::size_t named = std::min(most, pages.size());
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0) words += i + 1 == pages.size() ? " and " : ", ";
        words += std::to_string(pages[i]);
    }
    if (pages.size() > named) words += " and " + std::to_string(pages.size() - named) + " more";
    return words;
}

} // namespace

void set_cover(Sheets& sheets, const Ribbon& ribbon, const OnCover& beside)
{
    const RibbonCounts& counts = ribbon.counts;
    sheets.new_sheet();
    sheets.space(40);
    sheets.paragraph(ribbon.council, {.size = 12, .quiet = true});
    sheets.heading(1, ribbon.title, "cover", 0);
    sheets.paragraph(about_all(ribbon), {.size = 12, .after = 18});
    if (ribbon.whole) sheets.paragraph(not_for_one_party, {.bold = true, .after = 18});
    sheets.paragraph(ribbon.first, {.size = 12, .bold = true, .after = 18});
    const auto row = [&](const char* name, std::string says) {
        sheets.row(
            {{.text = name, .share = 1, .bold = true}, {.text = std::move(says), .share = 2.4}});
    };
    row("Case", ribbon.reference);
    row("Made on", ribbon.made);
    row("Kind of bundle", kind_in_words(ribbon.kind, ribbon.whole));
    row("Messages", about_messages(counts));
    row("Not answered", not_answered(counts));
    if (counts.no_clock > 0) row("Older, with no clock", without_a_clock(counts));
    row("Answered late, or late now", counts.late == 0 ? "None" : std::to_string(counts.late));
    row("Officers so far", std::to_string(counts.officers));
    row("Days with no officer", std::to_string(counts.days_with_nobody));
    row("Documents", about_documents(counts, beside.slips));
    if (const int mails = mails_of(ribbon); mails > 0)
        row("Mails as they came", about_mails(mails, beside.kept_back));
    sheets.row({{.text = "Pages", .share = 1, .bold = true},
                {.text = " ", .share = 2.4, .to = {}, .page_of = "*"}});
    sheets.space(16);
    sheets.paragraph("Every page has its number at the bottom right, and it is the number a PDF "
                     "reader shows. Every line of the index leads to its page.");
    sheets.paragraph("The same words stand in the file ribbon.html, for whoever listens to them or "
                     "needs them larger. Every document is beside it as it came.");
    if (!beside.boxes.empty())
        sheets.paragraph("Some letters on " + pages_in_words(beside.boxes) +
                             " have no shape in the typefaces of these pages, and stand there as "
                             "boxes. ribbon.html has them as they were written.",
                         {.bold = true});
    sheets.paragraph("The last page says how anybody can check that nothing was changed.", {},
                     "proof");
}

void set_index(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked)
{
    sheets.new_sheet();
    sheets.heading(2, "Index", "index", 0);
    sheets.table({{.text = "Part", .share = 7}, {.text = "Page", .share = 1, .right = true}});
    const auto part = [&](const char* says, const std::string& anchor) {
        sheets.row({{.text = says, .share = 7, .to = anchor},
                    {.text = " ", .share = 1, .to = anchor, .page_of = anchor}});
    };
    if (ribbon.kind == RibbonKind::ombudsman) part("Every date that was set", "dates");
    part("What happened, day by day", "chronology");
    if (ribbon.kind != RibbonKind::ombudsman) part("Every date that was set", "dates");
    part("Messages", "messages");
    part("Documents", "documents");
    if (mails_of(ribbon) > 0) part("Mails as they came", "mails");
    part("How to check this bundle", "proof");
    sheets.end_table();
    if (!ribbon.threads.empty()) {
        sheets.heading(3, "Messages", "index-messages");
        sheets.table({{.text = "No.", .share = 0.7},
                      {.text = "Day", .share = 1.9},
                      {.text = "From, and about what", .share = 4.4},
                      {.text = "Page", .share = 1, .right = true}});
        for (const RibbonThread& thread : ribbon.threads)
            for (const RibbonMessage& one : thread.messages) {
                const std::string anchor = message_anchor(one.number);
                const std::string& about = one.subject.empty() ? thread.subject : one.subject;
                sheets.row({{.text = std::to_string(one.number), .share = 0.7},
                            {.text = one.times.front().second, .share = 1.9},
                            {.text = one.who + ": " + about + std::string{answer_missing(one)},
                             .share = 4.4,
                             .to = anchor},
                            {.text = " ", .share = 1, .to = anchor, .page_of = anchor}});
            }
        sheets.end_table();
    }
    const int mails = mails_of(ribbon);
    if (static_cast<int>(ribbon.documents.size()) == mails) return;
    sheets.heading(3, "Documents", "index-documents");
    sheets.table({{.text = "No.", .share = 0.7},
                  {.text = "Day", .share = 1.9},
                  {.text = "Document", .share = 4.4},
                  {.text = "Page", .share = 1, .right = true}});
    for (const RibbonDocument& one : ribbon.documents) {
        if (one.message > 0) continue;
        const std::string anchor = document_anchor(one.number);
        const bool slip = looked.at(static_cast<std::size_t>(one.number - 1)).shown == Shown::slip;
        std::string says = one.name + (slip ? " (a slip: not shown as pages)" : "");
        if (!one.also.empty()) says += " (came " + std::to_string(one.also.size() + 1) + " times)";
        sheets.row({{.text = std::to_string(one.number), .share = 0.7},
                    {.text = one.when, .share = 1.9},
                    {.text = says, .share = 4.4, .to = anchor},
                    {.text = " ", .share = 1, .to = anchor, .page_of = anchor}});
    }
    sheets.end_table();
}

} // namespace ribbon::paper
