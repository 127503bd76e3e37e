#include "tests/components/options.hpp"

#include "tests/components/fixture_markup.hpp"

namespace ribbon::fixtures {
namespace {

/// White space at the ends is cut, as the templates do with most markup they are given.
std::string trimmed(const std::string& text)
{
    const auto from = text.find_first_not_of(" \n");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \n") - from + 1);
}

} // namespace

Options Options::operator[](std::string_view key) const
{
    const auto* members = value_ ? std::get_if<std::vector<JsonMember>>(&value_->held) : nullptr;
    if (members)
        for (const JsonMember& member : *members)
            if (member.name == key) return Options(&member.value);
    return Options(nullptr);
}

bool Options::some() const
{
    if (!there()) return false;
    if (const auto* yes = std::get_if<bool>(&value_->held)) return *yes;
    if (const auto* number = std::get_if<std::int64_t>(&value_->held)) return *number != 0;
    if (const auto* text = value_->text()) return !text->empty();
    return true;
}

std::string Options::text() const
{
    if (!there()) return {};
    if (const auto* yes = std::get_if<bool>(&value_->held)) return *yes ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&value_->held))
        return std::to_string(*number);
    const auto* text = value_->text();
    return text ? *text : std::string{};
}

std::string Options::text_or(std::string_view otherwise) const
{
    return some() ? text() : std::string{otherwise};
}

std::optional<bool> Options::yes_or_no() const
{
    const auto* yes = there() ? std::get_if<bool>(&value_->held) : nullptr;
    return yes ? std::optional<bool>{*yes} : std::nullopt;
}

std::optional<int> Options::number() const
{
    const auto* number = there() ? std::get_if<std::int64_t>(&value_->held) : nullptr;
    return number ? std::optional<int>{static_cast<int>(*number)} : std::nullopt;
}

std::vector<Options> Options::items() const
{
    std::vector<Options> all;
    const auto* values = there() ? std::get_if<std::vector<JsonValue>>(&value_->held) : nullptr;
    if (values)
        for (const JsonValue& value : *values) all.emplace_back(&value);
    return all;
}

std::vector<std::string> Options::keys() const
{
    std::vector<std::string> all;
    const auto* members = there() ? std::get_if<std::vector<JsonMember>>(&value_->held) : nullptr;
    if (members)
        for (const JsonMember& member : *members) all.push_back(member.name);
    return all;
}

Content Options::content(std::string_view html, std::string_view text) const
{
    const Options& self = *this;
    if (self[html].some()) return FixtureMarkup::html(trimmed(self[html].text()));
    return self[text].text();
}

Words Options::words() const
{
    const Options& self = *this;
    return {content(),
            {.classes = self["classes"].text(),
             .is_page_heading = self["isPageHeading"].some(),
             .attributes = self["attributes"].attributes(),
             .said_before =
                 self["visuallyHiddenText"].there() ? self["visuallyHiddenText"].text() : "Error"}};
}

Attributes Options::attributes() const
{
    Attributes all;
    const Options& self = *this;
    for (const std::string& key : keys())
        all.push_back({FixtureMarkup::name(key), self[key].text()});
    return all;
}

Url Options::url() const { return FixtureMarkup::url(text()); }

std::optional<Url> Options::url_if() const
{
    if (!some()) return std::nullopt;
    return url();
}

Html Options::markup() const { return FixtureMarkup::html(text()); }

} // namespace ribbon::fixtures
