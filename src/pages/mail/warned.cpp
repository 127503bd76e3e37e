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

Html render(const MailWarnings& warnings)
{
    return told("It also tells of another child", warnings.others) +
           told("Look at what came with it", warnings.unread);
}

} // namespace ribbon
