#include "inbound/forms/urlencoded.hpp"

#include "inbound/forms/text.hpp"

#include <algorithm>
#include <utility>

namespace ribbon {

namespace {

std::string decoded(std::string_view part)
{
    std::string spaced{part};
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return percent_decoded(spaced);
}

} // namespace

Result<Form> parse_urlencoded(std::string_view bytes, UrlencodedLimits limits)
{
    Form form;
    Problems problems;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('&'), bytes.size());
        const std::string_view pair = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (pair.empty()) continue;
        if (form.fields().size() == limits.fields) {
            problems.push_back({"", "This form has too many fields"});
            break;
        }
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = plain_text(decoded(pair.substr(0, equals)), "");
        if (!name || name->size() > limits.name_bytes) {
            problems.push_back({"", "The name of a field of this form can not be read"});
            continue;
        }
        auto value = plain_text(decoded(pair.substr(std::min(equals + 1, pair.size()))), *name);
        if (value)
            form.add(*std::move(name), *std::move(value));
        else
            problems.insert(problems.end(), value.problems().begin(), value.problems().end());
        if (problems.size() >= 50) break; // whoever sends more does not read them
    }
    if (!problems.empty()) return problems;
    return form;
}

} // namespace ribbon
