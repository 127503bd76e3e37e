#include "inbound/forms/identity_check.hpp"

#include "inbound/forms/days.hpp"

namespace ribbon {
namespace {

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return std::string{text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1)};
}

std::optional<Day> day_of(const Form& form, const std::string& field, Problems& problems)
{
    const FormDays read = read_day_boxes(form, field, false);
    if (!read.problem.empty()) problems.push_back({field, read.problem});
    if (!read.days) return std::nullopt;
    return read.days->first;
}

} // namespace

Result<CheckIdentity> read_identity_check(const Form& form, const std::string& person, Day today)
{
    Problems problems;
    CheckIdentity command{.person = person, .day = today};
    const std::string_view result = form.one("result");
    command.sure = result == "sure";
    if (result != "sure" && result != "not-sure")
        problems.push_back({"result", "Say whether you are sure who this is"});
    command.how = trimmed(form.one("how"));
    command.why_not = trimmed(form.one("why-not"));
    if (result == "sure" && command.how.empty())
        problems.push_back({"how", "Say what you saw or asked, so that the next officer need not "
                                   "ask again"});
    if (result == "not-sure" && command.why_not.empty())
        problems.push_back({"why-not", "Say why you could not make sure"});
    const std::string_view responsibility = form.one("responsibility");
    if (responsibility == "yes") command.responsibility = true;
    if (responsibility == "no") command.responsibility = false;
    command.until = day_of(form, "until", problems);
    if (form.one("order") == "yes") {
        command.order = trimmed(form.one("order-words"));
        if (command.order.empty())
            problems.push_back({"order-words", "Say what the order of the court limits"});
        command.order_until = day_of(form, "order-until", problems);
    } else if (form.one("order") != "no") {
        problems.push_back({"order", "Say whether an order of a court limits them"});
    }
    if (!problems.empty()) return problems;
    return command;
}

} // namespace ribbon
