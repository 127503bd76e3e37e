#include "inbound/cases/case_json.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/case_builder.hpp"
#include "inbound/cases/json_events.hpp"
#include "inbound/cases/json_fact.hpp"
#include "inbound/cases/names.hpp"
#include "inbound/cases/nearest.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

constexpr std::size_t max_depth = 8;

/// What an object or a list of the text is for.
enum class Inside : std::uint8_t {
    whole,
    matters,
    matter,
    facts,
    fact,
    unknown, ///< already complained of; read past
};

struct DeclaredMatter {
    std::string name;
    std::optional<MatterKind> kind;
};

std::vector<std::string_view> keys_of(Inside place)
{
    if (place == Inside::whole) return {"case", "matters", "facts"};
    if (place == Inside::matter) return {"name", "kind"};
    return json_fact_keys();
}

class CaseJson : public JsonReader {
public:
    explicit CaseJson(const KnownWords& known) : known_(known) {}

    bool object_begins() override
    {
        Inside place = Inside::unknown;
        if (open_.empty())
            place = Inside::whole;
        else if (open_.back() == Inside::facts)
            place = begin_fact();
        else if (open_.back() == Inside::matters)
            place = begin_matter();
        else if (open_.back() != Inside::unknown)
            misplaced("an object");
        return enter(place);
    }

    bool list_begins() override
    {
        Inside place = Inside::unknown;
        const bool in_whole = !open_.empty() && open_.back() == Inside::whole && key_known_;
        if (in_whole && key_ == "matters")
            place = Inside::matters;
        else if (in_whole && key_ == "facts")
            place = Inside::facts;
        else if (open_.empty() || open_.back() != Inside::unknown)
            misplaced("a list");
        return enter(place);
    }

    bool object_ends() override
    {
        if (open_.back() == Inside::fact) end_fact();
        if (open_.back() == Inside::matter) end_matter();
        if (open_.back() == Inside::whole) end_whole();
        return leave();
    }

    bool list_ends() override { return leave(); }

    bool key(std::string& name) override
    {
        key_ = std::move(name);
        if (open_.back() == Inside::unknown) return true;
        key_known_ = true;
        const auto keys = keys_of(open_.back());
        if (std::find(keys.begin(), keys.end(), key_) == keys.end()) {
            key_known_ = false;
            tell(shown(key_) + " is not a name we know here" + did_you_mean(key_, keys));
        } else if (!seen_.back().insert(key_).second) {
            key_known_ = false;
            tell(shown(key_) + " is given twice");
        }
        return going();
    }

    bool text(std::string& value) override
    {
        if (wanted()) take(value, true);
        return going();
    }

    bool number(std::int64_t value) override
    {
        if (wanted()) take(std::to_string(value), false);
        return going();
    }

    bool other(std::string_view what) override
    {
        if (wanted()) misplaced(what);
        return going();
    }

    Result<CaseFacts> finish()
    {
        CaseBuilder builder{title_, &known_.clocks};
        for (DeclaredMatter& one : matters_)
            if (one.kind) builder.declare(std::move(one.name), *one.kind, 0, problems_);
        for (FactDraft& one : facts_)
            if (problems_.size() < max_problems) builder.add(std::move(one), problems_);
        if (!whole_seen_ && problems_.empty())
            problems_.push_back({"", "A case in JSON is an object with a list of facts", 0});
        const bool many = problems_.size() >= max_problems;
        if (many) problems_.resize(max_problems);
        if (many) problems_.push_back({"", "There may be more problems; mend these first", 0});
        if (!problems_.empty()) return std::move(problems_);
        return builder.take();
    }

    void tell(std::string sentence)
    {
        problems_.push_back({key_, where() + std::move(sentence), 0});
    }

private:
    bool going() const { return problems_.size() < max_problems && !stopped_; }

    std::string where() const
    {
        const auto in = [&](Inside place) {
            return std::find(open_.begin(), open_.end(), place) != open_.end();
        };
        if (in(Inside::facts) && !facts_.empty()) return facts_.back().place;
        if (in(Inside::matters) && !matters_.empty())
            return "Matter " + std::to_string(matters_.size()) + ": ";
        return {};
    }

