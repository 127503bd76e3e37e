#include "storage/mail/others.hpp"

#include "storage/letters/guard.hpp"

#include <algorithm>
#include <memory>

namespace ribbon::storage {

NamesOthers looks_for_others(Archive& archive)
{
    return [&archive, guard = std::make_shared<LetterGuard>(archive)](
               const std::vector<std::string>& cases, const MailFound& found) -> std::string {
        std::optional<std::vector<FoundLeak>> others;
        for (const std::string& a_case : cases) {
            const auto here = guard->check(archive.read_case(a_case), {found.subject, found.text});
            if (!others) others = here;
            std::erase_if(*others, [&](const FoundLeak& one) {
                return std::find(here.begin(), here.end(), one) == here.end();
            });
        }
        return others && !others->empty() ? in_words(others->front()) : std::string{};
    };
}

} // namespace ribbon::storage
