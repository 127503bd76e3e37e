#include "storage/derived/texts.hpp"

#include "base/folded_words.hpp"
#include "base/whole_number.hpp"
#include "storage/sql/full_text.hpp"

#include <algorithm>
#include <set>

namespace ribbon::storage {
namespace {

/// A kind of entry whose words are looked for, what it is called, and where the words stand.
struct Searched {
    DetailKind kind;
    std::string_view called;
    DetailField first, second = DetailField::none;
};
constexpr Searched searched[]{
    {DetailKind::case_opened, "case", DetailField::name},
    {DetailKind::earlier_reference_recorded, "case", DetailField::reference, DetailField::name},
    {DetailKind::message_filed, "message", DetailField::subject, DetailField::words},
    {DetailKind::note_made, "note", DetailField::words},
    {DetailKind::handover_noted, "note", DetailField::words},
    {DetailKind::promise_made, "promise", DetailField::words},
    {DetailKind::apology_made, "apology", DetailField::words},
    {DetailKind::document_added, "file", DetailField::name},
};

void add_line(std::string& text, std::string_view line)
{
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

/// The entries of a stream that are hidden from most people.
std::set<std::int64_t> sealed_in(const std::vector<const Detail*>& details)
{
    std::set<std::int64_t> sealed;
    for (const Detail* one : details) {
        const std::int64_t entry =
            whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0);
        if (one->kind == DetailKind::entry_sealed) sealed.insert(entry);
        if (one->kind == DetailKind::entry_unsealed) sealed.erase(entry);
    }
    return sealed;
}

std::vector<const Detail*> open_to_all(std::span<const Detail> details)
{
    std::vector<const Detail*> open = standing(details);
    const std::set<std::int64_t> sealed = sealed_in(open);
    std::erase_if(open, [&](const Detail* one) { return sealed.contains(one->number); });
    return open;
}

void add_texts_of(StreamTexts& texts, const std::vector<const Detail*>& details)
{
    for (const Detail* one : details)
        if (auto row = text_of(*one)) texts.rows.push_back(*std::move(row));
}

std::string digits_of(std::string_view text)
{
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// What a person is found by, a line each.
class PersonText {
public:
    void read(const Detail& one)
    {
        latest_ = std::max<std::int64_t>(latest_, one.when.first.number());
        switch (one.kind) {
        case DetailKind::person_named: read_name(one); break;
        case DetailKind::upn_recorded: upn_ = one[DetailField::upn]; break;
        case DetailKind::uln_recorded: uln_ = one[DetailField::uln]; break;
        case DetailKind::nhs_number_recorded: nhs_ = one[DetailField::nhs]; break;
        case DetailKind::earlier_reference_recorded:
            add_line(references_, one[DetailField::reference]);
            break;
        case DetailKind::contact_ended:
            std::erase_if(contacts_, [&](const auto& contact) {
                return contact.first ==
                       whole_number<std::int64_t>(one[DetailField::entry]).value_or(0);
            });
            break;
        default: read_contact(one);
        }
    }
    std::int64_t latest() const { return latest_; }
    std::string text() const
    {
        std::string text = names_;
        for (const std::string& line : {upn_, uln_, nhs_, references_}) add_line(text, line);
        for (const auto& [entry, value] : contacts_) add_line(text, value);
        add_line(text, postcode_);
        return text;
    }

private:
    void read_name(const Detail& one)
    {
        std::string name{one[DetailField::given]};
        for (const DetailField field : {DetailField::known_as, DetailField::family})
            if (!one[field].empty()) name += (name.empty() ? "" : " ") + std::string{one[field]};
        // The name a person has now stands first; one they had is found as well.
        add_line(name, names_);
        names_ = std::move(name);
    }
    void read_contact(const Detail& one)
    {
        const bool sealed = one[DetailField::sealed] == "yes";
        const std::string_view postcode = one[DetailField::postcode];
        if (sealed)
            postcode_.clear();
        else if (!postcode.empty())
            postcode_ = postcode;
        if (sealed) return;
        if (one.kind == DetailKind::email_recorded)
            contacts_.emplace_back(one.number, one[DetailField::email]);
        if (one.kind == DetailKind::address_recorded)
            contacts_.emplace_back(one.number, one[DetailField::address]);
        if (one.kind != DetailKind::phone_recorded) return;
        std::string phone{one[DetailField::phone]};
        if (const std::string digits = digits_of(phone); digits != phone) phone += " " + digits;
        contacts_.emplace_back(one.number, std::move(phone));
    }

    std::int64_t latest_ = 0;
    std::string names_, upn_, uln_, nhs_, references_, postcode_;
    std::vector<std::pair<std::int64_t, std::string>> contacts_;
};

std::string word(const StreamId& stream) { return std::string{in_words(stream.kind)}; }

Values values_of(const std::string& area, const StreamId& stream, const TextRow& row)
{
    return {area, word(stream), stream.key, row.entry, row.kind, row.day, folded_words(row.words)};
}

} // namespace

std::optional<TextRow> text_of(const Detail& detail)
{
    for (const Searched& known : searched) {
        if (known.kind != detail.kind) continue;
        TextRow row{detail.number, std::string{known.called}, detail.when.first.number(), {}};
        add_line(row.words, detail[known.first]);
        if (known.second != DetailField::none) add_line(row.words, detail[known.second]);
        return row;
    }
    return std::nullopt;
}

StreamTexts texts_of(const CaseHistory& history)
{
    StreamTexts texts{{StreamKind::a_case, history.key}, {}};
    add_texts_of(texts, open_to_all(history.details));
    return texts;
}

StreamTexts texts_of(const DetailHistory& person)
{
    StreamTexts texts{person.stream, {}};
    PersonText whole;
    std::vector<const Detail*> others;
    for (const Detail* one : open_to_all(person.details)) {
        whole.read(*one);
        if (one->kind == DetailKind::note_made) others.push_back(one);
    }
    add_texts_of(texts, others);
    std::string text = whole.text();
    if (text.empty()) return texts;
    texts.rows.insert(texts.rows.begin(),
                      {-person.number, "person", whole.latest(), std::move(text)});
    return texts;
}

StreamTexts folded(StreamTexts texts)
{
    for (TextRow& row : texts.rows) row.words = folded_words(row.words);
    return texts;
}

void keep(Connection& in, const std::string& area, const StreamTexts& texts)
{
    std::set<std::int64_t> before;
    in.query("SELECT entry FROM search_row WHERE area = $1 AND stream = $2 AND key = $3",
             {area, word(texts.stream), texts.stream.key},
             [&](const Row& row) { before.insert(row.number(0)); });
    std::vector<Values> gone, come;
    for (const TextRow& row : texts.rows)
        if (before.erase(row.entry) == 0) come.push_back(values_of(area, texts.stream, row));
    for (const std::int64_t entry : before)
        gone.push_back({area, word(texts.stream), texts.stream.key, entry});
    drop_texts(in, gone);
    add_texts(in, come);
}

void keep_new(Connection& in, const std::string& area, const StreamTexts& texts)
{
    std::vector<Values> come;
    for (const TextRow& row : texts.rows) come.push_back(values_of(area, texts.stream, row));
    put_texts(in, come);
}

StreamTexts kept_texts(Connection& in, const std::string& area, const StreamId& stream)
{
    StreamTexts texts{stream, {}};
    in.query("SELECT entry, kind, day, words FROM search_row WHERE area = $1 AND stream = $2 AND "
             "key = $3 ORDER BY entry",
             {area, word(stream), stream.key}, [&](const Row& row) {
                 texts.rows.push_back({row.number(0), std::string{row.text(1)}, row.number(2),
                                       std::string{row.text(3)}});
             });
    return texts;
}

} // namespace ribbon::storage
