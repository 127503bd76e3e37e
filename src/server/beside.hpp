// What was worked out from a case, kept beside it for as long as that reading of the case lives.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

namespace ribbon::server {

/// Values that follow from one reading of a case, each under its type and a text that says what
/// else it follows from: who reads, and every name that stands in it. A case that grew, or another
/// day, is another reading with nothing beside it, so what stands here can not be out of date.
class Beside {
public:
    /// The value of this type under this text, made once. Two who ask at the same moment may both
    /// make it; each gets a whole one.
    template <class Value, class Make>
    std::shared_ptr<const Value> of(const std::string& text, const Make& make) const
    {
        const std::type_index type{typeid(Value)};
        if (auto kept = find(type, text)) return std::static_pointer_cast<const Value>(kept);
        auto made = std::make_shared<const Value>(make());
        keep(type, text, made);
        return made;
    }

private:
    struct Place {
        std::type_index type;
        std::string text;
        std::shared_ptr<const void> value;
    };
    /// A family, its officer, a manager, an adviser: more than that read one case seldom, and what
    /// is kept of a large case is large.
    static constexpr std::size_t most = 12;

    std::shared_ptr<const void> find(std::type_index type, const std::string& text) const
    {
        const std::lock_guard lock(mutex_);
        const auto found = std::find_if(places_.begin(), places_.end(), [&](const Place& one) {
            return one.type == type && one.text == text;
        });
        if (found == places_.end()) return nullptr;
        std::rotate(places_.begin(), found, found + 1); // the last one asked for stands first
        return places_.front().value;
    }
    void keep(std::type_index type, const std::string& text,
              std::shared_ptr<const void> value) const
    {
        const std::lock_guard lock(mutex_);
        places_.insert(places_.begin(), {type, text, std::move(value)});
        if (places_.size() > most) places_.pop_back();
    }

    mutable std::mutex mutex_;
    mutable std::vector<Place> places_;
};

} // namespace ribbon::server
