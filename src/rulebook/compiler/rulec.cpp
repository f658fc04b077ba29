// SPDX-License-Identifier: MIT
#include <fstream>
int main(int, char** arguments) {
    std::ofstream out(arguments[2]);
    out << "#include \"veritae/rulebook.hpp\"\nnamespace veritae {\nconst Rulebook& builtin_rulebook() { static const Rulebook empty; return empty; }\n}\n";
}
