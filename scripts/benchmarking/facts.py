# SPDX-License-Identifier: MIT
"""What is known of venues, technologies and contests: read from rules/facts, nothing of its own."""
import datetime
import functools
import json
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "rules" / "facts"
CONFERENCES = ("neurips", "icml", "iclr", "cvpr", "iccv", "eccv", "acl", "emnlp", "naacl", "aaai", "ijcai", "kdd", "sigir",
               "www", "cikm", "colm", "coling", "aistats")
CONTESTS = ("apmcm", "ccpc", "ciscn", "gmcm", "gplt", "icpc-regional", "lanqiao", "mathorcup", "nscscc", "robocon")
TECHNOLOGIES = """bert blip-2 clip controlnet deepfm deepseek-r1 deepseek-v3 deepspeed detr dinov2 docker faiss flashattention
flashattention-2 flux.1 gemma-2 gpt-4 gpt-4o gptq graphrag internvl jax langchain langgraph lightgbm llama-2 llama-3 llamaindex
llava lora mamba megatron-lm milvus mistral-7b mixtral mlflow mmdetection nerf ollama onnx openvino pytorch qlora qwen-7b qwen2
qwen2-vl qwen2.5 qwen3 resnet roberta sam sam-2 sbert sglang stable-diffusion t5 tensorflow tensorrt-llm u-net verl vicuna vit
vllm wav2vec2 whisper xgboost yolov5 yolov8""".split()
JOURNALS = ("tpami", "tip", "tkde", "tmm", "tnnls", "tois", "taslp")


def day(text):
    """An ISO day, or the first of an ISO month."""
    return datetime.date.fromisoformat(text if len(text) == 10 else text + "-01")


@functools.cache
def _read(name):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))[name]


@functools.cache
def venues():
    return {venue["id"]: venue for venue in _read("venues")}


@functools.cache
def editions(venue_id):
    """The editions with a complete calendar, by year: (first deadline, last deadline, first and last notification)."""
    found = {}
    for edition in venues()[venue_id]["editions"]:
        if edition.get("notification") and edition.get("first_deadline"):
            last = day(edition["notification"])
            found[edition["year"]] = (day(edition["first_deadline"]), day(edition["last_deadline"]),
                                      day(edition.get("first_notification", edition["notification"])), last)
    return found


@functools.cache
def _technology_names():
    further = json.loads((FOLDER / "names.json").read_text(encoding="utf-8")).get("technologies", {})
    names = {name.lstrip("=") for one in _read("technologies")
             for name in (*one.get("names", ()), *further.get(one["id"], {}).get("names", ()))}
    return re.compile("(?<![A-Za-z0-9])(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + ")(?![A-Za-z0-9])", re.I)


def names_technology(text):
    """Whether a text names a technology for sure: beside a date before its release it would be a fault that nobody planted."""
    return _technology_names().search(text) is not None


def decided(as_of, since, margin=20):
    """(venue id, year) of editions decided between `since` and some days before `as_of`."""
    limit = as_of - datetime.timedelta(days=margin)
    return [(venue, year) for venue in CONFERENCES for year, dates in sorted(editions(venue).items())
            if since <= dates[3] <= limit]


def reviewing(as_of):
    """(venue id, year) of editions that are under review on `as_of`, with room on both sides."""
    week = datetime.timedelta(days=7)
    return [(venue, year) for venue in CONFERENCES for year, dates in sorted(editions(venue).items())
            if dates[1] + week <= as_of <= dates[2] - week]


def open_calls(as_of):
    """(venue id, year) of editions whose submission closes after `as_of`."""
    week = datetime.timedelta(days=7)
    return [(venue, year) for venue in CONFERENCES for year, dates in sorted(editions(venue).items())
            if dates[0] - 20 * week <= as_of <= dates[0] - week]


def closed(as_of, least=60, most=420):
    """(venue id, year) of editions decided between `least` and `most` days before `as_of`."""
    return [(venue, year) for venue in CONFERENCES for year, dates in sorted(editions(venue).items())
            if least <= (as_of - dates[3]).days <= most]


def undecided(as_of, least=45):
    """(venue id, year) of editions whose submission has not opened for at least `least` days to come."""
    return [(venue, year) for venue in CONFERENCES for year, dates in sorted(editions(venue).items())
            if least <= (dates[0] - as_of).days and venue not in ("acl", "emnlp", "naacl")]


def meets(venue_id, year):
    """Whether a venue with a fixed rhythm has an edition in a year; None where no rhythm is known."""
    venue = venues()[venue_id]
    if year < venue.get("first_year", 0):
        return False
    rhythm = venue.get("cadence")
    return {"annual": True, "odd-years": year % 2 == 1, "even-years": year % 2 == 0}.get(rhythm)


@functools.cache
def technology(tech_id):
    """(name, day of release) of a technology."""
    tech = next(tech for tech in _read("technologies") if tech["id"] == tech_id)
    name = next((name for name in tech.get("names", ()) if name.isascii()), tech["name"])
    return name, day(tech["released"])


def technologies(after, before):
    """Names of technologies released between two days."""
    return [name for name, released in map(technology, TECHNOLOGIES) if after <= released <= before]


def contests():
    """Contests for university students that count their yearly editions."""
    return [contest for contest in _read("contests") if contest["id"] in CONTESTS]


def ordinal(contest, year):
    return year - contest["base_year"]
