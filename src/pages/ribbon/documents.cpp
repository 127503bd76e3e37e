#include "pages/ribbon/documents.hpp"

#include "components/links.hpp"
#include "components/table.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

using Is = RibbonBlock::Is;

std::string anchor(char kind, int number) { return kind + std::to_string(number); }

std::vector<Cell> cells_of(const RibbonBlock& block)
{
    return {block.says.begin(), block.says.end()};
}

/// Rows that follow one another, as one table.
Html table_of(const std::vector<RibbonBlock>& blocks, std::size_t& at)
{
    Table made{.caption = "A table of this document", .classes = "ribbon-from-elsewhere"};
    if (blocks[at].is == Is::head_row) made.head = cells_of(blocks[at++]);
    // The head of a mail, and a table whose first row names nothing: the first cell says what the
    // row is about.
    made.first_is_header = made.head.empty();
    for (; at < blocks.size() && blocks[at].is == Is::row; ++at)
        made.rows.push_back(cells_of(blocks[at]));
    return table(made);
}

Html words_of(const std::vector<RibbonBlock>& blocks)
{
    Html whole;
    for (std::size_t at = 0; at < blocks.size();) {
        const RibbonBlock& one = blocks[at];
        if (one.is == Is::row || one.is == Is::head_row) {
            whole += table_of(blocks, at);
            continue;
        }
        if (one.is == Is::heading)
            whole += paragraph(strong(one.says.front()));
        else
            whole += as_written(one.says.front());
        ++at;
    }
    return whole;
}

Html document_of(const RibbonDocument& one, const RibbonPage& page)
{
    const auto at = static_cast<std::size_t>(one.number - 1);
    const std::string here = anchor('d', one.number);
    const std::string& file = page.file.at(at);
    std::vector<NamedFact> rows{
        {"Came", one.when + (one.from.empty() ? "" : ", from " + one.from)},
        {"File in the ZIP", file.empty() ? std::string{"Not in the ZIP"} : file},
        {"Type", one.media_type},
        {"Bytes", std::to_string(one.bytes)},
        {"SHA-256", one.hash},
        {"Page of the PDF", std::to_string(page.page_of(here))}};
    for (const std::string& also : one.also) rows.push_back({"Also came", "as " + also});
    if (!page.note.at(at).empty()) rows.push_back({"Not shown", page.note.at(at)});
    if (!page.why_slip.at(at).empty()) rows.push_back({"Not shown as pages", page.why_slip.at(at)});
    Html whole = small_heading("Document " + std::to_string(one.number) + ": " + one.name, here) +
                 facts(rows);
    // Nobody has described the picture; who sent it and when is what can be said of it.
    if (page.is_picture.at(at)) {
        const std::string says = "A picture" +
                                 (one.from.empty() ? "" : ", as sent by " + one.from) + ", " +
                                 one.when + ": " + one.name;
        whole += file.empty() ? paragraph(says) : picture(Url::beside(file), says);
    }
    return whole + words_of(page.blocks.at(at));
}

Html mails_of(const Ribbon& ribbon, const RibbonPage& page)
{
    std::vector<std::vector<Cell>> rows;
    for (const RibbonDocument& one : ribbon.documents) {
        if (one.message == 0) continue;
        const std::string& file = page.file.at(static_cast<std::size_t>(one.number - 1));
        rows.push_back({link("Message " + std::to_string(one.message),
                             Url::path("#" + anchor('m', one.message))),
                        file.empty() ? "Not in the ZIP" : file, one.hash});
    }
    if (rows.empty()) return {};
    return section({.id = "mails",
                    .title = "Mails as they came",
                    .parts = {table({.caption = "Each mail, and the message that says its words",
                                     .head = {"Message", "File in the ZIP", "SHA-256"},
                                     .rows = std::move(rows),
                                     .classes = "ribbon-from-elsewhere"})}});
}

} // namespace

Html ribbon_documents(const Ribbon& ribbon, const RibbonPage& page)
{
    Html whole = heading("Documents", "documents");
    bool any = false;
    for (const RibbonDocument& one : ribbon.documents) {
        if (one.message > 0) continue;
        any = true;
        whole += document_of(one, page);
    }
    if (!any) whole += paragraph("No file was sent or added.");
    return whole + mails_of(ribbon, page);
}

} // namespace ribbon
