// Views as JSON, for programs. The keys are a promise: docs/operators/json.md.
#pragma once

#include "views/deadline/view.hpp"
#include "views/decisions/judge.hpp"
#include "views/explain/view.hpp"
#include "views/law/view.hpp"

#include <string>

namespace ribbon {

std::string render_explain_json(const ExplainView& view);
std::string render_law_json(const ProvisionView& view);
std::string render_deadline_json(const DeadlineView& view);
/// One line for one claim: the contract of cases/README.md.
std::string render_judgement_json(const std::string& ref, int claim, const Judgement& judgement,
                                  const std::string& as_of);

} // namespace ribbon
