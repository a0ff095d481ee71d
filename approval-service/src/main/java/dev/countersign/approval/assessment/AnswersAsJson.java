package dev.countersign.approval.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Answers are stored whole. A field that this build does not know is ignored.
@Converter
@Immutable
final class AnswersAsJson implements AttributeConverter<Answers, String> {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Answers answers) {
        try {
            return answers == null ? null : MAPPER.writeValueAsString(answers.byQuestion());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records can be written as JSON.", e);
        }
    }

    @Override
    public @Nullable Answers convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null
                    ? null
                    : new Answers(MAPPER.readValue(json, new TypeReference<Map<String, Answer>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers cannot be read.", e);
        }
    }
}
