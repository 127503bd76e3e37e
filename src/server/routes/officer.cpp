#include "server/routes/officer.hpp"

#include <algorithm>

namespace ribbon::server {

Names officer_names(const Council& council)
{
    Names names;
    for (const Council::Post& one : council.posts) names[one.key] = one.name;
    return names;
}

std::vector<std::pair<std::string, std::string>> officers_to_choose(const Council& council)
{
    std::vector<std::pair<std::string, std::string>> officers;
    for (const Council::Post& one : council.posts)
        if (!one.left) officers.emplace_back(one.key, one.name);
    std::sort(officers.begin(), officers.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    return officers;
}

std::vector<std::string> officer_keys(const Council& council)
{
    std::vector<std::string> keys;
    for (const Council::Post& one : council.posts)
        if (!one.left) keys.push_back(one.key);
    return keys;
}

std::vector<std::string> covered_by(const Council& council, std::string_view officer, Day today)
{
    std::vector<std::string> covered;
    const Council::Post* self = council.post(officer);
    for (const Council::Post& one : council.posts)
        if (one.key != officer && one.away_until && today <= *one.away_until &&
            (one.cover == officer || (self && one.cover == self->name)))
            covered.push_back(one.key);
    return covered;
}

bool may_in(const Ask& ask, const LookedAt& looked, access::Action action)
{
    const PartIn part = part_in(ask.visitor, looked, ask.today);
    return access::may(part.role, action, part.relation) == access::Verdict::yes;
}

std::string done_words(const Ask& ask)
{
    const std::string_view done = ask.http.query.one("done");
    if (done == "offered") return "Offered. Until somebody accepts, nothing has changed hands.";
    if (done == "promised") return "Promised. It stands until it is kept.";
    if (done == "kept") return "Kept. The promise is closed.";
    if (done == "saved") return "The view is saved.";
    if (done == "sent") return "Sent.";
    if (done == "given") return "Written down, as you gave it. We send nothing ourselves.";
    if (done == "holding") return "Sent as a holding note. It stops no clock.";
    if (done == "held") return "Held. It goes out when a second person lets it.";
    if (done == "released") return "Released and sent.";
    if (done == "asked") return "It stands in the record, with your name.";
    if (done == "opened") return "The case is open. It begins on the day the email came.";
    if (done == "noted") return "Written down.";
    if (done == "sealed") return "Sealed. Your name and your reason stay.";
    if (done == "unsealed") return "It can be read again.";
    if (done == "accepted") return "Accepted. The family is told today.";
    if (done == "declined") return "You have said why not. It is not yours.";
    if (done == "changed") return "Changed. It stands in the record with your name.";
    return {};
}

} // namespace ribbon::server
