#include "tests/support/returns.hpp"

#include <fstream>
#include <iterator>

namespace ribbon {

std::string sample_return_xml()
{
    std::ifstream file{"tests/returns/sample-2025.xml", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string return_xml(int year, std::string_view persons)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<Message>\n<Header>\n<CollectionDetails>\n"
           "<Collection>SEN2</Collection><Year>" +
           std::to_string(year) +
           "</Year>\n</CollectionDetails>\n<Source>\n"
           "<LEA>830</LEA><DMO>Y</DMO><DCO>Y</DCO>\n</Source>\n</Header>\n<Persons>\n" +
           std::string(persons) + "\n</Persons>\n</Message>\n";
}

std::string person_xml(std::string_view requests)
{
    return "<Person><Surname>Invented</Surname><Forename>Robin</Forename>"
           "<PersonBirthDate>2014-03-14</PersonBirthDate><Ethnicity>WBRI</Ethnicity>"
           "<PostCode>ZZ99 9ZZ</PostCode><UPN>J830999924001</UPN>\n" +
           std::string(requests) + "\n</Person>";
}

std::vector<NamedBytes> as_named_bytes(const std::vector<WrittenFile>& files)
{
    std::vector<NamedBytes> named;
    for (const WrittenFile& one : files) named.push_back({one.name, one.bytes});
    return named;
}

Sen2Note note_about(const std::vector<Sen2Note>& notes, std::string_view item)
{
    for (const Sen2Note& one : notes)
        if (one.item == item) return one;
    return {};
}

} // namespace ribbon
