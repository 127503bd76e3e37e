#include "county/messages.hpp"

#include "county/words.hpp"

#include <algorithm>
#include <array>

namespace ribbon::county {
namespace {

/// How much families write, published nowhere: calibration.json, "messages" and
/// "unanswered_share".
struct Habits {
    double assessing, planned, late, tribunal, late_answers, no_answers;
    std::vector<double> channels;
    std::array<double, 13> months{};
};

const Habits& habits()
{
    static const Habits read = [] {
        const Calibration& known = calibration();
        Habits habits{known.number("messages.per_open_assessment_per_month.mean"),
                      known.number("messages.per_maintained_plan_per_month.mean"),
                      known.number("messages.multiplier_when_overdue"),
                      known.number("messages.multiplier_when_tribunal_open"),
                      known.number("unanswered_share.no_reply_in_10_working_days"),
                      known.number("unanswered_share.never_replied"),
                      weights(known.counts("messages.channels"))};
        habits.months.fill(1);
        for (const auto& [month, peak] : known.counts("messages.months_peak"))
            habits.months[static_cast<std::size_t>(std::stoi(month))] = peak;
        return habits;
    }();
    return read;
}

std::string channel(Dice& dice)
{
    // In the order of calibration.json: email, phone, portal, letter.
    constexpr std::array<std::string_view, 4> names{"email", "telephone", "portal", "letter"};
    return std::string{names[dice.pick(habits().channels)]};
}

void promise(World& world, Life& life, Day day)
{
    const Day due = world.working_days_after(day, life.dice.from(3, 15));
    Detail made = detail_of(DetailKind::promise_made, day);
    made.set(DetailField::words, promise_words(life))
        .set(DetailField::due, iso(due))
        .set(DetailField::officer, world.holder(life).by)
        .set(DetailField::person, life.voice().key);
    world.clerk.note(life, std::move(made), world.holder(life));
    const std::int64_t number = life.history.number;
    const double drawn = life.dice.fraction();
    if (drawn > promise_in_time + promise_late) return;
    const Day kept =
        drawn < promise_in_time ? life.dice.day(day, due) : due + days{life.dice.from(2, 40)};
    world.later(life, std::min(world.office(kept), std::max(kept, due + days{60})),
                [&world, &life, number](Day then) {
                    Detail done = detail_of(DetailKind::promise_kept, then);
                    done.set(DetailField::entry, std::to_string(number));
                    world.clerk.note(life, std::move(done), world.holder(life));
                });
}

void answer(World& world, Life& life, MatterId thread, Day came, const std::string& subject,
            const std::string& how)
{
    const double drawn = life.dice.fraction();
    if (drawn < habits().no_answers) return;
    const int wait = drawn < habits().late_answers
                         ? 11 + static_cast<int>(life.dice.exponential(18))
                         : life.dice.from(1, 10);
    world.later(life, world.working_days_after(came, wait),
                [&world, &life, thread, subject, how](Day day) {
                    const Who who = world.holder(life);
                    const std::string name =
                        life.officer < 0 ? "SEND team" : world.roll.officer(life.officer).name;
                    Letter letter = officer_answers(life, subject, name);
                    world.clerk.file(life,
                                     FileMessage{.day = day,
                                                 .incoming = false,
                                                 .channel = how == "portal" ? "portal" : how,
                                                 .officer = who.by,
                                                 .subject = std::move(letter.subject),
                                                 .words = std::move(letter.words),
                                                 .answers = {thread}},
                                     who);
                    if (life.dice.chance(reply_with_promise)) promise(world, life, day);
                });
}

void receive(World& world, Life& life, Day day, Party from, const std::string& how, Letter letter)
{
    const bool portal = how == "portal";
    const MatterId thread =
        world.clerk.file(life,
                         FileMessage{.day = day,
                                     .incoming = true,
                                     .from = from,
                                     .channel = how,
                                     .person = from == Party::mp ? std::string{} : life.voice().key,
                                     .subject = letter.subject,
                                     .words = std::move(letter.words)},
                         portal ? world.family(life) : world.post_room());
    answer(world, life, thread, day, letter.subject, how);
}

double pace(const Life& life, Day today)
{
    if (life.closed || life.told) return 0;
    double mean = life.assessing ? habits().assessing : life.plan ? habits().planned : 0;
    if (life.late_from <= today) mean *= habits().late;
    if (life.before_tribunal) mean = std::max(mean, habits().planned) * habits().tribunal;
    return mean;
}

void month_of(World& world, Life& life, Day first, int length)
{
    const double mean = pace(life, first);
    const double peak = habits().months[unsigned{first.date().month()}];
    const int count =
        mean > 0 ? life.dice.poisson(mean * peak * life.keenness * life.dice.gamma(2)) : 0;
    for (int i = 0; i < std::min(count, 60); ++i)
        world.diary.at(first + days{life.dice.from(0, length - 1)}, [&world, &life](Day day) {
            if (life.closed) return;
            const bool grown = age_on(day, life.dealt.born) >= 18 && life.people.size() < 2;
            receive(world, life, day, grown ? Party::young_person : Party::parent,
                    channel(life.dice), family_writes(life, day));
        });
    const double member = life.late_from <= first ? mp_letter_when_late : mp_letter_else;
    if (mean > 0 && life.dice.chance(member))
        world.later(life, first + days{life.dice.from(0, 27)}, [&world, &life](Day day) {
            receive(world, life, day, Party::mp, "email", member_writes(life));
        });
}

void month(World& world, Day first)
{
    const auto next = first.date() + months{1};
    const int length = static_cast<int>((Day{next} - first).count());
    for (const auto& life : world.lives)
        if (!life->people.empty()) month_of(world, *life, first, length);
    world.diary.at(Day{next}, [&world](Day day) { month(world, day); });
}

} // namespace

void begin_messages(World& world)
{
    world.diary.at(world.diary.first() + days{1},
                   [&world](Day) { month(world, world.diary.first()); });
}

} // namespace ribbon::county
