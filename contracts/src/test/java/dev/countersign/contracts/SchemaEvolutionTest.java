package dev.countersign.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Doctors schemas and examples in every way that must be caught, and in those that must pass. They are made up for
/// this test, so that the real ones can grow without it.
class SchemaEvolutionTest {
    private static final WireFiles PUBLISHED = new WireFiles(Path.of("src/test/resources/evolution"));
    private static final String SOLD = "ticket.sold.v1.json";

    @ParameterizedTest
    @MethodSource("breakingChanges")
    void everyBreakOfASchemaIsCaughtAndNamesItsPlace(BreakingChange change) {
        // Given
        SortedMap<String, JsonNode> current = PUBLISHED.schemas();
        change.doctor().accept((ObjectNode) current.get(SOLD));

        // When
        List<String> breaks = SchemaEvolution.ofSchemas(PUBLISHED.schemas(), current);

        // Then
        assertEquals(List.of("schemas/" + SOLD + "#" + change.expected()), breaks);
    }

    static List<BreakingChange> breakingChanges() {
        return BreakingChange.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("additions")
    void additionsAndBetterWordsPass(String name, Consumer<ObjectNode> doctor) {
        // Given
        SortedMap<String, JsonNode> current = PUBLISHED.schemas();
        doctor.accept((ObjectNode) current.get(SOLD));

        // When
        List<String> breaks = SchemaEvolution.ofSchemas(PUBLISHED.schemas(), current);

        // Then
        assertEquals(List.of(), breaks);
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                arguments("nothing", BreakingChange.at("", it -> {})),
                arguments("optional property", BreakingChange.at("/properties", it -> it.putObject("row"))),
                arguments("ceiling raised", BreakingChange.at("/properties/seats", it -> it.put("maximum", 9))),
                arguments("floor lowered", BreakingChange.at("/properties/seats", it -> it.put("minimum", 0))),
                arguments("bound lifted", BreakingChange.at("/properties/seats", it -> it.remove("maximum"))),
                arguments("words", BreakingChange.at("/properties/buyer", it -> it.put("description", "Else."))));
    }

    @Test
    void aBreakInASharedPartIsCaughtInEveryEventThatUsesIt(@TempDir Path folder) throws IOException {
        // Given
        WireFiles current = copyTo(folder);
        replace(folder.resolve("schemas/parts/guest.json"), "\"email\": {", "\"mail\": {");

        // When
        List<String> breaks = SchemaEvolution.breaks(PUBLISHED, current);

        // Then
        assertEquals(
                List.of(
                        "schemas/ticket.returned.v1.json#/properties/by/properties/email was removed",
                        "schemas/ticket.sold.v1.json#/properties/guests/items/properties/email was removed",
                        "schemas/ticket.sold.v1.json#/properties/buyer/properties/email was removed"),
                breaks);
    }

    @Test
    void filesThatAreGoneOrAlteredAreCaught(@TempDir Path folder) throws IOException {
        // Given
        WireFiles current = copyTo(folder);
        Files.delete(folder.resolve("schemas", SOLD));
        Files.delete(folder.resolve("examples/ticket.sold.v1/full.json"));
        replace(folder.resolve("examples/ticket.returned.v1/minimal.json"), "Bo", "Cy");

        // When
        List<String> breaks = SchemaEvolution.breaks(PUBLISHED, current);

        // Then
        assertEquals(
                List.of(
                        "schemas/ticket.sold.v1.json was deleted",
                        "examples/ticket.returned.v1/minimal.json was altered",
                        "examples/ticket.sold.v1/full.json was deleted"),
                breaks);
    }

    @Test
    void newSchemasAndNewExamplesPass(@TempDir Path folder) throws IOException {
        // Given
        WireFiles current = copyTo(folder);
        Files.copy(folder.resolve("schemas", SOLD), folder.resolve("schemas/ticket.resold.v1.json"));
        Files.copy(
                folder.resolve("examples/ticket.sold.v1/full.json"),
                folder.resolve("examples/ticket.sold.v1/another.json"));

        // When
        List<String> breaks = SchemaEvolution.breaks(PUBLISHED, current);

        // Then
        assertEquals(List.of(), breaks);
    }

    private static WireFiles copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(PUBLISHED.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(PUBLISHED.root().relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new WireFiles(folder);
    }

    private static void replace(Path file, String old, String text) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, text));
    }
}
