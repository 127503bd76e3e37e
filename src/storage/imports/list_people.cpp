// The contacts of a council's own lists.
#include "record/imported.hpp"
#include "storage/imports/lists.hpp"

namespace ribbon::storage {
namespace {

/// Family name last, as lists in England write it.
std::pair<std::string, std::string> family_and_given(const std::string& name)
{
    const auto blank = name.find_last_of(' ');
    if (blank == std::string::npos) return {name, {}};
    return {name.substr(blank + 1), name.substr(0, blank)};
}

std::string said(const std::optional<bool>& answer)
{
    if (!answer) return {};
    return *answer ? "yes" : "no";
}

/// The streams that a contact adds to: the person's own, and the case's.
class ContactStreams {
public:
    ContactStreams(const ImportedContact& row, StreamId person, const CaseHistory& history,
                   Day today, std::string evidence)
        : row_(row), today_(today), evidence_(std::move(evidence))
    {
        streams_[0].stream = std::move(person);
        streams_[1].stream = {StreamKind::a_case, history.key};
        streams_[1].expected = history.number;
    }
    void person(const std::string& family, const std::string& given)
    {
        add(0, of(DetailKind::person_named)
                   .set(DetailField::family, family)
                   .set(DetailField::given, given));
        reach(DetailKind::email_recorded, DetailField::email, row_.email);
        reach(DetailKind::phone_recorded, DetailField::phone, row_.phone);
        reach(DetailKind::address_recorded, DetailField::address, row_.address);
        reach(DetailKind::postcode_recorded, DetailField::postcode, row_.postcode);
    }
    void party()
    {
        const std::string key = streams_[0].stream.key;
        add(1, of(DetailKind::party_joined)
                   .set(DetailField::person, key)
                   .set(DetailField::relation, row_.relation)
                   .set(DetailField::responsibility, said(row_.responsibility)));
        if (row_.lives_with_child.value_or(false))
            add(1, of(DetailKind::lives_with).set(DetailField::person, key));
        if (row_.court_order.value_or(false))
            add(1, of(DetailKind::court_order_recorded)
                       .set(DetailField::person, key)
                       .set(DetailField::words,
                            "The council's list says that an order of a court limits this "
                            "party; read the order."));
    }
    Problems problems() const
    {
        Problems all;
        for (const StreamProposal& one : streams_)
            for (const auto& entry : one.adds)
                for (Problem& wrong : problems_of(std::get<Detail>(entry), one.stream.kind))
                    all.push_back(std::move(wrong));
        return all;
    }
    Proposal proposal() && { return std::move(streams_); }

private:
    Detail of(DetailKind kind) const { return detail_of(kind, today_); }
    void add(std::size_t stream, Detail detail)
    {
        detail.evidence = evidence_;
        streams_[stream].adds.emplace_back(std::move(detail));
    }
    /// A way to reach the person, kept from the others where the list says so.
    void reach(DetailKind kind, DetailField field, const std::string& value)
    {
        if (value.empty()) return;
        add(0, of(kind)
                   .set(field, value)
                   .set(DetailField::sealed, row_.sealed.value_or(false) ? "yes" : ""));
    }

    const ImportedContact& row_;
    Day today_;
    std::string evidence_;
    Proposal streams_ = Proposal(2);
};

} // namespace

bool ListImport::is_party(const std::string& a_case, const std::string& key)
{
    const CaseHistory history = batch_.read_case(a_case);
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::party_joined) continue;
        const DetailHistory person = batch_.read_person(std::string{(*one)[DetailField::person]});
        if (rows_of(person, archive_.books()).name_key == key) return true;
    }
    return false;
}

void ListImport::contact(const ImportedContact& row, const std::string& file)
{
    const auto child = children_.find(row.child);
    if (child == children_.end()) {
        to_look_at.push_back({file, row.line,
                              "no case has this number of a child; the list of "
                              "requests gives it one"});
        return;
    }
    const auto [family, given] = family_and_given(row.name);
    if (is_party(child->second, name_key(family, given))) {
        ++contacts_taken.here;
        return;
    }
    const CaseHistory history = batch_.read_case(child->second);
    ContactStreams made{
        row, {StreamKind::person, make_key_()}, history, today_, imported_evidence(file, row.line)};
    made.person(family, given);
    made.party();
    if (const Problems wrong = made.problems(); !wrong.empty()) {
        to_look_at.push_back({file, row.line, wrong.front().sentence});
        return;
    }
    batch_.add(std::move(made).proposal());
    ++contacts_taken.recorded;
}

void ListImport::contacts(const ContactsTable& table, const std::string& file)
{
    for (const ImportedContact& row : table.contacts) {
        contact(row, file);
        tell(static_cast<std::size_t>(++contacts_taken.read), table.contacts.size());
    }
    batch_.send();
}

} // namespace ribbon::storage
