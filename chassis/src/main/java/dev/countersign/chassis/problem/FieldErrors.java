package dev.countersign.chassis.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.countersign.chassis.json.JsonRefused;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with which field, from what the validator and the JSON reader found.
public final class FieldErrors {
    private FieldErrors() {}

    /// One error per violation, ordered by pointer.
    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new FieldError(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::message))
                .toList();
    }

    /// The property path without the method and its parameter, which the sender of a body knows nothing of.
    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(FieldErrors::step)
                .collect(Collectors.joining());
    }

    private static String step(Path.Node node) {
        String index = node.getIndex() == null ? key(node) : "/" + node.getIndex();
        @Nullable String name = node.getName();
        return node.getKind() == ElementKind.PROPERTY && name != null ? index + "/" + escape(name) : index;
    }

    private static String key(Path.Node node) {
        return node.getKey() == null ? "" : "/" + escape(node.getKey().toString());
    }

    static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(reference -> "/"
                        + (reference.getFieldName() == null
                                ? String.valueOf(reference.getIndex())
                                : escape(reference.getFieldName())))
                .collect(Collectors.joining());
    }

    /// Where the JSON reader stumbled, and over what, without the names of our classes.
    static FieldError of(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonRefused refused) {
                return new FieldError(refused.pointer(), refused.sentence());
            }
        }
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        return new FieldError(pointer, sentence(e));
    }

    static String sentence(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "There is no such property. Known here: " + names(unknown) + ".";
            case InvalidFormatException format -> "This is not " + expected(format.getTargetType()) + ".";
            case MismatchedInputException mismatch -> "This is not " + expected(mismatch.getTargetType()) + ".";
            case JsonParseException parse ->
                "This is not JSON: line " + parse.getLocation().getLineNr() + ", column "
                        + parse.getLocation().getColumnNr() + ".";
            default -> "This cannot be read.";
        };
    }

    private static String names(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? "none"
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of the expected form";
        }
        if (type.isEnum()) {
            return "one of "
                    + java.util.Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "LocalDate" -> "a date like 2026-12-31";
            case "Instant" -> "a time like 2026-12-31T09:30:00Z";
            case "UUID" -> "an id";
            case "String" -> "a text";
            default -> "of the expected form";
        };
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
