#include "server/routes/mail_place.hpp"

#include "base/url.hpp"
#include "server/routes/mail_reading.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

std::string place_of(const Ask& ask, const storage::FiledIn& filed)
{
    std::string a_case = "/cases/" + in_url(filed.a_case);
    const auto looked = ask.shell.cases.read(filed.a_case, ask.today);
    if (!looked) return a_case;
    const auto& details = looked->history.details;
    const bool is_message = std::any_of(details.begin(), details.end(), [&](const Detail& one) {
        return one.number == filed.entry && one.kind == DetailKind::message_filed;
    });
    return is_message ? a_case + "/messages/entry/" + std::to_string(filed.entry) : a_case;
}

} // namespace

std::optional<storage::MailRow> mail_asked(const Ask& ask)
{
    std::optional<storage::MailRow> row;
    ask.shell.archive.reading([&](storage::Connection& from) {
        row = storage::Mails(from, ask.shell.archive.area()).find(ask.parts[0]);
    });
    return row;
}

bool is_open_to(const Ask& ask, const storage::MailRow& row)
{
    return std::all_of(row.filed.begin(), row.filed.end(), [&](const storage::FiledIn& one) {
        const auto looked = ask.shell.cases.read(one.a_case, ask.today);
        if (!looked) return false;
        const auto relation = access::relation_of(standing_of(ask.visitor, *looked, ask.today));
        return access::may(ask.visitor.role, access::Action::see_messages, relation) ==
               access::Verdict::yes;
    });
}

std::optional<std::string> stands_elsewhere(const Ask& ask, const storage::MailRow& row)
{
    using storage::MailState;
    if (row.state == MailState::filed && !row.filed.empty())
        return place_of(ask, row.filed.front());
    if (row.state == MailState::again && !row.first.empty()) return path_of(row.first);
    return std::nullopt;
}

} // namespace ribbon::server
