#include "tests/letters/planted.hpp"

#include <array>

namespace ribbon {
namespace {

std::size_t below(std::mt19937& dice, std::size_t most) { return dice() % most; }

std::string changed_case(std::string text, bool upper)
{
    for (char& c : text) {
        if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        if (!upper && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return text;
}

std::string first_word(const std::string& text) { return text.substr(0, text.find(' ')); }

std::string written_name(const KnownChild& child, std::mt19937& dice)
{
    const FullName& name = child.names.front();
    const std::string given = first_word(name.given), whole = given + " " + name.family;
    switch (below(dice, 9)) {
    case 0: return changed_case(whole, true);
    case 1: return changed_case(whole, false);
    case 2: return name.family + ", " + given;
    case 3: return changed_case(name.family, true) + " " + given;
    case 4: return whole + "'s";
    case 5: return given + "\n" + name.family;
    case 6: return given + " James " + name.family;
    case 7: return "First name: " + given + "\nSurname: " + name.family;
    default: return whole;
    }
}

std::string two_figures(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string written_day(Day day, std::mt19937& dice)
{
    constexpr std::array<const char*, 12> names{"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
    const unsigned d{day.date().day()}, m{day.date().month()};
    const std::string year = std::to_string(day.year()), name = names[m - 1];
    switch (below(dice, 8)) {
    case 0: return two_figures(d) + "/" + two_figures(m) + "/" + year;
    case 1: return std::to_string(d) + "." + std::to_string(m) + "." + year.substr(2);
    case 2: return iso(day);
    case 3: return std::to_string(d) + "th of " + name + " " + year;
    case 4: return name.substr(0, 3) + " " + std::to_string(d) + ", " + year;
    case 5: return two_figures(d) + two_figures(m) + year;
    case 6: return std::to_string(d) + "-" + name.substr(0, 3) + "-" + year;
    default: return std::to_string(d) + " " + name + " " + year;
    }
}

std::string spaced(const std::string& number, std::size_t first, std::size_t second,
                   std::mt19937& dice)
{
    constexpr std::array<const char*, 6> between{"", " ", "-", ".", "\u00A0", "\n"};
    const std::string sign = between[below(dice, between.size())];
    return number.substr(0, first) + sign + number.substr(first, second - first) + sign +
           number.substr(second);
}

std::string written_school(std::string school, std::mt19937& dice)
{
    school = school.substr(0, school.find(','));
    const std::size_t last = school.rfind(' ');
    const bool two_left = last != std::string::npos && school.find(' ') != last;
    switch (below(dice, 4)) {
    case 0: return changed_case(school, true);
    case 1: return changed_case(school, false);
    case 2: return two_left ? school.substr(0, last) : school;
    default: return school;
    }
}

/// Short forms as families use them, by the first given name.
constexpr std::array<std::pair<const char*, const char*>, 16> nicknames{{{"William", "Billy"},
                                                                         {"Thomas", "Tommy"},
                                                                         {"James", "Jamie"},
                                                                         {"Joseph", "Joe"},
                                                                         {"Daniel", "Danny"},
                                                                         {"Samuel", "Sammy"},
                                                                         {"Benjamin", "Ben"},
                                                                         {"Oliver", "Ollie"},
                                                                         {"Alexander", "Alex"},
                                                                         {"Matthew", "Matt"},
                                                                         {"Joshua", "Josh"},
                                                                         {"Isabella", "Bella"},
                                                                         {"Charlotte", "Lottie"},
                                                                         {"Amelia", "Millie"},
                                                                         {"Elizabeth", "Libby"},
                                                                         {"Emily", "Em"}}};

std::string nickname(const KnownChild& child)
{
    const std::string given = first_word(child.names.front().given);
    for (const auto& [name, nick] : nicknames)
        if (given == name) return nick;
    return {};
}

/// A family name with one letter wrong, as a hurried hand leaves it.
std::string misspelt(std::string name, std::mt19937& dice)
{
    const std::size_t at = 1 + below(dice, name.size() - 1);
    switch (below(dice, 4)) {
    case 0: return name.erase(at, 1);
    case 1: return name.insert(at, 1, name[at]);
    case 2: std::swap(name[at - 1], name[at]); return name;
    default: name[at] = name[at] == 'e' ? 'a' : 'e'; return name;
    }
}

std::string hurried_name(const KnownChild& child, std::mt19937& dice)
{
    const FullName& name = child.names.front();
    std::string family;
    do family = misspelt(name.family, dice);
    while (family == name.family);
    return first_word(name.given) + " " + family;
}

std::string strange_leak(Planted what, const KnownChild& child, const std::string& school,
                         std::mt19937& dice)
{
    const FullName& name = child.names.front();
    const std::string born = " was born on ", goes = " who goes to ";
    switch (what) {
    case Planted::nickname_with_birth:
        return nickname(child) + " " + name.family + born + written_day(*child.born, dice) + ".";
    case Planted::misspelt_with_birth:
        return hurried_name(child, dice) + born + written_day(*child.born, dice) + ".";
    case Planted::misspelt_with_school:
        return "We spoke of " + hurried_name(child, dice) + goes + school + ".";
    case Planted::initials_with_school:
        return "We spoke of " + name.given.substr(0, 1) + "." + name.family.substr(0, 1) + "." +
               goes + school + ".";
    case Planted::given_name_with_school:
        return "We spoke of " + first_word(name.given) + goes + school + ".";
    default: break;
    }
    const std::string day = in_words(*child.born);
    return "We spoke of " + first_word(name.given) + " " + name.family + ", whose birthday is on " +
           day.substr(0, day.rfind(' ')) + ".";
}

std::string leak(Planted what, const KnownChild& child, const std::string& school,
                 std::mt19937& dice)
{
    switch (what) {
    case Planted::upn: return "The number is " + spaced(child.upn, 4, 8, dice) + ".";
    case Planted::nhs: return "The number is " + spaced(child.nhs, 3, 6, dice) + ".";
    case Planted::birth:
        return written_name(child, dice) + " was born on " + written_day(*child.born, dice) + ".";
    case Planted::school:
        return "We spoke of " + written_name(child, dice) + " who goes to " +
               written_school(school, dice) + ".";
    case Planted::name: break;
    default: return strange_leak(what, child, school, dice);
    }
    return "We spoke of " + written_name(child, dice) + ".";
}

} // namespace

bool can_be_planted(Planted what, const KnownChild& child, const std::string& school)
{
    switch (what) {
    case Planted::upn: return !child.upn.empty();
    case Planted::nhs: return !child.nhs.empty();
    case Planted::name: return true;
    case Planted::birth:
    case Planted::birth_without_year: return child.born.has_value();
    case Planted::school:
    case Planted::initials_with_school:
    case Planted::given_name_with_school: return !school.empty();
    case Planted::nickname_with_birth: return child.born && !nickname(child).empty();
    case Planted::misspelt_with_birth: return child.born && child.names.front().family.size() > 2;
    case Planted::misspelt_with_school:
        return !school.empty() && child.names.front().family.size() > 2;
    }
    return false;
}

std::string planted(const std::string& letter, Planted what, const KnownChild& child,
                    const std::string& school, std::mt19937& dice)
{
    std::string text = letter;
    std::vector<std::size_t> places{text.size()};
    for (auto at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at + 2))
        places.push_back(at);
    return text.insert(places[below(dice, places.size())],
                       "\n\n" + leak(what, child, school, dice));
}

std::string invented_nhs_number(std::mt19937& dice)
{
    for (;;) {
        std::string number;
        unsigned sum = 0;
        for (unsigned weight = 10; weight >= 2; --weight) {
            const auto figure = static_cast<unsigned>(below(dice, 10));
            number += static_cast<char>('0' + figure);
            sum += figure * weight;
        }
        const unsigned check = (11 - sum % 11) % 11;
        if (check < 10) return number + static_cast<char>('0' + check);
    }
}

} // namespace ribbon
