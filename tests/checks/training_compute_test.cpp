// SPDX-License-Identifier: MIT
// Sentences about training in, the times by which they ask for too much out; what must stay silent is as long.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

/// "least / most" operations of each finding, or "silent".
std::string compute(std::string_view text) {
    std::string told;
    for (const Finding& finding : check({text}, "2026-11-22", {"metric/compute"}).findings) {
        for (const Argument& one : finding.arguments) {
            if (one.name == "least" || one.name == "most") told += (told.empty() ? "" : " / ") + one.value;
        }
    }
    return told.empty() ? "silent" : told;
}

struct Row {
    std::string_view text;
    std::string_view told;
};

}  // namespace

TEST_CASE("six operations for each parameter and token against machines, peak and time") {
    // 6 · 6.5e9 · 1.5e12 = 5.9e22; 32 · 312e12 · 12.5 days = 1.1e22
    CHECK(compute("- Pre-trained a 7B model on 2T tokens with 32 A100s in 12 days") == "5.8e22 / 1.1e22");
    // One digit more is a tenth of the interval: 6 · 6.95e9 · 1.95e12
    CHECK(compute("- Pre-trained a 7.0B model on 2.0T tokens with 32 A100s in 12 days") == "8.1e22 / 1.1e22");
    CHECK(compute("- Pre-trained a 7B model on 2T tokens with 320 A100s in 12 days") == "silent");
}

TEST_CASE("machines are counted before and behind their name, and multiplied") {
    for (const std::string_view machines :
         {"8×A100", "8 × NVIDIA A100 80GB", "8x A100", "8xA100-80GB", "A100 × 8", "A100*8", "8 GPUs (A100)",
          "A100-SXM4-80GB x8", "eight A100s", "4×2 A100 GPUs", "A100 集群（8 卡）", "8 张 A100",
          "2 台 4 卡 A100 服务器", "a single 8×A100 node"}) {
        CAPTURE(machines);
        CHECK(compute("- 预训练 7B 模型，2T tokens，" + std::string(machines) + "，12 天") == "5.8e22 / 2.7e21");
    }
}

TEST_CASE("accelerators times hours are a product") {
    for (const std::string_view means :
         {"5,000 A100 hours", "5000 A100-hours", "5k A100 GPU-hours", "5,000 GPU hours (A100)", "5000 A100 卡时"}) {
        CAPTURE(means);
        const std::string told = compute("- Pre-trained a 7B model on 2T tokens: " + std::string(means));
        CHECK(told.starts_with("5.8e22 / "));
    }
    CHECK(compute("- Pre-trained a 7B model on 2T tokens: 800,000 A100 hours") == "silent");
}

TEST_CASE("a list of numbers is no number with thousands") {
    CHECK(compute("- 预训练 7B 模型，2T tokens，A100 × 8,12 天") == "5.8e22 / 2.7e21");
    CHECK(compute("- 预训练 7B 模型，2T tokens，A100 × 8,120，12 天") == "silent");
}

TEST_CASE("every doubt is settled in favour of the one who tells") {
    // the smaller model, the smaller data, all machines, all times
    CHECK(compute("- Trained models of 1B and 7B on 100B tokens with 8 A100s in 9 days") == "silent");
    CHECK(compute("- Trained a 7B model on 1B tokens out of 2T tokens with 8 A100s in 2 days") == "silent");
    CHECK(compute("- Trained a 7B model on 100B tokens with 8 A100s, later 512 A100s, in 9 days") == "silent");
    CHECK(compute("- Trained a 7B model on 1T tokens with 64 A100s in 30 days of warm-up and 60 days more") ==
          "silent");
    // a forward pass alone
    CHECK(compute("- LoRA fine-tuning of a 7B model on 20B tokens with 8 A100s in 1 day") == "silent");
    CHECK(compute("- Fine-tuned all of a 7B model on 20B tokens with 8 A100s in 1 day") == "7.6e20 / 3.2e20");
}

TEST_CASE("of a mixture of experts only the active parameters count, and silence where they are not told") {
    CHECK(compute("- Pre-trained a 47B MoE model on 2T tokens with 64 A100s in 20 days") == "silent");
    CHECK(compute("- Pre-trained a MoE model (47B parameters, 13B activated) on 2T tokens with 64 A100s in 20 days") !=
          "silent");
    CHECK(compute("- Pre-trained Orca-30B-A3B, a MoE model, on 2T tokens with 8 A100s in 20 days") != "silent");
    CHECK(compute("- Pre-trained Orca-30B-A3B, a MoE model, on 2T tokens with 64 A100s in 20 days") == "silent");
}

TEST_CASE("numbers that may belong to something else") {
    for (const std::string_view text : {
             "- Pre-trained a 7B model on 2T tokens with dozens of A100s in 20 days",
             "- Pre-trained a 7B model on 2T tokens with sixty-four A100s in 20 days",
             "- 用一百二十八张 A100 预训练 7B 模型，2T tokens，20 天",
             "- Pre-trained a 7B model on 2T tokens with 8 A100 nodes in 20 days",
             "- Pre-trained a 7B model on 2T tokens with 64 TPU v4-128 in 20 days",
             "- Pre-trained a 7B model on 2T tokens with 64 A100s and XB9000s, at most 3 s of jitter",
             "- Pre-trained a 7B model on 2T tokens with 64 A100s in over 20 days",
             "- Pre-trained a 7B model on up to 2T tokens with 64 A100s in 20 days",
             "- Trained a 7B model with batches of 4M tokens on 64 A100s in 20 days",
             "- Trained 7B models at 200B tokens a day per site on 64 A100s for 20 days",
             "- Reached 2T tokens with a 7B model on 64 A100s in 20 days",
             "- 7B 模型评测，2T tokens 训练，8 张 A100，3 天",
             "- Trained on 2T tokens, our 7B model answers on 1 A100 in 2 seconds",
             "- Pre-trained a 7B model on 2T tokens. Trained a smaller one on 8 A100s in 2 days",
         }) {
        CAPTURE(text);
        CHECK(compute(text) == "silent");
    }
}

TEST_CASE("a run told in several lines belongs together under one item") {
    CHECK(compute("- Pre-training of a 13B model\n  - Data: 1.2T tokens\n  - Hardware: 32 A800, 15 days\n") !=
          "silent");
    CHECK(
        compute(
            "- Pre-training of a 13B model on 1.2T tokens\n- Training of a judge\n  - Hardware: 32 A800, 15 days\n") ==
        "silent");
    CHECK(compute("## Experience\n**Intern**, Quartz Labs, 2024.01 - 2024.06\n- Pre-trained a 7B model on 2T tokens\n"
                  "**Engineer**, Feldspar, 2022.01 - 2023.06\n- 64 A100s, 20 days\n") == "silent");
}
