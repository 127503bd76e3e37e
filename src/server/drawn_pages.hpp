// Pages that were drawn and are sent again while everything they show is as it was.
#pragma once

#include "server/sign_in/tokens.hpp"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ribbon::server {

/// A page in pieces. Between two pieces stands one of the keys of a form, new each time it is sent.
struct DrawnPage {
    struct Key {
        std::size_t form = 0; ///< the first form of the page is 0
        bool once = false; ///< else the token against forged forms
    };
    std::vector<std::string> pieces; ///< one more than there are keys
    std::vector<Key> keys;
    std::size_t forms = 0;
    std::size_t bytes() const;
};

/// What stands for the keys of a page's forms while it is drawn to be kept: nobody can guess it and
/// it is never sent, so no text of a person can be taken for it.
struct FormMarks {
    std::string_view mark;
    std::size_t forms = 0; ///< so far
    std::string csrf(std::size_t form) const;
    std::string once(std::size_t form) const;
};

/// Takes a page apart where the marks stand.
DrawnPage taken_apart(std::string_view page, const FormMarks& marks);

/// The pages last asked for, each under a text that names everything it was drawn from.
class DrawnPages {
public:
    explicit DrawnPages(const Chance& chance, std::size_t most_bytes = std::size_t{24} << 20U);
    std::string_view mark() const { return mark_; }
    std::shared_ptr<const DrawnPage> find(const std::string& drawn_from);
    void keep(const std::string& drawn_from, std::shared_ptr<const DrawnPage> page);
    std::size_t bytes() const;

private:
    struct Place {
        std::string drawn_from;
        std::shared_ptr<const DrawnPage> page;
    };
    void drop_last();

    std::string mark_;
    std::size_t most_bytes_;
    mutable std::mutex mutex_;
    std::list<Place> places_; ///< the last one asked for first
    std::unordered_map<std::string_view, std::list<Place>::iterator> found_;
    std::size_t bytes_ = 0;
};

} // namespace ribbon::server