    bool enter(Inside place)
    {
        if (open_.size() >= max_depth) {
            stopped_ = true;
            tell("The lists and objects stand more than 8 deep; a case has 3");
            return false;
        }
        whole_seen_ = whole_seen_ || place == Inside::whole;
        open_.push_back(place);
        seen_.emplace_back();
        return going();
    }

    bool leave()
    {
        open_.pop_back();
        seen_.pop_back();
        return going();
    }

    /// Whether a single value can stand here; says so when it can not.
    bool wanted()
    {
        if (!open_.empty() && open_.back() == Inside::unknown) return false;
        const bool in_object =
            !open_.empty() && (open_.back() == Inside::whole || open_.back() == Inside::matter ||
                               open_.back() == Inside::fact);
        if (in_object) return key_known_;
        misplaced("a single value");
        return false;
    }

    void misplaced(std::string_view what)
    {
        const bool named =
            !open_.empty() && open_.back() != Inside::facts && open_.back() != Inside::matters;
        if (named && !key_known_) return;
        tell((named ? shown(key_) : std::string{"This place"}) + " can not hold " +
             std::string{what});
    }

    Inside begin_fact()
    {
        key_.clear();
        if (facts_.size() == max_case_facts) {
            stopped_ = true;
            tell("The case holds more than 10,000 facts; split it");
            return Inside::unknown;
        }
        facts_.emplace_back();
        facts_.back().place = "Fact " + std::to_string(facts_.size()) + ": ";
        return Inside::fact;
    }

    void end_fact()
    {
        key_.clear();
        FactDraft& fact = facts_.back();
        if (!seen_.back().contains("happened")) {
            fact.readable = false;
            tell("Say when it happened, as in: \"happened\": \"2025-03-03\"");
        }
        if (!seen_.back().contains("what") && !fact.fact.struck) {
            fact.readable = false;
            tell("Say what happened, as in: \"what\": \"request-received\"");
        }
    }

    void end_whole()
    {
        key_.clear();
        if (!seen_.back().contains("case")) tell("Give the case a title: \"case\": \"...\"");
        if (!seen_.back().contains("facts")) tell("The case has no list of facts: \"facts\": []");
    }

    Inside begin_matter()
    {
        key_.clear();
        if (matters_.size() == max_case_facts) {
            stopped_ = true;
            tell("The case holds more than 10,000 matters; split it");
            return Inside::unknown;
        }
        matters_.emplace_back();
        return Inside::matter;
    }

    void end_matter()
    {
        key_.clear();
        if (!seen_.back().contains("name")) tell("Give the matter a name");
        if (!seen_.back().contains("kind")) tell("Say of which kind the matter is");
    }

    void take(const std::string& value, bool is_text)
    {
        const std::string marked = shown(key_);
        if (open_.back() == Inside::fact) {
            if (const auto why = set_json_value(facts_.back(), key_, value, is_text)) tell(*why);
        } else if (key_ == "facts" || key_ == "matters")
            tell(marked + " is a list, in square brackets");
        else if (!is_text)
            tell(marked + " is a text, in quotes");
        else if (key_ == "case") {
            title_ = value;
            if (const auto why = wrong_with_title(value)) tell(marked + ": " + *why);
        } else if (key_ == "name") {
            matters_.back().name = value;
            if (const auto why = wrong_with_name(value)) tell(marked + ": " + *why);
        } else {
            std::string why;
            matters_.back().kind = matter_kind_called(value, why);
            if (!matters_.back().kind) tell(why);
        }
    }

    const KnownWords& known_;
    std::string title_;
    std::vector<DeclaredMatter> matters_;
    std::vector<FactDraft> facts_;
    std::vector<Inside> open_;
    std::vector<std::set<std::string>> seen_; ///< the keys of each open object
    std::string key_;
    bool key_known_ = false;
    bool whole_seen_ = false;
    bool stopped_ = false;
    Problems problems_;
};

} // namespace

Result<CaseFacts> parse_case_json(std::string_view text, const KnownWords& known)
{
    if (const auto problem = unreadable(text)) return Problems{*problem};
    text = without_byte_order_mark(text);
    CaseJson reader{known};
    if (const auto at = read_json(text, reader))
        reader.tell("This is not JSON from " + place_in(text, *at) +
                    " on; look for a comma, quote or bracket too many or too few");
    return reader.finish();
}

} // namespace ribbon
