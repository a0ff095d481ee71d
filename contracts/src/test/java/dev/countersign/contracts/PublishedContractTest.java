package dev.countersign.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What was published holds. `published/README.md` says when to extend it.
class PublishedContractTest {

    @Test
    void nothingThatWasPublishedChangesExceptByAddition() {
        assertEquals(List.of(), SchemaEvolution.breaks(WireFiles.PUBLISHED, WireFiles.CURRENT));
    }

    @Test
    void thereIsSomethingToHoldItAgainst() {
        assertFalse(WireFiles.PUBLISHED.schemas().isEmpty());
        assertFalse(WireFiles.PUBLISHED.examples().isEmpty());
    }
}
