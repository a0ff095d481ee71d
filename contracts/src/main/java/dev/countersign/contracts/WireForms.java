package dev.countersign.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/// How times, dates and amounts stand in the data of an event: as text, in one form each. Jackson by itself also
/// reads a number as a time, and takes milliseconds for seconds without a word.
final class WireForms {
    private WireForms() {}

    static SimpleModule module() {
        return new SimpleModule("countersign-wire")
                .addSerializer(Instant.class, new InstantAsText())
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(BigDecimal.class, new FromText<>(BigDecimal.class, BigDecimal::new));
    }

    /// ISO 8601 in UTC, cut to the microsecond: finer than that no database of ours keeps.
    private static final class InstantAsText extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.truncatedTo(ChronoUnit.MICROS).toString());
        }
    }

    private static final class FromText<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> form;

        FromText(Class<T> type, Function<String, T> form) {
            this.type = type;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, in));
            }
            try {
                return form.apply(in.getText());
            } catch (DateTimeException | NumberFormatException e) {
                throw context.weirdStringException(in.getText(), type, e.getMessage());
            }
        }
    }
}
