#include "pages/ribbon/page.hpp"

#include "pages/ribbon/documents.hpp"

#include "components/links.hpp"
#include "components/standalone.hpp"
#include "components/table.hpp"
#include "components/text.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

using Rows = std::vector<std::vector<Cell>>;

std::string anchor(char kind, std::int64_t number) { return kind + std::to_string(number); }

Html to(const std::string& says, const std::string& anchor)
{
    return link(says, Url::path("#" + anchor));
}

std::string page_in_words(const RibbonPage& page, const std::string& anchor)
{
    return std::to_string(page.page_of(anchor));
}

Html counts_of(const Ribbon& ribbon, const RibbonPage& page)
{
    const RibbonCounts& all = ribbon.counts;
    std::vector<NamedFact> rows{
        {"Case", ribbon.reference},
        {"Council", ribbon.council},
        {"Made on", ribbon.made},
        {"Kind of bundle", kind_in_words(ribbon.kind, ribbon.whole)},
        {"Messages", std::to_string(all.messages) + ": " + std::to_string(all.received) +
                         " received by the council, " + std::to_string(all.sent) + " sent by it"},
        {"Not answered", not_answered(all)},
        {"Answered late, or late now", std::to_string(all.late)},
        {"Officers so far", std::to_string(all.officers)},
        {"Days with no officer", std::to_string(all.days_with_nobody)},
        {"Documents", std::to_string(all.documents)},
        {"Pages of the PDF", std::to_string(page.pages)}};
    if (all.no_clock > 0)
        rows.insert(rows.begin() + 6, {"Older, with no clock", without_a_clock(all)});
    return facts(rows);
}

Html index_of(const Ribbon& ribbon, const RibbonPage& page)
{
    Rows parts;
    const auto part = [&](const char* says, const char* anchor) {
        parts.push_back({to(says, anchor), page_in_words(page, anchor)});
    };
    part("What happened, day by day", "chronology");
    part("Every date that was set", "dates");
    part("Messages", "messages");
    part("Documents", "documents");
    if (page.page_of("mails") > 0) part("Mails as they came", "mails");
    Html whole =
        heading("Index", "index") +
        table({.caption = "Parts", .head = {"Part", "Page of the PDF"}, .rows = std::move(parts)});
    Rows messages;
    for (const RibbonThread& thread : ribbon.threads)
        for (const RibbonMessage& one : thread.messages) {
            const std::string here = anchor('m', one.number);
            messages.push_back(
                {std::to_string(one.number), one.times.front().second,
                 to(one.who + ": " + (one.subject.empty() ? thread.subject : one.subject) +
                        std::string{answer_missing(one)},
                    here),
                 page_in_words(page, here)});
        }
    if (!messages.empty())
        whole += table({.caption = "Messages",
                        .head = {"No.", "Day", "From, and about what", "Page of the PDF"},
                        .rows = std::move(messages)});
    Rows documents;
    for (const RibbonDocument& one : ribbon.documents) {
        if (one.message > 0) continue;
        const std::string here = anchor('d', one.number);
        const bool slip = !page.why_slip.at(static_cast<std::size_t>(one.number - 1)).empty();
        documents.push_back({std::to_string(one.number), one.when,
                             to(one.name + (slip ? " (a slip: not shown as pages)" : ""), here),
                             page_in_words(page, here)});
    }
    if (!documents.empty())
        whole += table({.caption = "Documents",
                        .head = {"No.", "Day", "Document", "Page of the PDF"},
                        .rows = std::move(documents)});
    return whole;
}

Html story_of(const Ribbon& ribbon)
{
    Rows rows;
    for (const RibbonLine& one : ribbon.chronology) {
        const std::string says = one.what + (one.more.empty() ? "" : ". " + one.more);
        rows.push_back(
            {one.when,
             one.message == 0 ? Content{says} : Content{to(says, anchor('m', one.message))},
             one.law});
    }
    return section({.id = "chronology",
                    .title = "What happened, day by day",
                    .parts = {table({.caption = "Day by day",
                                     .head = {"Day", "What happened", "Law"},
                                     .rows = std::move(rows)})}});
}

