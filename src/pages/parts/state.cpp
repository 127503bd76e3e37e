#include "pages/parts/state.hpp"

#include "components/duties.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {

Shape shape_of(Standing how)
{
    switch (how) {
    case Standing::plain: return Shape::plain;
    case Standing::late: return Shape::late;
    case Standing::next: return Shape::next;
    case Standing::done: return Shape::done;
    case Standing::lifted: return Shape::lifted;
    }
    return Shape::plain;
}

Html standing(const std::string& says, Standing how) { return state(says, shape_of(how)); }

Html tick(const std::string& id, const std::string& name, const std::string& value,
          const std::string& of)
{
    return markup(R"(<div class="govuk-checkboxes govuk-checkboxes--small">)"
                  R"(<div class="govuk-checkboxes__item">)"
                  R"(<input class="govuk-checkboxes__input" id="{}" name="{}" type="checkbox" )"
                  R"(value="{}"><label class="govuk-label govuk-checkboxes__label" for="{}">)"
                  R"(Choose <span class="govuk-visually-hidden">{}</span></label></div></div>)",
                  id, name, value, id, of);
}

Html just_done(const std::string& says)
{
    if (says.empty()) return {};
    return notification_banner({.says = says, .title = "Done", .success = true});
}

Html ways(const std::vector<WayTo>& all)
{
    std::vector<Content> items;
    for (const WayTo& one : all) items.emplace_back(link(one.says, Url::path(one.path)));
    return bullets(items);
}

} // namespace ribbon
