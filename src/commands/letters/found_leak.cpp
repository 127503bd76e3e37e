#include "commands/letters/found_leak.hpp"

#include <algorithm>

namespace ribbon {

bool stops(Leak what) { return what != Leak::name && what != Leak::birth && what != Leak::unread; }

bool stops(const std::vector<FoundLeak>& found)
{
    return std::any_of(found.begin(), found.end(), [](const auto& one) { return stops(one.what); });
}

std::string_view kind_of(Leak what)
{
    switch (what) {
    case Leak::upn: return "a pupil number of another child";
    case Leak::nhs_number: return "an NHS number of another child";
    case Leak::name_with_birth: return "the name and the date of birth of another child";
    case Leak::name_with_school: return "the name and the school of another child";
    case Leak::name: return "the name of another child";
    case Leak::attachment: return "a file of another case";
    case Leak::two_families: return "a reader of another family";
    case Leak::birth: return "a date of birth of somebody else";
    case Leak::unread: return "a file whose words could not be read";
    }
    return {};
}

std::string in_words(const FoundLeak& found)
{
    std::string quoted = "\u201c" + found.words + "\u201d";
    switch (found.what) {
    case Leak::upn: return quoted + " is a unique pupil number, and not this child\u2019s";
    case Leak::nhs_number: return quoted + " is an NHS number, and not this child\u2019s";
    case Leak::name_with_birth:
        return quoted + " is the name of another child, and the letter has a date of birth too";
    case Leak::name_with_school:
        return quoted + " is the name of another child, and the letter names their school too";
    case Leak::name: return quoted + " is also the name of another child we know";
    case Leak::attachment: return quoted + " is not a file of this case";
    case Leak::birth: return quoted + " is called a birth, and it is not this child\u2019s";
    case Leak::two_families: return "Somebody who is no party of this case would receive it";
    case Leak::unread:
        return "We could not read the words of " + found.words +
               ", so look through it yourself: " + found.why;
    }
    return quoted;
}

std::string to_look_at(const FoundLeak& found)
{
    if (stops(found.what) || found.what == Leak::unread) return in_words(found);
    return in_words(found) + ": look whether it belongs here";
}

} // namespace ribbon
