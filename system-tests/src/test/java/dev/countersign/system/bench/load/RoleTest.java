package dev.countersign.system.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void thoseWhoClickAskForSoftwareAsTheUsersOfTheRoundsDid() {
        // When
        Set<String> people = IntStream.range(0, 100)
                .mapToObj(person -> Role.of(person).username(person, 2))
                .collect(Collectors.toSet());

        // Then
        assertEquals(Set.of("bench-0", "bench-1", "sam", "sofia", "ivan"), people);
    }
}
