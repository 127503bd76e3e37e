#include "commands/letters/letter_guard.hpp"

#include "commands/letters/numbers_in.hpp"
#include "commands/letters/school_in.hpp"
#include "record/people/identifiers.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ribbon {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class LetterReader {
public:
    LetterReader(std::string text, const ChildIndex& children, const LetterAbout& about)
        : text_(std::move(text)), words_(letter_words(text_)), days_(days_written(text_, words_)),
          children_(children), about_(about)
    {
        for (const std::string& key : about.own_cases)
            if (const KnownChild* child = children.of_case(key)) family_.push_back(child);
    }

    std::vector<FoundLeak> take()
    {
        read_numbers();
        read_names();
        read_births();
        std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) {
            return stops(a.what) > stops(b.what);
        });
        return std::move(found_);
    }

private:
    void add(Leak what, std::string words)
    {
        if (said_.emplace(what, words).second) found_.push_back({what, std::move(words)});
    }

    std::string between(std::size_t begin, std::size_t end) const
    {
        return text_.substr(begin, end - begin);
    }

    bool is_own(const KnownChild& child) const
    {
        return about_.own_cases.contains(child.a_case) ||
               std::any_of(family_.begin(), family_.end(),
                           [&](const auto* own) { return own->person == child.person; });
    }

    bool is_ours(const std::string& number, std::string KnownChild::* field) const
    {
        return std::any_of(family_.begin(), family_.end(),
                           [&](const auto* own) { return own->*field == number; });
    }

    /// Whether the few words before this place say what kind of number follows.
    bool says_nhs_before(std::size_t at) const
    {
        const auto after = std::find_if(words_.begin(), words_.end(),
                                        [at](const auto& word) { return word.end >= at; });
        const auto count = std::min<std::ptrdiff_t>(4, after - words_.begin());
        return std::any_of(after - count, after, [](const auto& w) { return w.folded == "nhs"; });
    }

    void read_numbers()
    {
        for (const NumberIn& one : upns_in(text_)) {
            if (is_ours(one.number, &KnownChild::upn)) continue;
            // A sound one is some child's; one that is not may be in our record all the same.
            if (!why_no_upn(one.number) || !children_.with_upn(one.number).empty())
                add(Leak::upn, between(one.begin, one.end));
        }
        for (const NumberIn& one : nhs_numbers_in(text_)) {
            if (is_ours(one.number, &KnownChild::nhs)) continue;
            // Ten figures that pass the check by chance are one in eleven: a telephone, an invoice.
            if (!children_.with_nhs(one.number).empty() || says_nhs_before(one.begin))
                add(Leak::nhs_number, between(one.begin, one.end));
        }
    }

    /// Whether a word stands in a part of a name, however it is folded.
    static bool is_in(std::string_view word, const std::string& part)
    {
        const auto ways = ways_to_fold(part);
        return std::any_of(ways.begin(), ways.end(), [&](const auto& way) {
            return std::any_of(way.begin(), way.end(),
                               [&](const auto& w) { return is_word_of_name(word, w); });
        });
    }

    /// Whether somebody of this family, or an officer, is called so: by the very given name that is
    /// the other child's. A father James excuses no "Grayson James".
    bool is_expected(const NameAt& at) const
    {
        const auto names = [&](const FullName& name) {
            bool given = false, family = false;
            for (std::size_t i = at.first; i <= at.last; ++i) {
                const std::string_view word = words_[i].folded;
                const auto& known = at.child->names;
                given = given || (is_in(word, name.given) &&
                                  std::any_of(known.begin(), known.end(), [&](const auto& one) {
                                      return is_in(word, one.given);
                                  }));
                family = family || is_in(word, name.family);
            }
            return given && family;
        };
        return std::any_of(about_.expected.begin(), about_.expected.end(), names) ||
               std::any_of(family_.begin(), family_.end(), [&](const auto* own) {
                   return std::any_of(own->names.begin(), own->names.end(), names);
               });
    }

    bool is_own_birth(Day day) const
    {
        return std::any_of(family_.begin(), family_.end(),
                           [&](const auto* own) { return own->born == day; });
    }

    /// Whether a letter says when the child of a name was born. A day on which one of this family
    /// was born as well says it only where it follows the name.
    bool says_birth_of(const NameAt& name) const
    {
        constexpr std::size_t near = 6;
        const auto& born = name.child->born;
        if (!born) return false;
        const bool shared = is_own_birth(*born);
        return std::any_of(days_.begin(), days_.end(), [&](const WrittenDay& one) {
            const bool follows = one.first > name.last && one.first - name.last <= near;
            return one.day == *born && (!shared || follows);
        });
    }

    /// A day that the letter calls a birth and that is nobody's of this family: the record may
    /// have another day than the letter.
    std::optional<WrittenDay> strange_birth() const
    {
        constexpr std::size_t near = 6;
        for (const WrittenDay& one : days_) {
            const auto same_place = [&](const WrittenDay& other) {
                return other.first == one.first && is_own_birth(other.day);
            };
            if (std::any_of(days_.begin(), days_.end(), same_place)) continue;
            for (std::size_t i = one.first > near ? one.first - near : 0; i < one.first; ++i)
                if (is_one_of(words_[i].folded, {"born", "dob", "birth", "birthday"})) return one;
        }
        return std::nullopt;
    }

    std::vector<std::string> schools_of(const KnownChild& child) const
    {
        return about_.schools_of ? about_.schools_of(child) : std::vector<std::string>{};
    }

    bool is_own_school(std::string_view school)
    {
        if (!own_schools_) {
            own_schools_.emplace();
            for (const KnownChild* own : family_)
                for (std::string& one : schools_of(*own)) own_schools_->push_back(std::move(one));
        }
        return std::find(own_schools_->begin(), own_schools_->end(), school) != own_schools_->end();
    }

    /// The words from the stop before a name to the one after it.
    std::vector<LetterWord> sentence_of(const NameAt& name) const
    {
        std::size_t first = name.first, end = name.last + 1;
        while (first > 0 && !words_[first].after_stop) --first;
        while (end < words_.size() && !words_[end].after_stop) ++end;
        return {words_.begin() + static_cast<std::ptrdiff_t>(first),
                words_.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    void read_name(const NameAt& name)
    {
        const std::string said = between(words_[name.first].begin, words_[name.last].end);
        const bool expected = is_expected(name);
        if (says_birth_of(name)) return add(Leak::name_with_birth, said);
        bool only_school = false;
        for (const std::string& school : schools_of(*name.child)) {
            if (is_in_school_name(words_, name.first, name.last, school)) {
                only_school = true;
                continue;
            }
            if (expected && is_own_school(school)) continue;
            // An officer signs below a letter that may name a school where a child of that name is:
            // then it must be said in one sentence.
            if (expected ? names_school(sentence_of(name), school) : names_school(words_, school))
                return add(Leak::name_with_school, said);
        }
        if (expected || only_school) return;
        add(strange_birth() ? Leak::name_with_birth : Leak::name, said);
    }

    /// A birth that is nobody's of this family says of whom a letter speaks, though the name beside
    /// it be a pet name or misspelt. Of a child whose own birth nobody recorded it says nothing.
    void read_births()
    {
        if (stops(found_) || std::none_of(family_.begin(), family_.end(),
                                          [](const auto* own) { return own->born.has_value(); }))
            return;
        if (const auto day = strange_birth())
            add(Leak::birth, between(words_[day->first].begin, words_[day->last].end));
    }

    void read_names()
    {
        for (const NameAt& name : children_.names_in(words_))
            if (!is_own(*name.child)) read_name(name);
        // What stops for its birth need not be warned of as a name too.
        std::set<std::string> stopped;
        for (const FoundLeak& one : found_)
            if (stops(one.what)) stopped.insert(one.words);
        std::erase_if(found_, [&](const FoundLeak& one) {
            return one.what == Leak::name && stopped.contains(one.words);
        });
    }

    std::string text_;
    std::vector<LetterWord> words_;
    std::vector<WrittenDay> days_;
    const ChildIndex& children_;
    const LetterAbout& about_;
    std::vector<const KnownChild*> family_;
    std::optional<std::vector<std::string>> own_schools_;
    std::vector<FoundLeak> found_;
    std::set<std::pair<Leak, std::string>> said_; ///< so that nothing is found twice
};

} // namespace

std::vector<FoundLeak> leaks_in(const std::string& subject, const std::string& words,
                                const ChildIndex& children, const LetterAbout& about)
{
    auto found =
        LetterReader{without_unseen_marks(subject + "\n\n" + words), children, about}.take();
    for (const std::string& file : about.attached)
        if (!about.files.contains(file)) found.insert(found.begin(), {Leak::attachment, file});
    for (const std::string& person : about.recipients)
        if (!about.parties.contains(person)) {
            found.insert(found.begin(), {Leak::two_families, {}});
            break;
        }
    return found;
}

} // namespace ribbon
