#include "storage/backup/manifest.hpp"

#include "base/json/value.hpp"
#include "base/json/writer.hpp"

namespace ribbon::storage {
namespace {

[[noreturn]] void unreadable(std::string_view member)
{
    throw BackupError("\"" + std::string{member} +
                      "\" of the backup is not as Ribbon writes it. A newer Ribbon made it, or it "
                      "was changed");
}

/// Reads the members of an object, and remembers whether all were there.
class Fields {
public:
    explicit Fields(const JsonValue& value) : value_(value) {}
    std::string text(std::string_view name)
    {
        const JsonValue* found = value_.find(name);
        const auto* text = found ? found->text() : nullptr;
        whole_ = whole_ && text;
        return text ? *text : std::string{};
    }
    std::uint64_t number(std::string_view name)
    {
        const JsonValue* found = value_.find(name);
        const auto* number = found ? found->number() : nullptr;
        whole_ = whole_ && number && *number >= 0;
        return number && *number >= 0 ? static_cast<std::uint64_t>(*number) : 0;
    }
    bool whole() const { return whole_; }

private:
    const JsonValue& value_;
    bool whole_ = true;
};

JsonObject object_of(const BackupHead& head)
{
    JsonObject object;
    object.text("format", backup_format)
        .text("area", head.area)
        .text("origin", head.origin)
        .text("made", iso(head.made))
        .number("steps", head.steps)
        .number("entries", static_cast<long long>(head.entries));
    return object;
}

BackupHead head_of(const JsonValue& value, std::string_view member)
{
    Fields fields{value};
    const std::string format = fields.text("format");
    BackupHead head{.area = fields.text("area"), .origin = fields.text("origin")};
    const auto made = parse_moment(fields.text("made"));
    head.steps = static_cast<std::int64_t>(fields.number("steps"));
    head.entries = fields.number("entries");
    if (!fields.whole() || !made || format != backup_format || head.area.empty())
        unreadable(member);
    head.made = *made;
    return head;
}

ManifestMember member_of(const JsonValue& value)
{
    Fields fields{value};
    ManifestMember one{fields.text("name"), fields.number("bytes"), fields.text("sha256")};
    if (!fields.whole()) unreadable(manifest_name);
    return one;
}

} // namespace

std::string render(const BackupHead& head) { return object_of(head).json() + "\n"; }

std::string render(const Manifest& manifest)
{
    std::vector<std::string> members;
    for (const ManifestMember& one : manifest.members)
        members.push_back(JsonObject{}
                              .text("name", one.name)
                              .number("bytes", static_cast<long long>(one.bytes))
                              .text("sha256", one.hash)
                              .json());
    return object_of(manifest.head)
               .number("attachments", static_cast<long long>(manifest.attachments))
               .text("root", manifest.root)
               .text("checkpoint", manifest.checkpoint)
               .text("log_key", manifest.log_key)
               .raw("members", json_array(members))
               .json() +
           "\n";
}

BackupHead parse_head(std::string_view json)
{
    const auto value = parse_json(json, {.bytes = 10'000, .depth = 2});
    if (!value) unreadable(head_name);
    return head_of(*value, head_name);
}

Manifest parse_manifest(std::string_view json)
{
    const auto value = parse_json(
        json, {.bytes = std::size_t{1} << 28, .depth = 4, .values = std::size_t{1} << 24});
    if (!value) unreadable(manifest_name);
    Fields fields{*value};
    Manifest manifest{.head = head_of(*value, manifest_name),
                      .attachments = fields.number("attachments"),
                      .root = fields.text("root"),
                      .checkpoint = fields.text("checkpoint"),
                      .log_key = fields.text("log_key")};
    const JsonValue* members = value->find("members");
    if (!fields.whole() || !members || !members->array()) unreadable(manifest_name);
    for (const JsonValue& one : *members->array()) manifest.members.push_back(member_of(one));
    return manifest;
}

std::string read_me()
{
    return "This is a backup of a case record kept by Ribbon.\n"
           "\n"
           "head.json       whose it is and when it was made\n"
           "entry/          every entry of the record, in order, a JSON object a line. \"fact\"\n"
           "                says what was recorded; \"salt\" and \"commitment\" prove it\n"
           "attachment/     what is known of each attached file\n"
           "drafts/, outbox/, jobs/   what is being worked on\n"
           "account/        who can sign in, with what proves them; reads/ who has looked\n"
           "attachments/    the files themselves, each under the SHA-256 of its bytes\n"
           "manifest.json   length and SHA-256 of every member; the signed checkpoint\n"
           "\n"
           "The key that signs the log is not in it: keep that apart. What was erased after this\n"
           "backup was made is still in it: \"ribbon restore\" takes it out, by the list of\n"
           "erasures. Whoever opens a backup by hand must do the same.\n";
}

} // namespace ribbon::storage
