# Google Benchmark over the sample résumés: build the preset `release`, run build/release/veritae_bench.
find_package(benchmark REQUIRED)
file(GLOB bench_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/bench/*_bench.cpp)
add_executable(veritae_bench ${bench_sources})
target_include_directories(veritae_bench PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(veritae_bench PRIVATE veritae::core veritae_warnings benchmark::benchmark_main)
target_compile_definitions(veritae_bench PRIVATE VERITAE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
