#include "base/json/value.hpp"

#include <nlohmann/json.hpp>

#include <limits>

namespace ribbon {
namespace {

/// Builds the tree from nlohmann's events, which come without recursion.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(const JsonLimits& limits, int line) : limits_(limits), line_(line) {}

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add({value}); }
    bool number_integer(number_integer_t value) override { return add({std::int64_t{value}}); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return refuse("a number is too large");
        return add({static_cast<std::int64_t>(value)});
    }
    /// Fractions are kept as the text that was written: some published lengths are half a term.
    bool number_float(number_float_t, const string_t& written) override { return add({written}); }
    bool string(string_t& value) override { return add({std::move(value)}); }
    bool binary(binary_t&) override { return refuse("binary values are not JSON"); }
    bool start_object(std::size_t) override { return open({std::vector<JsonMember>{}}); }
    bool start_array(std::size_t) override { return open({std::vector<JsonValue>{}}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        for (const auto& member : std::get<std::vector<JsonMember>>(open_.back().held))
            if (member.name == name) return refuse("the key \"" + name + "\" is given twice");
        keys_.back() = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override
    {
        return refuse("this is not JSON from byte " + std::to_string(position) + " on");
    }

    Result<JsonValue> result()
    {
        if (!problems_.empty()) return problems_;
        return std::move(root_);
    }

private:
    bool refuse(std::string sentence)
    {
        if (problems_.empty()) problems_.push_back({"", std::move(sentence), line_});
        return false;
    }
    bool add(JsonValue value)
    {
        if (++count_ > limits_.values) return refuse("there are too many values in one text");
        if (open_.empty()) {
            root_ = std::move(value);
        } else if (auto* array = std::get_if<std::vector<JsonValue>>(&open_.back().held)) {
            array->push_back(std::move(value));
        } else {
            std::get<std::vector<JsonMember>>(open_.back().held)
                .push_back({std::move(keys_.back()), std::move(value)});
        }
        return true;
    }
    bool open(JsonValue value)
    {
        if (static_cast<int>(open_.size()) >= limits_.depth)
            return refuse("it is nested deeper than " + std::to_string(limits_.depth) + " levels");
        open_.push_back(std::move(value));
        keys_.emplace_back();
        return true;
    }
    bool close()
    {
        JsonValue done = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        return add(std::move(done));
    }

    JsonLimits limits_;
    int line_;
    std::size_t count_ = 0;
    JsonValue root_;
    std::vector<JsonValue> open_;
    std::vector<std::string> keys_;
    Problems problems_;
};

} // namespace

const std::vector<JsonValue>* JsonValue::array() const
{
    return std::get_if<std::vector<JsonValue>>(&held);
}

const std::vector<JsonMember>* JsonValue::object() const
{
    return std::get_if<std::vector<JsonMember>>(&held);
}

const JsonValue* JsonValue::find(std::string_view name) const
{
    if (const auto* members = object())
        for (const JsonMember& member : *members)
            if (member.name == name) return &member.value;
    return nullptr;
}

Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits, int line)
{
    if (text.size() > limits.bytes)
        return Problems{{"", "it is longer than " + std::to_string(limits.bytes) + " bytes", line}};
    Builder builder{limits, line};
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return builder.result();
}

} // namespace ribbon
