#include "law/school_transport/instrument.hpp"

namespace ribbon::school_transport {

std::vector<Provision> all()
{
    std::vector<Provision> book;
    for (const auto part : {appeals(), offence_defence()})
        book.insert(book.end(), part.begin(), part.end());
    return book;
}

} // namespace ribbon::school_transport
