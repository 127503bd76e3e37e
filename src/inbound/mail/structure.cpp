#include "inbound/mail/structure.hpp"

#include "inbound/mail/encoded_words.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/gmime.hpp"
#include "inbound/mail/parameters.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The fields of a part's head, unfolded.
std::vector<MailField> fields_of(GMimeObject* object)
{
    std::vector<MailField> fields;
    GMimeHeaderList* const list = g_mime_object_get_header_list(object);
    const int count = g_mime_header_list_get_count(list);
    for (int index = 0; index < count; ++index) {
        GMimeHeader* const header = g_mime_header_list_get_header_at(list, index);
        const char* const raw = g_mime_header_get_raw_value(header);
        std::string folded = std::string{g_mime_header_get_name(header)} + ":" + (raw ? raw : "");
        for (MailField& field : read_head(folded).fields) fields.push_back(std::move(field));
    }
    return fields;
}

struct Where {
    int depth = 0;
    std::vector<int> alternatives = {};
    bool in_report = false;
    std::string boundary = {}; ///< of the multipart it stands in
    bool outermost = false;
};

class Walker {
public:
    explicit Walker(std::string_view bytes) : bytes_(bytes) {}

    // Levels were counted before (is_too_deep), so this ends.
    void walk(GMimeObject* object, const Where& where) // NOLINT(misc-no-recursion)
    {
        if (GMIME_IS_MULTIPART(object))
            multipart(GMIME_MULTIPART(object), where);
        else if (GMIME_IS_MESSAGE_PART(object))
            message(object, where);
        else if (GMIME_IS_PART(object))
            add(fields_of(object), content_of(GMIME_PART(object)), where);
    }

    Structure structure;

private:
    void multipart(GMimeMultipart* parts, Where where) // NOLINT(misc-no-recursion)
    {
        GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(parts));
        if (g_mime_content_type_is_type(type, "multipart", "alternative"))
            where.alternatives.push_back(next_alternative_++);
        where.in_report |= g_mime_content_type_is_type(type, "multipart", "report") != 0;
        const char* const boundary = g_mime_multipart_get_boundary(parts);
        const int count = g_mime_multipart_get_count(parts);
        if (count == 0) return prologue(parts, where);
        where.boundary = boundary ? boundary : "";
        if (where.outermost) epilogue(parts);
        where.outermost = false;
        for (int index = 0; index < count; ++index)
            walk(g_mime_multipart_get_part(parts, index), where);
    }

    void prologue(GMimeMultipart* parts, const Where& where)
    {
        const char* const text = g_mime_multipart_get_prologue(parts);
        if (text == nullptr || *text == '\0') return;
        structure.held.emplace_back(text);
        add({{"Content-Type", "text/plain", "text/plain"}}, structure.held.back(), where);
    }

    /// Text after the last boundary is for nobody (RFC 2046 section 5.1.1), but gateways and lists
    /// write there. Boundaries in it show that it is the rest of a mail that was cut wrongly.
    void epilogue(GMimeMultipart* parts)
    {
        constexpr std::size_t most_bytes = 10'000;
        const char* const text = g_mime_multipart_get_epilogue(parts);
        if (text == nullptr) return;
        const std::string_view after{text};
        if (after.size() <= most_bytes && after.find("\n--") == std::string_view::npos &&
            !after.starts_with("--"))
            structure.after = after;
    }

    void message(GMimeObject* object, const Where& where) // NOLINT(misc-no-recursion)
    {
        const auto index = structure.parts.size();
        structure.parts.push_back(
            {fields_of(object), {}, where.depth, where.alternatives, where.in_report});
        GMimeMessage* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (inner == nullptr) return;
        const std::size_t begin = first_byte(GMIME_OBJECT(inner));
        if (GMimeObject* const part = g_mime_message_get_mime_part(inner); part != nullptr)
            walk(part, {.depth = where.depth + 1, .boundary = where.boundary});
        structure.parts[index].content = up_to_boundary(begin, where.boundary);
    }

    /// Where the head of a message begins; the end of all bytes where it has none.
    std::size_t first_byte(GMimeObject* inner) const
    {
        GMimeHeaderList* const list = g_mime_object_get_header_list(inner);
        gint64 first = static_cast<gint64>(bytes_.size());
        for (int index = 0; index < g_mime_header_list_get_count(list); ++index)
            if (const gint64 offset =
                    g_mime_header_get_offset(g_mime_header_list_get_header_at(list, index));
                offset >= 0)
                first = std::min(first, offset);
        return static_cast<std::size_t>(first);
    }

    std::string_view up_to_boundary(std::size_t begin, const std::string& boundary) const
    {
        const auto from = std::max(begin, end_);
        auto end = boundary.empty() ? std::string_view::npos : bytes_.find("\n--" + boundary, from);
        if (end != std::string_view::npos && end > begin && bytes_[end - 1] == '\r') --end;
        return bytes_.substr(begin, end - begin);
    }

    std::string_view content_of(GMimePart* part)
    {
        GMimeDataWrapper* const wrapper = g_mime_part_get_content(part);
        GMimeStream* const stream = wrapper ? g_mime_data_wrapper_get_stream(wrapper) : nullptr;
        if (stream == nullptr || stream->bound_start < 0) return {};
        const auto begin = std::min(static_cast<std::size_t>(stream->bound_start), bytes_.size());
        const auto end = stream->bound_end < 0
                             ? bytes_.size()
                             : std::min(static_cast<std::size_t>(stream->bound_end), bytes_.size());
        if (end <= begin) return {};
        end_ = std::max(end_, end);
        return bytes_.substr(begin, end - begin);
    }

    void add(std::vector<MailField> fields, std::string_view content, const Where& where)
    {
        // After a last boundary that does not say that it is the last stands nothing.
        if (fields.empty() && content.find_first_not_of(" \t\r\n") == std::string_view::npos &&
            !where.outermost)
            return;
        structure.parts.push_back(
            {std::move(fields), content, where.depth, where.alternatives, where.in_report});
    }

    std::string_view bytes_;
    std::size_t end_ = 0; ///< of the last part
    int next_alternative_ = 0;
};

