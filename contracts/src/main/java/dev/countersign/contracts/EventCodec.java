package dev.countersign.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// Turns the data of an event into JSON (RFC 8259, UTF-8) and back. It has a mapper of its own, so that no setting
/// of a service's REST side can change what is on the wire.
public final class EventCodec {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(WireForms.module())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .withCoercionConfigDefaults(EventCodec::refuseOtherShapes)
            .build();

    private EventCodec() {}

    public static byte[] encode(DomainEvent event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every event record can be written as JSON.", e);
        }
    }

    /// Fields that this build does not know are ignored. For those that it knows, the data is taken as the schema
    /// describes it or not at all: a number where text belongs was meant as something else.
    ///
    /// @throws MalformedEvent when the bytes are not JSON, or a required field is missing or of another form
    public static DomainEvent decode(EventType type, byte[] data) {
        try {
            DomainEvent event = MAPPER.readValue(data, type.recordType());
            if (event == null) {
                throw new MalformedEvent("The data of " + type.typeName() + " is null.");
            }
            return event;
        } catch (IOException e) {
            throw new MalformedEvent("The data of " + type.typeName() + " does not decode: " + e.getMessage(), e);
        }
    }

    private static void refuseOtherShapes(MutableCoercionConfig config) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
