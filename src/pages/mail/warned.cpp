#include "pages/mail/warned.hpp"

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

} // namespace ribbon
