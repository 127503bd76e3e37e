# The flags every target of ours is compiled with, carried by the target `ribbon_flags`.

add_library(ribbon_flags INTERFACE)

set(ribbon_warnings
    -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Werror
    # A designated initialiser names what it sets; what it leaves out has its default on purpose.
    -Wno-missing-field-initializers)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Of locals only: g++ 12 counts `enum class Unit { days }` as hiding `days`, which it does not.
    list(APPEND ribbon_warnings -Wshadow=local)
    # g++ 12 reports these inside std::string, std::optional and std::variant with no fault.
    # The sanitizers of the checked build find the real ones.
    list(APPEND ribbon_warnings -Wno-restrict -Wno-array-bounds -Wno-maybe-uninitialized
         -Wno-stringop-overflow -Wno-stringop-overread)
else()
    # Clang blames us for a function the standard library of g++ 12 uses in std::stable_sort.
    list(APPEND ribbon_warnings -Wshadow -Wno-deprecated-declarations)
endif()

if(RIBBON_CHECKED)
    set(ribbon_kind -O1 -g1 -fno-omit-frame-pointer
        -fsanitize=address,undefined -fno-sanitize-recover=all -D_GLIBCXX_ASSERTIONS)
    target_link_options(ribbon_flags INTERFACE -fsanitize=address,undefined)
elseif(RIBBON_FUZZ)
    set(ribbon_kind -O1 -g1 -fno-omit-frame-pointer
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    target_link_options(ribbon_flags INTERFACE -fsanitize=address,undefined)
else()
    set(ribbon_kind -O2)
endif()

# The table of embedded data is assembled, not compiled, and the assembler knows none of these.
target_compile_options(ribbon_flags INTERFACE
    "$<$<COMPILE_LANGUAGE:CXX>:${ribbon_warnings};${ribbon_kind}>")
