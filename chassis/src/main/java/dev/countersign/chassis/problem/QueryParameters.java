package dev.countersign.chassis.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A query parameter that is not of its form is the asker's mistake (400). Jakarta REST would say that there is
/// nothing at this address (404), which is true of paths only.
@Provider
public class QueryParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean query = Arrays.stream(annotations)
                .anyMatch(annotation -> annotation instanceof RestQuery || annotation instanceof QueryParam);
        if (!query) {
            return null;
        }
        if (type == Integer.class || type == int.class) {
            return (ParamConverter<T>) new Strict<>(Integer::valueOf, "A whole number is expected in the query.");
        }
        return type == UUID.class
                ? (ParamConverter<T>) new Strict<>(UUID::fromString, "An id is expected in the query.")
                : null;
    }

    private record Strict<T>(Function<String, T> reader, String expected) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new ProtocolRefused.BadParameter(expected);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
