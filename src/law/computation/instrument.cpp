#include "law/computation/instrument.hpp"

namespace ribbon::computation {

std::vector<Provision> all()
{
    std::vector<Provision> book;
    for (const auto part : {counting(), service(), exceptions()})
        book.insert(book.end(), part.begin(), part.end());
    return book;
}

} // namespace ribbon::computation
