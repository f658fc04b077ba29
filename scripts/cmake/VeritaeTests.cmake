# Tests mirror src/: every tests/**/*_test.cpp is part of one program, and each folder is one ctest entry.
find_package(doctest REQUIRED)
file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/*_test.cpp)
add_executable(veritae_tests ${test_sources} ${PROJECT_SOURCE_DIR}/tests/main.cpp)
target_include_directories(veritae_tests PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
target_precompile_headers(veritae_tests PRIVATE <doctest/doctest.h> <string> <vector>)
set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_link_libraries(veritae_tests PRIVATE veritae::core veritae_net_objects veritae_warnings doctest::doctest fmt::fmt
                                            nlohmann_json::nlohmann_json date::date Boost::headers PkgConfig::LIBZIP)
target_compile_definitions(veritae_tests PRIVATE VERITAE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")

# What drives the network module against the servers of tests/resolve/net.
add_executable(veritae_fetch ${PROJECT_SOURCE_DIR}/tests/resolve/net/fetch.cpp ${PROJECT_SOURCE_DIR}/src/cli/network.cpp)
target_include_directories(veritae_fetch PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(veritae_fetch PRIVATE VERITAE_VERSION="${PROJECT_VERSION}" VERITAE_MODULES="${modules_from_program}")
target_link_libraries(veritae_fetch PRIVATE veritae::core veritae_warnings nlohmann_json::nlohmann_json ${CMAKE_DL_LIBS})
add_dependencies(veritae_fetch veritae_net)

# The program as a user calls it: streams and exit status, the shipped JSON Schemas, whole reports over the samples.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(sanitized 0)
if(CMAKE_CXX_FLAGS MATCHES -fsanitize)
  set(sanitized 1)  # its shadow of the memory takes up all addresses
endif()
set(scripts
  benchmark/generator_test
  cli/cli_test
  cli/config_test
  cli/cross_test
  cli/filter_test
  cli/history_test
  cli/hook_test
  cli/limits_test
  cli/manuals_test
  cli/pdf_test
  cli/schema_test
  cli/watch_test
  report/formats_test
  report/golden_test
  report/hostile_test
  report/html_test
  resolve/net/http_test
  resolve/online_test
  spark/spark_test)
foreach(script ${scripts})
  get_filename_component(name ${script} NAME)
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tests/${script}.py)
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "VERITAE_PROGRAM=$<TARGET_FILE:veritae>;VERITAE_FETCH=$<TARGET_FILE:veritae_fetch>;VERITAE_SANITIZED=${sanitized}")
endforeach()

# Recall, precision and false alarms on invented résumés may not fall below the baseline.
add_test(NAME benchmark COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/scripts/benchmark
  --veritae $<TARGET_FILE:veritae> --split train --no-gold --check)

file(GLOB test_folders RELATIVE ${PROJECT_SOURCE_DIR}/tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/*)
foreach(folder ${test_folders})
  file(GLOB_RECURSE in_folder ${PROJECT_SOURCE_DIR}/tests/${folder}/*_test.cpp)
  if(in_folder)
    add_test(NAME ${folder} COMMAND veritae_tests --source-file=*/tests/${folder}/* --no-version)
  endif()
endforeach()

# The installed package, as somebody else's project finds and links it.
set(installed ${PROJECT_BINARY_DIR}/installed)
add_test(NAME install COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${installed})
add_test(NAME installed_package
  COMMAND ${CMAKE_CTEST_COMMAND} --build-and-test ${PROJECT_SOURCE_DIR}/tests/install ${PROJECT_BINARY_DIR}/uses_veritae
    --build-generator ${CMAKE_GENERATOR} --build-options -DCMAKE_PREFIX_PATH=${installed} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER} -DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS}
    --test-command uses_veritae)
set_tests_properties(install PROPERTIES FIXTURES_SETUP installed)
set_tests_properties(installed_package PROPERTIES FIXTURES_REQUIRED installed)
# The installed program finds its module.
add_test(NAME installed_module COMMAND ${installed}/bin/veritae cache show)
set_tests_properties(installed_module PROPERTIES FIXTURES_REQUIRED installed PASS_REGULAR_EXPRESSION "answers.sqlite: 0 bytes"
  ENVIRONMENT "XDG_CACHE_HOME=${installed}/none")
