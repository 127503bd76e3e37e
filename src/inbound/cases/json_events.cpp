#include "inbound/cases/json_events.hpp"

#include <nlohmann/json.hpp>

#include <limits>

namespace ribbon {
namespace {

/// Passes the library's events on in our words.
class Events : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Events(JsonReader& reader) : reader_(reader) {}

    bool null() override { return reader_.other("null"); }
    bool boolean(bool value) override { return reader_.other(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return reader_.number(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        constexpr auto most =
            static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
        return value > most ? reader_.other("so large a number")
                            : reader_.number(static_cast<std::int64_t>(value));
    }
    bool number_float(number_float_t, const string_t&) override
    {
        return reader_.other("a number that is not whole");
    }
    bool string(string_t& value) override { return reader_.text(value); }
    bool binary(binary_t&) override { return reader_.other("binary data"); }
    bool start_object(std::size_t) override { return reader_.object_begins(); }
    bool end_object() override { return reader_.object_ends(); }
    bool start_array(std::size_t) override { return reader_.list_begins(); }
    bool end_array() override { return reader_.list_ends(); }
    bool key(string_t& name) override { return reader_.key(name); }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override
    {
        stopped_at_ = position > 0 ? position - 1 : 0;
        return false;
    }

    std::optional<std::size_t> stopped_at() const { return stopped_at_; }

private:
    JsonReader& reader_;
    std::optional<std::size_t> stopped_at_;
};

} // namespace

std::optional<std::size_t> read_json(std::string_view text, JsonReader& reader)
{
    Events events{reader};
    // The result says the same as stopped_at(), or that the reader did not go on.
    static_cast<void>(nlohmann::json::sax_parse(text.begin(), text.end(), &events));
    return events.stopped_at();
}

} // namespace ribbon
