#include "tests/support/long_case.hpp"

#include "commands/case_commands.hpp"

#include <stdexcept>

namespace ribbon {

StreamProposal many_messages(CaseHistory history, int count, const std::string& person, Day day)
{
    StreamProposal all{
        .stream = {StreamKind::a_case, history.key}, .expected = history.number, .adds = {}};
    const auto take = [&](const FileMessage& message) {
        const auto decided = decide(message, history, day);
        if (!decided) throw std::runtime_error(decided.problems().front().sentence);
        all.adds.insert(all.adds.end(), decided->adds.begin(), decided->adds.end());
        history = with(std::move(history), *decided);
    };
    for (int i = 0; i < count / 2; ++i) {
        take({.day = day,
              .from = Party::parent,
              .channel = "portal",
              .person = person,
              .subject = "The taxi, once more " + std::to_string(i),
              .words =
                  "It did not come again this morning. Who can tell us why, and who will ring?"});
        const auto message = static_cast<MatterId>(history.facts.matters.size());
        const bool answered = i < count / 2 - 10;
        take({.day = day,
              .incoming = false,
              .channel = "portal",
              .person = person,
              .officer = "begum",
              .subject = "Re: The taxi",
              .words = "We have asked the firm, and this is what they say.",
              .answers = answered ? std::vector{message} : std::vector<MatterId>{},
              .about = answered ? MatterId{0} : message});
    }
    return all;
}

} // namespace ribbon
