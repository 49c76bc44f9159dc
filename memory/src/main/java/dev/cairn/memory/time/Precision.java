package dev.cairn.memory.time;

/** How exactly a date was said; the width of a {@link DateRange} follows from it. */
public enum Precision {
    /** A moment; never read out of text, kept for ranges that other code makes. */
    INSTANT,
    /** One day, or a counted run of days such as a weekend. */
    DAY,
    /** Seven days from a Monday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A quarter named after a season, or an "early", "mid" or "late" third of a year. */
    SEASON,
    /** A calendar year, or a counted run of years. */
    YEAR,
    /** A guess at the range from vague words ("a few days ago", "about 2019", "the 90s"). */
    ABOUT
}
