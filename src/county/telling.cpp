#include "county/telling.hpp"

#include "base/embedded_file.hpp"
#include "inbound/tables/commencement.hpp"
#include "law/law.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace ribbon::county {
namespace {

using What = StoryLine::What;

/// One story while it is told: what its words stand for in the record.
struct Telling {
    Telling(World& in, Life& of, const Story& told) : world(in), life(of), story(told) {}

    World& world;
    Life& life;
    const Story& story;
    std::map<std::string, std::string> people;   ///< by the story's word, the key
    std::map<MatterId, MatterId> matters;        ///< of the file, in the record
    std::map<FactId, FactId> facts;
    std::vector<MatterId> threads;               ///< of the messages that came in
    std::vector<std::int64_t> promises;          ///< the entries that made them
    std::string officer;                         ///< who holds the case now

    Who holder() const { return {officer.empty() ? "duty-desk" : officer, "officer"}; }
    void open(Day day);
    void fact(const Fact& fact);
    void line(const StoryLine& line);
    void message(const StoryLine& line);
    void hand_over(const StoryLine& line);
    void detail(const StoryLine& line);
};

std::vector<Detail> about(const StoryPerson& one, bool child, Day day)
{
    using enum DetailField;
    std::vector<Detail> said{
        detail_of(DetailKind::person_named, day).set(family, one.family).set(given, one.given)};
    if (child)
        said.push_back(detail_of(DetailKind::sex_recorded, day).set(code, one.girl ? "F" : "M"));
    if (!one.email.empty())
        said.push_back(detail_of(DetailKind::email_recorded, day).set(email, one.email));
    said.push_back(detail_of(DetailKind::postcode_recorded, day)
                       .set(postcode, one.postcode)
                       .set(sealed, one.sealed ? "yes" : ""));
    return said;
}

void Telling::open(Day day)
{
    using enum DetailField;
    std::vector<std::vector<Detail>> said{about(story.child, true, day)};
    life.people.push_back({life.key + "-0", 0, story.child.given, story.child.family, {}, {}});
    std::vector<Detail> first;
    for (const StoryPerson& one : story.parties) {
        const std::string key = life.key + "-" + std::to_string(life.people.size());
        people[one.word] = key;
        life.people.push_back({key, 0, one.given, one.family, one.relation, one.email});
        said.push_back(about(one, false, day));
        first.push_back(detail_of(DetailKind::party_joined, day)
                            .set(person, key)
                            .set(relation, one.relation)
                            .set(responsibility, "yes"));
        first.push_back(detail_of(DetailKind::identity_checked, day).set(person, key));
    }
    people["child"] = life.child().key;
    first.push_back(detail_of(DetailKind::identity_checked, day).set(person, life.child().key));
    if (!story.parties.empty())
        first.push_back(detail_of(DetailKind::lives_with, day).set(person, life.people[1].key));
    const Fact* born = nullptr;
    for (const Fact& one : story.told.facts.facts)
        if (one.kind == Kind::born) born = &one;
    world.clerk.open(life,
                     OpenCase{.a_case = life.key,
                              .person = life.child().key,
                              .name = story.child.given + " " + story.child.family,
                              .opened = day,
                              .born = born ? std::optional{born->when} : std::nullopt,
                              .evidence = {}},
                     first, said, world.post_room());
    if (!born) return;
    life.dealt.born = born->when.first;
    facts[born->id] = 1;
    matters[born->matter] = 1;
}

void Telling::fact(const Fact& one)
{
    if (one.kind == Kind::born) return;
    const Matter& matter = story.told.facts.matter(one.matter);
    const auto known = matters.find(one.matter);
    RecordFact command{.kind = one.kind,
                       .when = one.when,
                       .says = one.says,
                       .matter = known == matters.end() ? 0 : known->second,
                       .matter_name = matter.name,
                       .new_matter = known == matters.end(),
                       .evidence = one.evidence,
                       .corrects = one.corrects > 0 ? facts.at(one.corrects) : 0};
    matters[one.matter] = world.clerk.record(life, std::move(command), holder());
    facts[one.id] = static_cast<FactId>(life.history.facts.facts.size());
}

void Telling::message(const StoryLine& line)
{
    const bool in = line.what == What::message_in;
    Party from = line.from;
    if (in && from == Party::unsaid)
        from = line.word == "child" ? Party::young_person : Party::parent;
    FileMessage message{
        .day = line.day,
        .incoming = in,
        .from = in ? from : Party::unsaid,
        .channel = line.channel,
        .person = line.word.empty() ? "" : people.at(line.word),
        .officer = in ? "" : holder().by,
        .subject = line.subject,
        .words = line.words,
        .answers = line.number > 0 ? std::vector{threads[static_cast<std::size_t>(line.number - 1)]}
                                   : std::vector<MatterId>{},
        .evidence = line.day < world.diary.first() ? std::string{as_stated} : ""};
    const MatterId thread = world.clerk.file(life, message, in ? world.post_room() : holder());
    if (in) threads.push_back(thread);
}

void Telling::hand_over(const StoryLine& line)
{
    const Who manager{"send-manager", "officer"};
    Detail appointed = detail_of(DetailKind::officer_appointed, line.day);
    appointed.set(DetailField::officer, line.word)
        .set(DetailField::name, line.name)
        .set(DetailField::team, line.team)
        .set(DetailField::email, line.word + "@northshire.example");
    world.clerk.about_council(std::move(appointed), manager);
    world.clerk.hand_over(life,
                          HandOver{.day = line.day,
                                   .officer = line.word,
                                   .name = line.name,
                                   .team = line.team,
                                   .note = line.note,
                                   .reason = line.why.empty() ? "Not said" : line.why},
                          holder());
    if (!officer.empty() && line.why.starts_with("Left")) {
        Detail left = detail_of(DetailKind::officer_left, line.day);
        left.set(DetailField::officer, officer).set(DetailField::reason, line.why);
        world.clerk.about_council(std::move(left), manager);
    }
    officer = line.word;
}

void Telling::detail(const StoryLine& line)
{
    Detail one = line.detail;
    for (auto& [field, value] : one.says)
        if (field == DetailField::person && people.contains(value)) value = people.at(value);
    if (line.what == What::about) {
        std::size_t person = 0;
        while (life.people[person].key != people.at(line.word)) ++person;
        return world.clerk.about_person(life, person, std::move(one), holder());
    }
    if (one.kind == DetailKind::officer_stood_down) officer.clear();
    const bool promise = one.kind == DetailKind::promise_made;
    world.clerk.note(life, std::move(one), holder());
    if (promise) promises.push_back(life.history.number);
}

void Telling::line(const StoryLine& line)
{
    switch (line.what) {
    case What::message_in:
    case What::message_out: return message(line);
    case What::officer: return hand_over(line);
    case What::kept: {
        Detail kept = detail_of(DetailKind::promise_kept, line.day);
        kept.set(DetailField::entry,
                 std::to_string(promises.at(static_cast<std::size_t>(line.number - 1))));
        return world.clerk.note(life, std::move(kept), holder());
    }
    default: return detail(line);
    }
}

/// What a story has to be told in turn: the day it was recorded, its line, the act.
struct Turn {
    Day day;
    int line;
    std::function<void()> act;
};

std::vector<Turn> turns_of(const std::shared_ptr<Telling>& telling)
{
    std::vector<Turn> turns;
    const Story& story = telling->story;
    for (const Fact& one : story.told.facts.facts) {
        if (one.kind == Kind::born) continue;
        const Day day = one.recorded.seconds > 0
                            ? Day{static_cast<std::int32_t>(one.recorded.seconds / 86'400)}
                            : one.when.last;
        turns.push_back({day, story.fact_lines[static_cast<std::size_t>(one.id - 1)],
                         [telling, &one] { telling->fact(one); }});
    }
    for (const StoryLine& line : story.lines)
        turns.push_back({line.day, line.line, [telling, &line] { telling->line(line); }});
    std::stable_sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) {
        return std::pair{a.day, a.line} < std::pair{b.day, b.line};
    });
    return turns;
}

} // namespace

const std::vector<Story>& stories()
{
    static const std::vector<Story> all = [] {
        const KnownWords known = known_words(Law{statute_book(), Policy{}});
        std::vector<Story> read;
        std::string wrong;
        for (const EmbeddedFile& file : embedded_files()) {
            if (!file.path.starts_with("county/stories/")) continue;
            auto story = parse_story({file.begin, file.end}, known);
            if (story)
                read.push_back(*std::move(story));
            else
                for (const Problem& one : story.problems())
                    wrong += std::string{file.path} + ":" + std::to_string(one.line) + ": " +
                             one.sentence + "\n";
        }
        if (!wrong.empty()) throw std::logic_error(wrong);
        return read;
    }();
    return all;
}

void tell_story(World& world, const Story& story)
{
    Life& life = world.new_life(story.key);
    life.told = true;
    const auto telling = std::make_shared<Telling>(world, life, story);
    std::vector<Turn> turns = turns_of(telling);
    if (turns.empty()) return;
    world.diary.at(turns.front().day, [telling](Day day) { telling->open(day); });
    for (Turn& one : turns) world.diary.at(one.day, [act = std::move(one.act)](Day) { act(); });
}

} // namespace ribbon::county
