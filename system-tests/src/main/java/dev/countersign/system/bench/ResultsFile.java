package dev.countersign.system.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.countersign.stack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// All figures of a run in a file, for machines and for a later comparison.
record ResultsFile(Path path) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            // An older program reads what a newer one has written.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    void write(Results results) {
        try {
            JSON.writeValue(path.toFile(), results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws StackFailure when it is not there or holds something else
    Results read() {
        try {
            return JSON.readValue(path.toFile(), Results.class);
        } catch (JsonProcessingException e) {
            throw new StackFailure(path + " was not written by ./countersign bench --json.", e);
        } catch (IOException e) {
            throw new StackFailure(path + " cannot be read.", e);
        }
    }
}
