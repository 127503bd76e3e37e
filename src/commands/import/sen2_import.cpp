#include "commands/import/sen2_import.hpp"

#include "commands/import/sen2_request.hpp"
#include "record/detail_shapes.hpp"
#include "record/imported.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The day on which the council said so, as far as the record may hold it.
Day stated_on(const Sen2Source& source) { return std::min(source.census, source.today); }

std::string called(const Sen2Person& person)
{
    std::string name = person.forename;
    if (!name.empty() && !person.surname.empty()) name += " ";
    name += person.surname;
    return name.empty() || why_not(DetailShape::text, name) ? "No name given" : name;
}

/// The person's own stream. Says which items of the return it carries.
class PersonStream {
public:
    PersonStream(const std::string& key, Day day, std::string evidence)
        : day_(day), evidence_(std::move(evidence))
    {
        proposal_.stream = {StreamKind::person, key};
    }
    void name(const Sen2Person& person)
    {
        Detail named = detail_of(DetailKind::person_named, day_);
        if (!set_if_fit(named, DetailField::family, person.surname)) return;
        carried_.insert("Surname");
        if (set_if_fit(named, DetailField::given, person.forename)) carried_.insert("Forename");
        add(std::move(named));
    }
    void say(DetailKind kind, DetailField field, std::string_view tag, const std::string& value)
    {
        Detail said = detail_of(kind, day_);
        if (!set_if_fit(said, field, value)) return;
        carried_.insert(tag);
        add(std::move(said));
    }
    StreamProposal take() { return std::move(proposal_); }
    const std::set<std::string_view>& carried() const { return carried_; }
    bool empty() const { return proposal_.adds.empty(); }
    void add(Detail detail)
    {
        detail.evidence = evidence_;
        proposal_.adds.emplace_back(std::move(detail));
    }

private:
    StreamProposal proposal_;
    Day day_;
    std::string evidence_;
    std::set<std::string_view> carried_;
};

void fill(PersonStream& stream, const Sen2Person& person)
{
    stream.name(person);
    stream.say(DetailKind::sex_recorded, DetailField::code, "Sex", person.sex);
    stream.say(DetailKind::ethnicity_recorded, DetailField::code, "Ethnicity", person.ethnicity);
    stream.say(DetailKind::upn_recorded, DetailField::upn, "UPN", person.upn);
    stream.say(DetailKind::uln_recorded, DetailField::uln, "UniqueLearnerNumber", person.uln);
    stream.say(DetailKind::no_number_known, DetailField::code, "UPNunknown", person.upn_unknown);
    stream.say(DetailKind::postcode_recorded, DetailField::postcode, "PostCode", person.postcode);
}

template <class Record>
void look_through(const Record& record, std::string_view part, Problems& problems)
{
    for (const Sen2Item<Record>& item : sen2_items<Record>()) {
        const Sen2Value value = sen2_value(record, item.tag);
        if (value.text && why_not(DetailShape::words, *value.text))
            problems.push_back({std::string{part} + " " + std::string{item.tag},
                                "It has a character that can not be shown; take it out",
                                record.place.line});
    }
}

} // namespace

void note_import(StatedCase& made, const std::string& reference, std::size_t count,
                 const Sen2Source& source)
{
    made.add(made.detail(DetailKind::imported)
                 .set(DetailField::name, source.files.empty() ? "a return" : source.files.front())
                 .set(DetailField::reference, reference)
                 .set(DetailField::count, std::to_string(count))
                 .set(DetailField::year, std::to_string(source.year)));
}

std::string source_evidence(const Sen2Source& source, const Sen2Place& place)
{
    const std::string file = place.file < source.files.size() ? source.files[place.file] : "";
    return imported_evidence(file, place.line);
}

Sen2Source source_of(const Sen2Return& whole, Day census, Day today)
{
    return {.files = whole.files,
            .year = whole.year,
            .census = whole.header.census_day.value_or(census),
            .today = today};
}

std::string identity_text(const Sen2Person& person, int before)
{
    const Sen2Identity known = identity_of(person);
    std::string text = "ribbon sen2 person\n";
    if (known.kind == Sen2Identity::Kind::upn)
        text += "upn\n" + known.text;
    else if (known.kind == Sen2Identity::Kind::uln)
        text += "uln\n" + known.text;
    else
        text += "name\n" + person.surname + "\n" + person.forename + "\n" +
                (person.born ? iso(*person.born) : "") + "\n" + person.postcode;
    return text + "\n" + std::to_string(before);
}

Proposal import_person(const Sen2Person& person, const Sen2Keys& keys, const Sen2Source& source)
{
    const Day day = stated_on(source);
    PersonStream stream{keys.person, day, source_evidence(source, person.place)};
    fill(stream, person);
    auto carried = stream.carried();

    StatedCase made{keys.a_case, day};
    made.on_evidence(source_evidence(source, person.place));
    Detail opened = made.detail(DetailKind::case_opened);
    opened.set(DetailField::person, keys.person).set(DetailField::name, called(person));
    made.add(std::move(opened));
    if (person.born && *person.born <= source.today) {
        made.add(Kind::born, MatterKind::child, 0, Days::on(*person.born));
        carried.insert("PersonBirthDate");
    }
    if (stream.empty()) {
        Detail unnamed = detail_of(DetailKind::person_named, day);
        stream.add(std::move(unnamed.set(DetailField::family, "No name given")));
        made.state("Surname", stated_none);
    }
    made.state_rest(person, carried);
    for (std::size_t i = 0; i < person.requests.size(); ++i) {
        const Sen2Request& request = person.requests[i];
        made.on_evidence(source_evidence(source, request.place));
        import_request(made, request, i + 1, source);
        made.in_request(0);
    }
    made.on_evidence(source_evidence(source, person.place));
    note_import(made, keys.reference, keys.which, source);

    return {stream.take(), made.take()};
}

StreamProposal import_header(const Sen2Header& header, const std::string& reference,
                             std::size_t persons, const Sen2Source& source, std::int64_t expected)
{
    const Day day = stated_on(source);
    StatedCase made{"area", day};
    made.on_evidence(source_evidence(source, header.place));
    note_import(made, reference, persons, source);
    made.state_rest(header, {});
    StreamProposal proposal = made.take();
    proposal.stream = {StreamKind::area, "area"};
    proposal.expected = expected;
    return proposal;
}

Problems unfit_values(const Sen2Return& whole)
{
    Problems problems;
    look_through(whole.header, "Header", problems);
    for (const Sen2Person& person : whole.persons) {
        look_through(person, "Person", problems);
        for (const Sen2Request& request : person.requests) {
            look_through(request, "Requests", problems);
            if (request.assessment) look_through(*request.assessment, "Assessment", problems);
            if (request.assessment && request.assessment->plan) {
                look_through(*request.assessment->plan, "NamedPlan", problems);
                for (const auto& one : request.assessment->plan->details)
                    look_through(one, "PlanDetail", problems);
            }
            if (!request.active_plan) continue;
            look_through(*request.active_plan, "ActivePlans", problems);
            for (const auto& one : request.active_plan->placements)
                look_through(one, "PlacementDetail", problems);
            for (const auto& one : request.active_plan->needs)
                look_through(one, "SENneed", problems);
        }
    }
    return problems;
}

} // namespace ribbon
