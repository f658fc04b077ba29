// SPDX-License-Identifier: MIT
/// \file
/// The meanings that a word of the lexicon can have. The lexicon names them `sense/value`; senses.cpp spells the names.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "veritae/rulebook.hpp"

namespace veritae {

/// In braces: what Term::value is.
enum class Sense : std::uint8_t {
    // dates
    Month,          ///< {1 to 12}
    RomanMonth,     ///< "IX" of "IX/2019" {1 to 12}
    Season,         ///< {first month of the season: 3, 6, 9, 12}
    YearPart,       ///< "Q1", "上半年" {1 to 4: a quarter, 5 and 6: a half}
    YearEdge,       ///< "last", "最后" before a count of months {YearEdge}
    Portion,        ///< "early", "mid", "初" {Portion}
    CalendarUnit,   ///< "quarter", "年", "月" {CalendarUnit}
    Century,        ///< "本世纪" {its number}
    Numeral,        ///< "四", "four" {0 to 10, 100, 1000}
    OrdinalWord,    ///< "first", "twenty-second" {1 to 31}
    OrdinalMark,    ///< "st", "nd", "rd", "th" after digits {0}
    Present,        ///< "至今", "present" {0}
    RangeJoin,      ///< "to", "至" {0}
    From,           ///< "from", "自" {0}
    Since,          ///< "since" {0}
    Until,          ///< "until", "截至" {0}
    Before,         ///< before the date that follows {0}
    After,          ///< {0}
    AfterDate,      ///< the same said after the date: "or later", "之前" {AfterDate}
    Between,        ///< "between" before two dates {0}
    BetweenEnd,     ///< "之间" after two dates {0}
    DateAnd,        ///< "and", "与" between two dates {0}
    Approximately,  ///< "ca.", "约" {0}
    Expected,       ///< "expected", "预计" {0}
    ExpectedNote,   ///< the same where only a date can be meant, in brackets or behind a join: "est.", "在读" {0}
    ExpectedOf,     ///< what may stand between "expected" and its date: "graduation", "毕业" {0}
    DateFiller,     ///< "of", "the", "的": no meaning of its own inside a date {0}
    NumberLabel,    ///< "pages", "vol.", "$": the number that follows is no year {0}
    CountedNoun,    ///< "tokens", "篇": the number before it is no year {0}
    // structure
    Heading,       ///< {Section}
    HeadingAlone,  ///< names a section only where no other phrase of the line does, "经历" {Section}
    HeadingWord,   ///< a word that stands beside a heading phrase and makes no sentence of it, "selected" {0}
    // people and places
    Degree,        ///< {Degree}
    Engagement,    ///< {one bit of Engagement}
    Role,          ///< a job title, "engineer" {0}
    Organization,  ///< a word that ends or begins an organisation's name: "University", "公司" {EntryKind it suggests;
                   ///< Other: a part of one, "Department"}
    EntryLabel,    ///< before a colon and a part of an entry: "Company", "职位" {EntryLabel}
    Employer,      ///< one organisation with all that belongs to it, in every way it is written {its id}
    Place,         ///< a town or country {0}
    Birth,         ///< before the day on which the owner was born: "date of birth", "出生年月" {0}
    Honor,         ///< what is given to a person, no stay: "scholarship", "三好学生" {0}
    Begin,         ///< a date beside it is that of a beginning: "joined", "入职" {0}
    At,            ///< between a role and an organisation, "at" {0}
    Study,         ///< makes studies others than one after the other {StudyWord}
    StudyYear,     ///< "大三", "年级" {Degree * 10 + year; 0: beside an ordinal number}
    Cohort,        ///< beside a year: when one's studies end or begin, "class of", "届" {CohortWord}
    Experience,    ///< "experience", "工作经验" {ExperienceWord}
    Progress,      ///< how far a thing has come {ProgressWord}
    Credit,        ///< with whom a thing was made {CreditWord}
    Hindsight,     ///< what is named came later, or is another thing {HindsightWord}
    // publications
    Status,       ///< {Status}
    StatusPart,   ///< a word that says where a paper stands only together with another one {StatusPart}
    Track,        ///< {Track}
    AuthorRole,   ///< {AuthorRole}
    AuthorPart,   ///< a word that tells a place among the authors only together with others {AuthorPart}
    AuthorMark,   ///< {0: et al., 1: equal contribution, 2: corresponding}
    GradeList,    ///< a ranking of venues: "CCF" {GradeList; with a letter glued to it, "CCFA", 8 more for A, 16 for B,
                  ///< 24 for C}
    GradeFiller,  ///< between a ranking and its grade, or behind the grade: "rank", "类" {0}
    VenueContext,  ///< beside a venue's name: makes it one ("conference", "proceedings") {0}
    NoPaper,       ///< beside a venue's name: what is told of is no paper of the owner's ("reviewer", "审稿人") {0}
    Identifier,    ///< announces an identifier ("arXiv", "DOI") {IdentifierKind}
    Citation,      ///< a word that shows how a citation is built {CitationWord}
    // numbers
    Unit,        ///< {see unit.hpp}
    Magnitude,   ///< "万", "k", "million" {power of ten}
    Cardinal,    ///< a number in words: "两", "three" {the number}
    Bound,       ///< "at least", "超过" {Bound}
    Change,      ///< a verb of change {+1 up, -1 down}
    ChangeFrom,  ///< "from", "由" before the first of two values {0}
    ChangeTo,    ///< "to", "至", "达到" between two values {0}
    Measure,     ///< the name of a quantity: "accuracy", "准确率" {its name_id, see unit.hpp}
    Factor,      ///< a change told as a multiple in one word: "doubled", "减半" {the multiple}
    Figure,      ///< what else stands around numbers {FigureWord}
    // contests
    Medal,        ///< {Medal}
    EditionWord,  ///< "届", "edition" beside an ordinal number {0: follows it, 1: precedes it}
    // facts
    Venue,        ///< {index into Facts::venues}
    Technology,   ///< {index into Facts::technologies}
    Contest,      ///< {index into Facts::contests}
    Accelerator,  ///< {index into Facts::accelerators}
};

/// What stands behind a label of an entry.
enum class EntryLabel : std::uint8_t { None, Organization, Title, Date, Other };

/// Words around numbers that say how these belong together, or that they do not.
enum class FigureWord : std::uint8_t {
    Filler,        ///< may stand between a number and what it is about: "by", "幅度"
    Conjunction,   ///< begins another statement: "and", "并"
    Contribution,  ///< one of several gains: "再提升", "a further", "贡献"
    Versus,        ///< "compared with", "对比"
    Start,         ///< the value before: "初始", "baseline", "仅"
    Outcome,       ///< the value in the end: "最终", "finally"
    Concurrency,   ///< a rate is then no inverse of a period: "batch", "并行"
    Setting,       ///< the circumstances of a measurement: "dev", "P99", "宏平均"
    Elapsed,       ///< a value at a time: "一周", "now", "累计"
    Rank,          ///< "排名", "ranked"
    OutOf,         ///< between a rank or a part and its whole: "out of", "among"
    OrdinalMark,   ///< after a number: "th", "名"
    People,        ///< those who are ranked: "students", "支队伍"
    TopShare,      ///< "top", "前"
    Amount,        ///< before a difference: "by", "幅度"
    PerSecond,     ///< before a number of things: "每秒"
    Part,          ///< between a whole and some of its parts: "of which", "其中"
    Percentile,    ///< behind a number: "percentile", "百分位"
    PercentOf,     ///< before a number: "百分之"
    Partition,     ///< between a whole and all of its parts: "split into", "分为"
    Group,         ///< those among whom somebody is ranked, as one; such words mean the same: "class", "cohort"
    Circle,        ///< the same, but each of such words means others: "department", "年级"
    Equals,        ///< tells the same in other numbers: "i.e.", "that is", "即"
    Contest,       ///< what teams are ranked in: "challenge", "大赛"
};

/// What is said of a course of study besides its degree.
enum class StudyWord : std::uint8_t {
    Combined,   ///< degrees that overlap or come in one: "硕博连读", "dual degree", "en route"
    Beside,     ///< beside a post or other studies: "MBA", "在职", "online"
    Broken,     ///< not ended as planned: "withdrew", "转学"
    NoDegree,   ///< no studies for a degree: "summer school", "毕业设计"
    Several,    ///< other people's: "students"
    Candidate,  ///< still at it: "PhD candidate", "在读"
    Student,    ///< the same right behind the degree: "student"
    Graduate,   ///< done with it: "degree awarded", "已毕业"
};

/// What the year beside the word says.
enum class CohortWord : std::uint8_t {
    Class,       ///< the end of studies, before the year: "class of"
    Graduates,   ///< the end, behind the year: "届"
    Graduation,  ///< the end, a verb or a noun: "graduating in", "毕业"
    Completion,  ///< the end, of the degree that it stands beside: "received", "取得"
    Intake,      ///< the beginning, behind the year: "级"
};

enum class ExperienceWord : std::uint8_t {
    Work,        ///< in a profession: "industry experience", "工作经验"
    Any,         ///< "experience"
    Pastime,     ///< of something that needs no post: "programming", "教学"
    Collective,  ///< of several people: "combined"
    Kind,        ///< makes of "experience" that in a profession: "industry"
    Year,        ///< "years", "年"
    FullTime,    ///< says of years that they were spent in posts: "full-time", "全职"
    OtherSpan,   ///< right behind years: they are those of something else: "old", "of", "的"
};

enum class ProgressWord : std::uint8_t { Done, Ongoing };

/// With whom a thing was made.
enum class CreditWord : std::uint8_t {
    Joint,  ///< with others: "our team", "contributor", "参与"
    Alone,  ///< by the owner: "single-handedly", "独立开发"
};

/// What its words reach.
enum class HindsightWord : std::uint8_t {
    Sentence,  ///< "since then", "类似"
    Agent,     ///< what is named right behind it, as that which did something to the work: "adopted by", "被"
};

/// Words of which what is said about a paper's progress is put together; src/extract/statuses.cpp tells how.
enum class StatusPart : std::uint8_t {
    Under,    ///< before a process: "under", "undergoing", "正在"
    Process,  ///< what a paper goes through: "evaluation", "外审"
    Await,    ///< before what is to come: "awaiting", "等待"
    Verdict,  ///< what is to come: "decision", "结果"
    Pend,     ///< behind either: "pending", "ongoing", "未出"
    During,   ///< right behind a process: "phase", "中"
    Plan,     ///< what is still to be done: "to be", "intend to", "拟"
    Planned,  ///< behind handing it in: "planned", "准备中"
    Send,     ///< handing it in: "sent", "submission", "投"
    Not,      ///< "not", "未"
    Accept,   ///< "accepted", "选中"
    Gain,     ///< right before the venue, alone: "中"
    Aim,      ///< right before the venue, alone, of what is not handed in: "目标"
    Take,     ///< right behind the venue, alone: "收下"
    Hope,     ///< before a decision that is not known: "hopefully", "若"
    Filler,   ///< may stand between two of these: "still", "double-blind", "尽快"
};

/// Parts of what tells a place among the authors (extract/author_roles.cpp says which go together).
enum class AuthorPart : std::uint8_t {
    Author,  ///< "author list", 署名
    Self,    ///< "me", 本人
    Only,    ///< "sole", "no other", 仅
    Alone,   ///< beside the owner or before the author: "alone", "nobody but", 一人
    Front,   ///< the first place in words that are no number: "lead", 首位
    Filler,  ///< may stand between two of these: "position", 排名
};

/// What a word does in a citation.
enum class CitationWord : std::uint8_t {
    Join,        ///< between the last two authors: "and", 和
    Editor,      ///< "eds.", 主编
    In,          ///< before the book or the proceedings: "In"
    Venue,       ///< part of the name of a journal or conference: "Proceedings", 学报
    Volume,      ///< before the number of a volume, an issue or a page: "vol.", 第
    Particle,    ///< a small word of a family name: "van", "de"
    Suffix,      ///< "Jr"
    Function,    ///< begins a title and no name: "The", "On"
    Accessed,    ///< before the day on which a page was read
    Generic,     ///< says nothing about the work that it is the title of: "editorial"
    Sequel,      ///< makes of a title that of another work: "erratum", "part II"
    Periodical,  ///< part of the name of a journal: "Transactions", 学报
    Meeting,     ///< part of the name of a conference: "Symposium", 大会
    Paper,       ///< "paper", 论文
    Surname,     ///< a Chinese family name
    NameLabel,   ///< before the name of the owner: "Name", 姓名
    NotName,     ///< the heading of a résumé: "Curriculum Vitae"
    Toward,      ///< before a venue that is only hoped for: "for", "瞄准"
    Byline,      ///< before the authors, behind the title: "by", "authors", 作者
    With,        ///< before further authors: "with", 合作者
    Label,       ///< announces a title or a venue before a colon: "Title", 会议
    Apart,       ///< something else that is made of a paper: "journal version", "patent", "代码"
    Remark,  ///< may stand beside a venue without saying anything about the paper's progress: "best paper", "代码"
};
enum class YearEdge : std::int32_t { First, Last };
/// `Whole` says that some part of the year or month is meant without saying how much.
enum class Portion : std::int32_t { Early, Middle, Late, Whole };
/// `CountedMonth` counts or numbers months ("months", "个月"); `Month` follows the number of a month of the year
/// ("月").
enum class CalendarUnit : std::int32_t { Year, Half, Quarter, Month, CountedMonth, Day, Decade, Century };
enum class AfterDate : std::int32_t { Since, Until, Before, After, Approximately };

/// A set of senses.
using Senses = std::bitset<128>;
static_assert(static_cast<std::size_t>(Sense::Accelerator) < Senses{}.size());

struct SenseValue {
    Sense sense;
    std::int32_t value;
};

/// `month/5`, `heading/education`, `present` (value 0) to its meaning; nothing for an unknown name.
[[nodiscard]] std::optional<SenseValue> parse_sense(std::string_view name);

}  // namespace veritae
