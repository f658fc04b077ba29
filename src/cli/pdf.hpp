// SPDX-License-Identifier: MIT
/// \file
/// The only other program that is ever run.
#pragma once

#include "veritae/document.hpp"

namespace veritae::cli {

/// `pdftotext -bbox-layout` over the bytes of a PDF, in a process of its own with limits on time, memory and output. It
/// reads an unnamed temporary file and writes into a pipe; no shell is involved. A LayOutPdf.
[[nodiscard]] PdfLayout lay_out_pdf(std::string_view bytes, const ReadLimits& limits);

}  // namespace veritae::cli
