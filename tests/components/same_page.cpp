#include "tests/components/same_page.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <vector>

namespace ribbon::fixtures {
namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

std::string decoded(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 7> entities{{{"&amp;", '&'},
                                                                         {"&lt;", '<'},
                                                                         {"&gt;", '>'},
                                                                         {"&quot;", '"'},
                                                                         {"&#34;", '"'},
                                                                         {"&#39;", '\''},
                                                                         {"&#x27;", '\''}}};
    std::string made;
    while (!text.empty()) {
        const auto found = std::ranges::find_if(
            entities, [&](const auto& entity) { return text.starts_with(entity.first); });
        if (found == entities.end()) {
            made += text[0];
            text.remove_prefix(1);
        } else {
            made += found->second;
            text.remove_prefix(found->first.size());
        }
    }
    return made;
}

/// White space as one space; at the ends nothing, where it holds the end of a line.
std::string spaced(std::string_view text)
{
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_space(text[at])) {
            made += text[at++];
            continue;
        }
        const auto from = at;
        while (at < text.size() && is_space(text[at])) ++at;
        const bool at_end = from == 0 || at == text.size();
        const bool layout = text.substr(from, at - from).find('\n') != std::string_view::npos;
        if (!(at_end && layout)) made += ' ';
    }
    return made;
}

class Reader {
public:
    explicit Reader(std::string_view html) : rest_(html) {}

    std::string lines(bool only_names)
    {
        std::string all;
        while (!rest_.empty()) {
            const std::string line = rest_[0] == '<' ? tag(only_names) : text();
            if (line.empty() || (only_names && line[0] == '"')) continue;
            all += line + "\n";
        }
        return all;
    }

private:
    std::string text()
    {
        const auto end = inside_box_ ? rest_.find("</textarea>") : rest_.find('<');
        const std::string_view raw = rest_.substr(0, end);
        rest_.remove_prefix(raw.size());
        const std::string says = decoded(inside_box_ ? std::string{raw} : spaced(raw));
        inside_box_ = false;
        return says.empty() ? "" : "\"" + says + "\"";
    }

    std::string tag(bool only_names)
    {
        const bool closes = rest_.starts_with("</");
        rest_.remove_prefix(closes ? 2 : 1);
        const std::string name = word();
        if (name.empty()) throw std::runtime_error("a tag with no name before: " + some());
        std::vector<std::string> attributes;
        bool empty = false;
        for (;;) {
            skip_space();
            if (rest_.empty()) throw std::runtime_error("the tag " + name + " does not end");
            if (rest_[0] == '>') break;
            if (rest_[0] == '/') {
                empty = true;
                rest_.remove_prefix(1);
                continue;
            }
            attributes.push_back(attribute());
        }
        rest_.remove_prefix(1);
        inside_box_ = name == "textarea" && !closes && !rest_.starts_with("</textarea>");
        std::ranges::sort(attributes);
        std::string line = (closes ? "</" : "<") + name;
        for (const std::string& one : attributes)
            line += " " + (only_names ? one.substr(0, one.find('=')) : one);
        line += ">";
        if (empty) line += "\n</" + name + ">";
        return line;
    }

    std::string attribute()
    {
        const std::string name = word();
        if (name.empty()) throw std::runtime_error("no attribute at: " + some());
        if (!rest_.starts_with("=")) return name + "=\"\"";
        if (!rest_.starts_with("=\"")) throw std::runtime_error("no quote at: " + some());
        rest_.remove_prefix(2);
        const auto end = rest_.find('"');
        if (end == std::string_view::npos) throw std::runtime_error("a quote left open");
        std::string value = decoded(rest_.substr(0, end));
        rest_.remove_prefix(end + 1);
        if (name == "class") value = spaced(" \n" + value + " \n");
        return name + "=\"" + value + "\"";
    }

    std::string word()
    {
        std::string made;
        while (!rest_.empty() && !is_space(rest_[0]) &&
               std::string_view{"=>/\"'<!"}.find(rest_[0]) == std::string_view::npos) {
            made += rest_[0];
            rest_.remove_prefix(1);
        }
        return made;
    }

    void skip_space()
    {
        while (!rest_.empty() && is_space(rest_[0])) rest_.remove_prefix(1);
    }

    std::string some() const { return std::string{rest_.substr(0, 40)}; }

    std::string_view rest_;
    bool inside_box_ = false;
};

} // namespace

std::string in_lines(std::string_view html) { return Reader(html).lines(false); }
std::string only_tags(std::string_view html) { return Reader(html).lines(true); }

} // namespace ribbon::fixtures
