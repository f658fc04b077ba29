# Compiles rules/ into static tables: veritae_rulec loads and checks every file as the program would, and prints C++.
veritae_sources(rulec_sources rulebook/compiler)
add_executable(veritae_rulec ${rulec_sources} $<TARGET_OBJECTS:veritae_objects>)
target_include_directories(veritae_rulec PRIVATE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(veritae_rulec PRIVATE veritae_warnings nlohmann_json::nlohmann_json ${VERITAE_LIBRARIES})

file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/rules/*.json)
set(VERITAE_COMPILED_RULES ${PROJECT_BINARY_DIR}/generated/compiled_rules.cpp)
add_custom_command(
  OUTPUT ${VERITAE_COMPILED_RULES}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/generated
  COMMAND veritae_rulec ${PROJECT_SOURCE_DIR}/rules ${VERITAE_COMPILED_RULES}
  DEPENDS veritae_rulec ${rule_files}
  COMMENT "Compiling rules/"
  VERBATIM)
# Every row stands in braces, also one that is a single value.
set_source_files_properties(${VERITAE_COMPILED_RULES} PROPERTIES COMPILE_OPTIONS $<$<CXX_COMPILER_ID:Clang>:-Wno-braced-scalar-init>)
