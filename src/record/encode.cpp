#include "record/encode.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// An object that leaves out whatever is not said.
class Members {
public:
    Members& text(std::string_view name, std::string_view value)
    {
        if (!value.empty()) add(name, {std::string{value}});
        return *this;
    }
    Members& number(std::string_view name, std::int64_t value, std::int64_t unsaid = 0)
    {
        if (value != unsaid) add(name, {value});
        return *this;
    }
    Members& day(std::string_view name, const std::optional<Day>& value)
    {
        if (value) add(name, {iso(*value)});
        return *this;
    }
    Members& flag(std::string_view name, bool value)
    {
        if (value) add(name, {true});
        return *this;
    }
    Members& add(std::string_view name, JsonValue value)
    {
        members_.push_back({std::string{name}, std::move(value)});
        return *this;
    }
    JsonValue value() { return {std::move(members_)}; }

private:
    std::vector<JsonMember> members_;
};

template <class Word> std::string_view said(Word word)
{
    return word == Word{} ? std::string_view{} : in_words(word);
}

/// Takes members out of an object by name and remembers what it could not make sense of.
class Reader {
public:
    explicit Reader(const JsonValue& body) : body_(body)
    {
        if (!body.object()) problems_.push_back({"", "It is not an object"});
    }
    std::string text(std::string_view name)
    {
        const JsonValue* value = find(name);
        if (!value) return {};
        if (const std::string* text = value->text()) return *text;
        wrong(name, "text");
        return {};
    }
    std::int64_t number(std::string_view name, std::int64_t unsaid = 0)
    {
        const JsonValue* value = find(name);
        if (!value) return unsaid;
        if (const std::int64_t* number = value->number()) return *number;
        wrong(name, "a whole number");
        return unsaid;
    }
    std::optional<Day> day(std::string_view name)
    {
        const std::string written = text(name);
        if (written.empty()) return std::nullopt;
        const auto read = parse_day(written);
        if (!read) wrong(name, "a day");
        return read;
    }
    bool flag(std::string_view name)
    {
        const JsonValue* value = find(name);
        if (!value) return false;
        if (const bool* flag = std::get_if<bool>(&value->held)) return *flag;
        wrong(name, "true or false");
        return false;
    }
    template <class Word> Word word(std::string_view name,
                                    std::optional<Word> (*called)(std::string_view))
    {
        const std::string written = text(name);
        if (written.empty()) return Word{};
        if (const auto word = called(written)) return *word;
        wrong(name, "a word we know");
        return Word{};
    }
    Days days(std::string_view name)
    {
        const std::string written = text(name);
        const auto dots = written.find("..");
        const auto first = parse_day(std::string_view{written}.substr(0, dots));
        const auto last = dots == std::string::npos
                              ? first
                              : parse_day(std::string_view{written}.substr(dots + 2));
        if (!first || !last) {
            wrong(name, "a day, or two with \"..\" between them");
            return {};
        }
        return {*first, *last};
    }
    const JsonValue* find(std::string_view name)
    {
        const JsonValue* found = body_.find(name);
        if (found) ++found_;
        return found;
    }
    /// Everything wrong, a member nobody asked for included: a newer Ribbon wrote it.
    const Problems& problems()
    {
        if (const auto* members = body_.object(); members && found_ < members->size())
            problems_.push_back({"", "It has a member this version of Ribbon does not know"});
        return problems_;
    }
    void wrong(std::string_view name, std::string_view wanted)
    {
        problems_.push_back({std::string{name}, "It should be " + std::string{wanted}});
    }

private:
    const JsonValue& body_;
    std::size_t found_ = 0;
    Problems problems_;
};

std::optional<Problems> too_new(int version)
{
    if (version == fact_version) return std::nullopt;
    return Problems{{"version", "It is written in version " + std::to_string(version) +
                                    ", which this version of Ribbon can not read"}};
}

