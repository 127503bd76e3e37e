// Any bytes as the head of a mail: its fields, unfolded, and where its body begins.
#include "base/bytes.hpp"
#include "inbound/mail/fields.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const ribbon::MailHead head = ribbon::read_head(bytes);
    must(head.body <= bytes.size());
    for (const ribbon::MailField& field : head.fields) {
        must(!field.name.empty() && field.name.find_first_of("\r\n") == std::string::npos);
        must(field.raw.find_first_of("\r\n") == std::string::npos);
        must(ribbon::is_utf8(field.value));
        must(ribbon::find_field(head.fields, field.name) != nullptr);
    }
    return 0;
}
