package dev.countersign.contracts;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @Test
    void everyEventRecordHasItsTypeAndEveryTypeItsRecord() {
        assertEquals(
                recordsBelow(DomainEvent.class).collect(toSet()),
                Stream.of(EventType.values()).map(EventType::recordType).collect(toSet()));
    }

    @Test
    void everyTypeHasASchemaAndEverySchemaAType() {
        assertEquals(
                typeNames().map(name -> name + ".json").collect(toSet()),
                WireFiles.CURRENT.schemas().keySet());
    }

    @Test
    void everyTypeHasExamplesAndEveryExampleAType() {
        Set<String> names = WireFiles.CURRENT.examples().keySet().stream()
                .map(file -> file.substring(0, file.indexOf('/')))
                .collect(toSet());
        assertEquals(typeNames().collect(toSet()), names);
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsName(EventType type) {
        assertEquals(Optional.of(type), EventType.named(type.typeName()));
    }

    @Test
    void aTypeOfANewerProducerIsUnknownAndNoError() {
        assertEquals(Optional.empty(), EventType.named("dev.countersign.case.reopened.v1"));
    }

    private static Stream<String> typeNames() {
        return Stream.of(EventType.values()).map(EventType::typeName);
    }

    private static Stream<Class<?>> recordsBelow(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(EventTypeTest::recordsBelow);
    }
}
