#include "pages/mail/warned.hpp"

#include "components/choices.hpp"
#include "components/lists.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

Html told(const char* heading, const std::vector<std::string>& says)
{
    if (says.empty()) return {};
    return small_heading(heading) + bullets(std::vector<Content>(says.begin(), says.end()));
}

} // namespace

Html render(const MailWarnings& warnings, std::size_t mails)
{
    const bool one = mails == 1;
    return told(one ? "It also tells of another child" : "Another child is told of, too",
                warnings.others) +
           told(one ? "Look at what came with it" : "Look at what came with them", warnings.unread);
}

Html render(const MachineOrPerson& wrote, std::size_t mails)
{
    if (!wrote.machine) return {};
    const bool one = mails == 1;
    return checkboxes(
        {.name = "human",
         .legend =
             one ? "It looks as if a machine wrote it" : "Some look as if a machine wrote them",
         .hint =
             "With a tick it is the sender\u2019s message, with a clock and an answer. Without, it "
             "is a note for staff: no clock counts, and the family can not read it.",
         .choices = {{.value = "yes",
                      .says = one ? "A person wrote this" : "A person wrote each of these",
                      .chosen = wrote.person}}});
}

} // namespace ribbon
