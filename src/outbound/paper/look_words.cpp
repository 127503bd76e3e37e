// Documents that are words: plain text, tables, web pages and mails that were sent on as files.
#include "outbound/paper/guests.hpp"

#include "base/bytes.hpp"
#include "base/prose.hpp"
#include "calendar/london.hpp"
#include "inbound/mail/html.hpp"
#include "inbound/mail/message.hpp"
#include "inbound/tables/csv.hpp"
#include "inbound/tables/windows_1252.hpp"
#include "ledger/hash.hpp"

#include <algorithm>

namespace ribbon::paper {
namespace {

using Is = RibbonBlock::Is;
using Blocks = std::vector<RibbonBlock>;

/// Columns and characters of a table that A4 can hold; a wider one stands as it was typed.
constexpr std::size_t most_columns = 6, most_cell = 400;

std::string as_utf8(const std::string& bytes)
{
    return is_utf8(bytes) ? bytes : from_windows_1252(bytes);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

void add(Blocks& blocks, Is is, std::string text)
{
    if (!is_blank(text)) blocks.push_back({is, {std::move(text)}});
}

/// Parts between empty lines, their lines as they are.
void add_text(Blocks& blocks, Is is, std::string_view text)
{
    while (!text.empty()) {
        const auto end = std::min(text.find("\n\n"), text.size());
        add(blocks, is, std::string{text.substr(0, end)});
        text.remove_prefix(std::min(end + 2, text.size()));
    }
}

std::string words_in(const ProseLine& line)
{
    std::string words;
    for (const ProseRun& run : line) words += run.text;
    return words;
}

void add_prose(Blocks& blocks, const Prose& prose, Is as);

struct AddBlock {
    Blocks& blocks;
    Is as;
    void operator()(const ProseParagraph& one) const { add(blocks, as, words_in(one.says)); }
    void operator()(const ProseHeading& one) const { add(blocks, Is::heading, words_in(one.says)); }
    void operator()(const ProseList& one) const
    {
        int number = 0;
        for (const Prose& item : one.items)
            add(blocks, Is::item,
                (one.numbered ? std::to_string(++number) + ". " : std::string{"• "}) +
                    words_of(item));
    }
    void operator()(const ProseQuote& one) const { add_prose(blocks, one.says, Is::quote); }
    void operator()(const ProseTable& one) const
    {
        bool fits = !one.rows.empty();
        for (const auto& row : one.rows) {
            fits = fits && !row.empty() && row.size() <= most_columns;
            for (const ProseLine& cell : row) fits = fits && words_in(cell).size() <= most_cell;
        }
        for (std::size_t i = 0; i < one.rows.size(); ++i) {
            std::vector<std::string> cells;
            for (const ProseLine& cell : one.rows[i]) cells.push_back(words_in(cell));
            if (fits)
                blocks.push_back({i == 0 && one.has_head ? Is::head_row : Is::row, cells});
            else
                for (std::string& cell : cells) add(blocks, as, std::move(cell));
        }
    }
};

void add_prose(Blocks& blocks, const Prose& prose, Is as)
{
    for (const ProseBlock& block : prose) std::visit(AddBlock{blocks, as}, block.is);
}

void add_table(Blocks& blocks, const std::string& text)
{
    const auto rows = parse_csv(text);
    bool fits = rows && rows->size() > 1 && rows->front().fields.size() <= most_columns;
    if (fits)
        for (const CsvRow& row : *rows)
            for (const std::string& cell : row.fields) fits = fits && cell.size() <= most_cell;
    if (!fits) return add_text(blocks, Is::as_typed, text);
    for (const CsvRow& row : *rows)
        blocks.push_back({blocks.empty() ? Is::head_row : Is::row, row.fields});
}

std::string said(const std::vector<MailAddress>& all)
{
    std::string words;
    for (const MailAddress& one : all)
        words += (words.empty() ? "" : ", ") +
                 (one.name.empty() ? one.addr : one.name + " <" + one.addr + ">");
    return words;
}

std::string in_bytes(std::size_t bytes)
{
    return bytes < 10'000 ? std::to_string(bytes) + " bytes"
                          : std::to_string((bytes + 500) / 1'000) + " kB";
}

/// UTF-8 with no control character but line ends and tabs, whatever a reader of a format gave.
std::string cleaned(std::string text)
{
    if (!is_utf8(text)) text = from_windows_1252(text);
    std::erase_if(text, [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\n' && c != '\t') || code == 0x7f;
    });
    return text;
}

/// Its head as a table of two columns, its words, and what it carries by name and checksum: the
/// files inside it are documents of their own where they came with a message of the case.
Blocks words_of_mail(const std::string& bytes)
{
    const MailMessage mail = read_message(bytes);
    Blocks blocks;
    const auto row = [&](const char* name, std::string says) {
        if (!is_blank(says)) blocks.push_back({Is::row, {name, std::move(says)}});
    };
    if (mail.from) row("From", said({*mail.from}));
    row("To", said(mail.to));
    row("Copy to", said(mail.cc));
    if (mail.sent) row("Sent", in_words(day_in_london(*mail.sent)));
    row("About", mail.subject.value_or(""));
    const std::size_t head = blocks.size();
    add_text(blocks, Is::paragraph, mail.text);
    bool files = false;
    for (const MailPart& part : mail.parts) {
        if (!part.is_file) continue;
        if (!files) add(blocks, Is::heading, "What it carries");
        files = true;
        add(blocks, Is::item,
            "• " + part.name.value_or("a file") + ", " + in_bytes(part.bytes.size()) +
                ", SHA-256 " + hex(ledger::as_bytes(ledger::sha256(part.bytes))));
    }
    if (head == 0 && blocks.empty()) return {};
    if (blocks.size() == head) add(blocks, Is::paragraph, "This mail has no words.");
    return blocks;
}

} // namespace

std::vector<RibbonBlock> words_of_document(const std::string& bytes, std::string_view media_type)
{
    Blocks blocks;
    if (media_type == "message/rfc822")
        blocks = words_of_mail(bytes);
    else if (media_type == "text/html")
        add_prose(blocks, prose_of_html(as_utf8(bytes)), Is::paragraph);
    else if (media_type == "text/rtf" || media_type == "application/rtf")
        blocks = words_of_rtf(bytes);
    else if (media_type == "text/csv")
        add_table(blocks, as_utf8(bytes));
    else
        add_text(blocks, Is::as_typed, as_utf8(bytes));
    for (RibbonBlock& block : blocks)
        for (std::string& text : block.says) text = cleaned(std::move(text));
    if (blocks.size() > most_blocks) {
        blocks.resize(most_blocks);
        add(blocks, Is::paragraph, "There is more of it in the file itself.");
    }
    return blocks;
}

} // namespace ribbon::paper