/// The fields of a head that say how its body is cut and written, for a reader who would stumble
/// over the others, or over comments.
std::string plain_head(const std::vector<MailField>& fields)
{
    std::string head;
    if (const MailField* type = find_field(fields, "Content-Type");
        type && type->raw.find('(') != std::string::npos) {
        const MailParameters read = read_parameters(type->raw);
        const std::string* boundary = read.find("boundary");
        if (read.value.starts_with("multipart/") && boundary &&
            boundary->find_first_of("\"\\\r\n") == std::string::npos)
            return "Content-Type: " + read.value + "; boundary=\"" + *boundary + "\"\n\n";
    }
    for (const char* const name : {"Content-Type", "Content-Transfer-Encoding"})
        if (const MailField* field = find_field(fields, name))
            head += std::string{name} + ": " +
                    (field->raw.starts_with("=?") ? field->value : field->raw) + "\n";
    return head + "\n";
}

} // namespace

Structure cut_message(std::string_view bytes, const std::vector<MailField>& fields,
                      std::size_t body, bool mended)
{
    start_gmime();
    std::deque<std::string> held;
    if (mended) {
        held.push_back(plain_head(fields));
        held.back() += bytes.substr(body);
        bytes = held.back();
    }
    Walker walker{bytes};
    walker.structure.held = std::move(held);
    // GMime reads the bytes where they are: the array only points to them, and owns nothing.
    GByteArray array{reinterpret_cast<guint8*>(const_cast<char*>(bytes.data())),
                     static_cast<guint>(bytes.size())};
    const Held<GMimeStream> stream{g_mime_stream_mem_new_with_byte_array(&array)};
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream.get()), FALSE);
    const Held<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
    g_mime_parser_set_persist_stream(parser.get(), TRUE);
    const Held<GMimeObject> top{g_mime_parser_construct_part(parser.get(), nullptr)};
    if (top) walker.walk(top.get(), {.outermost = true});
    return std::move(walker.structure);
}

} // namespace ribbon
