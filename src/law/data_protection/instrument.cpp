#include "law/data_protection/instrument.hpp"

namespace ribbon::data_protection {

std::vector<Provision> all()
{
    std::vector<Provision> book;
    for (const auto part : {article_12(), section_164a()})
        book.insert(book.end(), part.begin(), part.end());
    return book;
}

} // namespace ribbon::data_protection
