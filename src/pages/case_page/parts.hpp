// The sections of a case page that stand by themselves.
#pragma once

#include "base/html.hpp"
#include "components/duties.hpp"
#include "components/timeline.hpp"
#include "views/case_page/view.hpp"

namespace ribbon {

Html dates_of(const CasePage& page);
Html matters_of(const CasePage& page);
/// How to reach each; `may_act` with the link to check who they are.
Html list_of_people(const std::vector<CasePerson>& people, bool may_act);
Html people_of(const CasePage& page);
Html papers_of(const CasePage& page);
Html officers_of(const CasePage& page);
Html notes_of(const CasePage& page);
/// Asks for the day on which to look at the record as it stood.
Html earlier_day(const CasePage& page);

} // namespace ribbon
