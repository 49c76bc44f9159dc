package dev.cairn.memory.fact.internal;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.NamedEntity;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.time.DateRange;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that was said of a slot, as it was said. Facts are made from all claims of a slot
 * together; a claim itself never changes.
 *
 * @param number the row's; 0 before it is written
 * @param fact the fact it counts for now
 * @param words where it stands; empty for what was laid down by hand
 * @param stance what it says of the slot, folded, so that the same in other words is the same
 * @param corrects the wrong value or sentence that a correction puts right, where it is known
 * @param corrected whether it is written as what a correction says was never so
 * @param from since when it holds, or when it happened, as told
 * @param to when it ceased, as told
 * @param said when it was said
 */
record Claim(
        long number,
        Optional<Long> fact,
        Optional<Words> words,
        FactKind kind,
        String text,
        String subject,
        String attribute,
        String value,
        String group,
        String stance,
        boolean single,
        Manner manner,
        boolean correction,
        String corrects,
        boolean corrected,
        Optional<DateRange> from,
        Optional<DateRange> to,
        OffsetDateTime said,
        double confidence,
        double importance,
        Sensitivity sensitivity,
        String origin,
        List<NamedEntity> names) {

    /** Characters of an episode. */
    record Words(long episode, int start, int end, Optional<Long> conversation) {}

    /** What a claim says of its value. */
    enum Manner {
        /** It holds, or happened. */
        HOLDS,
        /** It held until a time that is told. */
        ENDED,
        /** It does not hold, or no longer. */
        DENIED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By when it was said; what was said at once, by what it says: never by its arrival. */
    static final Comparator<Claim> AS_SAID =
            Comparator.comparing((Claim claim) -> claim.said.toInstant())
                    .thenComparing(Claim::correction)
                    .thenComparing(claim -> claim.manner == Manner.HOLDS)
                    .thenComparingInt(claim -> claim.words.map(Words::start).orElse(0))
                    .thenComparing(Claim::stance)
                    .thenComparing(Claim::text)
                    .thenComparing(claim -> claim.from.map(DateRange::from).orElse(LocalDate.MIN))
                    .thenComparing(claim -> claim.to.map(DateRange::from).orElse(LocalDate.MIN))
                    .thenComparing(Claim::origin)
                    .thenComparingDouble(Claim::confidence);

    /** Claims stand in maps by thousands. */
    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    LocalDate day() {
        return said.toLocalDate();
    }

    boolean before(Claim other) {
        return AS_SAID.compare(this, other) < 0;
    }

    /** Whether it denies whatever the slot holds. */
    boolean deniesAll() {
        return manner == Manner.DENIED && value.isEmpty();
    }

    boolean denied() {
        return manner == Manner.DENIED;
    }
}
