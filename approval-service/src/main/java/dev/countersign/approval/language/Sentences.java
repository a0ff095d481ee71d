package dev.countersign.approval.language;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The sentences of a bundle, found by their English: a rule of the domain has its sentence in English, which is what
/// REST says, and a page says the same in its language. Parameters of such a message are texts.
///
/// @param <M> the bundle
public final class Sentences<M> {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final List<Sentence> all;

    public Sentences(Class<M> bundle) {
        this.all = Arrays.stream(bundle.getMethods())
                .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(Sentences::shortest))
                .map(Sentence::of)
                .toList();
    }

    /// The same in the language of the words; what is no sentence of the bundle stays as it is.
    public String in(M words, String english) {
        for (Sentence sentence : all) {
            Matcher found = sentence.english().matcher(english);
            if (found.matches()) {
                return sentence.in(words, found.toMatchResult());
            }
        }
        return english;
    }

    /// The one with more words of its own is the closer match.
    private static int shortest(Method message) {
        return -englishOf(message).length();
    }

    private static String englishOf(Method message) {
        return requireNonNull(message.getAnnotation(Message.class), message::getName)
                .value();
    }

    private record Sentence(Pattern english, Method message) {
        static Sentence of(Method message) {
            String pattern = PLACEHOLDER
                    .splitAsStream(englishOf(message))
                    .map(Pattern::quote)
                    .collect(joining("(.+)", "", englishOf(message).endsWith("}") ? "(.+)" : ""));
            return new Sentence(Pattern.compile(pattern, Pattern.DOTALL), message);
        }

        String in(Object words, MatchResult found) {
            Object[] texts = IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .toArray();
            try {
                return (String) message.invoke(words, texts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The message " + message.getName() + " cannot be asked for.", e);
            }
        }
    }
}
