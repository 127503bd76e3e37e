# One program for each tests/fuzz/*_fuzz.cpp. Only clang has libFuzzer:
#
#   cmake -S . -B build/fuzz -G Ninja -DRIBBON_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++-19

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "The fuzz targets need clang: add -DCMAKE_CXX_COMPILER=clang++-19")
endif()

file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
    get_filename_component(name ${source} NAME_WE)
    # The statute book and the calendars that the scenarios are tried against.
    add_executable(${name} ${source} tests/scenarios/books.cpp)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ribbon_library)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
