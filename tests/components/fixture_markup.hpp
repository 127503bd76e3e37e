// The official fixtures hold markup and addresses as strings, because that is what they test. Only
// here, in the tests, may such a string become Html, a Url or the name of an attribute.
#pragma once

#include "base/html.hpp"

#include <set>
#include <string>

namespace ribbon {

struct FixtureMarkup {
    static Html html(std::string bytes)
    {
        Html made;
        made.bytes_ = std::move(bytes);
        return made;
    }

    static Url url(std::string address)
    {
        Url made;
        made.made_ = std::move(address);
        return made;
    }

    static AttributeName name(const std::string& name)
    {
        static std::set<std::string> kept; // a name is a view, and must outlive the page
        AttributeName made("x");
        made.name_ = *kept.insert(name).first;
        return made;
    }
};

} // namespace ribbon
