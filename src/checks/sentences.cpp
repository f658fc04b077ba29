// SPDX-License-Identifier: MIT
// Relations told in any order of words. A sentence that holds the numbers of one relation and no others is read by what
// the numbers are, not by where they stand. What the words say only keeps a sentence out: a second subject,
// circumstances that differ, a comparison with something else.
#include "checks/sentence_reader.hpp"
#include "quantity/written.hpp"

namespace veritae::checks {

void check_sentence(FigureSentence sentence, const Rule& rule, const Subjects& subjects,
                    std::vector<Finding>& findings) {
    const std::size_t count = sentence.figures.size();
    // "from 50% up to 61%" arrives at a value and bounds none.
    for (std::size_t i = 1; i < count; ++i) {
        Quantity& one = sentence.figures[i].quantity;
        if (one.bound != Bound::AtMost || !sentence.says(kFromWord)) continue;
        one.bound = Bound::Exact;
        one.interval = quantity::nearest(one.value, one.last_digit);
    }
    const SentenceReader reader(sentence, rule, subjects, findings);
    const std::size_t known = findings.size();
    const bool told = count == 2 ? check_told_rate(reader) || check_told_course(reader)
                                 : (count == 3 && (check_told_share(reader) || check_told_change(reader))) ||
                                       check_told_gains(reader);
    if (told && !reader.tells_elsewhere()) return;
    findings.resize(known);  // what was read may be told of several things
    if (count > 2) check_told_total(reader);
}

}  // namespace veritae::checks
