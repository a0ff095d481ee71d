package dev.countersign.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldErrorsTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    @Test
    void everyViolationPointsIntoTheBodyWhereverItIs() {
        // Given
        Order order = new Order("", List.of(new Line(1), new Line(0)), Map.of("a/b~c", new Line(0)), Colour.RED);

        // When
        List<FieldError> errors = errorsOf(order);

        // Then
        assertEquals(
                List.of("/extras/a~1b~0c/seats", "/lines/1/seats", "/name"),
                errors.stream().map(FieldError::pointer).toList());
        assertTrue(errors.stream().noneMatch(error -> error.message().isBlank()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\": [{\"seats\": \"many\"}]}|/lines/0/seats|This is not a whole number.",
                "{\"colour\": \"BLUE\"}|/colour|This is not one of RED, GREEN.",
                "{\"name\": {}}|/name|This is not a text.",
                "{\"id\": \"x\"}|/id|This is not an id.",
                "{\"due\": \"tomorrow\"}|/due|This is not a date like 2026-12-31.",
                "{\"approvedBy\": 1}|/approvedBy|There is no such property. Known here: colour, due, id, lines, name.",
                "{\"a~b/c\": 1}|/a~0b~1c|There is no such property. Known here: colour, due, id, lines, name.",
                "{\"lines\": 3}|/lines|This is not of the expected form.",
            })
    void whatTheReaderStumblesOverIsSaidWithoutTheNamesOfOurClasses(String body, String pointer, String sentence) {
        // When
        JsonMappingException failure =
                assertThrows(JsonMappingException.class, () -> JSON.readValue(body, Incoming.class));

        // Then
        assertEquals(pointer, FieldErrors.pointer(failure.getPath()));
        assertEquals(sentence, FieldErrors.sentence(failure));
    }

    @Test
    void whatIsNotJsonIsSaidWithItsPlace() {
        // When
        JsonProcessingException failure =
                assertThrows(JsonProcessingException.class, () -> JSON.readValue("{\n  oops", Incoming.class));

        // Then
        assertTrue(FieldErrors.sentence(failure).startsWith("This is not JSON: line 2, column"));
    }

    private static List<FieldError> errorsOf(Object bean) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return FieldErrors.of(validator.validate(bean));
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    record Line(@Min(1) int seats) {}

    record Order(@NotBlank String name, List<@Valid Line> lines, Map<String, @Valid Line> extras, Colour colour) {}

    record Incoming(
            @JsonProperty String name,
            @JsonProperty List<Line> lines,
            @JsonProperty Colour colour,
            @JsonProperty UUID id,
            @JsonProperty LocalDate due) {}
}
