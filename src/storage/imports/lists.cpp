#include "storage/imports/lists.hpp"

#include "base/json/value.hpp"
#include "commands/case_commands.hpp"
#include "record/imported.hpp"
#include "storage/derived/people.hpp"

#include <algorithm>
#include <set>

namespace ribbon::storage {
namespace {

/// One stream as it grows by several commands, to be appended at once.
class GrowingCase {
public:
    explicit GrowingCase(CaseHistory history) : now_(std::move(history))
    {
        all_.stream = {StreamKind::a_case, now_.key};
        all_.expected = now_.number;
    }
    /// Adds what was decided; false, with the reason kept, where it was refused.
    bool take(const Result<StreamProposal>& decided)
    {
        if (!decided) {
            if (refused_.empty()) refused_ = decided.problems().front().sentence;
            return false;
        }
        now_ = with(std::move(now_), *decided);
        all_.adds.insert(all_.adds.end(), decided->adds.begin(), decided->adds.end());
        return true;
    }
    const CaseHistory& now() const { return now_; }
    const std::string& refused() const { return refused_; }
    StreamProposal proposal() && { return std::move(all_); }

private:
    CaseHistory now_;
    StreamProposal all_;
    std::string refused_;
};

bool asked_on(const CaseHistory& history, Day day)
{
    const auto facts = standing(history.facts);
    return std::any_of(facts.begin(), facts.end(), [&](const Fact* fact) {
        return fact->kind == Kind::request_received && fact->when == Days::on(day);
    });
}

/// What would find a child in the record: the same as in `find_people`, where it is sure.
std::vector<std::string> marks_of(const ImportedRequest& row)
{
    std::vector<std::string> marks;
    if (!row.upn.empty()) marks.push_back("upn " + row.upn);
    if (!row.uln.empty()) marks.push_back("uln " + row.uln);
    if (!row.nhs_number.empty()) marks.push_back("nhs " + row.nhs_number);
    if (row.born)
        marks.push_back("name " + name_key(row.surname, row.forename) + " " + iso(*row.born));
    return marks;
}

/// The school that the case says the child is at now; empty where it says none.
std::string school_now(const CaseHistory& history)
{
    const Fact* latest = nullptr;
    for (const Fact* fact : standing(history.facts))
        if (fact->kind == Kind::school_attended &&
            (!latest || latest->when.first <= fact->when.first))
            latest = fact;
    return latest ? latest->says.name : std::string{};
}

/// The list says where the child is today, and not since when.
bool take_school(GrowingCase& grows, const std::string& school, const std::string& evidence,
                 Day today)
{
    if (school.empty() || school == school_now(grows.now())) return false;
    RecordFact attended{
        .kind = Kind::school_attended, .when = Days::on(today), .says = {}, .evidence = evidence};
    attended.says.name = school;
    return grows.take(decide(attended, grows.now(), today));
}

Party party_of(const std::string& by)
{
    if (by == "parent") return Party::parent;
    if (by == "young person") return Party::young_person;
    if (by == "school") return Party::school;
    if (by == "health") return Party::health;
    return by.empty() ? Party::unsaid : Party::other;
}

/// Adds a detail to a person where there is something to say.
void say(StreamProposal& person, DetailKind kind, Day day, const std::string& evidence,
         std::initializer_list<std::pair<DetailField, std::string>> says)
{
    Detail detail = detail_of(kind, day);
    for (const auto& [field, value] : says) detail.set(field, value);
    detail.evidence = evidence;
    if (problems_of(detail, person.stream.kind).empty()) person.adds.emplace_back(detail);
}

/// The council's own number of the child, the request, its decision and its officer. False where
/// the request itself was refused.
bool take_request(GrowingCase& grows, const ImportedRequest& row, const std::string& evidence,
                  Day today)
{
    Detail number = detail_of(DetailKind::earlier_reference_recorded, today);
    number.set(DetailField::reference, row.child).evidence = evidence;
    grows.take(decide(number, {StreamKind::a_case, grows.now().key}, grows.now().number, today));
    RecordFact asked{.kind = Kind::request_received,
                     .when = Days::on(*row.received),
                     .new_matter = true,
                     .evidence = evidence};
    asked.says.from = party_of(row.requested_by);
    if (!grows.take(decide(asked, grows.now(), today))) return false;
    const auto matter = static_cast<MatterId>(grows.now().facts.matters.size());
    if (row.told && row.assess)
        grows.take(decide(
            RecordFact{.kind = *row.assess ? Kind::assessment_agreed : Kind::assessment_refused,
                       .when = Days::on(*row.told),
                       .matter = matter,
                       .evidence = evidence},
            grows.now(), today));
    if (!row.officer.empty())
        grows.take(
            decide(HandOver{.day = today, .officer = officer_key(row.officer), .name = row.officer},
                   grows.now(), today));
    return true;
}

} // namespace

ListImport::ListImport(Archive& archive, Day today, Moment recorded, MakeKey make_key,
                       ListOptions options)
    : archive_(archive), today_(today), make_key_(std::move(make_key)),
      options_(std::move(options)), batch_(archive, recorded, options_.dry_run)
{
    archive_.reading([&](Connection& from) {
        from.query("SELECT stream_key, fact FROM entry WHERE area = $1 AND stream_kind = 'case' "
                   "AND kind = 'earlier-reference-recorded' AND fact IS NOT NULL",
                   {archive_.area()}, [&](const Row& row) {
                       const auto fact = parse_json(row.text(1), {});
                       const JsonValue* child = fact ? fact->find("reference") : nullptr;
                       if (child && child->text())
                           children_.emplace(*child->text(), std::string{row.text(0)});
                   });
    });
}

void ListImport::tell(std::size_t done, std::size_t all) const
{
    if (options_.progress && (done % 100 == 0 || done == all)) options_.progress(done, all);
}

std::string ListImport::school_of(const ImportedRequest& row) const
{
    if (row.school.empty()) return {};
    const School* known = archive_.books().places().school(row.school);
    return known ? known->name : "URN " + row.school;
}

std::optional<std::string> ListImport::case_of(const ImportedRequest& row, const std::string& file)
{
    if (const auto known = children_.find(row.child); known != children_.end())
        return known->second;
    std::set<std::string> cases;
    for (const std::string& mark : marks_of(row))
        if (const auto fresh = opened_.find(mark); fresh != opened_.end())
            cases.insert(fresh->second);
    archive_.reading([&](Connection& from) {
        for (const PersonFound& one : find_people(from, archive_.area(),
                                                  {.family = row.surname,
                                                   .given = row.forename,
                                                   .born = row.born,
                                                   .upn = row.upn,
                                                   .uln = row.uln,
                                                   .nhs = row.nhs_number})) {
            if (one.weight < 60) continue;
            from.query("SELECT a_case FROM case_row WHERE area = $1 AND person = $2",
                       {archive_.area(), one.person},
                       [&](const Row& found) { cases.emplace(found.text(0)); });
        }
    });
    if (cases.size() > 1) {
        to_look_at.push_back(
            {file, row.line, "several cases could be this child's; nothing was recorded"});
        return std::nullopt;
    }
    return cases.empty() ? std::string{} : *cases.begin();
}

Proposal ListImport::new_case(const ImportedRequest& row, const std::string& evidence,
                              const std::string& a_case)
{
    StreamProposal person{.stream = {StreamKind::person, make_key_()}, .expected = 0, .adds = {}};
    say(person, DetailKind::person_named, today_, evidence,
        {{DetailField::family, row.surname}, {DetailField::given, row.forename}});
    say(person, DetailKind::upn_recorded, today_, evidence, {{DetailField::upn, row.upn}});
    say(person, DetailKind::uln_recorded, today_, evidence, {{DetailField::uln, row.uln}});
    say(person, DetailKind::nhs_number_recorded, today_, evidence,
        {{DetailField::nhs, row.nhs_number}});
    say(person, DetailKind::postcode_recorded, today_, evidence,
        {{DetailField::postcode, row.postcode}});
    OpenCase opens{.a_case = a_case,
                   .person = person.stream.key,
                   .name = row.forename + " " + row.surname,
                   .opened = std::min(row.received.value_or(today_), today_),
                   .born = {},
                   .evidence = evidence};
    if (row.born) opens.born = Days::on(*row.born);
    auto opened = decide(opens, CaseHistory{}, today_);
    if (!opened) return {};
    return {std::move(person), *std::move(opened)};
}

/// A request that is on record: only where the child is at school now may be new.
void ListImport::request_here(const ImportedRequest& row, const std::string& evidence,
                              CaseHistory history)
{
    ++requests_taken.here;
    children_.emplace(row.child, history.key);
    GrowingCase grows{std::move(history)};
    if (!take_school(grows, school_of(row), evidence, today_)) return;
    ++schools_recorded;
    batch_.add({std::move(grows).proposal()});
}

void ListImport::request(const ImportedRequest& row, const std::string& file)
{
    const auto found = case_of(row, file);
    if (!found || !row.received) return;
    const std::string evidence = imported_evidence(file, row.line);
    const std::string key = found->empty() ? make_key_() : *found;
    Proposal proposal;
    CaseHistory history;
    history.key = key;
    if (found->empty()) {
        proposal = new_case(row, evidence, key);
        if (proposal.empty()) {
            to_look_at.push_back({file, row.line, "no case can be opened; look at the birth"});
            return;
        }
    } else {
        history = batch_.read_case(key);
        if (asked_on(history, *row.received))
            return request_here(row, evidence, std::move(history));
    }
    GrowingCase grows{std::move(history)};
    if (found->empty()) {
        grows.take(proposal.back());
        proposal.pop_back();
    }
    const bool taken = take_request(grows, row, evidence, today_);
    const bool at_school = taken && take_school(grows, school_of(row), evidence, today_);
    if (!grows.refused().empty()) to_look_at.push_back({file, row.line, grows.refused()});
    if (!taken) return;
    proposal.push_back(std::move(grows).proposal());
    batch_.add(std::move(proposal));
    children_.emplace(row.child, key);
    if (found->empty())
        for (const std::string& mark : marks_of(row)) opened_.emplace(mark, key);
    cases_opened += found->empty();
    schools_recorded += at_school;
    ++requests_taken.recorded;
}

void ListImport::requests(const OpenRequestsTable& table, const std::string& file)
{
    for (const ImportedRequest& row : table.requests) {
        request(row, file);
        tell(static_cast<std::size_t>(++requests_taken.read), table.requests.size());
    }
    batch_.send();
}

} // namespace ribbon::storage
