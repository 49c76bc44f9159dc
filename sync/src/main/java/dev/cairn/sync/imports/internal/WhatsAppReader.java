package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedMessage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A chat as WhatsApp exports it, of Android or iOS, in any order of day and month. Each month is a
 * conversation. Whose words are the owner's must be told, for the file does not.
 */
public final class WhatsAppReader implements Reader {
    private static final Pattern LINE =
            Pattern.compile(
                    "[\u200e\u200f\\s]*\\[?(\\d{1,4})([./-])(\\d{1,2})[./-](\\d{2,4}),?\\s+"
                        + "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[\\s\u202f]*([AaPp])\\.?\\s?[Mm]\\.?)?\\]?"
                        + "(?:\\s+-)?\\s+(.*)");

    private static final Pattern SPEAKER = Pattern.compile("([^:]{1,80}):\\s(.*)", Pattern.DOTALL);

    private static final Pattern NO_WORDS =
            Pattern.compile(
                    "(?i)[\u200e\\s]*(?:<[^>]*(?:omitted|ausgeschlossen|weggelassen|attached)[^>]*>|(?:image|video|audio|sticker|gif|document|contact"
                        + " card|bild|dokument)\\s(?:omitted|weggelassen)|this message was"
                        + " deleted\\.?|you deleted this message\\.?|diese nachricht wurde"
                        + " gelöscht\\.?|null)\\s*");

    private final ZoneId zone;
    private final Optional<String> me;

    /**
     * @param me the owner's name in the chat
     */
    public WhatsAppReader(ZoneId zone, Optional<String> me) {
        this.zone = zone;
        this.me = me.map(String::strip);
    }

