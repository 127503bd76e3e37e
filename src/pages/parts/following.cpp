#include "pages/parts/following.hpp"

#include "components/duties.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "components/timeline.hpp"

namespace ribbon {
namespace {

Html kind_of(const FollowingDate& date)
{
    if (date.promise) return kind("Promise", Binding::promise);
    return date.is_law ? kind("Law", Binding::law) : kind("Guidance", Binding::promise);
}

Html law_of(const FollowingDate& date)
{
    if (const auto url = Url::outside(date.url)) return link(date.law, *url);
    return line(date.law);
}

} // namespace

Html following_line(const WhatFollows& follows, const std::string& began, const std::string& says,
                    bool with_law)
{
    std::vector<Happening> happenings{
        {.machine = follows.iso, .when = follows.when, .what = began, .sentences = {says}}};
    for (const FollowingDate& date : follows.dates) {
        Happening one{.machine = date.iso,
                      .when = date.limit.empty() ? date.when : date.when + ", " + date.limit,
                      .what = date.what,
                      .sentences = {},
                      .stretch = date.gone ? Stretch::slip : Stretch::ahead};
        one.sentences.emplace_back(with_law ? line(kind_of(date), " ", law_of(date))
                                            : kind_of(date));
        if (!date.says.empty()) one.sentences.emplace_back(date.says);
        happenings.push_back(std::move(one));
    }
    return ribbon_timeline(happenings);
}

Html following_sums(const WhatFollows& follows)
{
    Html whole;
    for (const FollowingDate& date : follows.dates) {
        if (date.sum.empty() || date.iso.empty()) continue;
        std::vector<Content> steps;
        for (const std::string& one : date.sum) steps.emplace_back(one);
        whole += details({.summary = "The sum: " + date.what, .says = numbered(steps)});
    }
    return whole;
}

} // namespace ribbon
