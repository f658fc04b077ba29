# The style sheet of the HTML report, as a constant of the program.
set(style ${PROJECT_SOURCE_DIR}/src/report/html/page.css)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${style})
file(READ ${style} css)
set(VERITAE_STYLE ${PROJECT_BINARY_DIR}/generated/page_style.cpp)
file(CONFIGURE OUTPUT ${VERITAE_STYLE} @ONLY CONTENT [[
#include "report/html/style.hpp"

namespace veritae::report::html {

std::string_view style() { return R"css(@css@)css"; }

}  // namespace veritae::report::html
]])
