// A case as it was lived, for tests of what a return says of it: the facts as text, and details one
// by one. The child is a boy called Robin Invented, whose numbers are sound and nobody's.
#pragma once

#include "views/returns/sen2_derived.hpp"

#include <string>
#include <string_view>

namespace ribbon {

struct LivedCase {
    CaseHistory a_case;
    DetailHistory person;

    explicit LivedCase(std::string_view facts);
    LivedCase& of_case(Detail detail);
    LivedCase& of_person(Detail detail);
    /// Where section I names it, where the child goes, and the need: what every open plan has.
    LivedCase& placed(std::string_view from, const std::string& school);

    Sen2Derived in(int year) const;
    /// The only request of a year; fails the test where there are none or several.
    Sen2Request request_in(int year) const;
};

} // namespace ribbon
