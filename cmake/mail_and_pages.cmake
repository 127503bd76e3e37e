# The libraries that read mail and draw pages. Their headers are shown only to the folders that use
# them, so that no other file is compiled again, or can include them.

find_package(PkgConfig REQUIRED)
pkg_check_modules(RIBBON_READS_MAIL REQUIRED gmime-3.0 libical uchardet)
pkg_check_modules(RIBBON_DRAWS REQUIRED pangocairo pangoft2 fontconfig libqpdf)
pkg_check_modules(RIBBON_SECCOMP REQUIRED libseccomp)

function(ribbon_show_headers prefix)
    list(TRANSFORM ${prefix}_INCLUDE_DIRS PREPEND "-isystem" OUTPUT_VARIABLE directories)
    foreach(folder IN LISTS ARGN)
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
        set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS "${directories}")
    endforeach()
endfunction()

ribbon_show_headers(RIBBON_READS_MAIL src/inbound/mail src/outbound/mail)
ribbon_show_headers(RIBBON_DRAWS src/outbound/paper)

target_link_libraries(ribbon_library PRIVATE resolv ${RIBBON_READS_MAIL_LINK_LIBRARIES}
    ${RIBBON_DRAWS_LINK_LIBRARIES} ${RIBBON_SECCOMP_LINK_LIBRARIES})
