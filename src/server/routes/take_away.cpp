#include "server/routes/take_away.hpp"

#include "base/embedded.hpp"
#include "base/json/writer.hpp"
#include "components/layout.hpp"
#include "components/messages.hpp"
#include "components/text.hpp"
#include "pages/family_more/page.hpp"
#include "pages/parts/duties.hpp"
#include "server/family_files.hpp"
#include "server/routes/all_held.hpp"
#include "server/told_case.hpp"
#include "storage/attachments/states.hpp"
#include "storage/attachments/store.hpp"
#include "views/parts/addressee.hpp"
#include "views/parts/conversations.hpp"
#include "views/parts/told.hpp"

#include <map>
#include <set>

namespace ribbon::server {
namespace {

constexpr std::uint64_t most_document_bytes = 100'000'000;

/// Whether what a party is told is also theirs to take away as an entry: what speaks to them is.
/// Who acts for them, and that they asked for a call, stands on pages.
bool is_to_take(DetailKind kind)
{
    switch (kind) {
    case DetailKind::message_filed:
    case DetailKind::document_added:
    case DetailKind::promise_made:
    case DetailKind::case_opened:
    case DetailKind::officer_named:
    case DetailKind::officer_stood_down:
    case DetailKind::promise_kept:
    case DetailKind::apology_made:
    case DetailKind::need_recorded:
    case DetailKind::placement_began:
    case DetailKind::school_named: return true;
    default: return false;
    }
}

/// The entries that may be handed over as they are. An entry holds all its words: one of which this
/// visitor is told only a part stays out, and stands on the page to read.
std::set<std::int64_t> numbers_to_take(const Ask& ask, const CaseHistory& whole)
{
    std::set<std::int64_t> numbers;
    for (const Detail* one : standing_details(*ask.looked))
        if (is_to_take(one->kind)) numbers.insert(one->number);
    const auto& history = ask.history();
    for (const Fact& fact : history.facts.facts) {
        const auto entry = history.entry_of[static_cast<std::size_t>(fact.id - 1)];
        const bool of_thread =
            fact.kind == Kind::message_received || fact.kind == Kind::message_answered;
        const Fact& as_it_is = whole.facts.facts[static_cast<std::size_t>(fact.id - 1)];
        const bool in_full = fact.says == as_it_is.says && fact.evidence == as_it_is.evidence;
        if (!of_thread && in_full && is_told(history, entry)) numbers.insert(entry);
    }
    return numbers;
}

/// Who wrote each message and to whom, by the number of its entry. Nobody is "you" in a file that
/// will be handed on.
struct Correspondence {
    explicit Correspondence(const Ask& ask)
    {
        const Names names = ask.shell.names_for(*ask.looked, *ask.council);
        const Addressees to{ask.history(), names, ask.today};
        for (const Detail* one : standing_details(*ask.looked))
            if (one->kind == DetailKind::message_filed) {
                to_[one->number] = to.of(*one);
                recorded_[one->number] = one->recorded;
            }
        const auto all_told = [](const Detail&) { return true; };
        conversations =
            arrange_conversations(ask.history(), ask.timeline(), ask.shell.archive.books().calendar,
                                  names, {.person = {}, .may_read = all_told});
        for (const Conversation& talk : conversations)
            for (const MessageItem& item : talk.items) from_[item.number] = item.who;
    }
    Html head_of(const MessageItem& item, Day today) const
    {
        return facts({{"From", item.who},
                      {"To", to_.at(item.number)},
                      {item.incoming ? "Received" : "Sent", item.when},
                      {"How", item.channel.empty() ? "Not recorded" : item.channel},
                      {"Written down", said(recorded_.at(item.number), today)}});
    }
    void put_into(JsonObject& json, std::int64_t number) const
    {
        if (const auto from = from_.find(number); from != from_.end())
            json.text("from", from->second).text("to", to_.at(number));
    }

