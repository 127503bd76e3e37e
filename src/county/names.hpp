// Invented people: names drawn from the frequency lists of data/names/. That somebody has such a
// name is chance.
#pragma once

#include "county/dice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon::county {

class Names {
public:
    Names();
    std::string child(Dice& dice, bool girl) const;
    std::string adult(Dice& dice, bool woman) const;
    std::string family(Dice& dice) const;

private:
    struct List {
        std::vector<std::string> names;
        std::vector<double> weights;
    };
    List girls_, boys_, women_, men_, families_;
};

/// A unique pupil number with its check letter, for the serial of a pupil whom the council's first
/// school of that year would have counted so. Sound, and given to nobody: its school is "9999".
std::string invented_upn(int serial, int year);

/// "ruby.hartshorn@mail.example", a domain kept free for examples (RFC 2606).
std::string invented_email(std::string_view given, std::string_view family, std::size_t number);

/// One of the numbers kept for drama (Ofcom): 07700 900000 to 900999.
std::string invented_phone(Dice& dice);

} // namespace ribbon::county
