# Each tests/fuzz/*_fuzz.cpp is a program on libFuzzer, and a test that runs it for a few seconds. Longer, with what it learns kept in
# its folder under build/asan/corpus/:
#   cmake --preset asan && cmake --build --preset asan --target latex_fuzz
#   build/asan/latex_fuzz -max_total_time=300 -timeout=10 -rss_limit_mb=1500 build/asan/corpus/latex
if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize=fuzzer-no-link")
  message(FATAL_ERROR "VERITAE_FUZZ needs Clang and its instrumentation: configure with --preset asan")
endif()

# Seeds: those written for a target, and fixtures.
set(one ${PROJECT_SOURCE_DIR}/fixtures/one_resume)
file(GLOB seeds_of_check ${PROJECT_SOURCE_DIR}/fixtures/samples/*.md)
file(GLOB seeds_of_latex ${one}/*.tex)
set(seeds_of_json_resume ${one}/one.json)
set(seeds_of_markdown ${one}/one.md)
set(seeds_of_rendercv ${one}/one.yaml)
set(seeds_of_text ${one}/one.txt)
set(seeds_of_zip ${one}/one.docx)

add_library(veritae_fuzzing OBJECT ${PROJECT_SOURCE_DIR}/tests/fuzz/reading.cpp)
target_include_directories(veritae_fuzzing PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(veritae_fuzzing PRIVATE veritae_core veritae_warnings)

file(GLOB fuzz_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
foreach(source ${fuzz_sources})
  get_filename_component(target ${source} NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name ${target})
  add_executable(${target} ${source} $<TARGET_OBJECTS:veritae_fuzzing>)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(${target} PRIVATE veritae_core veritae_warnings PkgConfig::LIBZIP)

  file(GLOB seeds ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name}/*)
  file(COPY ${seeds} ${seeds_of_${name}} DESTINATION ${PROJECT_BINARY_DIR}/corpus/${name})
  add_test(NAME ${target} COMMAND ${target} -seed=1 -max_total_time=4 -timeout=10 -rss_limit_mb=1500 -max_len=8192 -verbosity=0
    ${PROJECT_BINARY_DIR}/corpus/${name})
  set_tests_properties(${target} PROPERTIES LABELS fuzz)
endforeach()
