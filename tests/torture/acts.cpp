#include "tests/torture/acts.hpp"

#include "base/bytes.hpp"
#include "commands/case_commands.hpp"
#include "ledger/hash.hpp"
#include "tests/torture/ground.hpp"

#include <sstream>
#include <stdexcept>

namespace ribbon::torture {
namespace {

/// What was decided; a refusal is a mistake in this file.
StreamProposal sure(const Result<StreamProposal>& decided)
{
    if (!decided) throw std::logic_error{decided.problems().front().sentence};
    return *decided;
}

/// The beginning of some words, for a name.
std::string line_of(const std::string& words) { return words.substr(0, 80); }

std::vector<std::string> facts_of(const Proposal& proposal)
{
    std::vector<std::string> facts;
    for (const StreamProposal& stream : proposal)
        for (const auto& add : stream.adds) {
            if (const auto* detail = std::get_if<Detail>(&add)) {
                facts.push_back(storage::new_entry(*detail).fact);
            } else {
                const auto& fact = std::get<ProposedFact>(add);
                facts.push_back(
                    storage::new_entry(fact.fact, fact.opens ? &*fact.opens : nullptr).fact);
            }
        }
    return facts;
}

} // namespace

std::string digest_of(const std::vector<std::string>& facts)
{
    std::string all;
    for (const std::string& fact : facts) all += fact + "\n";
    return hex(ledger::as_bytes(ledger::sha256(all)));
}

std::uint64_t entries_of(const std::string& id)
{
    const auto at = id.rfind("-of-");
    return at == std::string::npos ? 0 : std::stoull(id.substr(at + 4));
}

std::string written(const Acknowledged& act)
{
    return "ack " + act.id + " " + std::to_string(act.first) + " " + std::to_string(act.entries) +
           " " + act.digest + " " + (act.checkpoint.empty() ? "-" : base64(act.checkpoint));
}

std::optional<Acknowledged> parse_acknowledged(const std::string& line)
{
    std::istringstream in{line};
    std::string word, note;
    Acknowledged act;
    if (!(in >> word >> act.id >> act.first >> act.entries >> act.digest >> note) || word != "ack")
        return std::nullopt;
    if (note != "-") act.checkpoint = parse_base64(note).value_or("");
    return act;
}

Proposal Actor::open(const std::string& key, const std::string& words) const
{
    return {sure(decide(OpenCase{.a_case = key,
                                 .person = "P-" + key,
                                 .name = line_of(words),
                                 .opened = the_day,
                                 .born = Days::on(Day{std::chrono::year{2015} / 6 / 1}),
                                 .evidence = {}},
                        archive_.read_case(key), the_day))};
}

Proposal Actor::note(const std::string& key, const std::string& words) const
{
    const StreamId stream{StreamKind::a_case, key};
    return {sure(decide(detail_of(DetailKind::note_made, the_day).set(DetailField::words, words),
                        stream, archive_.read_case(key).number, the_day))};
}

Proposal Actor::message(const std::string& one, const std::string& other,
                        const std::string& words) const
{
    Proposal both;
    for (const std::string& key : {one, other})
        both.push_back(sure(decide(FileMessage{.day = the_day,
                                               .from = Party::parent,
                                               .channel = "email",
                                               .person = {},
                                               .officer = {},
                                               .subject = {},
                                               .words = words,
                                               .evidence = {}},
                                   archive_.read_case(key), the_day)));
    return both;
}

Proposal Actor::person_and_area(const std::string& key, const std::string& words) const
{
    const StreamId person{StreamKind::person, key};
    const auto named =
        detail_of(DetailKind::person_named, the_day).set(DetailField::family, line_of(words));
    const auto said = detail_of(DetailKind::template_set, the_day)
                          .set(DetailField::name, "letter")
                          .set(DetailField::words, words);
    return {sure(decide(named, person, archive_.read(person).number, the_day)),
            sure(decide(said, {}, archive_.read({}).number, the_day))};
}

Proposal Actor::request(const std::string& key) const
{
    return {sure(decide(RecordFact{.kind = Kind::request_received,
                                   .when = Days::on(the_day),
                                   .says = {.from = Party::parent},
                                   .matter_name = {},
                                   .evidence = {}},
                        archive_.read_case(key), the_day))};
}

Acknowledged Actor::record(const Decide& decide)
{
    const std::string number = name_ + "-" + std::to_string(++made_);
    // Words of some length, so that a fact can lie on two pages.
    const std::string words = "Act " + number + std::string(roll(900), '.');
    for (;;) try {
            storage::Decided decided{
                decide(words), {.by = {}, .role = "officer"}, morning(the_day)};
            const auto facts = facts_of(decided.proposal);
            decided.who.by = number + "-of-" + std::to_string(facts.size());
            const auto appended = archive_.append(decided);
            return {decided.who.by, appended.first_position, appended.entries, digest_of(facts),
                    appended.checkpoint};
        } catch (const storage::Conflict&) {
            // Somebody else came first: the same act once more, on what the record says now.
        } catch (const storage::DatabaseError& error) {
            // This kind alone promises that nothing was recorded.
            if (error.kind != storage::DatabaseError::What::conflict) throw;
        }
}

std::vector<Acknowledged> Actor::open_all()
{
    std::vector<Acknowledged> opened;
    for (unsigned i = 0; i < shared_cases; ++i)
        opened.push_back(
            record([&](const std::string& words) { return open("S" + std::to_string(i), words); }));
    return opened;
}

Acknowledged Actor::act()
{
    const unsigned chance = roll(100);
    if (chance < 10) {
        own_.push_back("C-" + name_ + "-" + std::to_string(made_));
        return record([&](const std::string& words) { return open(own_.back(), words); });
    }
    if (chance < 20 && !own_.empty()) {
        const std::string key = own_.back();
        own_.pop_back();
        return record([&](const std::string&) { return request(key); });
    }
    if (chance < 35) {
        const std::string person = "P" + std::to_string(roll(3));
        return record([&](const std::string& words) { return person_and_area(person, words); });
    }
    const std::string one = any_case();
    const std::string other = any_case();
    if (chance < 60 && one != other)
        return record([&](const std::string& words) { return message(one, other, words); });
    return record([&](const std::string& words) { return note(one, words); });
}

} // namespace ribbon::torture
