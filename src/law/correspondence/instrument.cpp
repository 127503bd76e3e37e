#include "law/correspondence/instrument.hpp"

namespace ribbon::correspondence {

std::vector<Provision> all()
{
    std::vector<Provision> book;
    for (const auto part : {benchmark(), promises()})
        book.insert(book.end(), part.begin(), part.end());
    return book;
}

} // namespace ribbon::correspondence
