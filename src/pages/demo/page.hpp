// The first page of a demonstration: whom to be.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct DemoPage {
    struct Story {
        std::string a_case, child, person, relation, who;
    };
    struct Post {
        std::string key, name, title, team;
    };
    std::vector<Story> stories;
    std::vector<Post> posts;
};
Html render(const DemoPage& page, const FormKeys& keys);

} // namespace ribbon
