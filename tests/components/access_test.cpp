// What somebody who can not see the page, or has no mouse, must be able to rely on.
#include "tests/components/same_page.hpp"
#include "tests/components/samples.hpp"

#include "components/layout.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>
#include <vector>

namespace ribbon::fixtures {
namespace {

struct TagRead {
    std::string name;
    std::map<std::string, std::string> attributes;
};

/// Every opening tag of one page with all the components on it.
std::vector<TagRead> tags_of_all()
{
    std::vector<Html> parts;
    for (const auto& [name, html] : samples("word")) parts.push_back(html);
    const std::string page =
        layout({.title = "All", .council = "Peakshire", .main = parts, .exit = ExitThisPage{}})
            .bytes();
    std::istringstream lines(in_lines(page.substr(page.find('\n'))));
    std::vector<TagRead> all;
    for (std::string line; std::getline(lines, line);) {
        if (line[0] != '<' || line[1] == '/') continue;
        TagRead tag{.name = line.substr(1, line.find_first_of(" >") - 1)};
        for (std::size_t at = line.find(' '); at != std::string::npos && at + 1 < line.size();) {
            const auto equals = line.find("=\"", at);
            if (equals == std::string::npos) break;
            const auto end = line.find('"', equals + 2);
            tag.attributes[line.substr(at + 1, equals - at - 1)] =
                line.substr(equals + 2, end - equals - 2);
            at = end + 1;
        }
        all.push_back(std::move(tag));
    }
    return all;
}

std::multiset<std::string> values_of(const std::vector<TagRead>& tags, const std::string& attribute)
{
    std::multiset<std::string> all;
    for (const TagRead& tag : tags)
        if (const auto found = tag.attributes.find(attribute); found != tag.attributes.end())
            all.insert(found->second);
    return all;
}

TEST(Access, EveryControlHasALabel)
{
    const auto tags = tags_of_all();
    const auto labelled = values_of(tags, "for");
    int controls = 0;
    for (const TagRead& tag : tags) {
        const bool is_control =
            tag.name == "input" || tag.name == "textarea" || tag.name == "select";
        if (!is_control) continue;
        const auto type = tag.attributes.find("type");
        if (type != tag.attributes.end() && type->second == "hidden") continue;
        ++controls;
        const auto id = tag.attributes.find("id");
        ASSERT_NE(id, tag.attributes.end()) << tag.name;
        EXPECT_EQ(labelled.count(id->second), 1U) << id->second;
    }
    EXPECT_GE(controls, 14);
}

TEST(Access, WhatAPartPointsToIsOnThePageOnce)
{
    const auto tags = tags_of_all();
    const auto ids = values_of(tags, "id");
    for (const std::string& id : ids) EXPECT_EQ(ids.count(id), 1U) << id;
    for (const std::string attribute :
         {"aria-describedby", "aria-labelledby", "aria-controls", "data-aria-controls", "for"}) {
        for (const std::string& value : values_of(tags, attribute)) {
            std::istringstream words(value);
            for (std::string id; words >> id;)
                EXPECT_EQ(ids.count(id), 1U) << attribute << " " << id;
        }
    }
}

TEST(Access, AProblemIsTiedToItsControl)
{
    const auto tags = tags_of_all();
    for (const std::string name : {"s1", "s2", "s3", "s4", "s5", "s8"}) {
        bool tied = false;
        for (const TagRead& tag : tags)
            if (tag.attributes.contains("name") && tag.attributes.at("name") == name)
                tied = tag.attributes.at("aria-describedby").find(name + "-error") !=
                       std::string::npos;
        EXPECT_TRUE(tied) << name;
    }
    // A question of several controls ties its problem to the group.
    for (const std::string name : {"s6", "s7", "s9"}) {
        bool tied = false;
        for (const TagRead& tag : tags)
            if (tag.name == "fieldset")
                tied = tied || tag.attributes.at("aria-describedby").find(name + "-error") !=
                                   std::string::npos;
        EXPECT_TRUE(tied) << name;
    }
}

TEST(Access, ThePolicyOfOurPagesIsKept)
{
    for (const TagRead& tag : tags_of_all()) {
        EXPECT_FALSE(tag.attributes.contains("style")) << tag.name;
        for (const auto& [name, value] : tag.attributes) EXPECT_NE(name.substr(0, 2), "on") << name;
        if (tag.name != "script") continue;
        EXPECT_EQ(tag.attributes.at("src").substr(0, 8), "/assets/");
    }
}

} // namespace
} // namespace ribbon::fixtures
