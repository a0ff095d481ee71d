package dev.countersign.approval.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.RequestContent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Values that are stored whole, as JSON. The mapper is its own, so that what is in the database does not depend on
/// how REST happens to be set up; a field that this build does not know is ignored. The values are immutable, and
/// saying so spares Hibernate a copy through JSON of each one that it loads.
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

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getType() + " cannot be read.", e);
        }
    }

    @Converter
    @Immutable
    static final class OfContent implements AttributeConverter<RequestContent, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable RequestContent content) {
            return content == null ? null : write(content);
        }

        @Override
        public @Nullable RequestContent convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : read(json, new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfOffer implements AttributeConverter<Offer, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Offer offer) {
            return offer == null ? null : write(offer);
        }

        @Override
        public @Nullable Offer convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : read(json, new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfTexts implements AttributeConverter<List<String>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<String> texts) {
            return texts == null ? null : write(texts);
        }

        @Override
        public @Nullable List<String> convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : List.copyOf(read(json, new TypeReference<List<String>>() {}));
        }
    }
}
