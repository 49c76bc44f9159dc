package dev.cairn.memory.answering.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.gist.internal.Choosing;
import dev.cairn.memory.gist.internal.DayWords;
import dev.cairn.memory.gist.internal.Statement;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Database;

import java.util.List;

/**
 * The gist of a conversation's early part, where the whole does not fit before a model. It is
 * worked out from the messages each time and never stored, so that it holds nothing that was
 * forgotten and nothing of another branch.
 */
public final class EarlierTalk {
    /** A gist of a thousand turns says more than that of a day. */
    private static final int MOST = 14;

    private final Database database;
    private final DayWords words;
    private final Choosing choosing;

    public EarlierTalk(Database database, Terms terms) {
        this.database = database;
        this.words = new DayWords(terms);
        this.choosing = new Choosing(terms);
    }

    /** What was told in some messages, in order, a sentence each. */
    public List<String> of(List<Message> messages) {
        var episodes =
                messages.stream()
                        .flatMap(message -> message.episode().stream())
                        .map(Id::number)
                        .toList();
        var chosen =
                choosing.of(database.read(session -> words.ofEpisodes(session, episodes)), MOST);
        return chosen.stream().map(EarlierTalk::line).toList();
    }

    private static String line(Statement statement) {
        return statement.quoted() ? "“" + statement.text() + "”" : statement.text();
    }
}
