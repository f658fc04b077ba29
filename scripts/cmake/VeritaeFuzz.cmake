# Everything is instrumented, and each tests/fuzz/*_fuzz.cpp is a program on libFuzzer, to be run with a folder of inputs:
#   cmake -B build/fuzz -DCMAKE_CXX_COMPILER=clang++ -DVERITAE_FUZZ=ON -DCMAKE_BUILD_TYPE=RelWithDebInfo
#   cmake --build build/fuzz --target read_fuzz && build/fuzz/read_fuzz -max_total_time=300 corpus/
if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "VERITAE_FUZZ needs Clang: configure with -DCMAKE_CXX_COMPILER=clang++")
endif()

add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
add_link_options(-fsanitize=fuzzer-no-link,address,undefined)

file(GLOB fuzz_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
foreach(source ${fuzz_sources})
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(${name} PRIVATE veritae_core veritae_warnings PkgConfig::LIBZIP)
endforeach()
