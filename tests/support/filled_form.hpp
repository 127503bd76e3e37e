// A form as a test fills it in.
#pragma once

#include "inbound/forms/form.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

class FilledForm : public Form {
public:
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    FilledForm() = default;
    explicit FilledForm(const Pairs& pairs)
    {
        for (const auto& [name, value] : pairs) add(name, value);
    }
    FilledForm(std::initializer_list<Pairs::value_type> pairs) : FilledForm(Pairs{pairs}) {}

    /// Puts a value in the place of every one so named.
    FilledForm& set(std::string_view name, std::string value)
    {
        FilledForm other;
        for (const auto& [one, old] : fields())
            if (one != name) other.add(one, old);
        other.add(std::string{name}, std::move(value));
        return *this = std::move(other);
    }
};

} // namespace ribbon
