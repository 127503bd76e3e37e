# Puts every file of a folder (but not its notes, *.md) into the library, so that a program carries
# the tables and the migrations it was tested with and needs no file. The bytes are taken in by the
# assembler's .incbin, which costs no compile time however large a table grows.
#
#   ribbon_embed(ribbon_library data "base/embedded_file.hpp" ribbon::embedded_files)
#
# writes the body of that function, which the header declares: the files, sorted by path.

function(ribbon_embed target from header function)
    set(folder ${CMAKE_SOURCE_DIR}/${from})
    file(GLOB_RECURSE paths CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
    list(FILTER paths EXCLUDE REGEX "\\.md$")
    list(SORT paths)
    ribbon_embed_files(${target} ${from} ${folder} "${paths}" ${header} ${function})
endfunction()

# The same for files whose names are known before they are made: `paths`, sorted, in a folder of
# any place; `from` is what the notes in the written files call it.
function(ribbon_embed_files target from folder paths header function)
    string(MAKE_C_IDENTIFIER ${from} name)
    set(bytes "/* Written by cmake/embed_data.cmake: the bytes of ${from}/, in order. */\n")
    set(names "")
    set(rows "")
    set(count 0)
    set(files "")
    string(APPEND bytes "    .section .rodata\n")
    foreach(path IN LISTS paths)
        set(symbol ribbon_embedded_${name}_${count})
        string(APPEND bytes
            "    .global ${symbol}\n    .global ${symbol}_end\n${symbol}:\n"
            "    .incbin \"${folder}/${path}\"\n${symbol}_end:\n    .byte 0\n")
        string(APPEND names "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
        string(APPEND rows "    {\"${path}\", ${symbol}, ${symbol}_end},\n")
        list(APPEND files ${folder}/${path})
        math(EXPR count "${count} + 1")
    endforeach()
    string(APPEND bytes "    .section .note.GNU-stack,\"\",%progbits\n")

    set(table "// Written by cmake/embed_data.cmake: the names of the files of ${from}/, in order.
#include \"${header}\"

#include <array>

extern \"C\" {
${names}}

namespace
{
const std::array<ribbon::EmbeddedFile, ${count}> files{{
${rows}}};
}

std::span<const ribbon::EmbeddedFile> ${function}() { return files; }
")

    set(out ${CMAKE_BINARY_DIR}/embedded/${name})
    file(CONFIGURE OUTPUT ${out}/embedded_bytes.S CONTENT "${bytes}" @ONLY)
    file(CONFIGURE OUTPUT ${out}/embedded_files.cpp CONTENT "${table}" @ONLY)
    # The assembler does not tell ninja what .incbin read, so we do.
    set_source_files_properties(${out}/embedded_bytes.S PROPERTIES OBJECT_DEPENDS "${files}")
    set_source_files_properties(${out}/embedded_files.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_sources(${target} PRIVATE ${out}/embedded_bytes.S ${out}/embedded_files.cpp)
endfunction()
