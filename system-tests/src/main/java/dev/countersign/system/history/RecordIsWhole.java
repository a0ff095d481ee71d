package dev.countersign.system.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Person;
import dev.countersign.system.history.Finding.Check;
import dev.countersign.system.history.Ledgers.Book;
import dev.countersign.system.history.Ledgers.Entry;
import dev.countersign.system.history.Ledgers.Party;
import dev.countersign.system.history.Ledgers.Seal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// I9. The chain is computed here a second time, from what is written about it: SHA-256 over the hash before and the
/// canonical bytes of the entry.
final class RecordIsWhole {
    private static final JsonMapper JSON = new JsonMapper();

    private final Check check = new Check("I9", "every decision is in the record, and its chain verifies");
    private final Book book;

    RecordIsWhole(Book book) {
        this.book = book;
    }

    Finding find(List<CaseEvent.Decided> told) {
        decisions(told);
        chain();
        return check.done();
    }

    private void decisions(List<CaseEvent.Decided> told) {
        Map<UUID, List<Entry>> entries = book.entries().stream()
                .filter(entry -> entry.kind().equals("DECISION"))
                .collect(groupingBy(Entry::subject));
        Set<UUID> cases = new HashSet<>();
        for (CaseEvent.Decided decided : told) {
            cases.add(decided.caseId());
            List<Entry> found = entries.getOrDefault(decided.caseId(), List.of());
            check.that(
                    found.size() == 1 && says(found.getFirst(), decided),
                    "%s of case %s by %s is in the record as %s",
                    decided.decision(),
                    decided.caseId(),
                    decided.decidedBy().sub(),
                    found);
        }
        entries.keySet()
                .forEach(subject -> check.that(
                        cases.contains(subject), "the record has a decision of case %s that nobody was told", subject));
    }

    private static boolean says(Entry entry, CaseEvent.Decided decided) {
        return entry.actor().sub().equals(decided.decidedBy().sub())
                && Objects.equals(sub(entry.principal()), sub(decided.onBehalfOf()))
                && entry.at().equals(decided.decidedAt())
                && decision(entry.payload()).equals(decided.decision().name());
    }

    private static @Nullable String sub(@Nullable Party party) {
        return party == null ? null : party.sub();
    }

    private static @Nullable String sub(@Nullable Person person) {
        return person == null ? null : person.sub();
    }

    private static String decision(String payload) {
        try {
            return JSON.readTree(payload).path("decision").asText();
        } catch (JsonProcessingException e) {
            return "no JSON: " + e.getOriginalMessage();
        }
    }

    private void chain() {
        Map<Long, Entry> entries =
                book.entries().stream().collect(toMap(Entry::sequence, Function.identity(), (a, b) -> a));
        Set<Long> sealed = new HashSet<>();
        String hash = RecordChain.BEGINNING;
        long place = 0;
        for (Seal seal : book.seals()) {
            check.that(seal.place() == ++place, "place %s of the chain is missing", place);
            Entry entry = entries.get(seal.sequence());
            hash = entry == null ? seal.hash() : RecordChain.next(hash, entry);
            check.that(entry != null, "the entry at place %s is missing", seal.place());
            check.that(hash.equals(seal.hash()), "the entry at place %s is not the one that was sealed", seal.place());
            check.that(sealed.add(seal.sequence()), "entry %s is in the chain twice", seal.sequence());
        }
        book.entries()
                .forEach(entry -> check.that(
                        sealed.contains(entry.sequence()) || book.waiting().contains(entry.sequence()),
                        "entry %s is neither in the chain nor waits for it",
                        entry.sequence()));
    }
}
