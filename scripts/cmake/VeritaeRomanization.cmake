# Writes the tables of src/text/romanization.hpp from ICU and the lexicon's list of family names.
add_executable(veritae_romanize ${PROJECT_SOURCE_DIR}/src/text/romanization/generate.cpp)
target_link_libraries(veritae_romanize PRIVATE veritae_warnings nlohmann_json::nlohmann_json fmt::fmt ICU::uc ICU::i18n)

set(family_names ${PROJECT_SOURCE_DIR}/rules/lexicon/citations.json)
set(VERITAE_ROMANIZATION ${PROJECT_BINARY_DIR}/generated/romanization.cpp)
add_custom_command(
  OUTPUT ${VERITAE_ROMANIZATION}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/generated
  COMMAND veritae_romanize ${family_names} ${VERITAE_ROMANIZATION}
  DEPENDS veritae_romanize ${family_names}
  COMMENT "Reading Chinese names"
  VERBATIM)
