// A short list that lives inside its owner: the law names few triggers, few grounds, few reasons,
// and a timeline of a whole country is made of these, so none of them may cost an allocation.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <initializer_list>

namespace ribbon {

/// At most `Capacity` values in order. One more than fits is our mistake, not a person's.
template <class T, std::size_t Capacity> class SmallList {
public:
    constexpr SmallList() = default;
    constexpr SmallList(std::initializer_list<T> values)
    {
        for (const T& value : values) push_back(value);
    }

    constexpr void push_back(const T& value)
    {
        assert(size_ < Capacity);
        values_[size_++] = value;
    }
    /// Adds the value when there is room and says whether there was.
    constexpr bool add_if_room(const T& value)
    {
        if (size_ == Capacity) return false;
        values_[size_++] = value;
        return true;
    }
    constexpr void erase(std::size_t index)
    {
        assert(index < size_);
        for (std::size_t i = index + 1; i < size_; ++i) values_[i - 1] = values_[i];
        values_[--size_] = T{};
    }
    constexpr bool has(const T& value) const
    {
        for (const T& one : *this)
            if (one == value) return true;
        return false;
    }

    constexpr std::size_t size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr const T& operator[](std::size_t index) const { return values_[index]; }
    constexpr T& operator[](std::size_t index) { return values_[index]; }
    constexpr const T* begin() const { return values_.data(); }
    constexpr const T* end() const { return values_.data() + size_; }
    constexpr bool operator==(const SmallList&) const = default;

private:
    std::array<T, Capacity> values_{};
    unsigned char size_ = 0;
};

} // namespace ribbon
