#include "inbound/forms/acts.hpp"

#include "base/whole_number.hpp"
#include "inbound/forms/days.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/forms/work.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::size_t longest = 60'000;

std::vector<int> matters_in(const Form& form)
{
    std::vector<int> matters;
    for (const std::string& text : form.all("answers")) {
        const int matter = whole_number<int>(text).value_or(0);
        if (matter > 0 && std::find(matters.begin(), matters.end(), matter) == matters.end())
            matters.push_back(matter);
    }
    return matters;
}

} // namespace

std::string given_by_hand(const Form& form, const std::string& field)
{
    constexpr std::array ways{"telephone", "in person", "letter"};
    std::string way = without_edges(form.one(field));
    if (std::find(ways.begin(), ways.end(), way) == ways.end()) way.clear();
    return way;
}

std::string needed(const Form& form, const std::string& field, const std::string& sentence,
                   Problems& problems)
{
    std::string text = without_edges(form.one(field));
    if (text.empty()) problems.push_back({field, sentence});
    if (text.size() > longest)
        problems.push_back({field, "It is too long for one entry: at most 60,000 letters"});
    return text;
}

Result<Reply> read_reply(const Form& form, Day today)
{
    Problems problems;
    Reply reply;
    reply.inside = form.one("inside") == "yes";
    reply.words =
        needed(form, "words", reply.inside ? "Write the note" : "Write your answer", problems);
    if (!reply.inside) reply.answers = matters_in(form);
    reply.to = without_edges(form.one("to"));
    reply.read_to = whole_number<std::uint32_t>(form.one("read-to")).value_or(0);
    reply.given = given_by_hand(form, "given");
    reply.promise = without_edges(form.one("promise"));
    reply.promise_by = read_day_of(form, "promise-by", "The day you promise it by", problems);
    if (!reply.promise.empty() && !typed_a_day(form, "promise-by"))
        problems.push_back({"promise-by", "Say by which day. A promise without a day is none"});
    if (reply.promise.empty() && typed_a_day(form, "promise-by"))
        problems.push_back({"promise", "Say what you promise by that day"});
    if (reply.promise_by && *reply.promise_by < today)
        problems.push_back({"promise-by", "The day you promise it by must be today or later"});
    if (!problems.empty()) return problems;
    return reply;
}

Result<Contact> read_contact(const Form& form, Day today)
{
    Problems problems;
    Contact contact;
    contact.channel = given_by_hand(form, "channel");
    if (contact.channel.empty())
        problems.push_back({"channel", "Choose whether it was a call, a visit or a letter"});
    const std::string_view direction = form.one("direction");
    if (direction != "in" && direction != "out")
        problems.push_back({"direction", "Choose who began: they came to us, or we went to them"});
    contact.incoming = direction != "out";
    contact.person = without_edges(form.one("person"));
    if (contact.person.empty()) problems.push_back({"person", "Choose who it was with"});
    const auto day = read_day_of(form, "day", "The day it happened", problems);
    if (!typed_a_day(form, "day")) problems.push_back({"day", "Say on which day it happened"});
    if (day && *day > today)
        problems.push_back({"day", "The day it happened must be today or in the past"});
    if (day) contact.day = *day;
    contact.subject = needed(form, "subject", "Say in a few words what it was about", problems);
    contact.words =
        needed(form, "words", "Write what was said, as the family may read it", problems);
    if (!contact.incoming) contact.answers = matters_in(form);
    if (!problems.empty()) return problems;
    return contact;
}

Result<NewPromise> read_promise(const Form& form, Day today)
{
    Problems problems;
    NewPromise promise;
    promise.words =
        needed(form, "words", "Write what you promise, as the family will read it", problems);
    promise.person = without_edges(form.one("person"));
    const auto by = read_day_of(form, "by", "The day you promise it by", problems);
    if (!typed_a_day(form, "by"))
        problems.push_back({"by", "Say by which day. A promise without a day is none"});
    if (by && *by < today)
        problems.push_back({"by", "The day you promise it by must be today or later"});
    if (by) promise.by = *by;
    if (!problems.empty()) return problems;
    return promise;
}

Result<Sealing> read_sealing(const Form& form, Day today)
{
    Problems problems;
    Sealing sealing;
    sealing.reason = needed(form, "reason", "Say why. Your name and this reason stay", problems);
    sealing.until = read_day_of(form, "until", "The day until which it is hidden", problems);
    if (sealing.until && *sealing.until < today)
        problems.push_back({"until", "The day until which it is hidden must be today or later"});
    if (!problems.empty()) return problems;
    return sealing;
}

Result<Offering> read_offering(const Form& form)
{
    Problems problems;
    Offering offering{
        .officer = without_edges(form.one("officer")),
        .know = without_edges(form.one("know")),
        .next = without_edges(form.one("next")),
        .waiting = without_edges(form.one("waiting")),
        .reason = without_edges(form.one("reason")),
        .by = read_day_of(form, "by", "The day by which you ask for an answer", problems),
        .checked = form.one("checked") == "yes"};
    if (!problems.empty()) return problems;
    return offering;
}

Result<OfferAnswer> read_offer_answer(const Form& form)
{
    const std::string_view answer = form.one("answer");
    if (answer != "accept" && answer != "decline")
        return Problems{{"answer", "Choose whether you accept"}};
    return OfferAnswer{.accepts = answer == "accept", .words = without_edges(form.one("words"))};
}

} // namespace ribbon
