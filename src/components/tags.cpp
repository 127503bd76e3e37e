#include "components/tags.hpp"

#include <cassert>

namespace ribbon::tags {

std::string classes(std::initializer_list<std::string_view> names)
{
    std::string all;
    for (const auto name : names) {
        if (name.empty()) continue;
        if (!all.empty()) all += ' ';
        all += name;
    }
    return all;
}

std::string ids(std::initializer_list<std::string_view> some) { return classes(some); }

List& List::with(AttributeName name, std::string_view value)
{
    attributes_.push_back({name, std::string{value}});
    return *this;
}

List& List::some(AttributeName name, std::string_view value)
{
    return value.empty() ? *this : with(name, value);
}

List& List::flag(AttributeName name, bool yes)
{
    if (yes) attributes_.push_back({name, {}, true});
    return *this;
}

List& List::all(const Attributes& more)
{
    attributes_.insert(attributes_.end(), more.begin(), more.end());
    return *this;
}

Html heading(int level, const Attributes& attributes, const Content& says)
{
    switch (level) {
    case 1: return markup("<h1{}>{}</h1>", attributes, says);
    case 2: return markup("<h2{}>{}</h2>", attributes, says);
    case 3: return markup("<h3{}>{}</h3>", attributes, says);
    case 4: return markup("<h4{}>{}</h4>", attributes, says);
    case 5: return markup("<h5{}>{}</h5>", attributes, says);
    default: assert(level == 6); return markup("<h6{}>{}</h6>", attributes, says);
    }
}

} // namespace ribbon::tags
