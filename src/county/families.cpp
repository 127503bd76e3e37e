#include "county/families.hpp"

namespace ribbon::county {
namespace {

using enum DetailField;

Detail said(DetailKind kind, Day day, DetailField field, std::string value)
{
    return detail_of(kind, day).set(field, std::move(value));
}

PersonInCase parent_of(World& world, Life& life, std::size_t number, bool woman)
{
    Dice& dice = life.dice;
    PersonInCase one;
    one.key = life.key + "-" + std::to_string(number);
    one.given = world.names.adult(dice, woman);
    // One parent in five has another name than the child.
    one.family = dice.chance(0.8) ? life.child().family : world.names.family(dice);
    one.relation = woman ? "mother" : "father";
    one.email = invented_email(one.given, one.family, static_cast<std::size_t>(world.families_met));
    return one;
}

void invent_people(World& world, Life& life)
{
    Dice& dice = life.dice;
    life.people.push_back({.key = life.key + "-0",
                           .given = world.names.child(dice, life.dealt.girl),
                           .family = world.names.family(dice)});
    const int share = dice.from(1, 100);
    const bool mother_first = dice.chance(0.85);
    life.people.push_back(parent_of(world, life, 1, mother_first));
    if (share <= apart + together) life.people.push_back(parent_of(world, life, 2, !mother_first));
}

/// What the record says first of the child.
std::vector<Detail> of_child(World& world, Life& life, Day day, const Home& home)
{
    const PersonInCase& child = life.child();
    std::vector<Detail> said_of;
    said_of.push_back(
        said(DetailKind::person_named, day, family, child.family).set(given, child.given));
    said_of.push_back(said(DetailKind::sex_recorded, day, code, life.dealt.girl ? "F" : "M"));
    said_of.push_back(
        said(DetailKind::ethnicity_recorded, day, code, world.deck.ethnicity(life.dice)));
    if (age_on(day, life.dealt.born) >= 5)
        said_of.push_back(said(DetailKind::upn_recorded, day, upn,
                               invented_upn(world.families_met, life.dealt.born.year() + 5)));
    else
        said_of.push_back(said(DetailKind::no_number_known, day, code, "UN1"));
    said_of.push_back(said(DetailKind::postcode_recorded, day, postcode, home.postcode));
    return said_of;
}

std::vector<Detail> of_parent(Life& life, const PersonInCase& parent, Day day, const Home& home)
{
    std::vector<Detail> said_of;
    said_of.push_back(
        said(DetailKind::person_named, day, family, parent.family).set(given, parent.given));
    said_of.push_back(said(DetailKind::email_recorded, day, email, parent.email));
    said_of.push_back(said(DetailKind::phone_recorded, day, phone, invented_phone(life.dice)));
    said_of.push_back(said(DetailKind::postcode_recorded, day, postcode, home.postcode));
    return said_of;
}

std::vector<Detail> of_case(const World& world, const Life& life, Day day)
{
    std::vector<Detail> first;
    for (std::size_t i = 1; i < life.people.size(); ++i) {
        first.push_back(said(DetailKind::party_joined, day, person, life.people[i].key)
                            .set(relation, life.people[i].relation)
                            .set(responsibility, "yes"));
        first.push_back(said(DetailKind::identity_checked, day, person, life.people[i].key));
    }
    first.push_back(said(DetailKind::identity_checked, day, person, life.child().key));
    first.push_back(said(DetailKind::lives_with, day, person, life.voice().key));
    if (!life.dealt.need.empty())
        first.push_back(said(DetailKind::need_recorded, day, need, life.dealt.need).set(rank, "1"));
    if (life.officer < 0) return first;
    // Who held the case before the record began is not known.
    const Officer& held_by = world.roll.officer(life.officer);
    first.push_back(
        said(DetailKind::officer_named, std::max(day, world.diary.first()), officer, held_by.key)
            .set(name, held_by.name)
            .set(team, world.roll.teams()[held_by.team]));
    return first;
}

} // namespace

void open_case(World& world, Life& life, Dealt dealt, Day opened)
{
    life.dealt = std::move(dealt);
    ++world.families_met;
    invent_people(world, life);
    const Home home = world.map.home(life.dice);
    life.district = home.district;
    life.seat = home.seat;
    life.team = team_of(home.district);
    life.officer = world.roll.least_busy(life.team);
    if (life.officer >= 0) world.roll.takes(life.officer);
    std::vector<std::vector<Detail>> people{of_child(world, life, opened, home)};
    const bool live_apart =
        life.people.size() > 2 && life.dice.chance(apart / double{apart + together});
    for (std::size_t i = 1; i < life.people.size(); ++i)
        people.push_back(of_parent(life, life.people[i], opened,
                                   i == 2 && live_apart ? world.map.home(life.dice) : home));
    const auto& child = life.child();
    world.clerk.open(
        life,
        OpenCase{.a_case = life.key,
                 .person = child.key,
                 .name = child.given + " " + child.family,
                 .opened = opened,
                 .born = Days::on(life.dealt.born),
                 .evidence = opened < world.diary.first() ? std::string{as_stated} : ""},
        of_case(world, life, opened), people, world.post_room());
}

void give_to_officer(World& world, Life& life, Day day, std::string note, std::string why)
{
    const int next = world.roll.least_busy(life.team);
    if (next < 0 || next == life.officer) return;
    const Officer& officer = world.roll.officer(next);
    const Who who = world.holder(life);
    world.clerk.hand_over(life,
                          HandOver{.day = day,
                                   .officer = officer.key,
                                   .name = officer.name,
                                   .team = world.roll.teams()[officer.team],
                                   .note = std::move(note),
                                   .reason = std::move(why)},
                          who);
    if (life.officer >= 0) world.roll.gives(life.officer);
    life.officer = next;
    world.roll.takes(next);
}

namespace {

/// Where the child is placed, as a detail says it; nothing where that is not known.
std::optional<Detail> place_of(DetailKind kind, Day day, const Placed& placed)
{
    if (placed.urn.empty() && placed.setting.empty()) return std::nullopt;
    return detail_of(kind, day)
        .set(rank, "1")
        .set(urn, placed.urn)
        .set(name, placed.name)
        .set(setting, placed.setting)
        .set(unit, placed.unit ? "yes" : "no")
        .set(resourced, placed.resourced ? "yes" : "no");
}

} // namespace

void begin_placement(World& world, Life& life, Day day, std::string_view placement)
{
    life.placed =
        world.map.placed(placement, age_on(day, life.dealt.born), life.district, life.dice);
    if (auto began = place_of(DetailKind::placement_began, day, life.placed))
        world.clerk.note(life, *std::move(began), world.holder(life));
}

void name_in_plan(World& world, Life& life, Day day)
{
    if (auto named = place_of(DetailKind::school_named, day, life.placed))
        world.clerk.note(life, *std::move(named), world.holder(life));
}

} // namespace ribbon::county
