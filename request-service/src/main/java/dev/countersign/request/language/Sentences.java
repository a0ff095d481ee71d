package dev.countersign.request.language;

import static java.util.stream.Collectors.toMap;

import dev.countersign.chassis.problem.FieldError;
import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sentences of a bundle, found by their English: a constraint has its sentence in English, which is what REST
/// says, and a page says the same in its language.
public final class Sentences<M> {
    private final Map<String, Method> byEnglish;

    public Sentences(Class<M> bundle) {
        this.byEnglish = Arrays.stream(bundle.getMethods())
                .filter(message -> message.getParameterCount() == 0)
                .collect(toMap(
                        message -> message.getAnnotation(Message.class).value(),
                        message -> message,
                        (first, second) -> first));
    }

    /// Whether there is a message with this English.
    public boolean know(String english) {
        return byEnglish.containsKey(english);
    }

    /// The same errors in the language of the words; a sentence that is no message stays as it is.
    public List<FieldError> in(M words, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(error.pointer(), in(words, error.message())))
                .toList();
    }

    private String in(M words, String english) {
        @Nullable Method message = byEnglish.get(english);
        try {
            return message == null ? english : (String) message.invoke(words);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The message for \"" + english + "\" cannot be asked for.", e);
        }
    }
}
