// A life chosen by chance among those to which something can happen.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// One that is open, is no story, and that `fits`; null where thousands of tries found none.
template <class Fits> Life* chosen(World& world, const Fits& fits)
{
    for (int i = 0; i < 4000 && !world.lives.empty(); ++i) {
        Life& one = *world.lives[world.dice.below(world.lives.size())];
        if (!one.people.empty() && !one.closed && !one.told && fits(one)) return &one;
    }
    return nullptr;
}

} // namespace ribbon::county
