// What users of other systems complain of about pages that only eyes can read: inboxes, timelines.
#include "tests/complaints/complaint_served.hpp"
#include "tests/components/same_page.hpp"

#include <algorithm>
#include <sstream>

namespace ribbon::server {
namespace {

constexpr Day today = complaints_told_on;

/// A page as a reader of the screen walks through it: one line for each tag and each text.
class Walked {
public:
    explicit Walked(const std::string& html)
    {
        const auto from = html.find("<main"), to = html.find("</main>");
        std::istringstream lines{
            fixtures::in_lines(html.substr(from, html.find('>', to) + 1 - from))};
        for (std::string line; std::getline(lines, line);) all.push_back(line);
    }
    int count(const std::string& begins) const
    {
        return static_cast<int>(std::count_if(
            all.begin(), all.end(), [&](const auto& line) { return line.starts_with(begins); }));
    }
    /// The levels of the headings in their order: 1, 2, 3, 2.
    std::vector<int> headings() const
    {
        std::vector<int> levels;
        for (const std::string& line : all)
            if (line.size() > 2 && line.starts_with("<h") && line[2] >= '1' && line[2] <= '6')
                levels.push_back(line[2] - '0');
        return levels;
    }
    /// The tags that stand directly in the first list whose tag begins so; "text" for words.
    std::vector<std::string> inside_of(const std::string& begins) const
    {
        std::vector<std::string> children;
        int depth = 0;
        for (const std::string& line : all) {
            if (depth == 0 && !line.starts_with(begins)) continue;
            const bool closes = line.starts_with("</"), tag = line.starts_with("<");
            if (closes && --depth == 0) break;
            if (closes) continue;
            if (depth == 1)
                children.push_back(tag ? line.substr(1, line.find_first_of(" >") - 1) : "text");
            const std::string name = tag ? line.substr(1, line.find_first_of(" >") - 1) : "";
            if (tag && name != "input" && name != "br" && name != "img") ++depth;
        }
        return children;
    }
    std::vector<std::string> all;
};

void expect_no_level_is_left_out(const Walked& page, const std::string& path)
{
    int before = 0, first = 0;
    for (const int level : page.headings()) {
        EXPECT_LE(level, before + 1) << path << ": h" << level << " after h" << before;
        first += level == 1 ? 1 : 0;
        before = level;
    }
    EXPECT_EQ(first, 1) << path << " has one h1";
}

class ComplaintStructure : public ComplaintServed {
protected:
    void SetUp() override
    {
        ComplaintServed::SetUp();
        served.fact("ISLA", {.kind = Kind::request_received,
                             .when = Days::on(today - days{300}),
                             .says = {.from = Party::parent}});
        served.post("/cases/ISLA/write", "subject=The+taxi&words=Who+drives%3F", &mother);
        served.post("/cases/ISLA/write", "subject=Lunch&words=Who+helps%3F", &mother);
        holder = served.sign_in_officer("leaver");
    }
    SignedInAs holder;
};

// govuk-design-system-backlog#298, #168: three departments built an inbox, and none agreed. What
// they agree on: one list; who, what and how it stands in words; each message its own article.
TEST_F(ComplaintStructure, AnInboxIsOneListWhoseEveryLineTellsHowItStandsInWords)
{
    for (const SignedInAs* who : {&mother, &holder}) {
        const Walked list{served.get("/cases/ISLA/messages", who).body};
        const auto items = list.inside_of("<ul class=\"ribbon-list\"");
        EXPECT_EQ(items, (std::vector<std::string>{"li", "li"})) << "two conversations";
        EXPECT_EQ(std::count(list.all.begin(), list.all.end(), "\"The taxi\""), 1);
        EXPECT_GE(std::count_if(list.all.begin(), list.all.end(),
                                [](const auto& line) { return line.starts_with("\"Answer due"); }),
                  2)
            << "no colour alone says what is owed";
        expect_no_level_is_left_out(list, "/cases/ISLA/messages");
    }
    const std::string list = served.get("/cases/ISLA/messages", &mother).body;
    const auto link = list.find("/cases/ISLA/messages/");
    ASSERT_NE(link, std::string::npos);
    const std::string path = list.substr(link, list.find('"', link) - link);
    const Walked one{served.get(path, &mother).body};
    EXPECT_EQ(one.count("<article aria-labelledby="), 1) << "a message is an article with a name";
    EXPECT_EQ(one.count("<time datetime=\"2026-11-19T"), 1) << "and a time that a machine reads";
    expect_no_level_is_left_out(one, path);
}

// va.gov-team#71771, #37923: timelines failed axe, because a list held what is no item of it, and
// because Safari takes a list without bullets for none unless it says that it is one.
TEST_F(ComplaintStructure, ATimelineIsAListInTheOrderOfTimeAndItsHeadingsLeaveNoLevelOut)
{
    for (const auto& [path, who] :
         {std::pair{"/cases/ISLA/story", &mother}, std::pair{"/cases/ISLA/home", &mother},
          std::pair{"/cases/ISLA", &holder}}) {
        const Walked page{served.get(path, who).body};
        const std::string list = "<ol class=\"ribbon-line\" role=\"list\"";
        ASSERT_EQ(page.count(list), 1) << path << ": one list, ordered, that says it is one";
        const auto items = page.inside_of(list);
        EXPECT_GE(items.size(), 3U) << path;
        for (const std::string& item : items) EXPECT_EQ(item, "li") << path;
        EXPECT_GE(page.count("<time datetime="), static_cast<int>(items.size()))
            << path << ": each item has its day";
        expect_no_level_is_left_out(page, path);
    }
}

} // namespace
} // namespace ribbon::server
