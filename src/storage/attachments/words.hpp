// The words inside a file that an officer adds to a case, for the guard of what goes out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon::storage {

/// Of plain text, of a table as text and of a web page its bytes; of a Word document and an
/// OpenDocument text what is between the marks of their XML (ECMA-376 part 1, 17.3.3.31; ODF 1.3
/// part 3, 5.1). At most the first 5 MB of words. Nothing where words can not be read: in a PDF, a
/// picture, an old Office document, or where the file is damaged. Only for files that this
/// council's own people add: it takes archives apart in this process.
std::optional<std::string> words_in_file(const std::string& path, std::string_view media_type);

} // namespace ribbon::storage
