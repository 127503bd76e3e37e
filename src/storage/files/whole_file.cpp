#include "storage/files/whole_file.hpp"

#include <filesystem>

namespace ribbon::storage {

WholeFile::WholeFile(std::string path) : path_(std::move(path)), part_(path_ + ".part")
{
    // What was broken off here before is of no use to anybody.
    std::error_code none_is_well;
    std::filesystem::remove(part_, none_is_well);
    file_.emplace(part_, File::For::making);
}

WholeFile::~WholeFile()
{
    if (!file_) return;
    file_.reset();
    std::error_code ignored;
    std::filesystem::remove(part_, ignored);
}

void WholeFile::keep()
{
    file_->sync();
    file_.reset();
    move_durably(part_, path_);
}

} // namespace ribbon::storage
