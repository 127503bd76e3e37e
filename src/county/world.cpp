#include "county/world.hpp"

#include "inbound/tables/places_tables.hpp"

namespace ribbon::county {

World::World(storage::Archive& archive, std::uint64_t seed_given, int plans, Day first, Day last)
    : seed(seed_given), scale(plans / calibration().number("caseload_jan_2025.total")),
      dice(seed_given, "county"), diary(first, last), clerk(archive, diary), map(built_in_places()),
      deck(calibration()), calendar(archive.books().calendar), keys_(seed_given, "keys")
{
}

Day World::office(Day day) const
{
    const Found found = calendar.england().on_or_after(day);
    return found ? found.day : day;
}

Day World::working_days_after(Day day, int count) const
{
    const Found found = calendar.england().nth_after(day, count);
    return found ? found.day : day + days{count * 7 / 5};
}

void World::later(Life& life, Day day, std::function<void(Day)> act)
{
    diary.at(office(day), [&life, act = std::move(act)](Day happened) {
        if (!life.closed) act(happened);
    });
}

Life& World::new_life(std::string key)
{
    if (key.empty()) key = new_key();
    lives.push_back(std::make_unique<Life>(std::move(key), Dice{seed, "life", lives.size()}));
    Life& life = *lives.back();
    life.keenness = life.dice.gamma(1.5);
    return life;
}

Who World::holder(const Life& life) const
{
    if (life.officer < 0) return {"duty-desk", "officer"};
    return {roll.officer(life.officer).key, "officer"};
}

std::string World::new_key()
{
    // No letter or digit that is taken for another when it is read out.
    constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::string key;
    for (int i = 0; i < 9; ++i) key += letters[keys_.below(letters.size())];
    return key;
}

} // namespace ribbon::county