    std::vector<Conversation> conversations;

private:
    std::map<std::int64_t, std::string> from_, to_;
    std::map<std::int64_t, Moment> recorded_;
};

std::string json_of(const Entry& entry, const Correspondence& letters)
{
    JsonObject json;
    json.number("number", entry.number)
        .text("kind", entry.kind)
        .text("happened", iso(entry.happened))
        .text("recorded", iso(entry.recorded))
        .text("role", entry.role);
    letters.put_into(json, entry.number);
    return json.raw("says", entry.fact.empty() ? "null" : entry.fact).json();
}

std::string page_to_read(const Ask& ask, const Correspondence& letters)
{
    Html whole =
        page_heading({.says = ask.looked->rows.name, .size = "xl"}) +
        first_sentence("All that you may see, as it stood on " + in_words(ask.today) + ".");
    whole += section({.id = "story",
                      .title = "The story",
                      .parts = {story_of(arrange_story(ask.history(), ask.timeline(), true))}});
    for (const Conversation& one : letters.conversations) {
        std::vector<Html> items;
        for (const MessageItem& item : one.items) {
            items.push_back(small_heading(item.who + ", " + item.when));
            items.push_back(letters.head_of(item, ask.today));
            for (const std::string& text : item.paragraphs) items.push_back(as_written(text));
            if (!item.clock.words.empty()) items.push_back(quiet(item.clock.words));
        }
        whole += section({.id = "c" + std::to_string(one.number),
                          .title = one.subject,
                          .parts = std::move(items)});
    }
    whole += render_held(all_held(ask));
    return layout({.title = ask.looked->rows.name,
                   .council = ask.council->name,
                   .main = {std::move(whole)}})
        .bytes();
}

void add_documents(const Ask& ask, std::vector<ZipFile>& files)
{
    if (!ask.shell.attachments) return;
    std::uint64_t taken = 0;
    std::string left_out;
    for (const Detail* one : documents_of(*ask.looked)) {
        const std::string name =
            std::to_string(one->number) + " " + std::string((*one)[DetailField::name]);
        std::string bytes;
        std::optional<Result<storage::Attachment>> read;
        ask.shell.archive.reading([&](storage::Connection& connection) {
            const std::string hash{(*one)[DetailField::attachment]};
            const auto known = storage::find_attachment(connection, ask.shell.archive.area(), hash);
            if (!known || taken + known->bytes > most_document_bytes) return;
            taken += known->bytes;
            read = storage::read_attachment(
                connection, ask.shell.archive.area(), *ask.shell.attachments, hash,
                [](const storage::Attachment&) {}, [&](std::string_view piece) { bytes += piece; });
        });
        if (read && *read)
            files.push_back({"documents/" + name, std::move(bytes)});
        else
            left_out += name + "\n";
    }
    if (!left_out.empty())
        files.push_back({"documents/NOT-IN-THIS-FILE.txt",
                         "These are too large for one file, or held back because a virus was "
                         "found. Each can be saved from the page Documents.\n\n" +
                             left_out});
}

} // namespace

std::vector<ZipFile> taken_away(const Ask& of_all)
{
    Ask ask = of_all;
    ask.looked = told_case(of_all);
    const Correspondence letters{ask};
    std::vector<ZipFile> files{{"record.html", page_to_read(ask, letters)}};
    const auto numbers = numbers_to_take(ask, of_all.history());
    std::vector<std::string> entries;
    std::vector<ZipFile> receipts;
    for (const Entry& entry : ask.shell.archive.entries({StreamKind::a_case, ask.history().key})) {
        if (!numbers.contains(entry.number)) continue;
        entries.push_back(json_of(entry, letters));
        if (auto proof = ask.shell.archive.receipt(entry.position))
            receipts.push_back(
                {"receipts/" + std::to_string(entry.number) + ".tlog-proof", std::move(*proof)});
    }
    files.push_back({"record.json", json_array(entries) + "\n"});
    for (const EmbeddedFile& one : family_files())
        files.push_back({std::string{one.path}, {one.begin, one.end}});
    files.insert(files.end(), std::make_move_iterator(receipts.begin()),
                 std::make_move_iterator(receipts.end()));
    add_documents(ask, files);
    return files;
}

} // namespace ribbon::server
