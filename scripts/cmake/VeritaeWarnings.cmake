# An interface target, not exported: those who use the library choose their own warnings.
add_library(veritae_warnings INTERFACE)
target_compile_options(veritae_warnings INTERFACE
  -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wpedantic -Werror)
