// The officer's check of somebody who asked, or of any party: who they are, parental
// responsibility, orders of a court. Here, and only here, stands who may be the same child.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"
#include "inbound/forms/form.hpp"
#include "record/history.hpp"
#include "views/parts/words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// Somebody of the case, and how far the check has come.
struct CheckedParty {
    std::string person, name, relation;
    std::string responsibility; ///< "yes", "no", or empty where nobody asked
    std::string checked;        ///< "Checked on 24 November: passport seen"; empty before
    std::string order;          ///< what a court's order limits; empty where there is none
    std::string due;            ///< "By Thursday 26 November"; empty where no check was promised
    bool late = false;
};

/// A child of the record who may be this one.
struct PerhapsTheSame {
    std::string name, born, why;
    std::string a_case; ///< the key of their case; empty where they have none
};

struct IdentityPage {
    std::string a_case, child;
    std::vector<CheckedParty> parties; ///< whoever is not checked first
    std::vector<PerhapsTheSame> perhaps;
    std::string person;  ///< whose form this is; empty for the list alone
    Form form;     ///< what was typed
    Problems problems;
    FormKeys keys;
};

/// The parties of a case as they stand on a day, the child or young person among them.
std::vector<CheckedParty> parties_to_check(const CaseHistory& history, const Names& names,
                                           Day today);
Html render(const IdentityPage& page);

std::vector<std::pair<std::string, Html>> identity_gallery();

} // namespace ribbon
