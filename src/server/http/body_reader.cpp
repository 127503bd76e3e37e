#include "server/http/body_reader.hpp"

#include "inbound/forms/part_head.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/forms/urlencoded.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace ribbon::server {

BodyReader::BodyReader(std::string_view content_type, const Allowance& allowance,
                       std::string folder)
    : allowance_(allowance), folder_(std::move(folder))
{
    const auto type = parse_parameters(content_type, Backslash::escapes);
    if (content_type.empty()) return;
    kind_ = Kind::other;
    if (type && type->value == "application/x-www-form-urlencoded") kind_ = Kind::fields;
    const auto boundary = multipart_boundary(content_type);
    if (!boundary) return;
    kind_ = Kind::parts;
    parts_.emplace(*boundary, static_cast<PartTaker&>(*this));
}

std::uint64_t BodyReader::bytes_most() const
{
    if (kind_ != Kind::parts) return allowance_.form_bytes;
    // Beside what is counted there are boundaries, names and types: plenty, and not without end.
    const std::uint64_t files = static_cast<std::uint64_t>(allowance_.uploads);
    return allowance_.form_bytes * 4 + files * (allowance_.upload_bytes + 8192) + 65536;
}

bool BodyReader::feed(std::string_view bytes)
{
    if (bytes.empty()) return true;
    if (parts_) return parts_->feed(bytes);
    if (kind_ != Kind::fields || fields_.size() + bytes.size() > allowance_.form_bytes) {
        too_large({"", "What was written is too long"});
        return false;
    }
    fields_ += bytes;
    return true;
}

int BodyReader::finish(Request& request)
{
    if (kind_ == Kind::fields && !too_large_) {
        auto read = parse_urlencoded(fields_);
        if (read)
            form_ = *std::move(read);
        else
            problems_ = read.problems();
    }
    if (parts_ && !parts_->finish()) {
        problems_.insert(problems_.end(), parts_->problems().begin(), parts_->problems().end());
        return 400;
    }
    request.form = std::move(form_);
    request.uploads = std::move(uploads_);
    request.keeps = spools_;
    if (problems_.empty()) return 0;
    return too_large_ ? 413 : 400;
}

void BodyReader::part_began(const PartHead& head)
{
    part_ = Part{.name = head.name};
    if (head.file)
        begin_file(head);
    else
        part_.dropped = !within_form(head.name.size());
}

void BodyReader::begin_file(const PartHead& head)
{
    // Nobody chose a file: the browser sends the field all the same, without a name.
    part_.file = Upload{.field = head.name, .name = *head.file};
    if (head.file->empty()) return;
    if (++files_ <= allowance_.uploads) return;
    part_.dropped = true;
    if (std::exchange(files_are_too_many_, true)) return;
    too_large({head.name, allowance_.uploads == 0
                              ? std::string{"This page takes no files"}
                              : fmt::format("You can send {} here, and no more",
                                            allowance_.uploads == 1
                                                ? std::string{"one file"}
                                                : fmt::format("{} files", allowance_.uploads))});
}

void BodyReader::part_bytes(std::string_view bytes)
{
    if (part_.dropped) return;
    if (part_.file)
        take_file(bytes);
    else if (within_form(bytes.size()))
        part_.value += bytes;
    else
        part_.dropped = true;
}

void BodyReader::take_file(std::string_view bytes)
{
    if (part_.file->name.empty()) part_.file->name = "file"; // bytes, from a browser without names
    part_.file->bytes += bytes.size();
    if (part_.file->bytes > allowance_.upload_bytes || files_ > allowance_.uploads) {
        part_.dropped = true;
        part_.spool.reset();
        too_large(
            {part_.name, fmt::format("\"{}\" is larger than {}, which is the most for a file",
                                     part_.file->name, in_megabytes(allowance_.upload_bytes))});
        return;
    }
    if (!part_.spool) part_.spool.emplace(folder_);
    part_.spool->write(bytes);
}

void BodyReader::part_ended()
{
    Part part = std::move(part_);
    part_ = {};
    if (part.dropped) return;
    if (!part.file) {
        auto value = plain_text(part.value, part.name);
        if (value)
            form_.add(part.name, *std::move(value));
        else
            problems_.insert(problems_.end(), value.problems().begin(), value.problems().end());
        return;
    }
    if (part.file->name.empty()) return;
    // A file with nothing in it is one too: the application says what is wrong with it.
    if (!part.spool) part.spool.emplace(folder_);
    part.file->path = part.spool->path();
    uploads_.push_back(*std::move(part.file));
    spools_->push_back(*std::move(part.spool));
}

bool BodyReader::within_form(std::size_t more)
{
    form_bytes_ += more;
    if (form_bytes_ <= allowance_.form_bytes) return true;
    if (!std::exchange(form_is_too_long_, true))
        too_large({part_.name, "What was written is too long"});
    return false;
}

void BodyReader::too_large(Problem problem)
{
    too_large_ = true;
    problems_.push_back(std::move(problem));
}

std::string in_megabytes(std::uint64_t bytes)
{
    if (bytes >= 1000 * 1000) return fmt::format("{} MB", bytes / (1000 * 1000));
    if (bytes >= 1000) return fmt::format("{} kB", bytes / 1000);
    return fmt::format("{} bytes", bytes);
}

} // namespace ribbon::server
