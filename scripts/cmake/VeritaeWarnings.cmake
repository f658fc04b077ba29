# An interface target, not exported: those who use the library choose their own warnings.
add_library(veritae_warnings INTERFACE)
target_compile_options(veritae_warnings INTERFACE
  -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wpedantic -Werror)

# GCC 12 sees writes and reads out of bounds in its own std::string where there are none (GCC bugs 105329 and 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(veritae_warnings INTERFACE -Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict -Wno-array-bounds)
endif()
