// Names and values that somebody typed, as plain text: what every reader of this folder gives.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

/// Names and values of a form or a query, in the order in which they came. A name may stand more
/// than once. All text is valid UTF-8 without NUL; line ends are "\n".
class Form {
public:
    void add(std::string name, std::string value)
    {
        fields_.emplace_back(std::move(name), std::move(value));
    }
    /// The first value of a name; empty where there is none.
    std::string_view one(std::string_view name) const
    {
        for (const auto& [field, value] : fields_)
            if (field == name) return value;
        return {};
    }
    bool has(std::string_view name) const
    {
        for (const auto& [field, value] : fields_)
            if (field == name) return true;
        return false;
    }
    std::vector<std::string> all(std::string_view name) const
    {
        std::vector<std::string> found;
        for (const auto& [field, value] : fields_)
            if (field == name) found.push_back(value);
        return found;
    }
    const std::vector<std::pair<std::string, std::string>>& fields() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

} // namespace ribbon
