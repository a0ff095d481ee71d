package dev.countersign.request.language;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the constraints of a form say, which is English.
public final class ConstraintSentences {
    private ConstraintSentences() {}

    /// Those that a page could not say in its language.
    public static Set<String> missing(Class<?> form, Class<?> bundle) {
        Sentences<?> sentences = new Sentences<>(bundle);
        return Stream.of(form.getRecordComponents())
                .flatMap(ConstraintSentences::of)
                .filter(sentence -> !sentences.know(sentence))
                .collect(Collectors.toSet());
    }

    private static Stream<String> of(RecordComponent part) {
        AnnotatedType type = part.getAnnotatedType();
        List<AnnotatedType> elements = type instanceof AnnotatedParameterizedType list
                ? List.of(list.getAnnotatedActualTypeArguments())
                : List.of();
        return Stream.<AnnotatedElement>concat(Stream.of(part.getAccessor(), type), elements.stream())
                .flatMap(element -> Stream.of(element.getAnnotations()))
                .flatMap(constraint -> message(constraint).stream());
    }

    private static Optional<String> message(Annotation constraint) {
        try {
            return Optional.of(constraint
                    .annotationType()
                    .getMethod("message")
                    .invoke(constraint)
                    .toString());
        } catch (NoSuchMethodException notAConstraint) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