    /** Whether a line begins a message. */
    static boolean begins(String line) {
        return LINE.matcher(line).matches();
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            if (item.fileName().toLowerCase(Locale.ROOT).endsWith(".txt")) {
                var order = order(item);
                try (var in = item.open()) {
                    var chat = new Chat(item, order, intake);
                    chat.read(new TextLines(new CountedStream(in, intake)));
                }
            } else {
                intake.skipped(item.name(), "pictures and sounds have no words");
            }
        }
    }

    private enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST
    }

    /** Looks at all dates: one that can only be a day tells, and so does who speaks. */
    private Order order(Source.Item item) throws IOException {
        var speakers = new TreeSet<String>();
        var order = Optional.<Order>empty();
        var american = false;
        try (var in = item.open()) {
            var lines = new TextLines(in);
            String line;
            while ((line = lines.next()) != null) {
                var match = LINE.matcher(line);
                if (!match.matches()) {
                    continue;
                }
                var first = Integer.parseInt(match.group(1));
                var second = Integer.parseInt(match.group(3));
                if (match.group(1).length() == 4) {
                    order = Optional.of(Order.YEAR_FIRST);
                } else if (first > 12) {
                    order = Optional.of(Order.DAY_FIRST);
                } else if (second > 12) {
                    order = Optional.of(Order.MONTH_FIRST);
                }
                american |= match.group(2).equals("/") && match.group(8) != null;
                var speaker = SPEAKER.matcher(match.group(9));
                if (speaker.matches() && speakers.size() < 200) {
                    speakers.add(plain(speaker.group(1)));
                }
            }
        }
        if (!speakers.isEmpty() && me.filter(name -> isAmong(name, speakers)).isEmpty()) {
            throw new Unreadable(
                    "%s does not tell whose words are yours; name yourself with --me, one of: %s"
                            .formatted(item.fileName(), String.join(", ", speakers)));
        }
        return order.orElse(american ? Order.MONTH_FIRST : Order.DAY_FIRST);
    }

    private static boolean isAmong(String name, java.util.Set<String> speakers) {
        return speakers.stream().anyMatch(one -> one.equalsIgnoreCase(name));
    }

    private static String plain(String name) {
        return name.replaceAll("[\u200e\u200f\u202a-\u202e~]", "").strip();
    }

    private @Nullable OffsetDateTime time(java.util.regex.Matcher match, Order order) {
        var one = Integer.parseInt(match.group(1));
        var two = Integer.parseInt(match.group(3));
        var three = Integer.parseInt(match.group(4));
        var hour = Integer.parseInt(match.group(5));
        var half = match.group(8);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        var year = order == Order.YEAR_FIRST ? one : three < 100 ? 2_000 + three : three;
        var month = order == Order.MONTH_FIRST ? one : two;
        var day =
                switch (order) {
                    case DAY_FIRST -> one;
                    case MONTH_FIRST -> two;
                    case YEAR_FIRST -> three;
                };
        try {
            var second = match.group(7) == null ? 0 : Integer.parseInt(match.group(7));
            return LocalDateTime.of(
                            year, month, day, hour, Integer.parseInt(match.group(6)), second)
                    .atZone(zone)
                    .toOffsetDateTime();
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    /** One file on its way through. */
    private final class Chat {
        private final Source.Item item;
        private final Order order;
        private final Intake intake;
        private final String title;
        private final List<ImportedMessage> month = new ArrayList<>();
        private final Map<String, Integer> times = new HashMap<>();
        private long withoutWords;
        private String speaker = "";
        private final StringBuilder words = new StringBuilder();
        private @Nullable OffsetDateTime at;

        Chat(Source.Item item, Order order, Intake intake) {
            this.item = item;
            this.order = order;
            this.intake = intake;
            this.title =
                    item.fileName()
                            .replaceFirst("(?i)\\.txt$", "")
                            .replaceFirst("\\s*\\(\\d+\\)$", "");
        }

        void read(TextLines lines) throws IOException {
            String line;
            while ((line = lines.next()) != null) {
                var match = LINE.matcher(line);
                var time = match.matches() ? time(match, order) : null;
                if (time == null) {
                    if (at != null) {
                        words.append('\n').append(line);
                    } else if (!line.isBlank()) {
                        intake.skipped(
                                "%s, line %d".formatted(item.name(), lines.number()),
                                "it belongs to no message");
                    }
                    continue;
                }
                end();
                var said = SPEAKER.matcher(match.group(9));
                if (said.matches()) {
                    at = time;
                    speaker = plain(said.group(1));
                    words.append(said.group(2));
                }
            }
            end();
            give();
            if (withoutWords > 0) {
                intake.skipped(
                        item.name(),
                        withoutWords == 1
                                ? "a message is a picture, a sound or deleted"
                                : "%d messages are pictures, sounds or deleted"
                                        .formatted(withoutWords));
            }
        }

        private void end() {
            var time = at;
            if (time != null) {
                var text = words.toString().strip().replace("\u200e", "");
                if (text.isEmpty() || NO_WORDS.matcher(text).matches()) {
                    withoutWords++;
                } else {
                    add(time, text);
                }
            }
            words.setLength(0);
            at = null;
        }

        private void add(OffsetDateTime time, String text) {
            if (!month.isEmpty()
                    && !YearMonth.from(month.getLast().at()).equals(YearMonth.from(time))) {
                give();
            }
            var mine = me.filter(speaker::equalsIgnoreCase).isPresent();
            var content = "%s\n%s\n%s\n%s".formatted(title, time.toLocalDateTime(), speaker, text);
            var nth = times.merge(content, 1, Integer::sum);
            var key = intake.keyOf("whatsapp", content + "\n" + nth);
            month.add(
                    new ImportedMessage(
                            key,
                            month.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(month.getLast().originKey()),
                            mine ? Role.USER : Role.OTHER,
                            mine ? "" : speaker,
                            text,
                            time,
                            Optional.empty(),
                            true));
        }

        private void give() {
            if (!month.isEmpty()) {
                var first = month.getFirst().at();
                intake.conversation(
                        new ImportedConversation(
                                intake.keyOf("whatsapp", title + "\n" + YearMonth.from(first)),
                                title,
                                first.toInstant(),
                                month.getLast().at().toInstant(),
                                month));
                month.clear();
                times.clear();
            }
        }
    }
}
