#include "inbound/asks/words.hpp"

#include "base/folded_words.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

/// Words whose full stop ends no sentence: "Mrs. Clarke", "s. 36".
bool is_short_form(std::string_view folded)
{
    constexpr std::array forms{"mr", "mrs", "ms", "dr", "st", "no", "ref", "sect", "reg", "dob"};
    return folded.size() == 1 || std::find(forms.begin(), forms.end(), folded) != forms.end();
}

/// Whether what stands between two words ends a sentence. A line end alone does not, because mail
/// programs break lines; an empty line, a list's mark and a full stop before a blank do.
bool ends_sentence(std::string_view between, std::string_view word_before)
{
    if (between.find_first_of("!?;") != std::string_view::npos) return true;
    if (between.find("\n\n") != std::string_view::npos) return true;
    if (between.find("\r\n\r\n") != std::string_view::npos) return true;
    const auto line = between.find('\n');
    if (line != std::string_view::npos &&
        between.find_first_of("-*", line) != std::string_view::npos)
        return true;
    const auto stop = between.find('.');
    if (stop == std::string_view::npos || stop + 1 >= between.size()) return false;
    if (between[stop + 1] != ' ' && between[stop + 1] != '\n' && between[stop + 1] != '\r')
        return false;
    return !is_short_form(word_before);
}

void add_words(std::vector<AskWord>& to, std::string_view text, bool in_subject)
{
    std::uint32_t sentence = to.empty() ? 0 : to.back().sentence + 1;
    const std::size_t before = to.size();
    const auto is_mail = [text](std::size_t end) { return end < text.size() && text[end] == '@'; };
    for (FoldedWord& word : words_in(text)) {
        if (word.joined && to.size() >= before + 2) {
            // "don't" came as "don" and "t"; from here on it is one word.
            const std::uint32_t of = to[to.size() - 2].sentence;
            const bool owner = to.back().folded == "s";
            to.resize(to.size() - 2);
            to.push_back(
                {std::move(word.folded), in_subject, word.begin, word.end, of, owner, false});
            continue;
        }
        if (to.size() > before) {
            const AskWord& last = to.back();
            if (word.begin >= last.end &&
                ends_sentence(text.substr(last.end, word.begin - last.end), last.folded))
                ++sentence;
        }
        to.push_back({std::move(word.folded), in_subject, word.begin, word.end, sentence, false,
                      is_mail(word.end)});
    }
}

bool stands_at(const AskPhrase& phrase, const std::vector<AskWord>& words, std::size_t at)
{
    if (at + phrase.words.size() > words.size()) return false;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (words[at + i].sentence != words[at].sentence) return false;
        if (!phrase.words[i].fits(words[at + i])) return false;
    }
    return true;
}

using Groups = std::vector<std::vector<AskFound>>;

/// Leaves out of each group what stands inside a phrase of a group it excepts. In the order of the
/// table: a group that excepts another above it excepts what that one kept.
Groups without_exceptions(const AskRules& rules, Groups kept, std::size_t words)
{
    std::vector<bool> covered;
    for (std::size_t group = 0; group < kept.size(); ++group) {
        if (rules.excepts[group].empty() || kept[group].empty()) continue;
        covered.assign(words, false);
        for (const std::size_t other : rules.excepts[group])
            for (const AskFound& one : kept[other])
                for (std::size_t at = one.first; at <= one.last; ++at) covered[at] = true;
        std::erase_if(kept[group], [&covered](const AskFound& one) {
            return covered[one.first] || covered[one.last];
        });
    }
    return kept;
}

} // namespace

std::vector<AskWord> ask_words(std::string_view subject, std::string_view words)
{
    std::vector<AskWord> all;
    add_words(all, subject, true);
    add_words(all, words, false);
    return all;
}

AskPhrasesFound found_phrases(const AskRules& rules, const std::vector<AskWord>& words)
{
    AskPhrasesFound all{Groups(rules.groups.size()), {}};
    Groups& found = all.groups;
    std::vector<bool> weighed(rules.phrases.size());
    std::vector<std::size_t> beginning;
    for (std::size_t at = 0; at < words.size(); ++at) {
        beginning.clear();
        rules.beginning_with(words[at], beginning);
        for (const std::size_t one : beginning) {
            const AskPhrase& phrase = rules.phrases[one];
            if (!stands_at(phrase, words, at)) continue;
            const AskFound here{static_cast<std::uint32_t>(at),
                                static_cast<std::uint32_t>(at + phrase.words.size() - 1)};
            for (const std::size_t group : phrase.groups) found[group].push_back(here);
            if (phrase.weights.empty() || weighed[one]) continue;
            weighed[one] = true;
            all.weighing.push_back({one, here});
        }
    }
    for (auto& places : found)
        std::sort(places.begin(), places.end(), [](const AskFound& a, const AskFound& b) {
            return a.first != b.first ? a.first < b.first : a.last < b.last;
        });
    found = without_exceptions(rules, std::move(found), words.size());
    return all;
}

} // namespace ribbon
