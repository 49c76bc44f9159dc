package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;

/** One family of things people say about themselves. Stateless. */
interface Rule {
    /**
     * @param statement the clause as a statement about somebody, where it is one
     */
    List<Draft> read(Said said, Optional<Statement> statement);
}
