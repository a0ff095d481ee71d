package dev.countersign.request.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Values that are stored whole, as JSON. The mapper is its own, so that what is in the database does not
/// depend on how REST happens to be set up; a field that this build does not know is ignored.
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records can be written as JSON.", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read.", e);
        }
    }

    /// The value as a tree, to compare it part by part.
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    @Converter
    static final class OfContent implements AttributeConverter<ContentForm, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ContentForm content) {
            return content == null ? null : write(content);
        }

        @Override
        public @Nullable ContentForm convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : read(json, ContentForm.class);
        }
    }

    /// The value is immutable, and saying so spares Hibernate a copy through JSON of each one that it loads.
    @Converter
    @Immutable
    static final class OfTexts implements AttributeConverter<List<String>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<String> texts) {
            return texts == null ? null : write(texts);
        }

        @Override
        public @Nullable List<String> convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : List.of(read(json, String[].class));
        }
    }

    @Converter
    static final class OfAnswer implements AttributeConverter<Answer, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Answer answer) {
            return answer == null ? null : write(answer);
        }

        @Override
        public @Nullable Answer convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : read(json, Answer.class);
        }
    }

    @Converter
    static final class OfApproved implements AttributeConverter<Approved, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Approved approved) {
            return approved == null ? null : write(approved);
        }

        @Override
        public @Nullable Approved convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : read(json, Approved.class);
        }
    }

    @Converter
    static final class OfNotApproved implements AttributeConverter<NotApproved, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable NotApproved ended) {
            return ended == null ? null : write(ended);
        }

        @Override
        public @Nullable NotApproved convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : read(json, NotApproved.class);
        }
    }
}
