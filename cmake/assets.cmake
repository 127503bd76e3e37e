# The style sheet and the scripts of the pages, made from src/components/theme and from npm's
# govuk-frontend, and put into the library beside the tables: see src/components/assets.hpp.

find_program(RIBBON_NODE NAMES node nodejs REQUIRED)
set(asset_folder ${CMAKE_BINARY_DIR}/assets)
set(asset_names "")
foreach(name govuk-frontend.js page.js ribbon-mark.svg ribbon.css)
    list(APPEND asset_names ${name} ${name}.gz)
endforeach()
list(APPEND asset_names hashes)
list(SORT asset_names)
list(TRANSFORM asset_names PREPEND ${asset_folder}/ OUTPUT_VARIABLE asset_files)

file(GLOB theme_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/components/theme/*)
add_custom_command(OUTPUT ${asset_files}
    COMMAND ${RIBBON_NODE} ${CMAKE_SOURCE_DIR}/src/components/theme/build.mjs ${asset_folder}
    DEPENDS ${theme_files} ${CMAKE_SOURCE_DIR}/package-lock.json
    COMMENT "Making the style sheet and the scripts" VERBATIM)
ribbon_embed_files(ribbon_library assets ${asset_folder} "${asset_names}"
    "components/asset_files.hpp" ribbon::asset_files)
