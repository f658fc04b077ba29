// SPDX-License-Identifier: MIT
#include "resume/assemble.hpp"

namespace veritae::resume {

Resume assemble(const Document& document, const Mentions& mentions, const Facts&) {
    Resume resume;
    resume.sections = find_sections(document, mentions);
    resume.name = find_owner(document, mentions, resume.sections);
    resume.entries = find_entries(document, mentions, resume.sections);
    resume.publications = find_publications(document, mentions, resume.sections, resume.entries, resume.name);
    resume.statuses = find_status_claims(document, mentions, resume.publications);
    return resume;
}

}  // namespace veritae::resume
