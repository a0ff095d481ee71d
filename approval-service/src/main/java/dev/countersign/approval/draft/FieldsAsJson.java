package dev.countersign.approval.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Drafts are stored whole.
@Converter
@Immutable
final class FieldsAsJson implements AttributeConverter<Fields, String> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Fields fields) {
        try {
            return fields == null ? null : MAPPER.writeValueAsString(fields.byName());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON.", e);
        }
    }

    @Override
    public @Nullable Fields convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null
                    ? null
                    : new Fields(MAPPER.readValue(json, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored draft cannot be read.", e);
        }
    }
}