std::optional<Matter> read_opens(Reader& reader, MatterId id)
{
    const JsonValue* opens = reader.find("opens");
    if (!opens) return std::nullopt;
    Reader inner{*opens};
    const std::string kind = inner.text("kind");
    Matter matter{id, MatterKind::none, inner.text("name")};
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        if (in_words(static_cast<MatterKind>(i)) == kind) matter.kind = static_cast<MatterKind>(i);
    if (matter.kind == MatterKind::none) reader.wrong("opens", "a matter with a kind we know");
    return matter;
}

} // namespace

JsonValue encode(const Fact& fact, const Matter* opens)
{
    const Particulars& says = fact.says;
    Members members;
    members.text("when", iso(fact.when)).number("matter", fact.matter);
    if (opens) {
        Members inner;
        inner.text("kind", in_words(opens->kind)).text("name", opens->name);
        members.add("opens", inner.value());
    }
    return members.text("from", said(says.from))
        .text("post", said(says.post))
        .text("ground", said(says.ground))
        .text("defect", said(says.defect))
        .day("on", says.on)
        .day("until", says.until)
        .day("asked", says.asked)
        .number("year", says.year)
        .text("code", says.code)
        .number("sessions", says.count)
        .number("minute", says.minute, -1)
        .number("pounds", says.pounds)
        .text("clock", says.clock)
        .text("like", says.like)
        .text("name", says.name)
        .text("evidence", fact.evidence)
        .number("corrects", fact.corrects)
        .flag("struck", fact.struck)
        .value();
}

JsonValue encode(const Detail& detail)
{
    Members members;
    members.text("when", iso(detail.when));
    for (const auto& [field, value] : detail.says) members.text(entry(field).name, value);
    return members.text("evidence", detail.evidence)
        .number("corrects", detail.corrects)
        .flag("struck", detail.struck)
        .value();
}

Result<DecodedFact> decode_fact(Kind kind, int version, const JsonValue& body)
{
    if (auto problems = too_new(version)) return *problems;
    Reader reader{body};
    DecodedFact decoded;
    Fact& fact = decoded.fact;
    Particulars& says = fact.says;
    fact.kind = kind;
    fact.when = reader.days("when");
    fact.matter = static_cast<MatterId>(reader.number("matter"));
    decoded.opens = read_opens(reader, fact.matter);
    says.from = reader.word<Party>("from", party_called);
    says.post = reader.word<Post>("post", post_called);
    says.ground = reader.word<Ground>("ground", ground_called);
    says.defect = reader.word<Defect>("defect", defect_called);
    says.on = reader.day("on");
    says.until = reader.day("until");
    says.asked = reader.day("asked");
    says.year = static_cast<int>(reader.number("year"));
    says.code = reader.text("code");
    says.count = static_cast<int>(reader.number("sessions"));
    says.minute = static_cast<int>(reader.number("minute", -1));
    says.pounds = static_cast<int>(reader.number("pounds"));
    says.clock = reader.text("clock");
    says.like = reader.text("like");
    says.name = reader.text("name");
    fact.evidence = reader.text("evidence");
    fact.corrects = static_cast<FactId>(reader.number("corrects"));
    fact.struck = reader.flag("struck");
    if (!reader.problems().empty()) return reader.problems();
    return decoded;
}

Result<Detail> decode_detail(DetailKind kind, int version, const JsonValue& body)
{
    if (auto problems = too_new(version)) return *problems;
    Reader reader{body};
    Detail detail;
    detail.kind = kind;
    detail.when = reader.days("when");
    if (const auto* members = body.object())
        for (const JsonMember& one : *members)
            if (const auto field = detail_field_called(one.name))
                detail.set(*field, reader.text(one.name));
    detail.evidence = reader.text("evidence");
    detail.corrects = reader.number("corrects");
    detail.struck = reader.flag("struck");
    if (!reader.problems().empty()) return reader.problems();
    return detail;
}

} // namespace ribbon
