#include "pages/parts/by_hand.hpp"

#include "components/choices.hpp"
#include "components/notices.hpp"

namespace ribbon {

Html nothing_reaches(const std::string& name, const std::string& why_not)
{
    return warning_text({.says = "Nothing we send reaches " + name + ": " + why_not + "."});
}

Html how_they_were_told(const std::string& legend, const std::string& value,
                        const Problems& problems)
{
    return radios({.name = "given",
                   .legend = legend,
                   .hint = "Tell them first, then write it down here.",
                   .problem = problem_of(problems, "given"),
                   .choices = {{.value = "telephone", .says = "By telephone"},
                               {.value = "in person", .says = "In person"},
                               {.value = "letter", .says = "By a letter you posted"}},
                   .value = value});
}

} // namespace ribbon
