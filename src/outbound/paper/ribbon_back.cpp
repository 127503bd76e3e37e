#include "outbound/paper/ribbon_parts.hpp"
#include "outbound/ribbon/lists.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace ribbon::paper {
namespace {

void set_about(Sheets& sheets, const RibbonDocument& one, const Looked& looked)
{
    const auto row = [&](const char* name, const std::string& says) {
        sheets.row({{.text = name, .share = 1, .bold = true}, {.text = says, .share = 4}});
    };
    row("Came", one.when + (one.from.empty() ? "" : ", from " + one.from));
    row("File", one.name);
    row("What it is",
        (looked.what.empty() ? one.media_type : looked.what) + ", " + size_in_words(one.bytes));
    row("SHA-256", one.hash);
    for (const std::string& also : one.also) row("Also came", "as " + also);
    if (looked.shown == Shown::pages)
        row("Here", capital(counted(looked.pages, "page")) + ", on the pages that follow");
    if (!looked.note.empty()) row("Not shown", looked.note);
    if (looked.shown == Shown::slip) row("Not shown", looked.why);
    row("In the ZIP", looked.kept_back ? "Not in it" : original_path(one));
    sheets.space(4);
    sheets.paragraph("Back to the index", {.size = 8.5}, "index");
}

struct Frees {
    void operator()(QRcode* one) const { QRcode_free(one); }
};

std::vector<bool> code_of(const std::string& text)
{
    const std::unique_ptr<QRcode, Frees> made{
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
    if (!made) throw std::runtime_error{"the square code of the last page could not be made"};
    const auto all = static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
    std::vector<bool> squares(all);
    for (std::size_t i = 0; i < all; ++i) squares[i] = (made->data[i] & 1U) != 0;
    return squares;
}

/// The mails that messages came as: their words stand with the messages; here is a line of each.
void set_mails(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked)
{
    bool begun = false;
    for (const RibbonDocument& one : ribbon.documents) {
        if (one.message == 0) continue;
        if (!begun) {
            sheets.new_sheet();
            sheets.heading(2, "Mails as they came", "mails", 0);
            sheets.paragraph("What these mails say stands with the messages. The mails themselves, "
                             "with everything a mail program hides, are in the ZIP where a file "
                             "is named.");
            sheets.table({{.text = "Message", .share = 1.1},
                          {.text = "File in the ZIP", .share = 2.6},
                          {.text = "Size", .share = 1},
                          {.text = "SHA-256", .share = 3.6}});
            begun = true;
        }
        sheets.row({{.text = std::to_string(one.message),
                     .share = 1.1,
                     .to = message_anchor(one.message),
                     .anchor = document_anchor(one.number)},
                    {.text = looked.at(static_cast<std::size_t>(one.number - 1)).kept_back
                                 ? "Not in the ZIP"
                                 : original_path(one),
                     .share = 2.6},
                    {.text = size_in_words(one.bytes), .share = 1},
                    {.text = one.hash, .share = 3.6}});
    }
    if (begun) sheets.end_table();
}

std::string picture_in_words(const RibbonDocument& one)
{
    return "A picture" + (one.from.empty() ? std::string{} : ", as sent by " + one.from) + ", " +
           one.when + ": " + one.name;
}

} // namespace

void set_documents(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked)
{
    sheets.new_sheet();
    sheets.heading(2, "Documents", "documents", 0);
    const bool none = std::all_of(ribbon.documents.begin(), ribbon.documents.end(),
                                  [](const RibbonDocument& one) { return one.message > 0; });
    sheets.paragraph(none
                         ? "No file was sent or added."
                         : "Each file once, by the day it came. What can not be shown as pages has "
                           "a slip with its name, size, type and checksum.");
    bool fresh = true, after_slip = true;
    for (const RibbonDocument& one : ribbon.documents) {
        if (one.message > 0) continue;
        const Looked& seen = looked.at(static_cast<std::size_t>(one.number - 1));
        // A document begins a page, but the slips of what is no paper share one.
        const bool is_slip = seen.shown == Shown::slip;
        const bool own_page = !fresh && !(is_slip && after_slip);
        fresh = false;
        after_slip = is_slip;
        if (own_page)
            sheets.new_sheet();
        else
            sheets.keep_together(210);
        sheets.heading(3, "Document " + std::to_string(one.number) + ": " + one.name,
                       document_anchor(one.number), 1);
        set_about(sheets, one, seen);
        if (seen.shown == Shown::text) set_blocks(sheets, seen.blocks);
        if (seen.shown == Shown::picture) {
            sheets.paragraph(picture_in_words(one), {.size = 9.5});
            sheets.picture(one.number, seen.width, seen.height);
        }
        if (seen.shown == Shown::pages) sheets.guests(one.number, seen.pages);
    }
    set_mails(sheets, ribbon, looked);
}

void set_proof(Sheets& sheets, const Ribbon& ribbon, const RibbonProof& proof)
{
    sheets.heading(2, "How to check this bundle", "proof", 0);
    sheets.paragraph("Whoever has this bundle can check it without us and without the internet.");
    sheets.paragraph("The file inputs.txt, in the same ZIP, lists everything this bundle was made "
                     "of, each with its SHA-256: every document as it came, the receipt of every "
                     "entry of the record, and the same words as a page. Its own SHA-256 is:");
    sheets.paragraph(proof.inputs_sha256, {.size = 9, .mono = true});
    sheets.paragraph("This page can not name the checksum of the file that it is a page of. That "
                     "one stands in checksums.txt, beside the file.");
    if (proof.origin.empty()) {
        sheets.paragraph("The record's log had signed nothing when this was made, so there are no "
                         "receipts with it.");
        return;
    }
    sheets.paragraph("The record itself is kept so that no entry can be changed or taken out "
                     "unseen. When this was made, its signed checkpoint said:");
    const std::string size = std::to_string(proof.size);
    sheets.paragraph("log   " + proof.origin + "\nsize  " + size + "\nroot  " + proof.root,
                     {.size = 9, .mono = true});
    sheets.paragraph("Each receipt in the folder receipts proves that an entry is in that log: "
                     "\"ribbon verify\" checks it, and so does the council's page verify.html in "
                     "any browser, with no network. The square below holds the same lines for a "
                     "telephone.");
    const std::string says = "ribbon " + std::string{letter_of(ribbon.kind)} + " " +
                             ribbon.reference + "\ninputs sha256 " + proof.inputs_sha256 + "\n" +
                             proof.origin + "\n" + size + "\n" + proof.root + "\n";
    sheets.code(code_of(says), 170);
}

} // namespace ribbon::paper
