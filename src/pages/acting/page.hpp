// Who may act for somebody of the family: to let somebody, and to take it back.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

struct ActingPage {
    struct One {
        std::string person, name, words, since;
        bool checked = false; ///< an officer made sure of them: they see what the family sees
    };
    std::string a_case, child;
    std::vector<One> all;
    std::string name, email, what; ///< as it was typed
    Problems problems;
    std::string check_by; ///< the day by which we look who they are
};
Html render(const ActingPage& page, const FormKeys& keys);

std::vector<std::pair<std::string, Html>> acting_gallery();

} // namespace ribbon
