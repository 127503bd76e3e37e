// The statute book as people read it: each provision with its words, its count and its source.
#pragma once

#include "law/law.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct ProvisionView {
    std::string id, title, process, nature, kind, status;
    std::string who, to, action, runs_from, says, count, cite, url, note, why_none;
    bool verified = true;
    std::string from, until, before; ///< ISO days; empty where it holds from or to no known day
    std::vector<std::string> starts, met_by, ended_by, lifted_by, matters;
    std::string lift_cite;
    std::string extended;            ///< how far it may be extended, and by what; may be empty
};

ProvisionView arrange_provision(const Provision& under);
/// Every version of every provision, in the book's order.
std::vector<ProvisionView> arrange_law(const Law& law);

} // namespace ribbon