Html dates_of(const Ribbon& ribbon)
{
    Rows rows;
    for (const RibbonDate& one : ribbon.dates)
        rows.push_back({(one.stage.empty() ? "" : one.stage + ": ") + one.what, one.due, one.became,
                        one.law + (one.route.empty() ? "" : ". For the " + one.route)});
    if (rows.empty())
        return section({.id = "dates",
                        .title = "Every date that was set",
                        .parts = {paragraph("No limit in law and no promise has begun to run.")}});
    return section({.id = "dates",
                    .title = "Every date that was set",
                    .parts = {table({.caption = "What, by when, and what became of it",
                                     .head = {"What", "By", "What became of it", "Law"},
                                     .rows = std::move(rows)})}});
}

Html message_of(const Ribbon& ribbon, const RibbonThread& thread, const RibbonMessage& one,
                const RibbonPage& page)
{
    const std::string here = anchor('m', one.number);
    std::string times;
    for (const auto& [name, says] : one.times)
        times.append(times.empty() ? "" : ". ").append(name).append(": ").append(says);
    Html whole =
        small_heading("Message " + std::to_string(one.number) + ", from " + one.who, here) +
        quiet(times + ". Page " + page_in_words(page, here) + " of the PDF.");
    if (!one.subject.empty() && one.subject != thread.subject)
        whole += quiet("About: " + one.subject);
    if (!one.stands.empty() && (one.unanswered || one.no_answer || one.late > 0))
        whole += paragraph(strong(one.stands + "."));
    for (const std::string& text : one.paragraphs) whole += as_written(text);
    if (one.paragraphs.empty()) whole += quiet("The message has no words.");
    if (one.mail > 0) {
        const auto at = static_cast<std::size_t>(one.mail - 1);
        whole += quiet(page.file.at(at).empty()
                           ? "The mail itself is not in the ZIP. " + page.why_slip.at(at)
                           : "The mail itself is in the ZIP, as it came: " + page.file.at(at));
    }
    for (const int number : one.documents)
        whole += paragraph(to("With it came document " + std::to_string(number) + ": " +
                                  ribbon.documents.at(static_cast<std::size_t>(number - 1)).name,
                              anchor('d', number)));
    return whole;
}

Html messages_of(const Ribbon& ribbon, const RibbonPage& page)
{
    Html whole = heading("Messages", "messages") + paragraph(to("Back to the index", "index"));
    if (ribbon.threads.empty()) whole += paragraph("Nothing was written.");
    for (const RibbonThread& thread : ribbon.threads) {
        whole += heading("Thread " + std::to_string(thread.number) + ": " + thread.subject,
                         anchor('t', thread.number));
        for (const RibbonMessage& one : thread.messages)
            whole += message_of(ribbon, thread, one, page);
    }
    return whole;
}

} // namespace

Html render_ribbon(const Ribbon& ribbon, const RibbonPage& page)
{
    Html main = page_heading({.says = ribbon.title}) + first_sentence(ribbon.first) +
                (ribbon.whole ? paragraph(strong(std::string{not_for_one_party})) : Html{}) +
                counts_of(ribbon, page) + index_of(ribbon, page);
    const bool dates_first = ribbon.kind == RibbonKind::ombudsman;
    if (dates_first) main += dates_of(ribbon);
    main += story_of(ribbon);
    if (!dates_first) main += dates_of(ribbon);
    main += messages_of(ribbon, page) + ribbon_documents(ribbon, page);
    main += section(
        {.id = "proof",
         .title = "How to check this bundle",
         .parts = {paragraph("The last page of the PDF, page " + page_in_words(page, "proof") +
                             ", names the checksum of the file inputs.txt; that file "
                             "names the checksum of this page and of everything else. "
                             "The folder receipts proves that what is shown here is "
                             "in the council's record.")}});
    return standalone_page(ribbon.title, "en-GB", main);
}

} // namespace ribbon
