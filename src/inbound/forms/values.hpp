// What a form sent: names and values, in its order. Who splits the bytes is src/server/http/.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

class FormValues {
public:
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    FormValues() = default;
    FormValues(Pairs pairs) : pairs_(std::move(pairs)) {} // NOLINT(*-explicit-*)
    FormValues(std::initializer_list<Pairs::value_type> pairs) : pairs_(pairs) {}

    /// The first value so named; empty where there is none.
    std::string_view one(std::string_view name) const
    {
        const auto found = std::find_if(pairs_.begin(), pairs_.end(),
                                        [&](const auto& pair) { return pair.first == name; });
        return found == pairs_.end() ? std::string_view{} : std::string_view{found->second};
    }
    /// Every value so named, in order.
    std::vector<std::string_view> all(std::string_view name) const
    {
        std::vector<std::string_view> values;
        for (const auto& [one, value] : pairs_)
            if (one == name) values.push_back(value);
        return values;
    }
    /// Whether something was written there, blanks apart.
    bool has(std::string_view name) const
    {
        return one(name).find_first_not_of(" \t\r\n") != std::string_view::npos;
    }
    const Pairs& pairs() const { return pairs_; }
    /// Puts a value in the place of every one so named.
    FormValues& set(std::string_view name, std::string value)
    {
        std::erase_if(pairs_, [&](const auto& pair) { return pair.first == name; });
        pairs_.emplace_back(name, std::move(value));
        return *this;
    }

private:
    Pairs pairs_;
};

} // namespace ribbon
