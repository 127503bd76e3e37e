// What is done beside the pages, each in a worker of its own.
#pragma once

#include "server/clock.hpp"
#include "server/worker.hpp"
#include "storage/archive.hpp"
#include "storage/bundles/shelf.hpp"

#include <memory>
#include <string>

namespace ribbon::server {

/// Reads again the cases whose day has come and those whose dates the council moved by a promise or
/// closed days. What is left to do stands in the index itself: broken off at any moment, it goes on
/// from there.
Work reading_cases_again(storage::Archive& archive, Clock clock);

/// Makes the bundles that somebody asked for, one after the other; first what was broken off.
Work making_bundles(std::shared_ptr<storage::BundleShelf> shelf, Clock clock);

/// Tells people of what waited for the hour they chose, and takes away the rows of the desk whose
/// end has come. `pages` is where our pages are.
Work telling_people(storage::Archive& archive, Clock clock, std::string pages);

} // namespace ribbon::server
