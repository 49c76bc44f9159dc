package dev.cairn.memory.exchange;

import java.time.Instant;
import java.util.List;

/**
 * A conversation from elsewhere, or more of one that is here already.
 *
 * @param originKey names it for good
 * @param messages a message after the one it follows; the last live one is the end of the branch
 *     that is shown
 */
public record ImportedConversation(
        String originKey,
        String title,
        Instant createdAt,
        Instant updatedAt,
        List<ImportedMessage> messages) {
    public ImportedConversation {
        messages = List.copyOf(messages);
    }
}
